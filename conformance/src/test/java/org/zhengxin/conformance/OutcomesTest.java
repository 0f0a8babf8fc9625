package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Register;
import tools.jackson.databind.JsonNode;

/** Each row ends as exactly one of six, for a reason that has a code. */
@Register
class OutcomesTest {

    @Test
    void newRow_isAccepted_changedRowUpdated_sameRowUnchanged_earlierRowStale(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> first = Forms.penalty(firm.code(), firm.name(), sender);
        Map<String, String> second = Forms.with(first, Forms.FACTS, "销售不符合标准的产品，已改正");
        Batch.Row accepted = one(sender, first, "ACCEPTED");
        Batch.Row updated = one(sender, second, "UPDATED");
        assertThat(updated.text("recordId")).isEqualTo(accepted.text("recordId"));
        assertThat(one(sender, second, "UNCHANGED").codes()).isEmpty();
        assertThat(one(sender, first, "UNCHANGED").codes()).containsExactly("STALE");
        JsonNode record = client.anyone()
                .get("/api/v1/records/" + accepted.text("recordId"))
                .is(200)
                .json();
        assertThat(record.path("body").path("CF_SY").asString()).isEqualTo(second.get(Forms.FACTS));
    }

    @Test
    void documentNumberWrittenOtherwise_isTheSameRecord(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        one(sender, row, "ACCEPTED");
        String other =
                row.get(Forms.DOCUMENT).replace("〔", "[").replace("〕", "]").replace("罚", "罚 ");
        Batch.Row again = only(sender, Forms.with(row, Forms.DOCUMENT, other));
        assertThat(again.outcome()).isIn("UNCHANGED", "UPDATED");
        assertThat(client.anyone()
                        .get("/api/v1/organisations/" + firm.code() + "/records")
                        .is(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void sameRowTwiceInOneFile_isUnchangedTheSecondTime(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        Batch batch = sender.caller().send("两遍.xlsx", Forms.table(row, row).xlsx());
        batch.has(Map.of("accepted", 1, "unchanged", 1));
        assertThat(batch.rows()).extracting(Batch.Row::outcome).containsExactly("ACCEPTED", "UNCHANGED");
    }

    @Test
    void rowWithoutSense_isRejectedWithCodes(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        assertThat(one(sender, Forms.with(row, Forms.DECIDED, "昨天"), "REJECTED").codes())
                .contains("DATE_UNREADABLE");
        assertThat(one(sender, Forms.with(row, Forms.CONTENT, ""), "REJECTED").codes())
                .contains("MANDATORY_MISSING");
        assertThat(one(sender, Forms.with(row, Forms.FINE, "很多"), "REJECTED").codes())
                .contains("AMOUNT_UNREADABLE");
        String tomorrow = Forms.today().plusDays(2).toString();
        assertThat(one(sender, Forms.with(row, Forms.DECIDED, tomorrow), "REJECTED")
                        .codes())
                .contains("DECISION_IN_FUTURE");
    }

    @Test
    void wrongCheckCharacter_isRejectedUnlessRegistered(Client client) throws Exception {
        City.Firm firm = City.stranger();
        Agency sender = client.registrar();
        String wrong = Codes.wrong(firm.code());
        Map<String, String> row = Forms.penalty(wrong, firm.name(), sender);
        assertThat(one(sender, row, "REJECTED").codes()).contains("UNIFIED_CODE_CHECK");
        City.register(client, new City.Firm(wrong, firm.name()));
        one(sender, row, "ACCEPTED");
    }

    @Test
    void amountAgainstItsText_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        Map<String, String> yuanInTenThousands =
                Forms.with(Forms.with(row, Forms.FINE, "50000"), Forms.CONTENT, "罚款伍万元");
        Batch.Row held = one(sender, yuanInTenThousands, "HELD");
        assertThat(held.codes()).contains("AMOUNT_TEXT_MISMATCH");
        assertThat(held.text("recordId")).isNull();
    }

    @Test
    void nameOfAnotherOrganisation_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        City.Firm other = City.registered(client);
        Batch.Row held = one(client.registrar(), Forms.penalty(firm.code(), other.name(), client.registrar()), "HELD");
        assertThat(held.codes()).contains("NAME_MISMATCH");
    }

    @Test
    void formerName_isNoMismatch(Client client) throws Exception {
        City.Firm firm = City.stranger();
        Map<String, String> registration = Forms.with(
                Forms.registration(firm.code(), firm.name()), "曾用名", "中州旧名" + firm.code() + "有限公司；中州更旧名有限公司");
        client.registrar()
                .caller()
                .send("登记.xlsx", Forms.table(registration).xlsx())
                .has(Map.of("accepted", 1));
        Map<String, String> row = Forms.penalty(firm.code(), "中州旧名" + firm.code() + "有限公司", client.registrar());
        one(client.registrar(), row, "ACCEPTED");
    }

    @Test
    void decisionOfAnotherAuthority_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.agency(1));
        assertThat(one(client.agency(2), row, "HELD").codes()).contains("FOREIGN_AUTHORITY");
        one(client.agency(1), row, "ACCEPTED");
    }

    @Test
    void documentThatStandsUnderAnotherOrganisation_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        City.Firm other = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        one(sender, row, "ACCEPTED");
        Map<String, String> second = Forms.with(Forms.with(row, Forms.CODE, other.code()), Forms.NAME, other.name());
        assertThat(one(sender, second, "HELD").codes()).contains("OTHER_ORGANISATION");
    }

    @Test
    void unknownStatus_isHeld(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.with(OlderForm.penalty(firm, client.registrar()), OlderForm.STATUS, "7");
        assertThat(one(client.registrar(), row, "HELD").codes()).contains("UNKNOWN_STATUS");
    }

    @Test
    void statusOfTheOlderForm_annuls_andNothingBringsItBack(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> inForce = OlderForm.penalty(firm, sender);
        Batch.Row accepted = one(sender, inForce, "ACCEPTED");
        String path = "/api/v1/records/" + accepted.text("recordId");
        client.anyone().get(path).is(200);
        one(sender, Forms.with(inForce, OlderForm.STATUS, "1"), "UPDATED");
        client.anyone().get(path).is(404);
        assertThat(one(sender, inForce, "UNCHANGED").codes()).containsExactly("STALE");
        client.anyone().get(path).is(404);
        Map<String, String> different = Forms.with(inForce, "处罚事由", "另一个事由");
        assertThat(one(sender, different, "HELD").codes()).contains("CLOSED_RECORD");
        client.anyone().get(path).is(404);
    }

    @Test
    void laterPublicationEnd_isIgnoredAndReported_earlierCounts(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        String rule = Forms.today().minusDays(10).plusYears(1).toString();
        String late = Forms.today().plusYears(3).toString();
        Batch.Row later = one(sender, Forms.with(row, Forms.PUBLIC_UNTIL, late), "ACCEPTED");
        assertThat(later.codes()).contains("LATER_PUBLICATION_END_IGNORED");
        assertThat(later.text("publicUntil")).isEqualTo(rule);
        String early = Forms.today().plusDays(30).toString();
        Map<String, String> another =
                Forms.with(Forms.with(row, Forms.DOCUMENT, Forms.documentNumber()), Forms.PUBLIC_UNTIL, early);
        Batch.Row earlier = one(sender, another, "ACCEPTED");
        assertThat(earlier.codes()).doesNotContain("LATER_PUBLICATION_END_IGNORED");
        assertThat(earlier.text("publicUntil")).isEqualTo(early);
    }

    @Test
    void publicationWithoutEnd_isIgnoredAndReported(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.with(
                Forms.penalty(firm.code(), firm.name(), client.registrar()), Forms.PUBLIC_UNTIL, "2099-12-31");
        Batch.Row accepted = one(client.registrar(), row, "ACCEPTED");
        assertThat(accepted.text("publicUntil"))
                .isEqualTo(Forms.today().minusDays(10).plusYears(1).toString());
        assertThat(accepted.codes()).contains("LATER_PUBLICATION_END_IGNORED");
    }

    @Test
    void declaredSeverity_winsOverTheAmount_andTheOlderScaleDecidesNothing(Client client) throws Exception {
        City.Firm firm = City.registered(client);
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        assertThat(one(sender, Forms.with(row, "KZ_SXDJ", "严重"), "ACCEPTED").text("severity"))
                .isEqualTo("SERIOUS");
        Map<String, String> simple =
                Forms.with(Forms.with(row, Forms.DOCUMENT, Forms.documentNumber()), "KZ_JYCX", "是");
        assertThat(one(sender, simple, "ACCEPTED").text("severity")).isEqualTo("MINOR");
        Map<String, String> older =
                Forms.with(Forms.with(row, Forms.DOCUMENT, Forms.documentNumber()), "CF_SXYZCD", "3");
        assertThat(one(sender, older, "ACCEPTED").text("severity")).isEqualTo("MODERATE");
    }

    @Test
    void adverseRecordAboutProvisionalOrganisation_isPublicOnceRegistrationConfirms(Client client) throws Exception {
        City.Firm firm = City.stranger();
        Agency sender = client.agency(2);
        Batch.Row row = one(sender, Forms.penalty(firm.code(), firm.name(), sender), "ACCEPTED");
        assertThat(row.text("hiddenBecause")).isNotBlank();
        requireProvisional(client, firm, true);
        client.anyone().get("/api/v1/records/" + row.text("recordId")).is(404);
        client.registrar()
                .caller()
                .send(
                        "登记.xlsx",
                        Forms.table(Forms.registration(firm.code(), firm.name()))
                                .xlsx())
                .has(Map.of("updated", 1));
        requireProvisional(client, firm, false);
        client.anyone().get("/api/v1/records/" + row.text("recordId")).is(200);
    }

    @Test
    void adverseRecordAboutProvisionalOrganisation_isPublicOnceTheOfficeConfirms(Client client) throws Exception {
        City.Firm firm = City.stranger();
        Agency sender = client.agency(2);
        Batch.Row row = one(sender, Forms.penalty(firm.code(), firm.name(), sender), "ACCEPTED");
        client.anyone().get("/api/v1/records/" + row.text("recordId")).is(404);
        client.office()
                .json("POST", "/api/v1/organisations/" + firm.code() + "/confirm", Map.of("reason", "已核对营业执照"))
                .is(200);
        requireProvisional(client, firm, false);
        client.anyone().get("/api/v1/records/" + row.text("recordId")).is(200);
    }

    @Test
    void trial_storesNothing(Client client) throws Exception {
        City.Firm firm = City.stranger();
        Agency sender = client.agency(1);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), sender);
        Map<String, String> faulty = Forms.with(row, Forms.DECIDED, "昨天");
        byte[] file = Forms.table(row, row, faulty).xlsx();
        Batch trial = sender.caller().send("试报.xlsx", file, Map.of("trial", "true"));
        trial.has(Map.of("accepted", 1, "unchanged", 1, "rejected", 1));
        client.anyone().get("/api/v1/organisations/" + firm.code()).is(404);
        sender.caller().send("正式.xlsx", file).has(Map.of("accepted", 1, "unchanged", 1, "rejected", 1));
    }

    @Test
    void soleTrader_isAnOrganisation(Client client) throws Exception {
        City.Firm trader = new City.Firm(Codes.soleTrader(), "中州市老王面馆");
        City.register(client, trader);
        Map<String, String> row =
                Forms.with(Forms.penalty(trader.code(), trader.name(), client.registrar()), Forms.CATEGORY, "个体工商户");
        one(client.registrar(), row, "ACCEPTED");
    }

    private static void requireProvisional(Client client, City.Firm firm, boolean provisional) throws Exception {
        JsonNode organisation = client.anyone()
                .get("/api/v1/organisations/" + firm.code())
                .is(200)
                .json();
        assertThat(organisation.path("provisional").asBoolean()).isEqualTo(provisional);
    }

    private static Batch.Row one(Agency sender, Map<String, String> row, String outcome) throws Exception {
        Batch.Row found = only(sender, row);
        assertThat(found.outcome()).as("%s", found).isEqualTo(outcome);
        return found;
    }

    private static Batch.Row only(Agency sender, Map<String, String> row) throws Exception {
        Batch batch = sender.caller().send("一行.xlsx", Forms.table(row).xlsx());
        assertThat(batch.view().path("state").asString()).as("%s", batch.view()).isEqualTo("DONE");
        return batch.row();
    }
}
