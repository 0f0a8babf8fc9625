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

/** Some sound codes of institutions could be identity-card numbers too: what is registered is an organisation. */
@Register
class CardLikeCodeTest {

    @Test
    void registeredCode_winsOverTheIdentityCardPattern(Client client) throws Exception {
        City.Firm institution = new City.Firm(Codes.soundAndCardLike(), "中州试验" + Codes.serial() + "研究所");
        Agency sender = client.registrar();
        Map<String, String> row = Forms.penalty(institution.code(), institution.name(), sender);
        Batch before = sender.caller().send("登记前.xlsx", Forms.table(row).xlsx());
        before.has(Map.of("refusedPerson", 1));
        assertThat(before.row().codes()).containsExactly("PERSON_NUMBER");
        assertThat(client.anyone()
                        .get("/api/v1/organisations/" + institution.code())
                        .status())
                .isEqualTo(404);
        City.register(client, institution);
        sender.caller().send("登记后.xlsx", Forms.table(row).xlsx()).has(Map.of("accepted", 1));
        client.anyone().get("/api/v1/organisations/" + institution.code()).is(200);
    }

    @Test
    void registrationThatDoesNotSayWhatItIs_isRefused(Client client) throws Exception {
        Map<String, String> row = Forms.with(Forms.registration(Codes.soundAndCardLike(), "中州试验研究所"), "主体类型", "");
        client.registrar().caller().send("登记.xlsx", Forms.table(row).xlsx()).has(Map.of("refusedPerson", 1));
    }

    @Test
    void categoryOfAPerson_refusesTheRegisteredCodeToo(Client client) throws Exception {
        City.Firm institution = new City.Firm(Codes.soundAndCardLike(), "中州试验" + Codes.serial() + "研究所");
        City.register(client, institution);
        Map<String, String> row = Forms.with(
                Forms.penalty(institution.code(), institution.name(), client.registrar()), Forms.CATEGORY, "自然人");
        client.registrar().caller().send("自然人.xlsx", Forms.table(row).xlsx()).has(Map.of("refusedPerson", 1));
    }
}
