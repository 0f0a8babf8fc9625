package org.zhengxin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.FaultyRows;
import org.zhengxin.intake.run.HeldDecisions;

/** Held rows for the desks of the modules above (待核行办理): one row with its cells, and the decision about it. */
@Service
public class HeldDesk {
    private static final String ROW = """
            SELECT r.received_at, r.codes, r.content, r.organisation_id, b.agency_id, b.profile, s.kind, s.header
            FROM batch_row r
            JOIN batch b ON b.id = r.batch_id
            LEFT JOIN batch_sheet s ON s.batch_id = r.batch_id AND s.sheet = r.sheet
            WHERE r.batch_id = :batch AND r.sheet = :sheet AND r.row = :row AND r.outcome = 'HELD' AND NOT b.trial
            """;

    private static final String STANDING = """
            SELECT DISTINCT f.organisation_id FROM batch_row r JOIN record f ON f.document_key = r.document_key
            WHERE r.batch_id = :batch AND r.sheet = :sheet AND r.row = :row LIMIT 5
            """;

    private final JdbcClient jdbc;
    private final Planner planner;
    private final FeedProfiles profiles;
    private final HeldDecisions decisions;

    HeldDesk(JdbcClient jdbc, Planner planner, FeedProfiles profiles, HeldDecisions decisions) {
        this.jdbc = jdbc;
        this.planner = planner;
        this.profiles = profiles;
        this.decisions = decisions;
    }

    /** Where a row stands: its batch, the sheet's place and the row's number. */
    public record Place(UUID batch, int sheet, int row) {}

    /** What the sender put under a label. */
    public record Cell(String label, String value) {}

    /**
     * A row that waits.
     *
     * @param kind what it was read as, if that was recognised
     * @param codes why it waits
     * @param organisation the key of the organisation that its code names, or null
     * @param name of the organisation as the row has it, or null
     * @param cells what the sender sent; empty if it was not kept
     * @param standing keys of organisations in whose files the same document stands already
     */
    public record HeldRow(
            Place place,
            long agencyId,
            Instant receivedAt,
            @Nullable String kind,
            List<String> codes,
            @Nullable Long organisation,
            @Nullable String name,
            List<Cell> cells,
            List<Long> standing) {}

    /** What can be decided; as {@link HeldDecisions.Decision}. */
    public enum Decision {
        ACCEPT,
        REJECT,
        SECOND_PARTY,
        WRONG_ORGANISATION
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        NOT_WAITING,
        UNKNOWN_ORGANISATION,
        NO_CONTENT,
        STOPPED
    }

    /** The outcome, with the codes that still stop the row if they do. */
    public record Decided(Outcome outcome, List<String> codes) {}

    /** Finds a row that waits. */
    public Optional<HeldRow> find(Place place) {
        List<Long> standing =
                at(STANDING, place).query((row, n) -> row.getLong(1)).list();
        return at(ROW, place).query((row, n) -> held(row, place, standing)).optional();
    }

    /** Decides about a row, in one transaction with its effect. */
    public Decided decide(Place place, Decision decision, @Nullable String organisation, String reason, String actor) {
        HeldDecisions.Result result = decisions.decide(
                place.batch(),
                place.sheet(),
                place.row(),
                new HeldDecisions.Order(HeldDecisions.Decision.valueOf(decision.name()), organisation, actor, reason));
        return switch (result) {
            case HeldDecisions.Result.Done done -> new Decided(Outcome.DONE, List.of());
            case HeldDecisions.Result.NotWaiting not -> new Decided(Outcome.NOT_WAITING, List.of());
            case HeldDecisions.Result.UnknownOrganisation unknown ->
                new Decided(Outcome.UNKNOWN_ORGANISATION, List.of());
            case HeldDecisions.Result.NoContent none -> new Decided(Outcome.NO_CONTENT, List.of());
            case HeldDecisions.Result.Stopped stopped -> new Decided(Outcome.STOPPED, stopped.codes());
        };
    }

    private JdbcClient.StatementSpec at(String sql, Place place) {
        return jdbc.sql(sql)
                .param("batch", place.batch())
                .param("sheet", place.sheet())
                .param("row", place.row());
    }

    private HeldRow held(ResultSet row, Place place, List<Long> standing) throws SQLException {
        List<String> cells = FaultyRows.cells(row.getString("content"));
        List<String> header = row.getArray("header") == null
                ? List.of()
                : List.of((String[]) row.getArray("header").getArray());
        long organisation = row.getLong("organisation_id");
        return new HeldRow(
                place,
                row.getLong("agency_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("kind"),
                List.of((String[]) row.getArray("codes").getArray()).stream()
                        .map(Findings::codeOf)
                        .distinct()
                        .toList(),
                organisation == 0 ? null : organisation,
                cells == null ? null : name(row, header, cells),
                cells == null ? List.of() : labelled(header, cells),
                standing);
    }

    private @Nullable String name(ResultSet row, List<String> header, List<String> cells) throws SQLException {
        String profile = row.getString("profile");
        Planned planned = planner.plan(
                header,
                row.getString("kind"),
                profile == null
                        ? null
                        : profiles.find(row.getLong("agency_id"), profile).orElse(null));
        if (!(planned instanceof Planned.Readable readable)) {
            return null;
        }
        int field = readable.plan().fieldOf(FieldRole.SUBJECT_NAME);
        int column = field == SheetPlan.NONE ? SheetPlan.NONE : readable.plan().columnOf(field);
        return column == SheetPlan.NONE || column >= cells.size() ? null : cells.get(column);
    }

    private static List<Cell> labelled(List<String> header, List<String> cells) {
        List<Cell> labelled = new ArrayList<>();
        for (int i = 0; i < header.size() && i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                labelled.add(new Cell(header.get(i), cells.get(i)));
            }
        }
        return labelled;
    }
}
