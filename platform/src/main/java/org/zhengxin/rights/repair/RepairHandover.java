package org.zhengxin.rights.repair;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.catalog.RepairRule;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairGround;
import org.zhengxin.record.RepairSites;
import org.zhengxin.rights.cases.Cases;

/**
 * Hands applications over to the national window (移交“信用中国”): a file in its form of all that wait, each marked with the day.
 * Who fetches the file again on the same day gets the same applications again.
 */
@Service
class RepairHandover {
    private static final String HEADER = "申请编号,主体名称,统一社会信用代码,信息类别,决定书文号,认定单位,决定日期,申请日期,承诺书签署日期,承诺书摘要(SHA-256),受理窗口";

    private final RepairApplicationRows rows;
    private final RepairLines lines;
    private final Cases cases;
    private final RepairSites sites;
    private final Catalogue catalogue;
    private final RecordReader records;
    private final AdministrativeActs acts;
    private final JdbcClient jdbc;

    RepairHandover(
            RepairApplicationRows rows,
            RepairLines lines,
            Cases cases,
            RepairSites sites,
            Catalogue catalogue,
            RecordReader records,
            AdministrativeActs acts,
            JdbcClient jdbc) {
        this.rows = rows;
        this.lines = lines;
        this.cases = cases;
        this.sites = sites;
        this.catalogue = catalogue;
        this.records = records;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /** Returns how many applications wait to be handed over. */
    int waiting() {
        return jdbc.sql("SELECT count(*) FROM repair_application WHERE open AND handed_over_on IS NULL")
                .query(Integer.class)
                .single();
    }

    /** Tells whether some that are not decided were handed over today, which the file would hold again. */
    boolean handedToday() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM repair_application WHERE open AND handed_over_on = ?)")
                .param(records.today())
                .query(Boolean.class)
                .single();
    }

    /** A file with the applications in it. */
    record HandedOver(List<RepairLine> lines, byte[] csv) {}

    /** Marks what waits as handed over today, and returns it with what was handed over earlier today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandedOver handOver(String actor) {
        LocalDate today = records.today();
        List<RepairApplication> waiting = rows.toHandOver(today);
        rows.handedOver(waiting.stream().map(RepairApplication::caseId).toList(), today);
        List<RepairLine> found = waiting.stream()
                .flatMap(application -> cases.find(application.caseId()).flatMap(lines::of).stream())
                .toList();
        for (RepairLine line : found) {
            sites.note(
                    line.record().organisationId(),
                    line.record().recordId(),
                    new RepairSites.SiteState(
                            RepairGround.Source.CREDIT_CHINA,
                            RepairSites.State.HANDED_OVER,
                            today,
                            line.known().number()));
            acts.write(actor, "REPAIR_HANDED_OVER", "case:" + line.known().number());
        }
        return new HandedOver(found, csv(found));
    }

    private byte[] csv(List<RepairLine> found) {
        String body = found.stream()
                .map(this::line)
                .collect(Collectors.joining("\r\n", "\uFEFF" + HEADER + "\r\n", found.isEmpty() ? "" : "\r\n"));
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private String line(RepairLine line) {
        @Nullable
        RepairProcedure procedure = catalogue
                .repair(line.record().kind(), line.application().appliedOn())
                .map(RepairRule::procedure)
                .orElse(null);
        return Stream.of(
                        line.known().number(),
                        line.name(),
                        line.code(),
                        line.kind().zh(),
                        line.record().documentNumber(),
                        line.record().authorityName(),
                        line.record().decidedOn().toString(),
                        line.application().appliedOn().toString(),
                        line.application().pledgedOn().toString(),
                        line.application().pledgeSha256(),
                        procedure == null ? "" : procedure.window().zh())
                .map(RepairHandover::cell)
                .collect(Collectors.joining(","));
    }

    /** A cell that a spreadsheet would take for a formula is made text. */
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
