package org.zhengxin.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;

/** What the registrar, by rule, and the bureau that works with four eyes send in tests. */
@TestComponent
public class Sendings {
    private final BatchService service;
    private final RowLines rowLines;
    private final Agencies agencies;
    private final Ended ended;

    Sendings(BatchService service, RowLines rowLines, Agencies agencies, Ended ended) {
        this.service = service;
        this.rowLines = rowLines;
        this.agencies = agencies;
        this.ended = ended;
    }

    public Agency registrar() {
        return agencies.all().getFirst();
    }

    public Agency bureau() {
        return agencies.all().get(1);
    }

    /** Returns a file of one fine; with other facts than usual unless they are empty. */
    public Penalties fine(Agency agency, int company, String number, String facts) {
        Penalties file = new Penalties(agency.name(), agency.code());
        Map<String, String> row = file.fine(company, number, "2026-06-01");
        if (!facts.isEmpty()) {
            row.put("违法事实", facts);
        }
        return file;
    }

    /** Registers a company. */
    public void register(int company) throws Exception {
        send(
                registrar(),
                null,
                "统一社会信用代码,主体名称,主体类型,登记状态\r\n" + Penalties.company(company) + ",测试" + company + "有限公司,企业法人,存续\r\n");
    }

    /** Sends as an account, or as the agency's own program, and waits for the batch's end. */
    public UUID send(Agency agency, Caller.@Nullable OfAccount sender, String csv) throws Exception {
        UUID id = submit(agency, sender, csv);
        ended.await(id);
        return id;
    }

    /** Returns the first row of a batch. */
    public RowLine line(UUID batch) {
        return rowLines.after(batch, null, RowLines.Place.START, 10).getFirst().line();
    }

    /** Returns the record of a batch's first row. */
    public UUID record(UUID batch) {
        return Objects.requireNonNull(line(batch).recordId());
    }

    private UUID submit(Agency agency, Caller.@Nullable OfAccount sender, String csv) throws IOException {
        BatchService.Delivery delivery = new BatchService.Delivery(null, null, false, "测试.csv");
        Submission submission = service.submit(
                agency,
                sender == null ? delivery : delivery.by(sender),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        return ((Submission.Queued) submission).batch();
    }
}
