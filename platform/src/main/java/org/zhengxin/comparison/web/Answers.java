package org.zhengxin.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.comparison.list.Line;
import org.zhengxin.comparison.list.SubmittedList;
import org.zhengxin.comparison.list.UploadedSheets;
import org.zhengxin.comparison.register.Comparer;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.workbook.Changes;
import org.zhengxin.comparison.workbook.ComparisonWorkbook;
import org.zhengxin.comparison.workbook.EarlierReader;
import org.zhengxin.comparison.workbook.EarlierWorkbook;
import org.zhengxin.document.PdfDocuments;
import org.zhengxin.table.SourceRow;
import org.zhengxin.web.Language;
import org.zhengxin.web.SiteAddress;

/** Compares what was sent and gives the answer in the form that was asked for (比对应答). */
@Component
class Answers {
    private static final String PAPER = "comparison/web/paper.jte";

    private final Comparer comparer;
    private final EarlierReader earlierWorkbooks;
    private final PdfDocuments documents;
    private final SiteAddress address;

    Answers(Comparer comparer, EarlierReader earlierWorkbooks, PdfDocuments documents, SiteAddress address) {
        this.comparer = comparer;
        this.earlierWorkbooks = earlierWorkbooks;
        this.documents = documents;
        this.address = address;
    }

    /**
     * What came of a list.
     *
     * @param changes what differs from an earlier workbook; null if none was sent
     */
    record Answer(Comparison comparison, @Nullable Changes changes) {}

    /** Compares an uploaded list and a pasted one together; of an earlier workbook the changes come with it. */
    Answer compare(byte @Nullable [] file, String text) {
        EarlierWorkbook earlier = null;
        List<Line> uploaded = List.of();
        if (file != null) {
            List<List<SourceRow>> sheets = UploadedSheets.read(file);
            earlier = earlierWorkbooks.read(sheets).orElse(null);
            uploaded = earlier == null ? SubmittedList.ofSheets(sheets) : earlier.lines();
        }
        Comparison comparison = comparer.compare(SubmittedList.joined(uploaded, pasted(text)));
        return new Answer(comparison, earlier == null ? null : Changes.between(earlier, comparison));
    }

    /** Compares lines. */
    Answer compare(List<Line> lines) {
        return new Answer(comparer.compare(SubmittedList.joined(lines, List.of())), null);
    }

    byte[] workbook(Answer answer, HttpServletRequest request) {
        return ComparisonWorkbook.of(answer.comparison(), answer.changes(), Language.current(), addresses(request));
    }

    byte[] paper(Answer answer, HttpServletRequest request) {
        return documents.pdf(Language.current(), PAPER, PaperPage.of(answer.comparison(), addresses(request)));
    }

    /** A part of an earlier workbook may have been pasted too: then its codes count. */
    private List<Line> pasted(String text) {
        List<List<SourceRow>> sheets = List.of(SubmittedList.sheet(text));
        Optional<EarlierWorkbook> earlier = earlierWorkbooks.read(sheets);
        return earlier.map(EarlierWorkbook::lines).orElseGet(() -> SubmittedList.ofSheets(sheets));
    }

    private UnaryOperator<String> addresses(HttpServletRequest request) {
        return path -> address.of(request, path);
    }
}
