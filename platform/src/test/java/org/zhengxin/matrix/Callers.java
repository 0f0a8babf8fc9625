package org.zhengxin.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.zhengxin.access.Codes;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.web.testing.Http;
import tools.jackson.databind.JsonNode;

/** One caller of each kind: signed in at a browser, or with what the interface takes. */
record Callers(Map<String, Visitor> visitors) {

    private static final String PASSWORD = "seven ginkgo leaves";
    private static final Map<Integer, Callers> SIGNED_IN = new LinkedHashMap<>();

    static Callers none() {
        return new Callers(Map.of());
    }

    /** Signs them in, once for each application: a second factor's code is not taken twice. */
    static Callers of(int port, SignIns signIns, BiConsumer<String, String> organisation) {
        return SIGNED_IN.computeIfAbsent(port, fresh -> signedIn(port, signIns, organisation));
    }

    private static Callers signedIn(int port, SignIns signIns, BiConsumer<String, String> organisation) {
        Http through = Http.on(port).with(Threshold.THROUGH, "yes");
        Http door = Http.on(port);
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        Visitor anyone = Visitor.with(through);
        anyone.get("/login");
        visitors.put("public", anyone.as(door));
        organisation.accept("org-of-the-matrix", PASSWORD);
        Visitor someone = Visitor.with(through);
        someone.password("org-of-the-matrix", PASSWORD);
        someone.get("/desk");
        visitors.put("organisation", someone.as(door));
        for (String role : List.of("officer", "clerk", "reviewer", "office", "auditor")) {
            visitors.put(role, signedIn(through, signIns.of(role)).as(door));
        }
        visitors.put("agency-token", Visitor.with(door.bearer(signIns.agencyToken())));
        visitors.put("machine-send", Visitor.with(door.bearer(machine(through, signIns, "batches:send"))));
        visitors.put("machine-public", Visitor.with(door.bearer(machine(through, signIns, "public"))));
        visitors.put("operator-token", Visitor.with(door.bearer(signIns.operatorToken())));
        visitors.put("office-basic", Visitor.with(door.basic("office", signIns.officePassword())));
        return new Callers(visitors);
    }

    private static String machine(Http through, SignIns signIns, String scope) {
        String body = "{\"name\":\"x\",\"agency\":\"%s\",\"scopes\":[\"%s\"]}".formatted(signIns.agencyCode(), scope);
        String answer = through.basic("office", signIns.officePassword())
                .send("POST", "/api/v1/machine-clients", body)
                .body();
        return answer.replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static Visitor signedIn(Http through, JsonNode signIn) {
        Visitor visitor = Visitor.with(through);
        visitor.password(
                signIn.get("username").asString(), signIn.get("password").asString());
        visitor.code(Codes.now(signIn.get("totpSecret").asString(), Clock.systemUTC()));
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        return visitor;
    }

    List<String> names() {
        return List.copyOf(visitors.keySet());
    }

    Visitor visitor(String name) {
        return Objects.requireNonNull(visitors.get(name));
    }

    /** Returns what the door says to each. */
    List<String> verdicts(String method, String pattern) {
        String path = pattern.replaceAll("\\{\\*[^}]*}", "/x")
                .replaceAll("\\{[^}]*}", "x")
                .replace("**", "x")
                .replace("//", "/");
        return visitors.values().stream()
                .map(visitor -> verdict(visitor.copy().knock(method, path)))
                .toList();
    }

    private static String verdict(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case Threshold.LET_IN -> "yes";
            case 303 -> "login";
            default -> Integer.toString(answer.statusCode());
        };
    }
}
