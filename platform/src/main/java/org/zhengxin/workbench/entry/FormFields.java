package org.zhengxin.workbench.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.catalog.Template;
import org.zhengxin.intake.OfficialRow;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.web.Text;
import org.zhengxin.workbench.entry.EntryField.Choice;
import org.zhengxin.workbench.entry.EntryField.Control;

/** Makes the fields of a form from the catalogue (表单字段生成). */
final class FormFields {
    private static final int LONGEST_LINE = 200;
    private static final String JOINT = "[；;]";

    private FormFields() {}

    static EntryForm form(Kind kind, Map<String, String> values, List<RowFinding> findings) {
        Template template = kind.templates().getFirst();
        List<Field> official = OfficialRow.fields(kind);
        List<EntryField> fields = official.stream()
                .map(field -> field(kind, template, field, values.getOrDefault(field.code(), ""), findings))
                .toList();
        Set<String> codes = official.stream().map(Field::code).collect(Collectors.toSet());
        List<RowFinding> ofRow = findings.stream()
                .filter(found -> found.field() == null || !codes.contains(found.field()))
                .toList();
        return new EntryForm(kind, fields, ofRow);
    }

    private static EntryField field(
            Kind kind, Template template, Field field, String value, List<RowFinding> findings) {
        List<Choice> choices = choices(template, field, value);
        Requirement requirement = template.requirement(field);
        AmountUnit unit = template.column(field).map(Column::unit).orElse(null);
        Control control = control(field, choices);
        return new EntryField(
                field,
                control,
                requirement instanceof Requirement.Always,
                hints(control, field, unit, condition(kind, requirement)),
                unit,
                value,
                choices,
                field.values().stream().anyMatch(EnumValue::supplemented),
                findings.stream()
                        .filter(found -> field.code().equals(found.field()))
                        .toList());
    }

    private static Control control(Field field, List<Choice> choices) {
        if (!choices.isEmpty()) {
            return field.multiple() ? Control.CHOICES : Control.CHOICE;
        }
        Integer longest = field.maxLength();
        return switch (field.type()) {
            case DATE -> Control.DAY;
            case AMOUNT -> Control.AMOUNT;
            case INTEGER -> Control.NUMBER;
            case CODE, ENUM -> Control.LINE;
            case TEXT -> field.freeText() || longest == null || longest > LONGEST_LINE ? Control.PROSE : Control.LINE;
        };
    }

    private static List<Text> hints(Control control, Field field, @Nullable AmountUnit unit, @Nullable Text condition) {
        List<Text> hints = new ArrayList<>();
        if (condition != null) {
            hints.add(condition);
        }
        if (control == Control.DAY) {
            hints.add(Text.of("日期，如 2026-03-01", "A day, such as 2026-03-01"));
        } else if (control == Control.NUMBER) {
            hints.add(Text.of("整数", "A whole number"));
        } else if (control == Control.AMOUNT) {
            hints.add(
                    unit == AmountUnit.TEN_THOUSAND_YUAN
                            ? Text.of("单位：万元", "In units of 10,000 yuan (万元)")
                            : Text.of("单位：元", "In yuan"));
        } else if (control == Control.PROSE && field.maxLength() != null) {
            hints.add(Text.of("至多 " + field.maxLength() + " 字", "At most " + field.maxLength() + " characters"));
        } else if (field.role() == FieldRole.SUBJECT_CODE) {
            hints.add(Text.of("18 位统一社会信用代码；不得填写身份证号码", "18 characters; never the number of an identity card"));
        }
        return hints;
    }

    private static @Nullable Text condition(Kind kind, Requirement requirement) {
        if (!(requirement instanceof Requirement.When(String other, List<String> words))) {
            return null;
        }
        Optional<Field> field = kind.field(other);
        String zh = field.map(found -> found.label().zh()).orElse(other);
        String en = field.map(found -> found.label().en()).orElse(other);
        return Text.of(
                "“" + zh + "”含“" + String.join("”或“", words) + "”时必填",
                "Required when “" + en + "” contains " + String.join(" or ", words));
    }

    private static List<Choice> choices(Template template, Field field, String value) {
        List<Choice> choices = new ArrayList<>();
        List<String> given = field.multiple()
                ? Arrays.stream(value.split(JOINT)).map(String::strip).toList()
                : List.of(value.strip());
        listed(template, field)
                .forEach(choice -> choices.add(new Choice(
                        choice.value(), choice.label(), given.stream().anyMatch(choice::means))));
        if (choices.isEmpty()) {
            return List.of();
        }
        given.stream()
                .filter(part -> !part.isEmpty())
                .filter(part -> listed(template, field).noneMatch(choice -> choice.means(part)))
                .forEach(part -> choices.add(new Choice(part, Text.of(part, part), true)));
        return choices;
    }

    private record Listed(String value, Text label, List<String> aliases) {
        boolean means(String text) {
            return value.equals(text) || aliases.contains(text);
        }
    }

    /** A natural person is no choice: such a row is refused. */
    private static Stream<Listed> listed(Template template, Field field) {
        if (field.role() == FieldRole.STATUS && field.values().isEmpty()) {
            return template.codes().status().entrySet().stream()
                    .filter(entry -> !Character.isDigit(entry.getKey().charAt(0)))
                    .sorted(Map.Entry.<String, ActStatus>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(entry -> new Listed(entry.getKey(), Text.of(entry.getKey(), status(entry)), List.of()));
        }
        if (field.type() != FieldType.ENUM) {
            return Stream.empty();
        }
        return field.values().stream()
                .filter(value -> field.role() != FieldRole.SUBJECT_CATEGORY
                        || template.codes()
                                .category(value.value())
                                .filter(category -> category == SubjectCategory.NATURAL_PERSON)
                                .isEmpty())
                .map(value -> new Listed(
                        value.value(), Text.of(value.label().zh(), value.label().en()), value.aliases()));
    }

    private static String status(Map.Entry<String, ActStatus> entry) {
        return entry.getKey() + " ("
                + entry.getValue().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
}
