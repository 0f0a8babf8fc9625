package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class OrganisationMergesTest {
    private static final String A = "91410100MA44A1B2XA";
    private static final String B = "91410100MA44A1B2XB";
    private static final String C = "91410100MA44A1B2XC";
    private static final OlderNumber SHARED = new OlderNumber(OlderNumber.Type.REGISTRATION, "410100000000012");

    private final Register register;

    OrganisationMergesTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void threeOrganisations() {
        register.emptied();
        register.register(
                register.row(A, "甲公司").registrationNumber("410100000000012").build(),
                register.row(B, "乙公司").registrationNumber("410100000000012").build(),
                register.row(C, "丙公司").build());
    }

    @Test
    void mergedOrganisation_leadsToTheSurvivingOne() {
        register.merge(A, B);

        assertThat(register.reader.lookup(A))
                .isInstanceOfSatisfying(
                        Lookup.Retired.class,
                        retired -> assertThat(retired.survivor().code()).isEqualTo(B));
        assertThat(register.reader.lookup(B)).isInstanceOf(Lookup.Found.class);
        assertThat(register.reader.card(register.find(B)).merged())
                .containsExactly(new OrganisationCard.Merged(A, "甲公司", LocalDate.of(2026, 10, 1)));
    }

    @Test
    void chain_isFlattenedWhenRead() {
        register.merge(A, B);
        register.merge(B, C);

        List<Long> ids = ids(A, B, C);
        for (String code : List.of(A, B, C)) {
            OrganisationRef ref = resolve(code);
            assertThat(ref.rootId()).isEqualTo(id(C));
            assertThat(ref.groupIds()).containsExactlyElementsOf(ids);
        }
        assertThat(register.reader.lookup(A))
                .isInstanceOfSatisfying(
                        Lookup.Retired.class,
                        retired -> assertThat(retired.survivor().code()).isEqualTo(C));
    }

    @Test
    void undo_ofTheMiddleOfAChain_splitsTheGroup() {
        register.merge(A, B);
        MergeLink second = register.merge(B, C);

        assertThat(undo(second.id()))
                .isInstanceOfSatisfying(
                        UndoResult.Undone.class,
                        undone -> assertThat(undone.link().endedAt()).isEqualTo(Register.NOW));
        assertThat(resolve(A).groupIds()).containsExactlyElementsOf(ids(A, B));
        assertThat(resolve(C).groupIds()).containsExactly(id(C));
        assertThat(undo(second.id())).isInstanceOf(UndoResult.AlreadyUndone.class);
        assertThat(undo(4711)).isInstanceOf(UndoResult.Unknown.class);
        assertThat(register.merge(B, C).id()).isNotEqualTo(second.id());
    }

    @Test
    void circle_isRefused() {
        register.merge(A, B);
        register.merge(B, C);

        assertThat(merge(C, A)).isInstanceOf(MergeResult.Circle.class);
        assertThat(merge(C, B)).isInstanceOf(MergeResult.Circle.class);
        assertThat(merge(C, C)).isInstanceOf(MergeResult.Circle.class);
    }

    @Test
    void impossibleMerge_isRefusedWithItsReason() {
        register.merge(A, B);

        assertThat(merge(A, C)).isInstanceOf(MergeResult.AlreadyRetired.class);
        assertThat(merge("91410100MA44A1B2XX", C)).isEqualTo(new MergeResult.UnknownOrganisation(true));
        assertThat(merge(C, "91410100MA44A1B2XX")).isEqualTo(new MergeResult.UnknownOrganisation(false));
        assertThat(register.inTransaction(
                        () -> register.merges.merge(C, B, LocalDate.of(2026, 11, 3), "理由", "office:test")))
                .isInstanceOf(MergeResult.NotYet.class);
    }

    @Test
    void numberOfSeveral_identifiesThemOnceTheyAreMerged() {
        assertThat(byNumber()).isInstanceOf(NumberMatch.Several.class);

        MergeLink link = register.merge(A, B);
        assertThat(byNumber())
                .isInstanceOfSatisfying(
                        NumberMatch.One.class,
                        one -> assertThat(one.organisation().code()).isEqualTo(B));

        undo(link.id());
        assertThat(byNumber()).isInstanceOf(NumberMatch.Several.class);
    }

    @Test
    void mergesAndTheirUndoing_areTold() {
        MergeLink link = register.merge(A, B);
        undo(link.id());

        assertThat(register.events)
                .containsExactly(
                        new OrganisationsMerged(link.id(), id(A), id(B)), new MergeUndone(link.id(), id(A), id(B)));
        assertThat(register.merges.list(10, null).items())
                .singleElement()
                .satisfies(ended -> assertThat(ended.endedReason()).isEqualTo("误操作"));
    }

    @Test
    void registration_ofARetiredCode_staysItsOwn() {
        register.merge(A, B);
        register.register(register.row(A, "甲公司").status("注销").build());

        assertThat(register.find(A).data().status()).isEqualTo("注销");
        assertThat(register.find(B).data().status()).isNull();
        assertThat(register.find(A).linked()).isTrue();
    }

    private MergeResult merge(String retired, String surviving) {
        return register.inTransaction(
                () -> register.merges.merge(retired, surviving, LocalDate.of(2026, 10, 1), "理由", "office:test"));
    }

    private UndoResult undo(long link) {
        return register.inTransaction(() -> register.merges.undo(link, "误操作", "office:test"));
    }

    private NumberMatch byNumber() {
        return register.intake.resolve(List.of(), List.of(SHARED)).byNumber(SHARED);
    }

    private OrganisationRef resolve(String code) {
        return register.intake.resolve(List.of(code), List.of()).byCode(code).orElseThrow();
    }

    private long id(String code) {
        return register.find(code).id();
    }

    private List<Long> ids(String... codes) {
        return List.of(codes).stream().map(this::id).sorted().toList();
    }
}
