package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.organisation.RegistrationResult.Outcome;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class RegistrationFeedTest {
    private static final String CODE = "91410100MA44A1B2X1";
    private static final String OTHER = "91410100MA44A1B2X2";
    private static final Instant LATER = Register.NOW.plusSeconds(86_400);

    private final JdbcTemplate jdbc;
    private final Register register;

    RegistrationFeedTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void empty() {
        register.emptied();
    }

    @Test
    void row_ofUnknownCode_opensAConfirmedOrganisation() {
        List<RegistrationResult> results = register.register(
                register.row(CODE, "郑州甲有限公司").status("存续").region("410102").build());

        Organisation organisation = register.find(CODE);
        assertThat(results).containsExactly(new RegistrationResult(Outcome.OPENED, organisation.id(), 1));
        assertThat(organisation.provisional()).isFalse();
        assertThat(organisation.data().status()).isEqualTo("存续");
        assertThat(register.events).isEmpty();
    }

    @Test
    void row_sentTwice_isUnchangedAndWritesNothing() {
        RegistrationRow row = register.row(CODE, "郑州甲有限公司")
                .status("存续")
                .formerNames("甲商行")
                .registrationNumber("410100000000012")
                .build();
        assertThat(register.outcomes(row, row)).containsExactly(Outcome.OPENED, Outcome.UNCHANGED);
        List<Long> before = counts();

        assertThat(register.outcomes(row, row)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(counts()).isEqualTo(before).containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    void nameChange_keepsTheFormerNameWithItsDays() {
        register.register(register.row(CODE, "郑州甲有限公司").build());
        register.register(LATER, register.row(CODE, "郑州乙有限公司").build());

        Organisation organisation = register.find(CODE);
        assertThat(organisation.name()).isEqualTo("郑州乙有限公司");
        assertThat(organisation.data().formerNames()).containsExactly("郑州甲有限公司");
        assertThat(organisation.version()).isEqualTo(2);
        assertThat(register.reader.card(organisation).names())
                .containsExactly(
                        new OrganisationCard.Name("郑州乙有限公司", LATER, null),
                        new OrganisationCard.Name("郑州甲有限公司", Register.NOW, LATER));
    }

    @Test
    void nameChanges_withinOneChunk_areAllKept() {
        List<RegistrationResult> results = register.register(
                register.row(CODE, "甲公司").build(),
                register.row(CODE, "乙公司").build(),
                register.row(OTHER, "丁公司").build(),
                register.row(CODE, "丙公司").formerNames("最初商行", "甲公司").build());

        assertThat(results)
                .extracting(RegistrationResult::outcome, RegistrationResult::version)
                .containsExactly(
                        tuple(Outcome.OPENED, 1),
                        tuple(Outcome.CHANGED, 2),
                        tuple(Outcome.OPENED, 1),
                        tuple(Outcome.CHANGED, 3));
        assertThat(register.find(CODE).data().formerNames()).containsExactly("乙公司", "甲公司", "最初商行");
        assertThat(register.reader.card(register.find(CODE)).names())
                .extracting(OrganisationCard.Name::name)
                .containsExactly("丙公司", "最初商行", "乙公司", "甲公司");
    }

    @Test
    void nameTakenUpAgain_isNoLongerAFormerOne() {
        register.register(register.row(CODE, "甲公司").status("存续").build());
        register.register(register.row(CODE, "乙公司").build());
        register.register(LATER, register.row(CODE, "甲公司").status("注销").build());

        assertThat(register.find(CODE).name()).isEqualTo("甲公司");
        assertThat(register.find(CODE).data().formerNames()).containsExactly("乙公司");
        assertThat(register.reader.card(register.find(CODE)).names())
                .extracting(OrganisationCard.Name::name)
                .containsExactly("甲公司", "乙公司", "甲公司");
    }

    @Test
    void olderRow_sentAgain_isStaleAndChangesNothing() {
        RegistrationRow older = register.row(CODE, "甲公司").status("存续").build();
        RegistrationRow newer = register.row(CODE, "乙公司").status("注销").build();
        register.register(older);
        register.register(newer);

        long id = register.find(CODE).id();
        assertThat(register.register(older)).containsExactly(new RegistrationResult(Outcome.STALE, id, 1));
        assertThat(register.register(older, newer))
                .containsExactly(
                        new RegistrationResult(Outcome.STALE, id, 1), new RegistrationResult(Outcome.UNCHANGED, id, 2));
        assertThat(register.find(CODE).name()).isEqualTo("乙公司");
    }

    @Test
    void emptyCell_leavesWhatTheRegisterHolds() {
        register.register(register.row(CODE, "甲公司")
                .status("存续")
                .legalRepresentative("某某")
                .registrationNumber("410100000000012")
                .build());
        register.register(register.row(CODE, "甲公司").status("注销").build());

        RegisterData data = register.find(CODE).data();
        assertThat(data.status()).isEqualTo("注销");
        assertThat(data.legalRepresentative()).isEqualTo("某某");
        assertThat(data.registrationNumber()).isEqualTo("410100000000012");
    }

    @Test
    void provisionalOrganisation_isConfirmedByItsRow_andTellsSoOnce() {
        register.open(Register.stranger(CODE, "甲公司"), Register.stranger(OTHER, "乙公司"));
        RegistrationRow row = register.row(CODE, "甲有限公司").build();

        assertThat(register.outcomes(row, row)).containsExactly(Outcome.CONFIRMED, Outcome.UNCHANGED);
        assertThat(register.find(CODE).provisional()).isFalse();
        assertThat(register.find(CODE).data().formerNames()).containsExactly("甲公司");
        assertThat(register.find(OTHER).provisional()).isTrue();
        assertThat(register.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        OrganisationsConfirmed.class,
                        event -> assertThat(event.organisationIds())
                                .containsExactly(register.find(CODE).id()));
        assertThat(jdbc.queryForList(
                        "select origin || ' ' || change from organisation_version v join organisation o on o.id ="
                                + " v.organisation_id where o.code = ? order by v.version",
                        String.class,
                        CODE))
                .containsExactly("RECORD OPENED", "REGISTRATION CONFIRMED");
    }

    @Test
    void provisionalName_isNoEarlierRegistration() {
        register.open(Register.stranger(CODE, "甲公司"));
        register.register(register.row(CODE, "乙公司").build());

        assertThat(register.outcomes(register.row(CODE, "甲公司").build())).containsExactly(Outcome.CHANGED);
    }

    @Test
    void charactersOutsideTheBmp_andQuotes_survive() {
        String name = "𠮷𡋾\"郑州{,}\\'有限公司〔𬭎〕";
        register.register(register.row(CODE, name).formerNames("𠮷\"旧\\名", "{}").build());

        assertThat(register.find(CODE).name()).isEqualTo(name);
        assertThat(register.find(CODE).data().formerNames()).containsExactly("𠮷\"旧\\名", "{}");
        assertThat(register.outcomes(register.row(CODE, name).build())).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void formerName_longerThanAnyIndexTakes_isKeptWhole() {
        StringBuilder endless = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            endless.appendCodePoint(0x20000 + i * 37);
        }
        register.register(register.row(CODE, "甲公司")
                .formerNames(endless.toString(), endless + "二")
                .build());

        assertThat(register.find(CODE).data().formerNames()).containsExactly(endless.toString(), endless + "二");
    }

    @Test
    void version_keepsBatchSheetAndRow() {
        register.register(register.row(CODE, "甲公司").build());

        assertThat(jdbc.queryForMap("select batch_id::text, batch_sheet, batch_row, actor from organisation_version"))
                .containsEntry("batch_id", "01936b1e-0000-7000-8000-000000000001")
                .containsEntry("batch_sheet", "Sheet1")
                .containsEntry("batch_row", 1)
                .containsEntry("actor", "agency:test");
    }

    private List<Long> counts() {
        return jdbc.queryForObject(
                """
                select (select count(*) from organisation), (select count(*) from organisation_version),
                    (select count(*) from organisation_name), (select count(*) from organisation_identifier)
                """, (row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }
}
