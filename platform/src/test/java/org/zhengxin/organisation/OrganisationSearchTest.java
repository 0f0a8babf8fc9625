package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.Marks.Days;
import org.zhengxin.organisation.Marks.Mark;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;

@WithDatabase
class OrganisationSearchTest {
    private static final String[] NAMES = {"郑州云帆科技有限公司", "甲科技（郑州）有限公司", "洛阳乙商贸有限公司", "𠮷野家餐饮有限公司", "郑州丙食品有限公司"};
    private static final String[] REGIONS = {"410102", "410103", "410302", "410102", "419001"};
    private static final String[] INDUSTRIES = {"M7590", "I6510", "F5199", "H6210", "C1499"};
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Register register;

    OrganisationSearchTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void fiveOrganisations() {
        register.emptied();
        for (int i = 0; i < NAMES.length; i++) {
            register.register(register.row(code(i), NAMES[i])
                    .region(REGIONS[i])
                    .industry(INDUSTRIES[i])
                    .status(i == 4 ? "注销" : "存续")
                    .build());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "云帆, PART_OF_NAME",
        "郑州云帆科技有限公司, NAME",
        "鄭州雲帆科技有限公司, NAME",
        "科技 云帆, WORDS",
        "云帆郑州, WORDS",
        "郑州云帆有限公司, WORDS",
        "yunfan, PINYIN",
        "yun fan ke ji, PINYIN",
        "zz yunfan, PINYIN",
        "zhengzhouyunf, PINYIN",
        "zzyfkj, INITIALS",
        "云帆keji, PINYIN",
        "yf科技, INITIALS",
        "云凡, SAME_SOUND",
        "郑州云船科技, SIMILAR",
        "郑州云帆技有限公司, WORDS",
        "郑州云帆高科技, SIMILAR",
    })
    void name_isFoundAsPeopleTypeIt(String text, MatchReason reason) {
        List<SearchHit> hits = hits(text);
        assertThat(hits).extracting(hit -> hit.organisation().name()).startsWith(NAMES[0]);
        assertThat(hits.getFirst().reason()).isEqualTo(reason);
        assertThat(hits.getFirst().matched()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲科技郑州", "甲科技(郑州)", "甲科技【郑州】有限公司", "郑州甲科技", "甲科技 郑州", "jiakeji"})
    void brackets_areThereOrNot(String text) {
        assertThat(names(text)).startsWith(NAMES[1]);
    }

    @Test
    void characterBeyondTheBmp_isFound_andMarksAloneFindNothing() {
        assertThat(names("𠮷野")).containsExactly(NAMES[3]);
        assertThat(names("𠮷")).containsExactly(NAMES[3]);
        assertThat(names("jiyejia")).containsExactly(NAMES[3]);
        assertThat(names("%_")).isEmpty();
        assertThat(names("y")).isEmpty();
        assertThat(names("无此名称")).isEmpty();
    }

    @Test
    void exactAndLiving_standBeforeTheOthers() {
        register.register(
                register.row(code(5), "郑州丙食品").status("注销").build(),
                register.row(code(6), "上郑州丙食品批发部").status("存续").build());

        assertThat(names("郑州丙食品")).containsExactly("郑州丙食品", "上郑州丙食品批发部", NAMES[4]);
    }

    @Test
    void formerName_leadsToItsOrganisation_andIsNamed() {
        register.register(register.row(code(2), "郑州乙商贸有限公司").build());

        SearchHit hit = hits("洛阳乙").getFirst();
        assertThat(hit.organisation().name()).isEqualTo("郑州乙商贸有限公司");
        assertThat(hit.reason()).isEqualTo(MatchReason.FORMER_NAME);
        assertThat(hit.matched()).isEqualTo("洛阳乙商贸有限公司");
        assertThat(names("乙商贸")).containsExactly("郑州乙商贸有限公司");
    }

    @Test
    void codeAndNumber_areFoundInAnyWriting() {
        register.register(register.row(code(0), NAMES[0])
                .registrationNumber("410100000000012")
                .build());

        assertThat(reasons(code(0).toLowerCase(Locale.ROOT))).containsExactly(MatchReason.CODE);
        assertThat(names(" ９１４１０１００MA44A1B201 ")).containsExactly(NAMES[1]);
        assertThat(hits("410100000000012"))
                .extracting(SearchHit::reason, SearchHit::matched)
                .containsExactly(tuple(MatchReason.OLDER_NUMBER, "410100000000012"));
        assertThat(names("MA44A1B2-0")).containsExactlyInAnyOrder(NAMES);
        assertThat(reasons("91410100ma"))
                .containsOnly(MatchReason.CODE_BEGINNING)
                .hasSize(5);
        assertThat(names("9141010")).isEmpty();
        assertThat(names(code(0), SearchFilter.ofRegion("410300"))).isEmpty();
    }

    @Test
    void filters_narrowTextAndList() {
        assertThat(names("", SearchFilter.ofRegion("410100"))).containsExactly(NAMES[0], NAMES[3], NAMES[1]);
        assertThat(names("科技", SearchFilter.ofRegion("410103"))).containsExactly(NAMES[1]);
        assertThat(names("郑州", filter("M", null, null))).containsExactly(NAMES[0]);
        assertThat(names("郑州", filter("m75", null, null))).containsExactly(NAMES[0]);
        assertThat(names("", filter("M76", null, null))).isEmpty();
        assertThat(names("郑州", filter(null, null, "DEREGISTERED"))).containsExactly(NAMES[4]);
        assertThat(names("", filter(null, "ENTERPRISE_LEGAL_PERSON", "IN_OPERATION")))
                .containsExactly(NAMES[0], NAMES[1], NAMES[2], NAMES[3]);
        assertThat(names("郑州", filter(null, "NO_SUCH_KIND", null))).isEmpty();
        assertThatThrownBy(() -> names("", SearchFilter.ofRegion("郑州")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("BAD_REGION"));
        assertThatThrownBy(() -> names("", filter("Z9", null, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("BAD_INDUSTRY"));
    }

    @Test
    void marks_countOnTheirDaysAlone() {
        long yunfan = register.find(code(0)).id();
        long jia = register.find(code(1)).id();
        tell(
                List.of(yunfan, jia),
                List.of(
                        new Days(yunfan, Mark.LICENCES, TODAY.minusYears(1), TODAY),
                        new Days(jia, Mark.LICENCES, TODAY.minusYears(1), TODAY.minusDays(1)),
                        new Days(jia, Mark.HONOURS, TODAY, null)));

        assertThat(names("", marks(true, false))).containsExactly(NAMES[0]);
        assertThat(names("科技", marks(false, true))).containsExactly(NAMES[1]);
        assertThat(names(code(0), marks(true, false))).containsExactly(NAMES[0]);
        assertThat(names(code(1), marks(true, false))).isEmpty();
        tell(List.of(yunfan, jia), List.of());
        assertThat(names("", marks(true, false))).isEmpty();
    }

    @Test
    void pages_followEachOther_andHoldEveryItemOnce() {
        assertThat(pages("", SearchFilter.NONE, 2)).containsExactly(NAMES);
        assertThat(pages("", SearchFilter.ofRegion("410100"), 1)).containsExactly(NAMES[0], NAMES[3], NAMES[1]);
        assertThat(pages("", filter(null, null, "IN_OPERATION"), 1))
                .containsExactly(NAMES[0], NAMES[1], NAMES[2], NAMES[3]);
        assertThat(pages("郑州", SearchFilter.NONE, 1)).containsExactly(NAMES[0], NAMES[1], NAMES[4]);
        assertThat(pages("有限", SearchFilter.NONE, 2)).containsExactlyInAnyOrder(NAMES);
    }

    @Test
    void commonWord_isPagedToTheLargestNumberShown() {
        List<RegistrationRow> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            rows.add(register.row("91410100MA4%07d".formatted(i), (i % 2 == 0 ? "贵阳" : "新贵阳") + i + "号")
                    .build());
        }
        register.register(rows.toArray(RegistrationRow[]::new));

        assertThat(pages("贵阳", SearchFilter.NONE, 100))
                .hasSizeGreaterThanOrEqualTo(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void cursorOfAnotherList_isRefused() {
        String cursor = Cursor.of("x\0", "1").encoded();
        assertThatThrownBy(() -> page("郑州", SearchFilter.NONE, 5, cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> page("", SearchFilter.ofRegion("410100"), 5, cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> page("", SearchFilter.NONE, 5, "!")).isInstanceOf(ProblemException.class);
    }

    @Test
    void retiredOrganisation_isShownAsTheSurvivingOne_whateverTheFilterSaysOfTheRetired() {
        register.merge(code(2), code(0));

        SearchHit hit = hits("洛阳乙").getFirst();
        assertThat(hit.organisation().name()).isEqualTo(NAMES[0]);
        assertThat(hit.matched()).isEqualTo(NAMES[2]);
        assertThat(hits(code(2)).getFirst().matched()).isEqualTo(code(2));
        assertThat(names("洛阳乙", SearchFilter.ofRegion("410102"))).containsExactly(NAMES[0]);
        assertThat(names("洛阳乙", SearchFilter.ofRegion("410302"))).isEmpty();
        assertThat(names("", SearchFilter.NONE)).doesNotContain(NAMES[2]);
        assertThat(names("", filter("F", null, null))).isEmpty();
    }

    @Test
    void provisionalOnes_areListedByThemselves() {
        register.open(new NewOrganisation(new RowOrigin("", 1), "91410100MA44A1B2X1", "郑州丁公司", null, "410102"));
        SearchFilter provisional = new SearchFilter(null, null, null, null, false, false, true);

        assertThat(names("", provisional)).containsExactly("郑州丁公司");
        assertThat(names("郑州", provisional)).containsExactly("郑州丁公司");
        assertThat(names("丁公司")).containsExactly("郑州丁公司");
    }

    @Test
    void suggestions_comeWithTheFirstTwoCharacters_andNeverCorrectErrors() {
        assertThat(suggested("云帆")).containsExactly(NAMES[0]);
        assertThat(suggested("yu")).containsExactly(NAMES[0]);
        assertThat(suggested("yf")).containsExactly(NAMES[0]);
        assertThat(suggested("y")).isEmpty();
        assertThat(suggested("郑州云船科技")).isEmpty();
        assertThat(register.search.suggest("有限", 2)).hasSize(2);
    }

    @Test
    void search_seesAChangeWithItsCommit_andNothingBefore() {
        register.inTransaction(() -> {
            register.intake.applyRegistration(
                    List.of(register.row(code(7), "郑州刚成立商行").build()), Register.provenance(Register.NOW));
            assertThat(names("刚成立")).containsExactly("郑州刚成立商行");
            return true;
        });
        assertThat(names("刚成立")).containsExactly("郑州刚成立商行");
        register.register(register.row(code(7), "郑州刚改名商行").build());
        assertThat(names("刚改名")).containsExactly("郑州刚改名商行");
    }

    private void tell(List<Long> organisations, List<Days> days) {
        register.inTransaction(() -> {
            register.marks.replace(organisations, () -> days);
            return true;
        });
    }

    private List<String> suggested(String text) {
        return register.search.suggest(text, 8).stream()
                .map(hit -> hit.organisation().name())
                .toList();
    }

    private List<String> pages(String text, SearchFilter filter, int limit) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Listing<SearchHit> page = page(text, filter, limit, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(item -> names.add(item.organisation().name()));
            after = page.next();
        } while (after != null);
        return names;
    }

    private List<MatchReason> reasons(String text) {
        return hits(text).stream().map(SearchHit::reason).toList();
    }

    private List<SearchHit> hits(String text) {
        return page(text, SearchFilter.NONE, 100, null).items();
    }

    private List<String> names(String text) {
        return names(text, SearchFilter.NONE);
    }

    private List<String> names(String text, SearchFilter filter) {
        return page(text, filter, 100, null).items().stream()
                .map(hit -> hit.organisation().name())
                .toList();
    }

    private Listing<SearchHit> page(String text, SearchFilter filter, int limit, @Nullable String after) {
        return register.search.find(new SearchRequest(text, filter, limit, after));
    }

    private static SearchFilter filter(@Nullable String industry, @Nullable String kind, @Nullable String status) {
        return new SearchFilter(null, industry, kind, status, false, false, false);
    }

    private static SearchFilter marks(boolean licences, boolean honours) {
        return new SearchFilter(null, null, null, null, licences, honours, false);
    }

    private static String code(int number) {
        return "91410100MA44A1B20" + number;
    }
}
