package org.zhengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.BatchState;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.outcome.RowOutcome;
import org.zhengxin.intake.run.HeldDecisions;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.testing.WithDatabase;

@WithDatabase
@Import(Ended.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class BatchesTest {
    private static final String PERSON_NAME = "孙某某某";
    private static final String PERSON_NUMBER = "410101199001011238";

    @Autowired
    private BatchService service;

    @Autowired
    private RowLines rowLines;

    @Autowired
    private Ended ended;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RecordReader records;

    @Autowired
    private OrganisationReader organisations;

    @Autowired
    private HeldDecisions decisions;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);

    @BeforeEach
    void registrar() {
        registrar = agencies.all().getFirst();
    }

    @AfterEach
    void invariantsHold() {
        new Invariants(jdbc).check();
    }

    @Test
    void moderateIsPublic_minorIsKept_resendChangesNothing() throws Exception {
        register(101, 102);
        Penalties file = penalties();
        file.fine(101, "测罚〔2026〕101号", "2026-06-01");
        var minor = file.fine(102, "测罚〔2026〕102号", "2026-06-01");
        minor.put("处罚内容", "罚款2000元");
        minor.put("罚款金额（万元）", "0.2");

        Batch first = send(file, false);
        assertThat(first.counts().accepted()).isEqualTo(2);
        assertThat(lines(first)).extracting(RowLine::severity).containsExactly("MODERATE", "MINOR");
        assertThat(lines(first)).extracting(RowLine::hiddenBecause).containsExactly(null, "MINOR_NOT_PUBLISHED");
        assertThat(publicOf(101)).hasSize(1);
        assertThat(publicOf(102)).isEmpty();

        long versions = count("version");
        Batch again = send(file, false);
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(count("version")).isEqualTo(versions);
    }

    @Test
    void correction_thenOldRowAgain_isStale() throws Exception {
        register(111);
        Penalties old = penalties();
        old.fine(111, "测罚〔2026〕111号", "2026-06-01");
        Penalties corrected = penalties();
        corrected.fine(111, "测罚（2026）111号", "2026-06-01").put("违法事实", "更正后的事实");

        send(old, false);
        assertThat(send(corrected, false).counts().updated()).isEqualTo(1);
        Batch stale = send(old, false);
        assertThat(stale.counts().unchanged()).isEqualTo(1);
        assertThat(lines(stale).getFirst().codes()).contains("STALE");
        assertThat(publicOf(111).getFirst().version()).isEqualTo(2);
    }

    @Test
    void sameRowTwice_isUnchangedTheSecondTime() throws Exception {
        register(121);
        Penalties file = penalties();
        file.fine(121, "测罚〔2026〕121号", "2026-06-01");
        file.fine(121, "测罚〔2026〕121号", "2026-06-01");
        Batch batch = send(file, false);
        assertThat(lines(batch))
                .extracting(RowLine::outcome)
                .containsExactly(RowOutcome.ACCEPTED, RowOutcome.UNCHANGED);
    }

    @Test
    void trial_storesNothing_andSaysTheSame() throws Exception {
        register(131);
        Penalties file = penalties();
        file.fine(131, "测罚〔2026〕131号", "2026-06-01");
        file.fine(131, "测罚〔2026〕131号", "2026-06-01");
        file.fine(132, "测罚〔2026〕132号", "2026-06-01");
        long versions = count("version");
        long known = count("organisation");
        Batch trial = send(file, true);
        assertThat(lines(trial))
                .extracting(RowLine::outcome)
                .containsExactly(RowOutcome.ACCEPTED, RowOutcome.UNCHANGED, RowOutcome.ACCEPTED);
        assertThat(count("version")).isEqualTo(versions);
        assertThat(count("organisation")).isEqualTo(known);
    }

    @Test
    void person_isRefused_andNothingOfItIsAnywhere(CapturedOutput output) throws Exception {
        Penalties file = penalties();
        var person = file.fine(141, "测罚〔2026〕141号", "2026-06-01");
        person.put("行政相对人类别", "自然人");
        person.put("行政相对人名称", PERSON_NAME);
        var number = file.fine(142, "测罚〔2026〕142号", "2026-06-01");
        number.put("行政相对人代码_1(统一社会信用代码)", PERSON_NUMBER);
        number.put("行政相对人名称", PERSON_NAME);
        Batch batch = send(file, false);
        assertThat(batch.counts().refusedPerson()).isEqualTo(2);
        assertThat(lines(batch))
                .extracting(line -> line.codes().getFirst())
                .containsExactly("PERSON_CATEGORY", "PERSON_NUMBER");
        for (String secret : List.of(PERSON_NAME, PERSON_NUMBER, "141号", "142号")) {
            assertNowhere(secret);
        }
        assertThat(output.getAll()).doesNotContain(PERSON_NAME, PERSON_NUMBER);
    }

    @Test
    void stranger_isProvisional_andItsFineNotPublicUntilRegistered() throws Exception {
        Penalties file = penalties();
        file.fine(151, "测罚〔2026〕151号", "2026-06-01");
        Batch batch = send(file, false);
        assertThat(lines(batch).getFirst().hiddenBecause()).isEqualTo("SUBJECT_PROVISIONAL");
        assertThat(publicOf(151)).isEmpty();
        register(151);
        assertThat(publicOf(151))
                .singleElement()
                .satisfies(record -> assertThat(record.version()).isEqualTo(2));
    }

    @Test
    void secondParty_waits_andIsFiledBesideByDecision() throws Exception {
        register(161, 162);
        Penalties first = penalties();
        first.fine(161, "测罚〔2026〕161号", "2026-06-01");
        send(first, false);
        Penalties second = penalties();
        second.fine(162, "测罚〔2026〕161号", "2026-06-01");
        Batch batch = send(second, false);
        assertThat(lines(batch).getFirst().codes()).containsExactly("OTHER_ORGANISATION");
        assertThat(decide(batch, HeldDecisions.Decision.SECOND_PARTY)).isInstanceOf(HeldDecisions.Result.Done.class);
        assertThat(publicOf(161)).hasSize(1);
        assertThat(publicOf(162)).hasSize(1);
        assertThat(service.find(batch.id()).orElseThrow().counts().held()).isZero();
    }

    @Test
    void wrongOrganisation_takesTheOldRecordBack() throws Exception {
        register(171, 172);
        Penalties wrong = penalties();
        wrong.fine(171, "测罚〔2026〕171号", "2026-06-01");
        send(wrong, false);
        Penalties right = penalties();
        right.fine(172, "测罚〔2026〕171号", "2026-06-01");
        Batch batch = send(right, false);
        decide(batch, HeldDecisions.Decision.WRONG_ORGANISATION);
        assertThat(publicOf(171)).isEmpty();
        assertThat(publicOf(172)).hasSize(1);
        Batch resend = send(wrong, false);
        assertThat(lines(resend).getFirst().outcome()).isNotIn(RowOutcome.ACCEPTED, RowOutcome.UPDATED);
        assertThat(publicOf(171)).isEmpty();
    }

    @Test
    void faultyRows_haveTheirCodes() throws Exception {
        register(181, 182, 183);
        Penalties file = penalties();
        file.fine(181, "测罚〔2026〕181号", "2026-02-30");
        file.fine(182, "测罚〔2026〕182号", "2026-06-01").put("罚款金额（万元）", "50000");
        file.fine(183, "测罚〔2026〕183号", "2026-06-01").put("行政相对人名称", "别的公司");
        file.fine(181, "", "2026-06-01");
        var foreign = file.fine(181, "测罚〔2026〕185号", "2026-06-01");
        foreign.put("处罚机关", "邻市市场监督管理局");
        foreign.put("处罚机关统一社会信用代码", "");
        Batch batch = send(file, false);
        assertThat(lines(batch))
                .extracting(RowLine::codes)
                .satisfiesExactly(
                        codes -> assertThat(codes).contains("DATE_UNREADABLE"),
                        codes -> assertThat(codes).contains("AMOUNT_TEXT_MISMATCH"),
                        codes -> assertThat(codes).contains("NAME_MISMATCH"),
                        codes -> assertThat(codes).contains("MANDATORY_MISSING"),
                        codes -> assertThat(codes).containsAnyOf("FOREIGN_AUTHORITY", "MANDATORY_MISSING"));
    }

    @Test
    void wholeYearAgain_changesNothing() throws Exception {
        Penalties year = penalties();
        int[] companies = new int[300];
        for (int i = 0; i < companies.length; i++) {
            companies[i] = 1_000 + i;
            for (int n = 0; n < 20; n++) {
                year.fine(1_000 + i, "测罚〔2026〕" + i + "-" + n + "号", "2026-0" + (1 + n % 9) + "-1" + n % 10);
            }
        }
        register(companies);
        Batch first = send(year, false);
        assertThat(first.counts().accepted()).isEqualTo(6_000);
        long versions = count("version");
        Batch again = send(year, false);
        assertThat(again.counts().unchanged()).isEqualTo(6_000);
        assertThat(count("version")).isEqualTo(versions);
        assertThat(count("batch_unchanged")).isLessThan(10);
    }

    @Test
    void heldRow_thatItsSenderHasMendedSince_isNotLetIn() throws Exception {
        register(391);
        Penalties wrong = penalties();
        wrong.fine(391, "中州市监罚〔2026〕391号", "2026-10-20").put("罚款金额（万元）", "50000");
        Batch held = send(wrong, false);
        assertThat(held.counts().held()).isOne();
        Penalties mended = penalties();
        mended.fine(391, "中州市监罚〔2026〕391号", "2026-10-20");
        assertThat(send(mended, false).counts().accepted()).isOne();

        assertThat(decide(held, HeldDecisions.Decision.ACCEPT))
                .isEqualTo(new HeldDecisions.Result.Stopped(List.of("STALE")));
        assertThat(publicOf(391)).singleElement().satisfies(record -> {
            assertThat(record.version()).isOne();
            assertThat(record.fine()).isEqualByComparingTo("50000");
            assertThat(record.body()).contains("\"CF_NR_FK\":\"5\"");
        });
        assertThat(decide(held, HeldDecisions.Decision.REJECT)).isInstanceOf(HeldDecisions.Result.Done.class);
    }

    private Penalties penalties() {
        return new Penalties(registrar.name(), registrar.code());
    }

    private void register(int... companies) throws Exception {
        StringBuilder csv = new StringBuilder("统一社会信用代码,主体名称,主体类型,登记状态\r\n");
        for (int company : companies) {
            csv.append(Penalties.company(company)).append(",测试").append(company).append("有限公司,企业法人,存续\r\n");
        }
        Batch batch = send(csv.toString(), false);
        assertThat(batch.counts().accepted() + batch.counts().updated()).isEqualTo(companies.length);
    }

    private Batch send(Penalties file, boolean trial) throws Exception {
        return send(file.csv(), trial);
    }

    private Batch send(String csv, boolean trial) throws Exception {
        Submission submission = service.submit(
                registrar,
                new BatchService.Delivery(null, null, trial, "测试.csv"),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(submission).isInstanceOf(Submission.Queued.class);
        UUID id = ((Submission.Queued) submission).batch();
        ended.await(id);
        Batch batch = service.find(id).orElseThrow();
        assertThat(batch.state()).as("%s", batch.problemCode()).isEqualTo(BatchState.DONE);
        return batch;
    }

    private HeldDecisions.Result decide(Batch batch, HeldDecisions.Decision decision) {
        return decisions.decide(batch.id(), 1, 2, new HeldDecisions.Order(decision, null, "office:test", "核定"));
    }

    private List<RowLine> lines(Batch batch) {
        return rowLines.after(batch.id(), null, RowLines.Place.START, 100).stream()
                .map(RowLines.Placed::line)
                .toList();
    }

    private List<RecordView> publicOf(int company) {
        return organisations
                .find(Penalties.company(company))
                .map(organisation -> records.publicOf(organisations.groupOf(organisation), null, null, 100))
                .orElse(List.of());
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** Looks into every text of every table, and into every file that the platform keeps. */
    private void assertNowhere(String secret) throws IOException {
        List<String> tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();
        for (String table : tables) {
            long found = jdbc.sql("SELECT count(*) FROM \"" + table + "\" t WHERE strpos(t::text, ?) > 0")
                    .param(secret)
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
        try (Stream<Path> files = Files.walk(directory.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as(file.getFileName().toString())
                        .doesNotContain(secret);
            }
        }
    }
}
