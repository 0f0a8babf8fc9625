package org.zhengxin.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Sets XHTML as a PDF; a few at a time, for each needs a processor and some dozens of megabytes. */
@Component
class PdfRenderer {
    private static final String PRODUCER = "Zhengxin";
    private static final String INLINE = "data:";
    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT_SECONDS = 20;

    static {
        // It repeats what it meets in documents.
        XRLog.setLoggingEnabled(false);
    }

    private final Semaphore places = new Semaphore(AT_ONCE);

    byte[] render(String xhtml) {
        await();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            builder().withHtmlContent(xhtml, null).toStream(out).run();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    private static PdfRendererBuilder builder() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Font font : Font.values()) {
            builder.useFont(font::stream, Font.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> address.startsWith(INLINE), moment);
        }
        return builder.usePdfUaAccessibility(true).withProducer(PRODUCER);
    }

    private void await() {
        try {
            if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                "DOCUMENTS_BUSY",
                HttpStatus.SERVICE_UNAVAILABLE,
                Text.of("正在生成的文档过多，请稍后再试。", "Too many documents are being made; try again shortly."));
    }
}
