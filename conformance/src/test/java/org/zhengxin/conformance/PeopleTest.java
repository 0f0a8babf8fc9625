package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.Table;

/** Nothing about a person is kept, wherever one looks. */
@Register
class PeopleTest {

    @Test
    void refusedRows_leaveNoTraceAnywhere(Client client, Platform platform) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        int mark = Codes.serial();
        String secretName = "司徒不可留" + mark;
        String secretFacts = "只属于个人的事实" + mark;
        String number = Codes.identityCard();
        String document = "绝密罚字〔2026〕" + mark + "号";
        Map<String, String> base = Forms.with(
                Forms.with(
                        Forms.with(Forms.penalty(firm.code(), secretName, sender), Forms.FACTS, secretFacts),
                        Forms.DOCUMENT,
                        document),
                "证件号码",
                number);
        Map<String, String> byCategory = Forms.with(base, Forms.CATEGORY, "自然人");
        Map<String, String> byCategoryAlone = Forms.with(byCategory, Forms.CODE, "");
        Map<String, String> byNumber = Forms.with(base, Forms.CODE, number);
        Map<String, String> byNothing = Forms.with(Forms.with(base, Forms.CODE, ""), Forms.CATEGORY, "");
        Batch batch = sender.caller()
                .send(
                        "含自然人.xlsx",
                        Forms.table(byCategory, byCategoryAlone, byNumber, byNothing)
                                .xlsx());
        batch.has(Map.of("refusedPerson", 4));
        assertThat(batch.rows("REFUSED_PERSON"))
                .extracting(row -> row.codes().getFirst())
                .containsExactly("PERSON_CATEGORY", "PERSON_CATEGORY", "PERSON_NUMBER", "SUBJECT_UNCLEAR");
        Batch trial = sender.caller()
                .send("含自然人.csv", Forms.table(byCategory).csv(StandardCharsets.UTF_8), Map.of("trial", "true"));
        trial.has(Map.of("refusedPerson", 1));

        List<String> secrets = List.of(secretName, secretFacts, number, document);
        for (Batch one : List.of(batch, trial)) {
            String answers = one.view().toString() + one.rows();
            String workbook = Table.read(one.faultyRows()).toString();
            for (String secret : secrets) {
                assertThat(answers).doesNotContain(secret);
                assertThat(workbook).doesNotContain(secret);
            }
        }
        for (String secret : secrets) {
            String found = client.anyone()
                    .get("/api/v1/organisations" + Client.query(Map.of("q", secret)))
                    .is(200)
                    .text();
            assertThat(found).doesNotContain(secret);
        }
        platform.stop();
        requireNowhere(platform, secrets);
        platform.start();
    }

    @Test
    void returnedWorkbook_tellsOfRefusedRowsByNumberAndCodeAlone(Client client) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        Map<String, String> refused = Forms.with(Forms.penalty(firm.code(), "某某某", sender), Forms.CATEGORY, "自然人");
        Batch batch = sender.caller().send("自然人.xlsx", Forms.table(refused).xlsx());
        Table returned = Table.read(batch.faultyRows());
        assertThat(returned.rows()).hasSize(1);
        String line = String.join("|", returned.rows().getFirst());
        assertThat(line).contains("PERSON_CATEGORY").doesNotContain("某某某", firm.code());
    }

    @Test
    void numbersOfPeopleInFreeText_areCoveredAndTheRowHeld(Client client, Platform platform) throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.registered(client);
        String number = Codes.identityCard();
        Map<String, String> row = Forms.with(
                Forms.penalty(firm.code(), firm.name(), sender), Forms.FACTS, "当事人（身份证号" + number + "）销售不合格产品");
        Batch batch = sender.caller().send("含号码.xlsx", Forms.table(row).xlsx());
        batch.has(Map.of("held", 1));
        assertThat(batch.row().codes()).contains("PERSON_NUMBER_IN_TEXT");
        assertThat(Table.read(batch.faultyRows()).toString()).doesNotContain(number);
        platform.stop();
        requireNowhere(platform, List.of(number));
        platform.start();
    }

    @Test
    void personColumns_areDropped_andLegalRepresentativeStandsOnTheCardAlone(Client client, Platform platform)
            throws Exception {
        Agency sender = client.registrar();
        City.Firm firm = City.stranger();
        int mark = Codes.serial();
        String representative = "欧阳代表" + mark;
        client.registrar()
                .caller()
                .send(
                        "登记.xlsx",
                        Forms.table(Forms.with(Forms.registration(firm.code(), firm.name()), "法定代表人", representative))
                                .xlsx())
                .has(Map.of("accepted", 1));
        String inPenalty = "令狐列中" + mark;
        String number = Codes.identityCard();
        Map<String, String> row = new LinkedHashMap<>(Forms.penalty(firm.code(), firm.name(), sender));
        row.put("法定代表人", inPenalty);
        row.put("法定代表人证件号码", number);
        Batch batch = sender.caller().send("带人员列.xlsx", Forms.table(row).xlsx());
        batch.has(Map.of("accepted", 1));
        String record = client.anyone()
                .get("/api/v1/records/" + batch.row().text("recordId"))
                .is(200)
                .text();
        assertThat(record).doesNotContain(inPenalty, number, representative);
        assertThat(client.anyone()
                        .get("/api/v1/organisations/" + firm.code())
                        .is(200)
                        .text())
                .contains(representative);
        assertThat(client.anyone()
                        .get("/api/v1/organisations" + Client.query(Map.of("q", representative)))
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(client.anyone()
                        .get("/api/v1/organisations" + Client.query(Map.of("q", firm.name())))
                        .is(200)
                        .text())
                .contains(firm.code())
                .doesNotContain(representative);
        platform.stop();
        requireNowhere(platform, List.of(inPenalty, number));
        platform.start();
    }

    private static void requireNowhere(Platform platform, List<String> secrets) throws IOException {
        String output = platform.output();
        secrets.forEach(secret -> assertThat(output).as("the platform's output").doesNotContain(secret));
        List<byte[]> patterns = new ArrayList<>();
        for (String secret : secrets) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE)) {
                patterns.add(secret.getBytes(charset));
            }
        }
        try (Stream<Path> files = Stream.concat(Files.walk(platform.data()), Files.walk(platform.temporary()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                for (byte[] pattern : patterns) {
                    assertThat(contains(content, pattern))
                            .as("%s holds a secret", file)
                            .isFalse();
                }
            }
        }
    }

    private static boolean contains(byte[] content, byte[] pattern) {
        byte first = pattern[0];
        for (int i = 0; i <= content.length - pattern.length; i++) {
            if (content[i] == first && matches(content, i, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int from, byte[] pattern) {
        for (int i = 1; i < pattern.length; i++) {
            if (content[from + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
