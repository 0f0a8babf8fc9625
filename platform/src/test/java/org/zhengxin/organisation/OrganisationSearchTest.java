package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;

@WithDatabase
class OrganisationSearchTest {
    private static final String[] NAMES = {"郑州甲科技有限公司", "甲科技（郑州）有限公司", "洛阳乙商贸有限公司", "𠮷野家餐饮有限公司", "郑州丙有限公司"};
    private static final String[] REGIONS = {"410102", "410103", "410302", "410102", "419001"};

    private final JdbcTemplate jdbc;
    private final Register register;

    OrganisationSearchTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void fiveOrganisations() {
        register.emptied();
        for (int i = 0; i < NAMES.length; i++) {
            register.register(register.row(code(i), NAMES[i]).region(REGIONS[i]).build());
        }
    }

    @Test
    void name_isFoundByItsBeginningFirst_thenByAnyPart() {
        assertThat(names("甲科技", null)).containsExactly(NAMES[1], NAMES[0]);
        assertThat(names("郑州", null)).containsExactly(NAMES[4], NAMES[0], NAMES[1]);
        assertThat(names("甲科技(郑州)", null)).containsExactly(NAMES[1]);
        assertThat(names("野家", null)).containsExactly(NAMES[3]);
        assertThat(names("𠮷", null)).containsExactly(NAMES[3]);
        assertThat(names("%", null)).isEmpty();
        assertThat(names("无此名称", null)).isEmpty();
    }

    @Test
    void formerName_leadsToItsOrganisationOnce() {
        register.register(
                register.row(code(2), "郑州乙商贸有限公司").formerNames("郑州最初商行").build());

        assertThat(names("郑州", null)).containsExactly(NAMES[4], "郑州乙商贸有限公司", NAMES[0], NAMES[1]);
        assertThat(names("洛阳乙", null)).containsExactly("郑州乙商贸有限公司");
        assertThat(names("商行", null)).containsExactly("郑州乙商贸有限公司");
    }

    @Test
    void codeAndNumber_areFoundInAnyWriting() {
        register.register(register.row(code(0), NAMES[0])
                .registrationNumber("410100000000012")
                .build());

        assertThat(names(code(0).toLowerCase(Locale.ROOT), null)).containsExactly(NAMES[0]);
        assertThat(names(" ９１４１０１００MA44A1B201 ", null)).containsExactly(NAMES[1]);
        assertThat(names("410100000000012", null)).containsExactly(NAMES[0]);
        assertThat(names("MA44A1B2-0", null)).containsExactlyInAnyOrder(NAMES);
        assertThat(names(code(0), "410300")).isEmpty();
    }

    @Test
    void region_standsForWhatIsInsideIt() {
        assertThat(names(null, "410102")).containsExactly(NAMES[0], NAMES[3]);
        assertThat(names(null, "410100")).containsExactly(NAMES[0], NAMES[3], NAMES[1]);
        assertThat(names(null, "410000")).hasSize(5);
        assertThat(names("有限", "410100")).containsExactly(NAMES[0], NAMES[1], NAMES[3]);
        assertThatThrownBy(() -> names(null, "郑州"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("BAD_REGION"));
    }

    @Test
    void pages_followEachOther_andHoldEveryItemOnce() {
        assertThat(pages(null, null, 2)).containsExactly(NAMES);
        assertThat(pages(null, "410100", 1)).containsExactly(NAMES[0], NAMES[3], NAMES[1]);
        assertThat(pages("郑州", null, 1)).containsExactly(NAMES[4], NAMES[0], NAMES[1]);
        assertThat(pages("有限", null, 2)).containsExactly(NAMES);
    }

    @Test
    void cursorOfAnotherList_isRefused() {
        String cursor = Cursor.of("x\0", "1").encoded();
        assertThatThrownBy(() -> search("郑州", null, 5, cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> search(null, "410100", 5, cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> search(null, null, 5, "!")).isInstanceOf(ProblemException.class);
    }

    @Test
    void retiredOrganisation_isShownAsTheSurvivingOne() {
        register.merge(code(2), code(4));

        assertThat(names("洛阳", null)).containsExactly(NAMES[4]);
        assertThat(names(code(2), null)).containsExactly(NAMES[4]);
        assertThat(names(null, null)).containsExactly(NAMES[0], NAMES[1], NAMES[3], NAMES[4]);
        assertThat(names(null, "410300")).isEmpty();
    }

    @Test
    void provisionalOnes_areListedByThemselves() {
        register.open(new NewOrganisation(new RowOrigin("", 1), "91410100MA44A1B2X1", "郑州丁公司", null, "410102"));

        assertThat(provisional(null, null)).containsExactly("郑州丁公司");
        assertThat(provisional(null, "410300")).isEmpty();
        assertThat(provisional(null, "410000")).containsExactly("郑州丁公司");
        assertThat(provisional("郑州", null)).containsExactly("郑州丁公司");
    }

    @Test
    void search_overManyKeys_stopsAfterBoundedWorkAndGoesOn() {
        jdbc.execute("alter sequence organisation_id_seq restart with 3000000");
        register.register(register.row("91410100MA44A1B2X1", "远处的郑州公司").build());

        Listing<OrganisationSummary> first = search("处的", null, 5, null);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(pages("处的", null, 5)).containsExactly("远处的郑州公司");
    }

    @Test
    void commonWord_withMoreHitsThanAWindow_isPagedToItsEnd() {
        register.emptied();
        List<RegistrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            rows.add(register.row("91410100MA4%07d".formatted(i), (i % 2 == 0 ? "科技" : "新科技") + i + "号")
                    .build());
        }
        register.register(rows.toArray(RegistrationRow[]::new));

        assertThat(pages("科技", null, 100)).hasSize(700).doesNotHaveDuplicates();
    }

    private List<String> pages(@Nullable String text, @Nullable String region, int limit) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Listing<OrganisationSummary> page = search(text, region, limit, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(item -> names.add(item.name()));
            after = page.next();
        } while (after != null);
        return names;
    }

    private List<String> names(@Nullable String text, @Nullable String region) {
        return search(text, region, 100, null).items().stream()
                .map(OrganisationSummary::name)
                .toList();
    }

    private List<String> provisional(@Nullable String text, @Nullable String region) {
        return register.search.search(new OrganisationQuery(text, region, true, 100, null)).items().stream()
                .map(OrganisationSummary::name)
                .toList();
    }

    private Listing<OrganisationSummary> search(
            @Nullable String text, @Nullable String region, int limit, @Nullable String after) {
        return register.search.search(new OrganisationQuery(text, region, false, limit, after));
    }

    private static String code(int number) {
        return "91410100MA44A1B20" + number;
    }
}
