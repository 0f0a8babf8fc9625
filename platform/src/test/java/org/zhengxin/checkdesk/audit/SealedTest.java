package org.zhengxin.checkdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Codes;
import org.zhengxin.access.SignIns;
import org.zhengxin.access.Visitor;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.AccessSearch;
import tools.jackson.databind.JsonNode;

/** The auditor looks at what is no longer public. */
@WithDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhengxin.access.demonstration=true",
            "zhengxin.demo.organisations=60",
            "zhengxin.self-check.enabled=false"
        })
class SealedTest {
    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProviderActs provider;

    @Autowired
    private RecordReader records;

    @Autowired
    private AccessReader accesses;

    /** A record that the public sees. */
    private record Shown(long organisation, String code, UUID id, int version, long agency, String document) {}

    private Shown shown() {
        return jdbc.sql("""
                        SELECT o.id, o.code, r.id, v.version, v.agency_id, v.document_number
                        FROM record r
                        JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                      AND v.version = r.current_version
                        JOIN organisation o ON o.id = r.organisation_id
                        WHERE v.public_from <= current_date AND v.public_until > current_date + 30
                          AND v.agency_id IS NOT NULL AND length(v.document_number) > 6
                        ORDER BY o.id, r.id LIMIT 1
                        """)
                .query((row, n) -> new Shown(
                        row.getLong(1),
                        row.getString(2),
                        Objects.requireNonNull(row.getObject(3, UUID.class)),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6)))
                .single();
    }

    private Visitor visitor(String role) {
        return SIGNED_IN.computeIfAbsent(role, fresh -> {
            JsonNode signIn = SignIns.in(directory).of(role);
            Visitor visitor = Visitor.on(port);
            visitor.password(
                    signIn.get("username").asString(), signIn.get("password").asString());
            visitor.code(Codes.now(signIn.get("totpSecret").asString(), Clock.systemUTC()));
            return visitor;
        });
    }

    private HttpResponse<String> asked(String code, String more) {
        return visitor("auditor").get("/desk/sealed?purpose=audit&organisation=" + code + more);
    }

    private AccessLine last() {
        return accesses.search(AccessSearch.all(), null, 1).getFirst().access();
    }

    @Test
    void withdrawnRecord_isShownWithWhyAndSinceWhen_afterTheAccessIsWritten() {
        Shown record = shown();
        assertThat(asked(record.code(), "").body()).doesNotContain(record.document());
        EndReason twice = new EndReason(EndReason.Ground.DUPLICATE, null, null, "");
        assertThat(transaction.<ProviderActs.Result>execute(status -> provider.withdraw(
                        record.agency(), new Seen(record.id(), record.version()), twice, "account:0")))
                .isEqualTo(ProviderActs.Result.DONE);

        HttpResponse<String> page = asked(record.code(), "&caseNumber=2026-8");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        record.document(),
                        "提供单位撤回",
                        "重复报送",
                        "/desk/why/" + record.id(),
                        "<time>" + records.today() + "</time>")
                .doesNotContain("end-reason");
        AccessLine written = last();
        assertThat(written.what()).isEqualTo("sealed-records");
        assertThat(written.organisation()).isEqualTo(record.organisation());
        assertThat(written.caseNumber()).isEqualTo("2026-8");
        assertThat(visitor("auditor").get("/desk/why/" + record.id()).statusCode())
                .isEqualTo(200);
        assertThat(asked(record.code(), "&state=HELD").body()).doesNotContain(record.document());
    }

    @Test
    void recordWhosePublicDaysAreOver_standsAmongThoseNotPublic_withTheDayAfter() {
        Shown record = shown();
        jdbc.sql(
                        "UPDATE version SET public_until = '2026-01-01', public_from = '2025-12-01' WHERE record_id = ? AND version = ?")
                .param(record.id())
                .param(record.version())
                .update();
        jdbc.sql("UPDATE version SET government_until = NULL WHERE record_id = ?")
                .param(record.id())
                .update();
        assertThat(asked(record.code(), "&state=HELD").body())
                .contains(record.document(), "公示期届满", "<time>2026-01-02</time>");
    }

    @Test
    void withoutWriting_nothingIsShown() {
        Shown record = shown();
        long before = written();
        assertThat(visitor("auditor").get("/desk/sealed").statusCode()).isEqualTo(200);
        assertThat(asked(record.code(), "&caseNumber=%3Cb%3E").statusCode()).isEqualTo(422);
        assertThat(asked("91410100000000000X", "").statusCode()).isEqualTo(422);
        assertThat(visitor("auditor")
                        .get("/desk/sealed?purpose=procurement&caseNumber=1&organisation=" + record.code())
                        .statusCode())
                .isEqualTo(422);
        assertThat(asked(record.code(), "&after=soon").statusCode()).isEqualTo(400);
        assertThat(written()).isEqualTo(before);
        jdbc.sql("ALTER TABLE access_read ADD CONSTRAINT broken CHECK (false) NOT VALID")
                .update();
        try {
            assertThat(asked(record.code(), "").statusCode()).isEqualTo(503);
        } finally {
            jdbc.sql("ALTER TABLE access_read DROP CONSTRAINT broken").update();
        }
        for (String role : List.of("officer", "office", "clerk", "reviewer")) {
            assertThat(visitor(role).get("/desk/sealed").statusCode()).as(role).isEqualTo(403);
        }
    }

    private long written() {
        return jdbc.sql("SELECT count(*) FROM access_read").query(Long.class).single();
    }
}
