package org.zhengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;
import org.zhengxin.web.testing.Probe;

@WithDatabase
@SpringBootTest(
        classes = {LowerFloors.class, Probe.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConditionalTest {
    private static final String ONE = "/api/probe/number/1?twice=false";

    @LocalServerPort
    private int port;

    private Http anyone = Http.on(0);

    @BeforeEach
    void connect() {
        anyone = Http.on(port);
    }

    @Test
    void answer_askedForAgain_isNotSentAgain() {
        String tag = tag(anyone.get(ONE));
        assertThat(tag).matches("W/\"[0-9a-f]{24}\"");
        HttpResponse<String> again = anyone.with("If-None-Match", tag).get(ONE);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache, public");
    }

    @Test
    void answer_ofOtherContent_hasAnotherTag() {
        String tag = tag(anyone.get(ONE));
        HttpResponse<String> other = anyone.with("If-None-Match", tag).get("/api/probe/number/1?twice=true");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo("2");
        assertThat(tag(other)).isNotEqualTo(tag);
    }

    @Test
    void answer_thatMayBeKept_saysForHowLong_andThatTheLanguageIsACookies() {
        HttpResponse<String> answer = anyone.get("/api/probe/cached");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).matches("max-age=\\d{1,3}, public");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.equalsIgnoreCase("Cookie"));
        assertThat(tag(answer)).isNotEmpty();
    }

    @Test
    void head_tellsWhatGetWould() {
        HttpResponse<String> head = anyone.send("HEAD", ONE, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(anyone.get(ONE)));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(1);
    }

    @Test
    void refusal_hasNoTagAndIsNotKept() {
        HttpResponse<String> refusal = anyone.with("If-None-Match", "*").get("/api/probe/refusal");
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(tag(refusal)).isEmpty();
        assertThat(refusal.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
