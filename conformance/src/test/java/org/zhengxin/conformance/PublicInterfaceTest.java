package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.conformance.harness.Answer;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;
import tools.jackson.databind.JsonNode;

/** What everyone can ask without a sign-in. */
@Register
class PublicInterfaceTest {

    @Test
    void organisations_areFoundByNameCodeAndOlderNumber_pageByPage(Client client) throws Exception {
        String word = "珞珈" + Codes.serial();
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String code = Codes.firm();
            codes.add(code);
            Map<String, String> row = Forms.registration(code, word + "（第" + i + "）有限公司");
            rows.add(i < 3 ? Forms.with(row, "行政区划代码", "410105") : row);
        }
        client.registrar().caller().send("登记.xlsx", Table.of(rows).xlsx()).has(Map.of("accepted", 7));

        List<String> found = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            String path = "/api/v1/organisations" + Client.query(Map.of("q", word, "limit", "3"))
                    + (after == null ? "" : "&after=" + after);
            JsonNode list = client.anyone().get(path).is(200).json();
            assertThat(list.path("items").size()).isLessThanOrEqualTo(3);
            list.path("items").forEach(item -> found.add(item.path("code").asString()));
            after = list.path("next").isNull() ? null : list.path("next").asString();
            pages++;
        } while (after != null);
        assertThat(pages).isEqualTo(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(search(client, Map.of("q", word, "region", "410105"))).hasSize(3);
        assertThat(search(client, Map.of("q", codes.getFirst()))).containsExactly(codes.getFirst());
        assertThat(search(client, Map.of("q", word + "(第1)有限公司"))).contains(codes.get(1));
    }

    @Test
    void organisation_showsItsRegisterData(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        JsonNode organisation = client.anyone()
                .get("/api/v1/organisations/" + firm.code())
                .is(200)
                .json();
        assertThat(organisation.path("code").asString()).isEqualTo(firm.code());
        assertThat(organisation.path("name").asString()).isEqualTo(firm.name());
        assertThat(organisation.path("provisional").asBoolean()).isFalse();
        assertThat(organisation.path("establishedOn").asString()).isEqualTo("2015-06-01");
        assertThat(organisation.path("kind").asString()).isEqualTo("企业法人");
        assertThat(organisation.path("status").asString()).isEqualTo("存续");
    }

    @Test
    void changedName_leavesTheFormerOneFindable(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        String name = "更名" + firm.name();
        client.registrar()
                .caller()
                .send(
                        "登记.xlsx",
                        Forms.table(Forms.registration(firm.code(), name)).xlsx())
                .has(Map.of("updated", 1));
        assertThat(search(client, Map.of("q", firm.name()))).contains(firm.code());
        JsonNode organisation = client.anyone()
                .get("/api/v1/organisations/" + firm.code())
                .is(200)
                .json();
        assertThat(organisation.path("name").asString()).isEqualTo(name);
        assertThat(organisation.path("formerNames").toString()).contains(firm.name());
    }

    @Test
    void merge_redirectsTheRetiredCodeAndUnitesTheFiles_undoEndsIt(Client client) throws Exception {
        City.Firm retired = City.registered(client);
        City.Firm surviving = City.registered(client);
        Map<String, String> row = Forms.penalty(retired.code(), retired.name(), client.registrar());
        Batch batch =
                client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx());
        batch.has(Map.of("accepted", 1));
        Map<String, String> merge = Map.of(
                "retired", retired.code(),
                "surviving", surviving.code(),
                "from", Forms.today().toString(),
                "reason", "吸收合并");
        client.anyone().json("POST", "/api/v1/merges", merge).isProblem(401, "UNAUTHENTICATED");
        JsonNode link =
                client.office().json("POST", "/api/v1/merges", merge).is(201).json();

        Answer moved =
                client.anyone().get("/api/v1/organisations/" + retired.code()).is(308);
        assertThat(moved.header("Location")).endsWith("/api/v1/organisations/" + surviving.code());
        client.anyone()
                .get("/api/v1/organisations/" + retired.code() + "/records")
                .is(308);
        client.anyone().get("/organisations/" + retired.code()).is(308);
        assertThat(recordIds(client, surviving)).containsExactly(batch.row().text("recordId"));
        client.registrar().caller().send("一.xlsx", Forms.table(row).xlsx()).has(Map.of("unchanged", 1));

        String undo = "/api/v1/merges/" + link.path("id").asString();
        client.office().json("DELETE", undo, Map.of("reason", "登记有误")).is(200);
        client.anyone().get("/api/v1/organisations/" + retired.code()).is(200);
        assertThat(recordIds(client, surviving)).isEmpty();
        assertThat(recordIds(client, retired)).containsExactly(batch.row().text("recordId"));
    }

    @Test
    void records_comePageByPage_latestFirst(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            LocalDate day = Forms.today().minusDays(10 + i);
            rows.add(Forms.with(
                    Forms.penalty(firm.code(), firm.name(), client.registrar()), Forms.DECIDED, day.toString()));
        }
        client.registrar().caller().send("五.xlsx", Table.of(rows).xlsx()).has(Map.of("accepted", 5));
        List<String> days = new ArrayList<>();
        HashSet<String> ids = new HashSet<>();
        String after = null;
        do {
            String path = "/api/v1/organisations/" + firm.code() + "/records?limit=2"
                    + (after == null ? "" : "&after=" + after);
            JsonNode list = client.anyone().get(path).is(200).json();
            list.path("items").forEach(item -> {
                days.add(item.path("decidedOn").asString());
                ids.add(item.path("id").asString());
            });
            after = list.path("next").isNull() ? null : list.path("next").asString();
        } while (after != null);
        assertThat(ids).hasSize(5);
        assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        String licences = "/api/v1/organisations/" + firm.code() + "/records?kind=administrative-licence";
        assertThat(client.anyone().get(licences).is(200).json().path("items")).isEmpty();
    }

    @Test
    void kinds_carryBasisEndAndRemedy_andNoForbiddenSubject(Client client) throws Exception {
        JsonNode kinds = client.anyone().get("/api/v1/kinds").is(200).json().path("items");
        List<String> codes = new ArrayList<>();
        for (JsonNode kind : kinds) {
            String code = kind.path("code").asString();
            codes.add(code);
            assertThat(kind.path("label").path("zh").asString()).as(code).isNotBlank();
            assertThat(kind.path("label").path("en").asString()).as(code).isNotBlank();
            assertThat(kind.path("recordingBasis").path("citation").asString())
                    .as(code)
                    .isNotBlank();
            assertThat(kind.path("end").path("words").path("zh").asString())
                    .as(code)
                    .isNotBlank();
            assertThat(kind.path("remedies")).as(code).isNotEmpty();
            assertThat(kind.path("fields")).as(code).isNotEmpty();
        }
        assertThat(codes)
                .contains(
                        "registration",
                        "administrative-licence",
                        "administrative-penalty",
                        "abnormal-operations",
                        "seriously-dishonest-list",
                        "honour",
                        "taxpayer-credit-rating",
                        "court-judgment-defaulter",
                        "administrative-compulsion",
                        "administrative-inspection",
                        "administrative-reward")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05,7,2026-02-14", // a Saturday that was worked for the Spring Festival
        "2026-02-10,5,2026-02-24", // over the Spring Festival
        "2026-04-03,1,2026-04-07", // over Qingming
        "2026-04-08,20,2026-05-09", // May Day and its make-up Saturday
        "2026-04-10,15,2026-05-06",
        "2026-11-21,15,2026-12-11"
    })
    void deadlines_followTheNotices(String from, int workingDays, String due, Client client) throws Exception {
        JsonNode answer = client.anyone()
                .get("/api/v1/deadlines?from=" + from + "&workingDays=" + workingDays)
                .is(200)
                .json();
        assertThat(answer.path("due").asString()).isEqualTo(due);
        assertThat(answer.path("provisional").asBoolean()).isFalse();
        assertThat(answer.path("notice").asString()).contains("www.gov.cn");
    }

    @Test
    void deadlineInAYearWithoutNotice_isProvisional(Client client) throws Exception {
        JsonNode answer = client.anyone()
                .get("/api/v1/deadlines?from=2031-03-03&workingDays=5")
                .is(200)
                .json();
        assertThat(answer.path("due").asString()).isEqualTo("2031-03-10");
        assertThat(answer.path("provisional").asBoolean()).isTrue();
    }

    @Test
    void deadlineThatCannotBeCounted_isAProblem(Client client) throws Exception {
        client.anyone().get("/api/v1/deadlines?from=2026-02-30&workingDays=5").isProblem(400, "BAD_PARAMETER");
        client.anyone().get("/api/v1/deadlines?from=2026-02-03&workingDays=0").isProblem(400, "DEADLINE_OUT_OF_RANGE");
    }

    @Test
    void openApi_describesTheInterface(Client client) throws Exception {
        JsonNode description = client.anyone().get("/api/openapi.json").is(200).json();
        assertThat(description.path("openapi").asString()).startsWith("3.");
        JsonNode paths = description.path("paths");
        for (String path : List.of(
                "/api/v1/organisations",
                "/api/v1/organisations/{uscc}",
                "/api/v1/organisations/{uscc}/records",
                "/api/v1/records/{id}",
                "/api/v1/kinds",
                "/api/v1/deadlines",
                "/api/v1/batches",
                "/api/v1/batches/{id}",
                "/api/v1/batches/{id}/rows",
                "/api/v1/batches/{id}/errors.xlsx")) {
            assertThat(paths.path(path).isMissingNode()).as(path).isFalse();
        }
    }

    private static List<String> search(Client client, Map<String, String> query) throws Exception {
        return client.anyone()
                .get("/api/v1/organisations" + Client.query(query))
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .toList();
    }

    private static List<String> recordIds(Client client, City.Firm firm) throws Exception {
        return client.anyone()
                .get("/api/v1/organisations/" + firm.code() + "/records")
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
