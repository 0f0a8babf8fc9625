package org.zhengxin.intake.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;

/** A recalled batch is out of sight, nothing of it comes back by a resend, and its sender can still put things right. */
@WithDatabase
@Import(Ended.class)
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class RecallTest {
    private static int count;

    @Autowired
    private BatchService service;

    @Autowired
    private BatchRecalls recalls;

    @Autowired
    private RecallTable table;

    @Autowired
    private RecallChunk chunk;

    @Autowired
    private RowLines rows;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ended ended;

    @Autowired
    private JdbcClient jdbc;

    private Agency agency = new Agency(0, "", "", null, null, false);
    private Caller.OfAccount clerk =
            new Caller.OfAccount(new Account(0, "x", "数据岗", "某局", Role.CLERK, null, null, null));

    @BeforeEach
    void clerk() {
        agency = agencies.all().getFirst();
        String name = "recaller-" + ++count;
        long id = accounts.add(
                        new NewAccount(name, "数据岗", agency.name(), Role.CLERK, agency.id(), null, null), null, "test")
                .orElseThrow();
        clerk = new Caller.OfAccount(new Account(id, name, "数据岗", agency.name(), Role.CLERK, agency, null, null));
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void recalled_isSealed_andAResendBringsNothingBack() throws Exception {
        Penalties file = fines(3, 300);
        Batch batch = send(file, null);
        assertThat(batch.counts().accepted()).isEqualTo(3);
        recall(batch);
        assertThat(standing(batch.id())).isZero();
        assertThat(recalls.find(batch.id()).orElseThrow().withdrawn()).isEqualTo(3);
        assertThat(jdbc.sql("SELECT actor FROM account_event WHERE act = 'BATCH_RECALLED' AND subject = ?")
                        .param(batch.id().toString())
                        .query(String.class)
                        .list())
                .as("it stands among the administrative acts, once")
                .containsExactly(clerk.actor());

        Batch again = send(file, null);
        assertThat(again.counts().unchanged()).isEqualTo(3);
        assertThat(codes(again)).containsOnly("RECALLED_RECORD");
        assertThat(standing(batch.id())).isZero();
    }

    @Test
    void correctedContent_afterARecall_isFiled() throws Exception {
        Batch batch = send(fines(2, 310), null);
        recall(batch);
        Penalties corrected = new Penalties(agency.name(), agency.code());
        corrected.fine(310, number(310), "2026-06-01").put("违法事实", "更正后的事实");
        corrected.fine(311, number(311), "2026-06-01");
        Batch second = send(corrected, null);
        assertThat(second.counts().updated()).isOne();
        assertThat(second.counts().unchanged()).isOne();
        assertThat(standing(second.id())).isOne();
        recall(second);
        assertThat(standing(second.id())).isZero();
    }

    @Test
    void sameContent_inTheFileThatTakesItsPlace_isStatedAnew() throws Exception {
        Penalties file = fines(2, 320);
        Batch batch = send(file, null);
        recall(batch);
        Batch second = send(file, batch.id());
        assertThat(second.counts().updated()).isEqualTo(2);
        assertThat(standing(second.id())).isEqualTo(2);
        assertThat(send(file, null).counts().unchanged()).isEqualTo(2);
    }

    @Test
    void recall_leavesWhatWasCorrectedSince_andCorrectionsOfOlderRecords() throws Exception {
        Batch first = send(fines(2, 330), null);
        Penalties later = new Penalties(agency.name(), agency.code());
        later.fine(330, number(330), "2026-06-01").put("违法事实", "更正后的事实");
        Batch second = send(later, null);
        recall(first);
        assertThat(recalls.find(first.id()).orElseThrow().withdrawn()).isOne();
        assertThat(standing(second.id())).isOne();
        recall(second);
        assertThat(recalls.find(second.id()).orElseThrow().withdrawn()).isZero();
        assertThat(standing(second.id())).isOne();
    }

    @Test
    void recall_brokenOff_goesOnWhereItStopped() throws Exception {
        Batch batch = send(fines(450, 1_000), null);
        table.add(batch.id(), clerk.account().id(), clerk.actor(), "误报");
        assertThat(chunk.next(batch.id())).isTrue();
        assertThat(recalls.find(batch.id()).orElseThrow().withdrawn()).isEqualTo(200);
        assertThat(standing(batch.id())).isEqualTo(250);

        recalls.resumeUnfinished();
        ended.awaitRecall(batch.id());
        assertThat(recalls.find(batch.id()).orElseThrow().withdrawn()).isEqualTo(450);
        assertThat(standing(batch.id())).isZero();
        assertThat(chunk.next(batch.id())).isFalse();
    }

    @Test
    void registrationData_areNotRecalled() throws Exception {
        String csv = "统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(390) + ",测试390有限公司,企业法人,存续\r\n";
        Batch batch = send(csv, null);
        assertThat(batch.counts().accepted()).isOne();
        assertThat(recalls.ask(batch, clerk, "误报")).isInstanceOf(Recalled.Nothing.class);
    }

    private void recall(Batch batch) throws Exception {
        assertThat(recalls.ask(batch, clerk, "误报")).isInstanceOf(Recalled.Begun.class);
        ended.awaitRecall(batch.id());
    }

    private Penalties fines(int rows, int first) {
        Penalties file = new Penalties(agency.name(), agency.code());
        for (int i = first; i < first + rows; i++) {
            file.fine(i, number(i), "2026-06-01");
        }
        return file;
    }

    private static String number(int company) {
        return "测罚〔2026〕撤" + company + "号";
    }

    private Batch send(Penalties file, @Nullable UUID replaces) throws Exception {
        return send(file.csv(), replaces);
    }

    private Batch send(String csv, @Nullable UUID replaces) throws Exception {
        Submission submission = service.submit(
                agency,
                new BatchService.Delivery(
                        null, null, false, "测试.csv", clerk.account().id(), null, replaces),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        return service.find(id).orElseThrow();
    }

    private List<String> codes(Batch batch) {
        return rows.after(batch.id(), null, RowLines.Place.START, 100).stream()
                .flatMap(row -> row.line().codes().stream())
                .toList();
    }

    /** Counts the records whose rows came with a batch and that are not ended. */
    private long standing(UUID batch) {
        return jdbc.sql("""
                SELECT count(*) FROM version b
                JOIN record r ON r.organisation_id = b.organisation_id AND r.id = b.record_id
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE b.batch_id = ? AND v.change <> 'WITHDRAWN'
                """).param(batch).query(Long.class).single();
    }
}
