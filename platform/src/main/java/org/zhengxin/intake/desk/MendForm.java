package org.zhengxin.intake.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.web.Text;

/**
 * A faulty row as a form, and the form as a file of one row under the sender's own header (修改表单). Columns about persons
 * are not in it: they go back empty, as they were kept.
 */
final class MendForm {
    private static final int LONG = 60;

    private final SheetPlan plan;
    private final List<String> cells;
    private final List<RowFinding> findings;
    private final List<Field> added;

    /**
     * Makes the form of a row; one that came under official headers gets a field for what has no column and is wrong.
     */
    MendForm(SheetPlan plan, List<String> cells, List<RowFinding> findings, boolean byProfile) {
        this.plan = plan;
        this.cells = cells;
        this.findings = findings;
        this.added = byProfile ? List.of() : withoutColumn(plan, findings);
    }

    private static List<Field> withoutColumn(SheetPlan plan, List<RowFinding> findings) {
        return findings.stream()
                .map(RowFinding::field)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> plan.kind().field(code).stream())
                .filter(field -> plan.columnOf(plan.fieldOf(field.code())) == SheetPlan.NONE)
                .filter(field -> plan.template().column(field).isPresent())
                .toList();
    }

    List<MendPage.Field> fields() {
        List<MendPage.Field> fields = new ArrayList<>();
        for (int column = 0; column < plan.header().size(); column++) {
            if (plan.keeps(column)) {
                String value = column < cells.size() ? cells.get(column) : "";
                fields.add(view("c" + column, plan.header().get(column), fieldOf(column), value));
            }
        }
        for (Field field : added) {
            fields.add(view("f-" + field.code(), header(field), field, ""));
        }
        return fields;
    }

    /** Returns the upload: the sender's header with the cells that were sent back. */
    byte[] upload(Function<String, @Nullable String> sent) {
        List<String> header = new ArrayList<>(plan.header());
        List<String> row = new ArrayList<>();
        for (int column = 0; column < plan.header().size(); column++) {
            row.add(plan.keeps(column) ? cell(sent.apply("c" + column)) : "");
        }
        for (Field field : added) {
            String value = sent.apply("f-" + field.code());
            if (value != null && !value.isBlank()) {
                header.add(header(field));
                row.add(value);
            }
        }
        return (line(header) + line(row)).getBytes(StandardCharsets.UTF_8);
    }

    /** A browser ends the lines of a text otherwise than a sheet does. */
    private static String cell(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private String header(Field field) {
        return plan.template().column(field).orElseThrow().headers().getFirst();
    }

    private Field fieldOf(int column) {
        List<Field> fields = plan.kind().fields();
        return IntStream.range(0, fields.size())
                .filter(i -> plan.columnOf(i) == column
                        || Arrays.stream(plan.joinedTo(i)).anyMatch(joined -> joined == column))
                .mapToObj(fields::get)
                .findFirst()
                .orElseThrow();
    }

    private MendPage.Field view(String name, String header, Field field, String value) {
        boolean required = plan.template().requirement(field) instanceof Requirement.Always;
        Integer longest = field.maxLength();
        return new MendPage.Field(
                name,
                header,
                Text.of(field.label().zh(), field.label().en()),
                value,
                required,
                field.freeText() || (longest != null && longest > LONG) || value.length() > LONG,
                findings.stream()
                        .filter(finding -> field.code().equals(finding.field()))
                        .map(RowFinding::meaning)
                        .toList(),
                field.values().stream().map(word -> word.label().zh()).toList());
    }
}
