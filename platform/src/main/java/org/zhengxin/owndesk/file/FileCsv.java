package org.zhengxin.owndesk.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Channel;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** Writes all that is held about an organisation as CSV, a line for each version (本组织档案表格); marked as UTF-8. */
@Component
class FileCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADER = Stream.of(
                    Stream.of(
                            "信息编号 id",
                            "版本 version",
                            "类别代码 kind",
                            "类别 label",
                            "状态 state",
                            "变动 change",
                            "原因 reason",
                            "决定机关 authority",
                            "文号 document",
                            "决定日期 decided",
                            "提供单位 provider",
                            "失信等级 severity",
                            "罚款（元） fine"),
                    Stream.of(Channel.values())
                            .flatMap(channel -> Stream.of(
                                    channel.label().zh() + "首日 from",
                                    channel.label().zh() + "末日 until",
                                    channel.label().zh() + "未展示原因 hidden")),
                    Stream.of(
                            "记录依据 basis", "终止 end", "救济 remedies", "收到 received", "记录 recorded", "内容 body", "证明 proof"))
            .flatMap(part -> part)
            .toList();

    private final WholeFile file;
    private final HeldCards cards;

    FileCsv(WholeFile file, HeldCards cards) {
        this.file = file;
        this.cards = cards;
    }

    void write(Own own, Language language, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(HEADER);
        file.each(own, versions -> versions.forEach(version -> csv.writeRecord(cells(own, version, language))));
        csv.flush();
    }

    private List<String> cells(Own own, HeldVersion version, Language language) {
        HeldCard card = cards.card(own, version);
        List<String> cells = new ArrayList<>(HEADER.size());
        Stream.of(
                        card.id(),
                        card.version(),
                        card.kind(),
                        in(card.kindLabel(), language),
                        card.state(),
                        in(card.change(), language),
                        card.reason() == null ? null : card.reason().zh(),
                        card.authority(),
                        card.documentNumber(),
                        card.decidedOn(),
                        in(card.provider(), language),
                        in(card.severity(), language),
                        card.fineYuan() == null ? null : card.fineYuan().toPlainString())
                .forEach(value -> cells.add(cell(value)));
        for (ChannelLine line : card.channels()) {
            cells.add(cell(line.from()));
            cells.add(cell(line.until()));
            cells.add(cell(in(line.why(), language)));
        }
        String remedies = card.remedies().stream()
                .map(remedy -> in(remedy.what(), language))
                .collect(Collectors.joining("; "));
        Stream.of(
                        in(card.recordingBasis(), language),
                        in(card.end(), language),
                        remedies,
                        version.view().receivedAt(),
                        version.view().recordedAt(),
                        version.view().body(),
                        "/api/v1/records/" + card.id() + "/proof")
                .forEach(value -> cells.add(cell(value)));
        return cells;
    }

    private static String in(@Nullable Text text, Language language) {
        return text == null ? "" : text.in(language);
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
