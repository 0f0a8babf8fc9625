package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command on the page about the API runs, and answers what the page shows. */
@Register
class ApiGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "data-example=\"([a-z-]+)\"><code>(.*?)</code></pre>\\s*<pre[^>]* data-form=\"([a-z]+)\"><code>(.*?)</code>"
                    + "(.*?)(?=<pre|</section>)",
            Pattern.DOTALL);
    private static final Pattern TAKEN = Pattern.compile("data-takes=\"([A-Z]+)\" data-from=\"([^\"]+)\"");

    @Test
    void everyCommand_answersWhatThePageShows(Client client, Platform platform) throws Exception {
        Map<String, String> known = new HashMap<>();
        known.put("REGISTER", platform.address());
        known.put(
                "TOKEN",
                client.credentials().path("agencies").path(0).path("token").asString());
        City.Firm firm = new City.Firm(Codes.firm(), "中州食品" + Codes.serial() + "有限公司");
        City.register(client, firm);
        client.registrar()
                .caller()
                .send(
                        "一.xlsx",
                        Forms.table(Forms.penalty(firm.code(), firm.name(), client.registrar()))
                                .xlsx())
                .has(Map.of("accepted", 1));
        known.put("CODE", firm.code());
        String page = client.anyone().get("/api?lang=zh").is(200).text();
        Matcher examples = EXAMPLE.matcher(page);
        int run = 0;
        while (examples.find()) {
            String answer = run(text(examples.group(2)), known);
            String shown = text(examples.group(4));
            String what = examples.group(1) + ": " + answer;
            Matcher taken = TAKEN.matcher(examples.group(5));
            if (examples.group(3).equals("json")) {
                JsonNode json = JsonMapper.shared().readTree(answer);
                requireShown(JsonMapper.shared().readTree(shown), json, what);
                while (taken.find()) {
                    JsonNode value = json.at(taken.group(2));
                    assertThat(value.asString("")).as(what).isNotEmpty();
                    // The firm of this test is not the only one of its name, but it has a record.
                    known.putIfAbsent(taken.group(1), value.asString());
                }
            } else {
                shown.lines()
                        .map(line -> line.split("[: ]", 2)[0])
                        .forEach(name -> assertThat(answer).as(what).contains(name));
                assertThat(answer.lines().findFirst().orElse(""))
                        .startsWith(shown.lines().findFirst().orElseThrow());
                while (taken.find()) {
                    known.put(taken.group(1), header(answer, taken.group(2)));
                }
            }
            run++;
        }
        assertThat(run).isGreaterThan(12).isEqualTo(page.split("data-example=", -1).length - 1);
    }

    /** What is shown is there, of the same type; a null shown may be anything, an empty list may have items. */
    private static void requireShown(JsonNode shown, JsonNode real, String what) {
        if (shown.isNull()) {
            assertThat(real.isMissingNode()).as(what).isFalse();
            return;
        }
        if (real.isNull()) {
            assertThat(shown.isContainer()).as(what).isFalse();
            return;
        }
        assertThat(real.getNodeType()).as(what).isEqualTo(shown.getNodeType());
        if (shown.isObject()) {
            shown.forEachEntry((name, value) -> requireShown(value, real.path(name), name + " in " + what));
        } else if (shown.isArray() && !shown.isEmpty() && !real.isEmpty()) {
            requireShown(shown.path(0), real.path(0), what);
        } else if (shown.isString()
                && shown.asString().matches("[A-Z_]{6,}")
                && real.asString().matches("[A-Z_]+")) {
            assertThat(real.asString()).as(what).matches("[A-Z_]+");
        }
    }

    private static String run(String command, Map<String, String> known) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().putAll(known);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command, output).isZero();
        return output;
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
