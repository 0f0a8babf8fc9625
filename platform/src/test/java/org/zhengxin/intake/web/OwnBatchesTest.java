package org.zhengxin.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.ProblemException;

/** Nobody is taken for the office because they are no agency. */
@WithDatabase
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class OwnBatchesTest {
    private static final Agency AGENCY = new Agency(7, "11410100AGENCY07XX", "某局", null, "410105", false);

    @Autowired
    private OwnBatches own;

    @Test
    void agency_andTheStaffOfAnAgency_areConfinedToIt() {
        assertThat(own.agencyOf(new Caller.OfAgency(AGENCY))).isEqualTo(7);
        for (Role role : List.of(Role.CLERK, Role.REVIEWER)) {
            assertThat(own.agencyOf(account(role, AGENCY, null))).isEqualTo(7);
        }
    }

    @Test
    void office_ofTheCity_seesAll() {
        assertThat(own.agencyOf(new Caller.OfOffice("office"))).isNull();
        assertThat(own.agencyOf(account(Role.OFFICE, null, null))).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISATION", "OFFICER", "AUDITOR"})
    void account_ofAnotherRole_seesNone(Role role) {
        refused(account(role, null, null));
    }

    @Test
    void operator_districtOffice_andStaffWithoutAgency_seeNone() {
        refused(new Caller.OfOperator());
        refused(account(Role.OFFICE, null, "410105"));
        refused(account(Role.CLERK, null, null));
    }

    private void refused(Caller caller) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> own.agencyOf(caller))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("FORBIDDEN"));
    }

    private static Caller account(Role role, @Nullable Agency agency, @Nullable String region) {
        return new Caller.OfAccount(new Account(1, "x", "岗", "单位", role, agency, region, null));
    }
}
