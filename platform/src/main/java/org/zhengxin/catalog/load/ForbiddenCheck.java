package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Template;

/** Keeps out what is never collected, whatever a configuration says. */
final class ForbiddenCheck {

    private final List<Forbidden> forbidden;

    ForbiddenCheck(List<Forbidden> forbidden) {
        this.forbidden = forbidden;
    }

    void run(Block block, Kind kind, List<FieldReader.Read> fields) {
        for (Forbidden category : forbidden) {
            boolean excused = category.unlessConfirmed() && namesItsDocument(fields);
            if (!excused) {
                check(
                        category,
                        block,
                        List.of(kind.code(), kind.label().zh(), kind.label().en()));
                fields.forEach(read -> check(category, read.block(), words(read.field())));
                kind.templates().forEach(template -> check(category, block, headers(template)));
            }
        }
    }

    private static void check(Forbidden category, Block block, List<String> texts) {
        if (texts.stream().anyMatch(category::covers)) {
            block.problem("never collected: " + category.label().zh() + " ("
                    + category.label().en() + ")");
        }
    }

    private static List<String> words(Field field) {
        List<String> words = new ArrayList<>(
                List.of(field.code(), field.label().zh(), field.label().en()));
        field.values()
                .forEach(value ->
                        words.addAll(List.of(value.value(), value.label().zh())));
        return words;
    }

    private static List<String> headers(Template template) {
        return template.columns().stream().flatMap(ForbiddenCheck::otherHeaders).toList();
    }

    /** Returns the headers of a stored column beside its field's own code and label, which are checked with the field. */
    private static Stream<String> otherHeaders(Column column) {
        Field field = column.field();
        return field == null
                ? Stream.of()
                : column.headers().stream()
                        .filter(header -> !header.equals(field.code())
                                && !header.equals(field.label().zh()));
    }

    private static boolean namesItsDocument(List<FieldReader.Read> fields) {
        return fields.stream()
                .anyMatch(read -> read.field().role() == FieldRole.DOCUMENT_NUMBER
                        && read.column().requirement() instanceof Requirement.Always);
    }
}
