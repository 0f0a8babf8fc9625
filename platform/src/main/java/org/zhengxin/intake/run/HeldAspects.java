package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.foundation.text.OrganisationName;
import org.zhengxin.intake.HeldCase.Agreement;
import org.zhengxin.intake.HeldCase.Aspect;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.OrganisationCard;
import org.zhengxin.organisation.RegisterData;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.web.Text;

/** Puts what a row says beside what the register says (逐项对照); legal representatives are not compared. */
final class HeldAspects {
    private HeldAspects() {}

    static List<Aspect> of(Row row, OrganisationCard card, Vocabulary vocabulary) {
        RegisterData data = card.organisation().data();
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(name(row, card));
        String code = row.text(FieldRole.SUBJECT_CODE);
        aspects.add(plain(
                Text.of("统一社会信用代码", "Unified social credit code"),
                row.codeValue() == null ? code : row.codeValue(),
                card.organisation().code()));
        number(
                row,
                card,
                FieldRole.SUBJECT_REGISTRATION_NUMBER,
                OlderNumber.Type.REGISTRATION,
                "注册号",
                "Registration number",
                aspects);
        number(
                row,
                card,
                FieldRole.SUBJECT_ORGANISATION_CODE,
                OlderNumber.Type.ORGANISATION,
                "组织机构代码",
                "Organisation code",
                aspects);
        number(
                row,
                card,
                FieldRole.SUBJECT_TAX_NUMBER,
                OlderNumber.Type.TAX,
                "税务登记号",
                "Tax registration number",
                aspects);
        number(
                row,
                card,
                FieldRole.SUBJECT_INSTITUTION_NUMBER,
                OlderNumber.Type.INSTITUTION,
                "事业单位证书号",
                "Institution certificate",
                aspects);
        number(
                row,
                card,
                FieldRole.SUBJECT_SOCIAL_NUMBER,
                OlderNumber.Type.SOCIAL_ORGANISATION,
                "社会组织登记证号",
                "Social organisation certificate",
                aspects);
        aspects.add(plain(Text.of("主体类型", "Legal form"), row.text(FieldRole.ORGANISATION_KIND), data.kind()));
        aspects.add(plain(Text.of("住所", "Address"), row.text(FieldRole.ADDRESS), data.address()));
        aspects.add(plain(
                Text.of("登记状态", "Status"),
                row.text(FieldRole.ORGANISATION_STATUS),
                vocabulary.status(data.status()).map(term -> term.label().zh()).orElse(data.status())));
        return aspects.stream()
                .filter(aspect ->
                        !aspect.stated().isEmpty() || !aspect.registered().isEmpty())
                .toList();
    }

    /** A former name, or that of an organisation merged with it, is its name too. */
    private static Aspect name(Row row, OrganisationCard card) {
        List<String> names = Stream.concat(
                        card.names().stream().map(OrganisationCard.Name::name),
                        card.merged().stream().map(OrganisationCard.Merged::name))
                .distinct()
                .toList();
        String current = card.organisation().name();
        String stated = row.text(FieldRole.SUBJECT_NAME);
        List<String> former =
                names.stream().filter(name -> !name.equals(current)).toList();
        String registered = former.isEmpty() ? current : current + "（曾用名：" + String.join("；", former) + "）";
        boolean same = stated != null
                && Stream.concat(Stream.of(current), former.stream())
                        .map(OrganisationName::normal)
                        .anyMatch(OrganisationName.normal(stated)::equals);
        return aspect(Text.of("名称", "Name"), stated, registered, same);
    }

    private static void number(
            Row row,
            OrganisationCard card,
            FieldRole role,
            OlderNumber.Type type,
            String zh,
            String en,
            List<Aspect> aspects) {
        List<String> registered = card.numbers().stream()
                .filter(number -> number.type() == type)
                .map(OlderNumber::value)
                .distinct()
                .toList();
        String given = row.text(role);
        String stated = OlderNumber.read(type, given).map(OlderNumber::value).orElse(null);
        aspects.add(aspect(
                Text.of(zh, en), stated, String.join("；", registered), stated != null && registered.contains(stated)));
    }

    private static Aspect plain(Text label, @Nullable String stated, @Nullable String registered) {
        return aspect(label, stated, registered, stated != null && stated.equalsIgnoreCase(registered));
    }

    private static Aspect aspect(Text label, @Nullable String stated, @Nullable String registered, boolean same) {
        String left = stated == null ? "" : stated;
        String right = registered == null ? "" : registered;
        Agreement agreement =
                left.isEmpty() || right.isEmpty() ? Agreement.OPEN : same ? Agreement.AGREES : Agreement.DIFFERS;
        return new Aspect(label, left, right, agreement);
    }
}
