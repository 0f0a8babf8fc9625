package org.zhengxin.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.HeaderCell;
import org.zhengxin.catalog.HeaderMatch;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Template;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.web.Text;

/** Makes the plan of a sheet from its header: by the official forms, or by a feed profile. */
@Component
public class Planner {
    private static final Text OTHER_HEADERS = Text.of(
            "请补齐下列各列；如果这些列在本单位的表中另有名称，请为本单位的表头保存映射配置（profile），报送时选用它。",
            "Add the columns below; if your file has them under names of its own, save a feed profile for your headers and"
                    + " choose it when you send.");

    private final Catalogue catalogue;

    Planner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Counts how many labels of a row are known; the header is the row with most. */
    public int score(List<String> labels, @Nullable String kind, @Nullable FeedProfile profile) {
        if (profile != null) {
            Map<String, String> known = normalised(profile);
            return (int) labels.stream()
                    .filter(label -> known.containsKey(TextNormal.label(label)))
                    .count();
        }
        return switch (catalogue.matchHeader(labels, kind)) {
            case HeaderMatch.Matched matched ->
                (int) matched.columns().stream()
                        .filter(cell -> cell.column() != null)
                        .count();
            case HeaderMatch.Unrecognised unrecognised -> unrecognised.recognised();
            case HeaderMatch.Ambiguous ambiguous -> labels.size();
        };
    }

    /** Makes the plan of a sheet. */
    public Planned plan(List<String> header, @Nullable String kind, @Nullable FeedProfile profile) {
        return profile == null ? byForm(header, kind) : byProfile(header, profile);
    }

    private Planned byForm(List<String> header, @Nullable String kind) {
        return switch (catalogue.matchHeader(header, kind)) {
            case HeaderMatch.Matched matched -> matched(header, matched);
            case HeaderMatch.Unrecognised unrecognised -> unrecognised(unrecognised);
            case HeaderMatch.Ambiguous ambiguous ->
                new Planned.Refused(
                        "HEADER_AMBIGUOUS",
                        Text.of(
                                "表头符合多种信息类型，请用参数 kind 指明：" + String.join("、", ambiguous.kinds()),
                                "The header fits several kinds; name one with the parameter kind: "
                                        + String.join(", ", ambiguous.kinds())),
                        List.of());
        };
    }

    private static Planned matched(List<String> header, HeaderMatch.Matched matched) {
        List<Field> duplicates = matched.columns().stream()
                .filter(cell -> cell.state() == HeaderCell.State.DUPLICATE)
                .map(HeaderCell::column)
                .filter(column -> column != null && column.field() != null)
                .map(Column::field)
                .toList();
        if (!duplicates.isEmpty()) {
            return refused("DUPLICATE_COLUMNS", duplicates, "同一信息项出现两列：", "Several columns hold the same field: ");
        }
        if (!matched.missing().isEmpty()) {
            return refused(
                    "MISSING_COLUMNS",
                    matched.missing(),
                    OTHER_HEADERS.zh() + "缺少必填列：",
                    OTHER_HEADERS.en() + " Mandatory columns are missing: ");
        }
        SheetPlan.Builder plan = SheetPlan.of(matched.kind(), matched.template(), header);
        for (int i = 0; i < matched.columns().size(); i++) {
            HeaderCell cell = matched.columns().get(i);
            Column column = cell.column();
            if (cell.state() == HeaderCell.State.MAPPED && column != null && column.field() != null) {
                plan.column(i, column.field(), column.unit());
            } else if (cell.state() == HeaderCell.State.JOINED && column != null && column.field() != null) {
                plan.joined(i, column.field());
            }
        }
        return new Planned.Readable(plan.build());
    }

    private static Planned unrecognised(HeaderMatch.Unrecognised unrecognised) {
        String zh = unrecognised.missing().stream().map(text -> text.zh()).collect(Collectors.joining("、"));
        String en = unrecognised.missing().stream().map(text -> text.en()).collect(Collectors.joining(", "));
        if (unrecognised.nearest() == null || unrecognised.recognised() < 3) {
            return new Planned.Refused(
                    "HEADER_NOT_RECOGNISED",
                    Text.of(
                            "表头不是已知的官方模板；请使用官方模板，或为本单位的表头保存映射配置（profile）。",
                            "The header is none of the official forms; use one of them, or save a feed profile for"
                                    + " your own header."),
                    List.of());
        }
        return new Planned.Refused(
                "MISSING_COLUMNS",
                Text.of(
                        OTHER_HEADERS.zh() + "缺少必填列：" + zh,
                        OTHER_HEADERS.en() + " Mandatory columns are missing: " + en),
                List.of());
    }

    private Planned byProfile(List<String> header, FeedProfile profile) {
        Optional<Kind> kind = catalogue.kind(profile.kind());
        if (kind.isEmpty()) {
            return new Planned.Refused(
                    "KIND_UNKNOWN",
                    Text.of("映射配置的信息类型已不在目录中。", "The profile's kind is no longer in the catalogue."),
                    List.of());
        }
        Template template = kind.get().templates().getFirst();
        SheetPlan.Builder plan = SheetPlan.of(kind.get(), template, header);
        Map<String, String> known = normalised(profile);
        List<Field> duplicates = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String code = known.get(TextNormal.label(header.get(i)));
            Field field = code == null ? null : kind.get().field(code).orElse(null);
            if (field != null && plan.fills(field)) {
                duplicates.add(field);
            } else if (field != null) {
                plan.column(i, field, profile.unit(field.code()));
            }
        }
        if (!duplicates.isEmpty()) {
            return refused("DUPLICATE_COLUMNS", duplicates, "同一信息项出现两列：", "Several columns hold the same field: ");
        }
        profile.constants()
                .forEach((code, value) -> kind.get().field(code).ifPresent(field -> plan.constant(field, value)));
        profile.words().forEach((code, words) -> kind.get().field(code).ifPresent(field -> plan.words(field, words)));
        List<Field> missing = kind.get().fields().stream()
                .filter(field -> template.requirement(field) instanceof Requirement.Always)
                .filter(field -> !plan.fills(field))
                .filter(field -> !Defaults.covers(field))
                .toList();
        return missing.isEmpty()
                ? new Planned.Readable(plan.build())
                : refused("MISSING_COLUMNS", missing, "映射后仍缺少必填列：", "Columns are still missing after mapping: ");
    }

    private static Map<String, String> normalised(FeedProfile profile) {
        Map<String, String> known = new HashMap<>();
        profile.columns().forEach((header, field) -> known.put(TextNormal.label(header), field));
        return known;
    }

    private static Planned.Refused refused(String code, List<Field> fields, String zh, String en) {
        return new Planned.Refused(
                code,
                Text.of(
                        zh + fields.stream().map(field -> field.label().zh()).collect(Collectors.joining("、")),
                        en + fields.stream().map(field -> field.label().en()).collect(Collectors.joining(", "))),
                fields.stream().map(Field::code).toList());
    }
}
