package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.PublicLog;
import tools.jackson.databind.JsonNode;

/** A register that was built anew from an export shows what the first one shows, byte for byte. */
class ReplayedRegisterTest {
    /** What a page may not have in common with itself a moment later. */
    private static final String OF_THE_MOMENT = "nonce(=|-)[\"']?[A-Za-z0-9+/=_-]+|name=\"_csrf\" value=\"[^\"]*\"";

    private static final String ADDRESS = "--zhengxin.portal.address=https://credit.example"; // for codes to be scanned

    private static final int SAMPLE = 12;

    private static Platform first;
    private static Platform second;
    private static Map<String, String> erased;

    @BeforeAll
    static void replay(@TempDir Path directory) throws Exception {
        first = new Platform(List.of("--zhengxin.demo.organisations=40", ADDRESS), data -> {});
        Client client = new Client(first);
        City.Firm firm = City.withPenalty(client);
        Agency sender = client.registrar();
        erased = Forms.penalty(firm.code(), firm.name(), sender);
        String id = sent(sender, erased).getFirst().text("recordId");
        client.office()
                .json("POST", "/api/v1/records/" + id + "/erasure", Map.of("ground", "ORDER"))
                .is(204);
        PublicLog.requireProved(client.anyone()
                .get("/api/v1/records/" + id + "/proof")
                .is(200)
                .json()); // its last entry is in the tree
        Path file = Files.write(
                directory.resolve("export.gz"),
                client.office().get("/api/v1/log/export").is(200).bytes());
        Path key = first.data().resolve("keys/erasure.key");
        second = new Platform(
                List.of("--zhengxin.demo.empty=true", "--zhengxin.replay=" + file, ADDRESS),
                data -> Files.copy(
                        key, Files.createDirectories(data.resolve("keys")).resolve("erasure.key")));
    }

    @AfterAll
    static void stop() throws Exception {
        for (Platform platform : new Platform[] {first, second}) {
            if (platform != null) {
                platform.close();
            }
        }
    }

    @Test
    void treeAndPages_areTheSame() throws Exception {
        assertThat(tree(second)).isEqualTo(tree(first));
        List<String> addresses = new ArrayList<>(List.of(
                "/publicity",
                "/publicity?kind=administrative-penalty",
                "/organisations?q=%E6%9C%89%E9%99%90",
                "/organisations?q=%E6%9C%89%E9%99%90&lang=en",
                "/api/v1/organisations?limit=100",
                "/api/v1/organisations?q=%E6%9C%89%E9%99%90&limit=50",
                "/api/v1/kinds",
                "/api/v1/changes?limit=100&after=-1"));
        for (JsonNode item : new Client(first)
                .anyone()
                .get("/api/v1/organisations?limit=" + SAMPLE)
                .is(200)
                .json()
                .path("items")) {
            String code = item.path("code").asString();
            addresses.addAll(List.of(
                    "/organisations/" + code,
                    "/organisations/" + code + "?lang=en",
                    "/api/v1/organisations/" + code,
                    "/api/v1/organisations/" + code + "/records"));
        }
        assertThat(addresses).hasSizeGreaterThan(4 * SAMPLE);
        for (String address : addresses) {
            assertThat(shown(second, address)).as(address).isEqualTo(shown(first, address));
        }
    }

    @Test
    void erasedRow_sentAgain_isKnown_whereTheKeyWasCopied() throws Exception {
        List<Batch.Row> rows = sent(new Client(second).registrar(), erased);
        assertThat(rows).extracting(Batch.Row::outcome).containsExactly("UNCHANGED");
        assertThat(rows.getFirst().codes()).containsExactly("ERASED_RECORD");
    }

    private static List<Batch.Row> sent(Agency sender, Map<String, String> row) throws Exception {
        return sender.caller().send("一行.xlsx", Forms.table(row).xlsx()).rows();
    }

    /** Size and root, derived from the entries themselves. */
    private static String tree(Platform platform) throws Exception {
        String[] lines = PublicLog.read(new Client(platform)).checkpoint().split("\n");
        return lines[1] + " " + lines[2];
    }

    private static String shown(Platform platform, String address) throws Exception {
        return new Client(platform)
                .anyone()
                .get(address)
                .is(200)
                .text()
                .replace(platform.address(), "")
                .replaceAll(OF_THE_MOMENT, "");
    }
}
