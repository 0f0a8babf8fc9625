package org.zhengxin.comparison.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Caveats;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.register.KindHolding;
import org.zhengxin.comparison.register.Phrases;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.register.Source;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.record.PublicHoldings.Held;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/**
 * A comparison as a workbook (比对工作簿). Its columns can be read by anybody, and hold all that the next comparison needs:
 * the workbook is the only memory there is.
 */
public final class ComparisonWorkbook {
    private static final Text LIST = Text.of("比对结果", "Result");
    private static final Text CHANGES = Text.of("前后变化", "Changes");
    private static final Text KINDS = Text.of("分类统计", "By kind");
    private static final Text RECORDS = Text.of("公示信息", "Records");
    private static final Text SOURCES = Text.of("数据截至", "Data as of");
    private static final Text NOTES = Text.of("说明", "Notes");
    private static final Text REGISTRATION = Text.of("登记信息和决定", "Registration data and decisions");
    private static final Text DECISIONS = Text.of("决定", "Decisions");

    private final Comparison comparison;
    private final Language language;
    private final UnaryOperator<String> address;

    private ComparisonWorkbook(Comparison comparison, Language language, UnaryOperator<String> address) {
        this.comparison = comparison;
        this.language = language;
        this.address = address;
    }

    /**
     * Returns the bytes of the workbook.
     *
     * @param changes what differs from an earlier one, or null without one
     * @param address makes the whole address of a path
     */
    public static byte[] of(
            Comparison comparison, @Nullable Changes changes, Language language, UnaryOperator<String> address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zhengxin", "1.0")) {
            new ComparisonWorkbook(comparison, language, address).write(workbook, changes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void write(Workbook workbook, @Nullable Changes changes) throws IOException {
        try (SheetWriter sheet = new SheetWriter(workbook, LIST, language)) {
            list(sheet);
        }
        if (changes != null) {
            try (SheetWriter sheet = new SheetWriter(workbook, CHANGES, language)) {
                changes(sheet, changes);
            }
        }
        try (SheetWriter sheet = new SheetWriter(workbook, KINDS, language)) {
            kinds(sheet);
        }
        try (SheetWriter sheet = new SheetWriter(workbook, RECORDS, language)) {
            records(sheet);
        }
        try (SheetWriter sheet = new SheetWriter(workbook, SOURCES, language)) {
            sources(sheet);
        }
        try (SheetWriter sheet = new SheetWriter(workbook, NOTES, language)) {
            sheet.header(Label.TEXT);
            Caveats.of(comparison)
                    .forEach(text -> sheet.row().text(text.zh()).row().text(text.en()));
        }
    }

    private void list(SheetWriter sheet) {
        sheet.header(
                Label.NUMBER,
                Label.GIVEN,
                Label.OUTCOME,
                Label.CODE,
                Label.NAME,
                Label.STATUS,
                Label.SHOWN,
                Label.HOLDINGS,
                Label.NOTES,
                Label.CANDIDATES,
                Label.DAY,
                Label.ADDRESS);
        for (Row row : comparison.rows()) {
            OrganisationSummary found = row.organisation();
            sheet.row()
                    .figure(row.line().number())
                    .text(row.line().given())
                    .text(row.outcome().label())
                    .text(found == null ? "" : found.code())
                    .text(found == null ? "" : found.name())
                    .text(row.status() == null ? Text.of("", "") : row.status());
            if (found == null) {
                sheet.text("");
            } else {
                sheet.figure(row.shown());
            }
            sheet.text(lines(row.holdings().stream().map(Phrases::holding).toList()))
                    .text(lines(Phrases.notes(row)))
                    .text(row.candidates().stream()
                            .map(Row.Candidate::organisation)
                            .map(one -> one.name() + " " + one.code())
                            .collect(Collectors.joining("\n")))
                    .text(comparison.day().toString())
                    .text(found == null ? "" : address.apply("/organisations/" + found.code()));
        }
    }

    private void changes(SheetWriter sheet, Changes changes) {
        sheet.header(Label.NUMBER, Label.GIVEN, Label.CODE, Label.NAME, Label.TYPE, Label.CHANGE);
        for (Changes.RowChanges one : changes.rows()) {
            OrganisationSummary found = one.row().organisation();
            for (Change change : one.changes()) {
                sheet.row()
                        .figure(one.row().line().number())
                        .text(one.row().line().given())
                        .text(found == null ? "" : found.code())
                        .text(found == null ? "" : found.name())
                        .text(change.type().label())
                        .text(change.text());
            }
        }
    }

    private void kinds(SheetWriter sheet) {
        sheet.header(Label.CODE, Label.NAME, Label.KIND, Label.COUNT, Label.LAST_DAY, Label.DAY);
        for (List<Row> rows : comparison.byOrganisation()) {
            for (KindHolding holding : rows.getFirst().holdings()) {
                organisation(sheet, rows.getFirst())
                        .text(holding.label())
                        .figure(holding.shown())
                        .text(holding.until())
                        .text(comparison.day().toString());
            }
        }
    }

    private void records(SheetWriter sheet) {
        sheet.header(
                Label.CODE,
                Label.NAME,
                Label.KIND,
                Label.DOCUMENT,
                Label.AUTHORITY,
                Label.DECIDED,
                Label.UNTIL,
                Label.RECEIVED,
                Label.RECORD,
                Label.VERSION,
                Label.DAY);
        for (List<Row> rows : comparison.byOrganisation()) {
            for (KindHolding holding : rows.getFirst().holdings()) {
                for (Held held : holding.latest()) {
                    organisation(sheet, rows.getFirst())
                            .text(holding.label())
                            .text(held.documentNumber())
                            .text(held.authorityName())
                            .text(held.decidedOn().toString())
                            .text(KindHolding.until(held.publicUntil()))
                            .text(Source.minute(held.receivedAt()))
                            .text(held.recordId().toString())
                            .figure(held.version())
                            .text(comparison.day().toString());
                }
            }
        }
    }

    private void sources(SheetWriter sheet) {
        sheet.header(Label.SOURCE, Label.ROLE, Label.RECEIVED);
        for (Source source : comparison.sources()) {
            sheet.row()
                    .text(source.name())
                    .text(source.registration() ? REGISTRATION : DECISIONS)
                    .text(source.received());
        }
    }

    private static SheetWriter organisation(SheetWriter sheet, Row row) {
        OrganisationSummary found = java.util.Objects.requireNonNull(row.organisation());
        return sheet.row().text(found.code()).text(found.name());
    }

    private String lines(List<Text> texts) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining("\n"));
    }
}
