package org.zhengxin.rights.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Language;

/**
 * Why a record is public, as the interface answers it (公示依据说明接口).
 *
 * @param publicSince first day on which it was public
 * @param publicUntil last public day; null until a named event
 * @param answers what decides, point by point
 * @param earlierEnds how it can end earlier
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WhyAnswer(
        UUID id,
        String kind,
        String kindLabel,
        String organisation,
        LocalDate decidedOn,
        @Nullable LocalDate publicSince,
        @Nullable LocalDate publicUntil,
        List<WhyPoint> answers,
        List<WhyPoint> earlierEnds) {

    /** One answer: its stable code, what is asked or done, what is so, and where that is laid down. */
    record WhyPoint(String code, String question, String answer, List<String> basis) {
        static WhyPoint of(Point point, Language language) {
            return new WhyPoint(
                    point.code(),
                    point.question().in(language),
                    point.answer().in(language),
                    point.bases().stream().map(basis -> basis.in(language)).toList());
        }
    }

    static WhyAnswer of(Why why, Language language) {
        return new WhyAnswer(
                why.id(),
                why.kind(),
                why.kindLabel().in(language),
                why.organisation(),
                why.decidedOn(),
                why.since(),
                why.until(),
                why.points().stream().map(point -> WhyPoint.of(point, language)).toList(),
                why.ends().stream().map(point -> WhyPoint.of(point, language)).toList());
    }
}
