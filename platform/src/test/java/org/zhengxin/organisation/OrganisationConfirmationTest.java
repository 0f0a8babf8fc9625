package org.zhengxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
class OrganisationConfirmationTest {
    private static final String CODE = "91410100MA44A1B2X1";

    private final JdbcTemplate jdbc;
    private final Register register;

    OrganisationConfirmationTest(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, transaction);
    }

    @BeforeEach
    void empty() {
        register.emptied();
    }

    @Test
    void provisionalOrganisation_isConfirmedByTheOffice() {
        long id = register.open(Register.stranger(CODE, "甲公司"))
                .byCode(CODE)
                .orElseThrow()
                .id();

        assertThat(confirm(CODE.toLowerCase(Locale.ROOT)))
                .isInstanceOfSatisfying(ConfirmResult.Confirmed.class, confirmed -> {
                    assertThat(confirmed.organisation().provisional()).isFalse();
                    assertThat(confirmed.organisation().version()).isEqualTo(2);
                });
        assertThat(register.events).singleElement().isInstanceOfSatisfying(OrganisationsConfirmed.class, event -> {
            assertThat(event.organisationIds()).isEqualTo(List.of(id));
            assertThat(event.provenance().reason()).isEqualTo("已核对");
        });
        assertThat(jdbc.queryForList("select reason from organisation_version where version = 2", String.class))
                .containsExactly("已核对");
    }

    @Test
    void confirmation_ofAConfirmedOrUnknownOne_changesNothing() {
        register.register(register.row(CODE, "甲公司").build());

        assertThat(confirm(CODE)).isInstanceOf(ConfirmResult.AlreadyConfirmed.class);
        assertThat(confirm("91410100MA44A1B2XX")).isInstanceOf(ConfirmResult.Unknown.class);
        assertThat(register.find(CODE).version()).isEqualTo(1);
        assertThat(register.events).isEmpty();
    }

    @Test
    void registration_afterTheOffice_isAnOrdinaryChange() {
        register.open(Register.stranger(CODE, "甲公司"));
        confirm(CODE);

        assertThat(register.outcomes(register.row(CODE, "甲公司").status("存续").build()))
                .containsExactly(RegistrationResult.Outcome.CHANGED);
        assertThat(register.events).hasSize(1);
    }

    private ConfirmResult confirm(String code) {
        return register.inTransaction(() -> register.confirmation.confirm(code, "office:test", " 已核对 "));
    }
}
