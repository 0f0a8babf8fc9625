package org.zhengxin.operations;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span as it may leave the platform (脱敏后的调用跨度): what was asked for by its pattern, how it ended and how long it took.
 * Addresses, queries and messages of exceptions, which quote what they failed on, stay here.
 */
final class QuietSpan extends DelegatingSpanData {
    private static final Set<String> KEPT = Set.of("method", "uri", "status", "outcome", "exception");

    QuietSpan(SpanData span) {
        super(span);
    }

    @Override
    public Attributes getAttributes() {
        return super.getAttributes().toBuilder().removeIf(QuietSpan::isDropped).build();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    private static boolean isDropped(AttributeKey<?> key) {
        return !KEPT.contains(key.getKey());
    }
}
