package org.zhengxin.demo.act;

import java.util.Map.Entry;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Template;
import org.zhengxin.demo.city.Agency;
import org.zhengxin.demo.city.Form;
import org.zhengxin.demo.city.Organisation;
import org.zhengxin.demo.city.Organisations;

/** What every decision has (共有信息项): its subject, number, day, authority and provider. */
final class CommonFacts {
    private CommonFacts() {}

    static Row of(Decision decision, Template template) {
        Row row = new Row(decision.agency(), template);
        subject(row, decision);
        Agency agency = decision.agency();
        return row.put(FieldRole.DOCUMENT_NUMBER, documentNumber(decision))
                .put(FieldRole.DECIDED_ON, decision.on())
                .put(FieldRole.AUTHORITY_NAME, agency.name())
                .put(FieldRole.AUTHORITY_CODE, agency.code())
                .put(FieldRole.PROVIDER_NAME, agency.name())
                .put(FieldRole.PROVIDER_CODE, agency.code())
                .put(FieldRole.REGION, decision.organisation().region())
                .put(FieldRole.STATUS, inForce(template));
    }

    /** Names the organisation that the row is about. */
    static Row named(Row row, Organisation organisation) {
        return row.put(FieldRole.SUBJECT_NAME, organisation.name())
                .put(FieldRole.SUBJECT_CATEGORY, organisation.form() == Form.SOLE_TRADER ? "个体工商户" : "法人及非法人组织")
                .put(FieldRole.SUBJECT_CODE, organisation.code());
    }

    private static void subject(Row row, Decision decision) {
        Organisation organisation = decision.organisation();
        named(row, organisation);
        if (decision.dice().oneIn(2)) {
            row.put(FieldRole.SUBJECT_REGISTRATION_NUMBER, organisation.registrationNumber());
        }
        row.template().columns().stream()
                .filter(column -> column.person() && column.headers().contains("法定代表人"))
                .forEach(column -> row.put(column.headers().getFirst(), new Value.Text(organisation.representative())));
    }

    /** No two decisions of an agency share a number: it is made of the organisation's own and the place among its. */
    private static String documentNumber(Decision decision) {
        Organisation organisation = decision.organisation();
        String series = organisation.registered() ? "" : "外";
        String number = series + (organisation.number() % Organisations.STRANGERS + 1) + "-" + (decision.index() + 1);
        return decision.practice()
                .number(
                        decision.kind().code(),
                        decision.sector().word(),
                        decision.on().getYear(),
                        number);
    }

    private static String inForce(Template template) {
        return template.codes().status().entrySet().stream()
                .filter(entry -> entry.getValue() == ActStatus.IN_FORCE)
                .map(Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("1");
    }
}
