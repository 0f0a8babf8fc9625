package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Codes;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Finality;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SubjectCategory;
import org.zhengxin.catalog.Template;

/** Reads the versions of a kind's form. */
final class TemplateReader {

    private final Library library;
    private final String kind;
    private final List<FieldReader.Read> fields;

    TemplateReader(Library library, String kind, List<FieldReader.Read> fields) {
        this.library = library;
        this.kind = kind;
        this.fields = fields;
    }

    Template read(Block block) {
        List<Column> columns = new ArrayList<>(block.has("columns") ? columns(block) : allColumns(block));
        for (Block person : block.blocks("persons")) {
            columns.add(new Column(null, person.list("headers"), null, new Requirement.Voluntary()));
            person.finish();
        }
        Template template = new Template(
                block.find("id").orElse(kind),
                kind,
                block.words(),
                block.text("version"),
                library.basis(block, "basis"),
                block.list("recognised-by"),
                columns,
                block.block("codes").map(this::codes).orElseGet(TemplateReader::noCodes));
        block.finish();
        return template;
    }

    /** Takes every field's own column, without those that this version of the form did not have. */
    private List<Column> allColumns(Block block) {
        List<String> without = block.list("without");
        return fields.stream()
                .filter(read -> !without.contains(read.field().code()))
                .map(FieldReader.Read::column)
                .toList();
    }

    private List<Column> columns(Block block) {
        List<Column> columns = new ArrayList<>();
        for (Block column : block.blocks("columns")) {
            field(column)
                    .ifPresent(field -> columns.add(new Column(
                            field,
                            column.list("headers"),
                            FieldReader.unit(column, field.type()),
                            FieldReader.requirement(column))));
            column.finish();
        }
        return columns;
    }

    private Optional<Field> field(Block column) {
        String code = column.text("field");
        Optional<Field> field = fields.stream()
                .map(FieldReader.Read::field)
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
        if (field.isEmpty()) {
            column.problem("field", "the kind has no field “" + code + "”");
        }
        return field;
    }

    private Codes codes(Block block) {
        Codes codes = new Codes(
                constants(block, "status", ActStatus.class),
                categories(constants(block, "category", SubjectCategory.class)),
                constants(block, "severity", Severity.class),
                map(block, "truth", text -> Optional.of(text.equals("true"))),
                constants(block, "finality", Finality.class),
                channelLimits(block));
        block.finish();
        return codes;
    }

    /** Gives the other spellings of a category, which its field lists, the same meaning. */
    private Map<String, SubjectCategory> categories(Map<String, SubjectCategory> read) {
        Map<String, SubjectCategory> all = new LinkedHashMap<>(read);
        fields.stream()
                .map(FieldReader.Read::field)
                .filter(field -> field.role() == FieldRole.SUBJECT_CATEGORY)
                .flatMap(field -> field.values().stream())
                .forEach(value -> {
                    SubjectCategory category = read.get(value.value());
                    if (category != null) {
                        value.aliases().forEach(alias -> all.putIfAbsent(alias, category));
                    }
                });
        return all;
    }

    private static Codes noCodes() {
        return new Codes(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private static <E extends Enum<E>> Map<String, E> constants(Block block, String key, Class<E> type) {
        return block.block(key)
                .map(map -> {
                    Map<String, E> read = new LinkedHashMap<>();
                    map.keys().forEach(code -> Values.constant(map, code, type).ifPresent(e -> read.put(code, e)));
                    return read;
                })
                .orElseGet(LinkedHashMap::new);
    }

    private static <T> Map<String, T> map(Block block, String key, Function<String, Optional<T>> reading) {
        Map<String, T> read = new LinkedHashMap<>();
        block.block(key)
                .ifPresent(map -> map.keys()
                        .forEach(code -> map.find(code).flatMap(reading).ifPresent(value -> read.put(code, value))));
        return read;
    }

    private static Map<String, Set<Channel>> channelLimits(Block block) {
        Map<String, Set<Channel>> read = new LinkedHashMap<>();
        block.block("channel-limit")
                .ifPresent(map ->
                        map.keys().forEach(code -> read.put(code, Values.constants(map, code, Channel.class))));
        return read;
    }
}
