package org.zhengxin.demo.act;

import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.Organisation;

/** An organisation as a row of the registration feed (登记信息). */
public final class RegistrationFacts {
    private RegistrationFacts() {}

    /** Returns the registrar's row about an organisation. */
    public static Row of(Organisation organisation, Agency registrar, Kind kind) {
        return new Row(registrar, kind.templates().getFirst())
                .put(FieldRole.SUBJECT_CODE, organisation.code())
                .put(FieldRole.SUBJECT_NAME, organisation.name())
                .put(FieldRole.ORGANISATION_KIND, organisation.form().label())
                .put(FieldRole.ORGANISATION_STATUS, organisation.status())
                .put(FieldRole.ESTABLISHED_ON, organisation.establishedOn())
                .put(FieldRole.REGISTRAR, organisation.registrar())
                .put(FieldRole.REGION, organisation.region())
                .put(FieldRole.INDUSTRY, organisation.industry())
                .put(FieldRole.LEGAL_REPRESENTATIVE, organisation.representative())
                .put(FieldRole.ADDRESS, organisation.address())
                .put(FieldRole.REGISTRATION_NUMBER, organisation.registrationNumber())
                .put(FieldRole.FORMER_NAMES, String.join("；", organisation.formerNames()));
    }
}
