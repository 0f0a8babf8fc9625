package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.PublicLog;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;
import org.zhengxin.conformance.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** Killed in mid-batch and started again: each row has had its effect exactly once. */
@Register
class CrashTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int ROWS = 12_000;
    private static final int FIRMS = 30;
    private static final Duration PROGRESS = Duration.ofMinutes(5);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @Test
    void killedPlatform_goesOnWithTheBatch(Client client, Platform platform) throws Exception {
        Load load = Load.make(client);
        Batch batch = load.deliver(client);
        awaitMiddle(batch);
        platform.kill();
        platform.start();
        batch.end();
        load.requireExactlyOnce(client, batch);
    }

    @Test
    void killedDatabase_isBroughtBackByThePlatform_whichGoesOnWithTheBatch(Client client, Platform platform)
            throws Exception {
        Load load = Load.make(client);
        Batch batch = load.deliver(client);
        awaitMiddle(batch);
        platform.killDatabase();
        requireRecovery(client, platform);
        batch.end();
        load.requireExactlyOnce(client, batch);
    }

    @Test
    void killedMainProcessOfTheDatabase_isReplacedByThePlatform(Client client, Platform platform) throws Exception {
        platform.killDatabaseMainProcess();
        requireRecovery(client, platform);
        client.registrar()
                .caller()
                .send("登记.xlsx", Table.of(List.of(newFirm())).xlsx())
                .has(Map.of("accepted", 1));
    }

    private static Map<String, String> newFirm() {
        City.Firm firm = City.stranger();
        return Forms.registration(firm.code(), firm.name());
    }

    /** Nobody starts the platform again: it goes on living and brings its database back by itself. */
    private static void requireRecovery(Client client, Platform platform) throws Exception {
        Waiting.until("the platform to be well again", RECOVERY, () -> {
            assertThat(platform.isAlive()).as("the platform lives on").isTrue();
            boolean well = client.anyone().get("/actuator/health").status() == 200 && databaseAnswers(client);
            return well ? Optional.of(true) : Optional.empty();
        });
    }

    private static boolean databaseAnswers(Client client) throws Exception {
        return client.anyone().get("/api/v1/organisations?limit=1").status() == 200;
    }

    private static void awaitMiddle(Batch batch) throws Exception {
        int received = Waiting.until("the batch to be under way", PROGRESS, () -> {
            JsonNode view = batch.view();
            assertThat(view.path("state").asString()).as("%s", view).isIn("QUEUED", "RUNNING");
            int now = view.path("counts").path("received").asInt();
            return now > 0 ? Optional.of(now) : Optional.empty();
        });
        assertThat(received).as("progress is visible before the end").isLessThan(ROWS);
    }

    /** A large file and what must become of it. */
    private record Load(List<City.Firm> firms, byte[] csv, Set<String> documents, int rejected, int refused) {

        static Load make(Client client) throws Exception {
            List<City.Firm> firms = new ArrayList<>();
            List<Map<String, String>> registrations = new ArrayList<>();
            for (int i = 0; i < FIRMS; i++) {
                City.Firm firm = City.stranger();
                firms.add(firm);
                registrations.add(Forms.registration(firm.code(), firm.name()));
            }
            Agency sender = client.registrar();
            sender.caller().send("登记.xlsx", Table.of(registrations).xlsx()).has(Map.of("accepted", FIRMS));
            String series = Integer.toString(Codes.serial());
            Set<String> documents = new HashSet<>();
            List<Map<String, String>> rows = new ArrayList<>();
            int rejected = 0;
            int refused = 0;
            for (int i = 0; i < ROWS; i++) {
                City.Firm firm = firms.get(i % FIRMS);
                String document = "中市监罚〔2026〕" + series + "-" + i + "号";
                Map<String, String> row =
                        Forms.with(Forms.penalty(firm.code(), firm.name(), sender), Forms.DOCUMENT, document);
                if (i % 1000 == 500) {
                    row = Forms.with(row, Forms.DECIDED, "某日");
                    rejected++;
                } else if (i % 1000 == 501) {
                    row = Forms.with(row, Forms.CATEGORY, "自然人");
                    refused++;
                } else {
                    documents.add(document);
                }
                rows.add(row);
            }
            return new Load(firms, Table.of(rows).csv(StandardCharsets.UTF_8), documents, rejected, refused);
        }

        Batch deliver(Client client) throws Exception {
            return client.registrar().caller().deliver("全年.csv", csv, Map.of());
        }

        void requireExactlyOnce(Client client, Batch batch) throws Exception {
            batch.has(Map.of("accepted", documents.size(), "rejected", rejected, "refusedPerson", refused));
            Map<String, Integer> outcomes = new HashMap<>();
            Set<Integer> numbers = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (Batch.Row row : batch.rows()) {
                outcomes.merge(row.outcome(), 1, Integer::sum);
                assertThat(numbers.add(row.number()))
                        .as("row %s has one outcome", row.number())
                        .isTrue();
                if (row.outcome().equals("ACCEPTED")) {
                    assertThat(ids.add(row.text("recordId")))
                            .as("row %s has a record of its own", row.number())
                            .isTrue();
                }
            }
            assertThat(outcomes)
                    .isEqualTo(Map.of("ACCEPTED", documents.size(), "REJECTED", rejected, "REFUSED_PERSON", refused));
            assertThat(publicDocuments(client)).containsExactlyInAnyOrderElementsOf(documents);
            requireLogged(client, ids);
            Batch again = deliver(client).end();
            again.has(Map.of("unchanged", documents.size(), "rejected", rejected, "refusedPerson", refused));
        }

        /** The log verifies, and each record was entered once. */
        private static void requireLogged(Client client, Set<String> ids) throws Exception {
            client.anyone()
                    .get("/api/v1/records/" + ids.iterator().next() + "/proof")
                    .is(200);
            Map<String, Integer> entered = new HashMap<>();
            PublicLog.read(client).entries().forEach(bytes -> {
                Matcher id = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
                if (id.find() && ids.contains(id.group(1))) {
                    entered.merge(id.group(1), 1, Integer::sum);
                }
            });
            assertThat(entered.keySet()).isEqualTo(ids);
            assertThat(entered.values()).containsOnly(1);
        }

        private List<String> publicDocuments(Client client) throws Exception {
            List<String> found = new ArrayList<>();
            for (City.Firm firm : firms) {
                String after = null;
                do {
                    String path = "/api/v1/organisations/" + firm.code() + "/records?limit=100"
                            + (after == null ? "" : "&after=" + after);
                    JsonNode list = client.anyone().get(path).is(200).json();
                    list.path("items")
                            .forEach(item ->
                                    found.add(item.path("documentNumber").asString()));
                    after = list.path("next").isNull()
                            ? null
                            : list.path("next").asString();
                } while (after != null);
            }
            return found;
        }
    }
}
