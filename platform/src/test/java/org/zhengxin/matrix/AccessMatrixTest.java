package org.zhengxin.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Role;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.access.account.Passwords;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;

/** Walks up to every address of the whole application as every role. */
@WithDatabase
@SpringBootTest(
        classes = {org.zhengxin.ZhengxinApplication.class, Threshold.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class AccessMatrixTest {

    @LocalServerPort
    private int port;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    private Callers callers = Callers.none();
    private SignIns signIns = SignIns.none();

    @BeforeEach
    void signIn() {
        signIns = SignIns.in(directory);
        callers = Callers.of(port, signIns, this::addOrganisation);
    }

    @Test
    void everyAddress_toEveryCaller_saysWhatTheTableSays() {
        Map<String, Matrix.Row> found = walk();
        if ("renew".equals(System.getProperty("zhengxin.access-matrix"))) {
            renew(found);
        }
        Matrix table = Matrix.read();
        assertThat(table.callers()).isEqualTo(callers.names());
        assertThat(found.keySet())
                .as("addresses: a new one needs a row in " + Matrix.FILE)
                .containsExactlyInAnyOrderElementsOf(table.rows().keySet());
        found.forEach((key, row) -> assertThat(row.verdicts())
                .as(key)
                .isEqualTo(table.rows().get(key).verdicts()));
    }

    @Test
    void addressOfAnAgencysData_givesThemToNoOtherAgency() {
        Http own = through().bearer(signIns.file().at("/agencies/1/token").asString());
        Http other = through().bearer(signIns.file().at("/agencies/2/token").asString());
        HttpResponse<String> batch = own.send("POST", "/api/v1/batches?trial=true", "[{\"a\":\"b\"}]");
        assertThat(batch.statusCode()).isEqualTo(202);
        String id = batch.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        own.send(
                "PUT",
                "/api/v1/profiles/own",
                "{\"kind\":\"administrative-penalty\",\"columns\":{\"a\":\"CF_XDR_MC\"}}");
        for (Matrix.Row row : scoped("agency")) {
            String path = row.address().replace("{id}", id).replace("{name}", "own");
            if (row.method().equals("GET")) {
                assertThat(own.get(path).statusCode()).as("own " + path).isNotIn(401, 403);
                assertThat(other.get(path).statusCode()).as("other " + path).isEqualTo(404);
                assertThat(own.get(path).body())
                        .as("own " + path)
                        .doesNotContain("BATCH_NOT_FOUND", "PROFILE_NOT_FOUND");
            } else {
                other.send(row.method(), path, "{}");
                assertThat(own.get("/api/v1/profiles/own").statusCode())
                        .as(row.key() + " by another")
                        .isEqualTo(200);
            }
        }
        assertThat(other.get("/api/v1/batches").body()).doesNotContain(id);
    }

    @Test
    void addressOfAnAccount_isThereForWhoLooksAfterItAlone() {
        Agency own =
                agencies.byCode(signIns.of("reviewer").get("agency").asString()).orElseThrow();
        Agency other = agencies.all().get(own.equals(agencies.all().get(2)) ? 3 : 2);
        Visitor reviewer = callers.visitor("reviewer").as(through());
        for (Matrix.Row row : scoped("accounts")) {
            long mine = addClerk("own-" + Math.abs(row.key().hashCode()), own);
            long others = addClerk("other-" + Math.abs(row.key().hashCode()), other);
            assertThat(reviewer.fill("/desk/accounts", row.address().replace("{id}", "" + others), Map.of())
                            .statusCode())
                    .as(row.key() + " of another agency")
                    .isEqualTo(404);
            assertThat(reviewer.fill("/desk/accounts", row.address().replace("{id}", "" + mine), Map.of())
                            .statusCode())
                    .as(row.key() + " of the own")
                    .isIn(200, 303);
        }
    }

    private List<Matrix.Row> scoped(String scope) {
        List<Matrix.Row> rows = Matrix.read().rows().values().stream()
                .filter(row -> row.scope().equals(scope))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private Map<String, Matrix.Row> walk() {
        Map<String, Matrix.Row> rows = new TreeMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    Stream<String> methods =
                            info.getMethodsCondition().getMethods().isEmpty()
                                    ? Stream.of("GET", "POST")
                                    : info.getMethodsCondition().getMethods().stream()
                                            .map(RequestMethod::name);
                    methods.forEach(method -> {
                        Matrix.Row row = new Matrix.Row(method, pattern, callers.verdicts(method, pattern), "-");
                        rows.put(row.key(), row);
                    });
                }));
        return rows;
    }

    private void renew(Map<String, Matrix.Row> found) {
        Map<String, Matrix.Row> before =
                java.nio.file.Files.exists(Matrix.FILE) ? Matrix.read().rows() : new LinkedHashMap<>();
        List<Matrix.Row> rows = new ArrayList<>();
        found.values().stream()
                .sorted(java.util.Comparator.comparing(Matrix.Row::address).thenComparing(Matrix.Row::method))
                .forEach(row -> rows.add(new Matrix.Row(
                        row.method(),
                        row.address(),
                        row.verdicts(),
                        before.containsKey(row.key()) ? before.get(row.key()).scope() : "-")));
        Matrix.write(callers.names(), rows);
    }

    private Http through() {
        return Http.on(port).with(Threshold.THROUGH, "yes");
    }

    private void addOrganisation(String username, String password) {
        NewAccount account =
                new NewAccount(username, "信用联络岗", "某组织", Role.ORGANISATION, null, null, "91410100MA9DEM01X3");
        accounts.add(account, passwords.hash(password), "test");
    }

    private long addClerk(String username, Agency agency) {
        return accounts.add(
                        new NewAccount(username, "数据岗", agency.name(), Role.CLERK, agency.id(), null, null),
                        null,
                        "test")
                .orElseThrow();
    }
}
