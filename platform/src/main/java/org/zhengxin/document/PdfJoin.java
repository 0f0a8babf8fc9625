package org.zhengxin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Joins documents one behind the other into one (PDF 合并). */
final class PdfJoin {
    private PdfJoin() {}

    /** Writes the joined document; one of the given ones is held at a time beside what was joined so far. */
    static void join(Iterator<byte[]> documents, OutputStream out) throws IOException {
        if (!documents.hasNext()) {
            throw new IllegalArgumentException("There is nothing to join");
        }
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument joined = Loader.loadPDF(documents.next())) {
            while (documents.hasNext()) {
                try (PDDocument next = Loader.loadPDF(documents.next())) {
                    merger.appendDocument(joined, next);
                }
            }
            joined.save(out);
        }
    }
}
