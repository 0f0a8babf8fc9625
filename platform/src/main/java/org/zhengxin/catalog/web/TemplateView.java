package org.zhengxin.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Codes;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Template;
import org.zhengxin.catalog.Text;

/** A form as readers of the interface see it: a sender can build a file from it. */
record TemplateView(
        String id,
        Text label,
        String version,
        KindView.BasisView basis,
        List<ColumnView> columns,
        List<String> droppedHeaders,
        CodesView codes) {

    record ColumnView(
            String field,
            List<String> headers,
            @Nullable String unit,
            boolean required,
            @Nullable WhenView requiredWhen) {

        static ColumnView of(String field, Column column) {
            return new ColumnView(
                    field,
                    column.headers(),
                    unit(column.unit()),
                    column.requirement() instanceof Requirement.Always,
                    column.requirement() instanceof Requirement.When when
                            ? new WhenView(when.field(), when.words())
                            : null);
        }

        private static @Nullable String unit(@Nullable AmountUnit unit) {
            return switch (unit) {
                case null -> null;
                case YUAN -> "元";
                case TEN_THOUSAND_YUAN -> "万元";
            };
        }
    }

    record WhenView(String field, List<String> words) {}

    record CodesView(
            Map<String, String> status,
            Map<String, String> category,
            Map<String, String> severity,
            Map<String, Boolean> truth,
            Map<String, String> finality) {

        static CodesView of(Codes codes) {
            return new CodesView(
                    names(codes.status()),
                    names(codes.category()),
                    names(codes.severity()),
                    new TreeMap<>(codes.truth()),
                    names(codes.finality()));
        }

        private static <E extends Enum<E>> Map<String, String> names(Map<String, E> codes) {
            return codes.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            code -> KindView.name(code.getValue()),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.label(),
                template.version(),
                KindView.BasisView.of(template.basis()),
                template.columns().stream()
                        .filter(column -> column.field() != null)
                        .map(column -> ColumnView.of(column.field().code(), column))
                        .toList(),
                template.columns().stream()
                        .filter(Column::person)
                        .flatMap(column -> column.headers().stream())
                        .toList(),
                CodesView.of(template.codes()));
    }
}
