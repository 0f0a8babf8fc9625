package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.foundation.code.OlderNumber.Type;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class OrganisationRefsTest {
    private static final String CODE = "91410100MA44A1B2X1";
    private static final OlderNumber INSIDE = new OlderNumber(Type.ORGANISATION, "MA44A1B2X");
    private static final OlderNumber REGISTERED = new OlderNumber(Type.REGISTRATION, "410100000000012");

    private final Register register;

    OrganisationRefsTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void oneOrganisation() {
        register.emptied();
        register.register(register.row(CODE, "甲（郑州）公司")
                .registrationNumber("4101 0000 0000 012")
                .formerNames("甲商行")
                .build());
    }

    @Test
    void chunk_isResolvedByCodeAndByNumber() {
        Resolution resolution =
                register.intake.resolve(List.of(CODE, "91410100MA44A1B2XX"), List.of(INSIDE, REGISTERED, INSIDE));

        OrganisationRef ref = resolution.byCode(CODE).orElseThrow();
        assertThat(ref.name()).isEqualTo("甲（郑州）公司");
        assertThat(ref.normalName()).isEqualTo("甲(郑州)公司");
        assertThat(ref.formerNames()).containsExactly("甲商行");
        assertThat(ref.provisional()).isFalse();
        assertThat(resolution.byCode("91410100MA44A1B2XX")).isEmpty();
        assertThat(resolution.byNumber(INSIDE)).isEqualTo(new NumberMatch.One(ref));
        assertThat(resolution.byNumber(REGISTERED)).isEqualTo(new NumberMatch.One(ref));
    }

    @Test
    void number_ofAnotherType_isNobodys() {
        OlderNumber tax = new OlderNumber(Type.TAX, REGISTERED.value());
        assertThat(register.intake.resolve(List.of(), List.of(tax)).byNumber(tax))
                .isInstanceOf(NumberMatch.Nobody.class);
    }

    @Test
    void numberGivenUp_stillIdentifies() {
        register.register(
                register.row(CODE, "甲公司").registrationNumber("410100000000099").build());

        assertThat(register.intake.resolve(List.of(), List.of(REGISTERED)).byNumber(REGISTERED))
                .isInstanceOf(NumberMatch.One.class);
    }

    @Test
    void nothing_isResolvedToNothing() {
        assertThat(register.intake.resolve(List.of(), List.of()).byCode(CODE)).isEmpty();
    }
}
