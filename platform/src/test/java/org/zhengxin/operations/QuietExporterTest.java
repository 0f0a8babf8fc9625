package org.zhengxin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietExporterTest {

    /** Where spans arrive. */
    private static final class Outside implements SpanExporter {
        private final List<SpanData> arrived = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            arrived.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void span_withContentInAddressAndFailure_leavesWithoutIt() {
        Outside outside = new Outside();
        try (SdkTracerProvider tracing = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new QuietExporter(outside)))
                .build()) {
            Span span = tracing.get("test")
                    .spanBuilder("http get /organisations/{code}")
                    .startSpan();
            span.setAttribute("uri", "/organisations/{code}");
            span.setAttribute("http.url", "/organisations?q=secret");
            span.recordException(new IllegalStateException("row secret"));
            span.setStatus(StatusCode.ERROR, "secret");
            span.end();
        }
        SpanData span = outside.arrived.getFirst();
        assertThat(span.getName()).isEqualTo("http get /organisations/{code}");
        assertThat(span.getAttributes().asMap()).hasSize(1).containsValue("/organisations/{code}");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEmpty();
        assertThat(span.getEvents()).isEmpty();
        assertThat(span.getTotalRecordedEvents()).isZero();
    }
}
