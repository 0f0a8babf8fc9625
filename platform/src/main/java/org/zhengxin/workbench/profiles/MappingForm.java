package org.zhengxin.workbench.profiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.intake.OfficialRow;
import org.zhengxin.intake.ProfileDraft;

/**
 * The form that maps an agency's columns (映射表单): for each official field the agency's column, else a constant; the unit of
 * an amount; the agency's words for the values of a list, one a line as {@code word = value}.
 */
record MappingForm(String name, Kind kind, List<String> header, List<Line> lines) {
    private static final String COLUMN = "column.";
    private static final String CONSTANT = "constant.";
    private static final String UNIT = "unit.";
    private static final String WORDS = "words.";

    /**
     * One official field.
     *
     * @param required whether every row fills it in
     * @param column the agency's header that fills it; empty for none
     * @param worded whether words of the agency can stand for its values
     */
    record Line(
            Field field, boolean required, String column, String constant, String unit, String words, boolean worded) {

        String columnName() {
            return COLUMN + field.code();
        }

        String constantName() {
            return CONSTANT + field.code();
        }

        String unitName() {
            return UNIT + field.code();
        }

        String wordsName() {
            return WORDS + field.code();
        }

        boolean amount() {
            return field.type() == FieldType.AMOUNT;
        }

        boolean representative() {
            return field.role() == FieldRole.LEGAL_REPRESENTATIVE;
        }

        /** Returns the values of the list, as a hint. */
        String values() {
            return field.values().stream().map(value -> value.value()).collect(Collectors.joining("、"));
        }
    }

    /** Returns the form of a profile; headers of it that the sample lacks are offered behind the sample's. */
    static MappingForm of(ProfileDraft draft, Kind kind, List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        draft.columns().forEach((own, field) -> columns.put(field, own));
        List<String> all = java.util.stream.Stream.concat(
                        header.stream(), draft.columns().keySet().stream().sorted())
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
        List<Line> lines = OfficialRow.fields(kind).stream()
                .map(field -> line(draft, kind, field, columns.getOrDefault(field.code(), "")))
                .toList();
        return new MappingForm(draft.name(), kind, all, lines);
    }

    private static Line line(ProfileDraft draft, Kind kind, Field field, String column) {
        String code = field.code();
        boolean worded = field.type() == FieldType.ENUM
                && !field.values().isEmpty()
                && field.role() != FieldRole.SUBJECT_CATEGORY;
        String words = draft.words().getOrDefault(code, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return new Line(
                field,
                kind.templates().getFirst().requirement(field) instanceof Requirement.Always,
                column,
                draft.constants().getOrDefault(code, ""),
                draft.units().getOrDefault(code, ""),
                words,
                worded);
    }

    /** Reads what was chosen. */
    static ProfileDraft read(String name, Kind kind, Map<String, String[]> parameters) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (Field field : OfficialRow.fields(kind)) {
            String code = field.code();
            String column = value(parameters, COLUMN + code);
            if (!column.isEmpty()) {
                columns.put(column, code);
            }
            put(constants, code, value(parameters, CONSTANT + code));
            put(units, code, value(parameters, UNIT + code));
            Map<String, String> own = words(value(parameters, WORDS + code));
            if (!own.isEmpty()) {
                words.put(code, own);
            }
        }
        return new ProfileDraft(name, kind.code(), columns, units, constants, words);
    }

    /** Returns the header that the form carries along. */
    static List<String> header(Map<String, String[]> parameters) {
        return List.of(parameters.getOrDefault("header", new String[0]));
    }

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(lines.split("\\R"))
                .map(line -> line.split("[=＝]", 2))
                .filter(pair -> pair.length == 2 && !pair[0].isBlank())
                .forEach(pair -> words.put(pair[0].strip(), pair[1].strip()));
        return words;
    }

    private static void put(Map<String, String> map, String code, String value) {
        if (!value.isEmpty()) {
            map.put(code, value);
        }
    }

    private static String value(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null ? "" : values[0].strip();
    }
}
