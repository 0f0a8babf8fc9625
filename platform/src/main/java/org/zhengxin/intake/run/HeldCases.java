package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.intake.HeldCase;
import org.zhengxin.intake.HeldLine;
import org.zhengxin.intake.HeldOrder;
import org.zhengxin.intake.HeldResult;
import org.zhengxin.intake.HeldReview;
import org.zhengxin.intake.check.CodeBook;
import org.zhengxin.intake.check.Findings;
import org.zhengxin.intake.mapping.SheetPlan;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.outcome.HeldRows;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.web.Text;

/** Shows waiting rows beside the register and has them decided by whoever may (待核行处理). */
@Service
class HeldCases implements HeldReview {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_SEARCH = 200;

    private final HeldRows held;
    private final HeldReader reader;
    private final HeldCandidates candidates;
    private final HeldDecisions decisions;
    private final Batches batches;
    private final OrganisationReader organisations;
    private final CodeBook book;

    HeldCases(
            HeldRows held,
            HeldReader reader,
            HeldCandidates candidates,
            HeldDecisions decisions,
            Batches batches,
            OrganisationReader organisations,
            CodeBook book) {
        this.held = held;
        this.reader = reader;
        this.candidates = candidates;
        this.decisions = decisions;
        this.batches = batches;
        this.organisations = organisations;
        this.book = book;
    }

    @Override
    public List<HeldLine> waiting(@Nullable Long agency, @Nullable String after, int limit) {
        Optional<Place> place = after == null ? Optional.empty() : Place.of(after);
        List<HeldRows.Held> rows = place.isEmpty()
                ? held.after(agency, null, 0, 0, limit)
                : held.after(
                        agency,
                        place.get().batch(),
                        place.get().sheet(),
                        place.get().row(),
                        limit);
        Map<Sheet, Optional<String>> kinds = new HashMap<>();
        return rows.stream()
                .map(row -> line(
                        row,
                        kinds.computeIfAbsent(
                                        new Sheet(row.batch(), row.sheet()),
                                        sheet -> Optional.ofNullable(
                                                reader.sheet(row).kind()))
                                .orElse(null)))
                .toList();
    }

    @Override
    public Optional<HeldCase> find(@Nullable Long agency, String id, @Nullable String wanted) {
        return own(agency, id).map(row -> shown(row, agency == null, wanted));
    }

    @Override
    public HeldResult decide(@Nullable Long agency, HeldOrder order) {
        Optional<HeldRows.Held> row = own(agency, order.id());
        if (row.isEmpty()) {
            return new HeldResult.NotWaiting();
        }
        String reason = order.reason().strip();
        if (reason.isEmpty()
                || reason.length() > LONGEST_REASON
                || !PersonNumbers.mask(reason).isClean()) {
            return new HeldResult.ReasonUnsound();
        }
        HeldCase shown = shown(row.get(), agency == null, null);
        if (!shown.choices().contains(order.choice())) {
            return new HeldResult.NotAllowed();
        }
        return carriedOut(row.get(), order, reason);
    }

    private HeldResult carriedOut(HeldRows.Held row, HeldOrder order, String reason) {
        HeldDecisions.Decision decision = switch (order.choice()) {
            case THIS_ONE, OPEN -> HeldDecisions.Decision.ACCEPT;
            case REJECT -> HeldDecisions.Decision.REJECT;
            case SECOND_PARTY -> HeldDecisions.Decision.SECOND_PARTY;
            case WRONG_ORGANISATION -> HeldDecisions.Decision.WRONG_ORGANISATION;
        };
        boolean named = order.choice() == HeldOrder.Choice.THIS_ONE;
        if (named && order.organisation() == null) {
            return new HeldResult.UnknownOrganisation();
        }
        HeldDecisions.Order given =
                new HeldDecisions.Order(decision, named ? order.organisation() : null, order.actor(), reason);
        return switch (decisions.decide(row.batch(), row.sheet(), row.row(), given)) {
            case HeldDecisions.Result.Done done ->
                new HeldResult.Done(done.outcome().name(), done.recordId());
            case HeldDecisions.Result.NotWaiting not -> new HeldResult.NotWaiting();
            case HeldDecisions.Result.UnknownOrganisation unknown -> new HeldResult.UnknownOrganisation();
            case HeldDecisions.Result.NoContent none -> new HeldResult.NotAllowed();
            case HeldDecisions.Result.Stopped stopped ->
                new HeldResult.Stopped(
                        stopped.codes().stream().map(book::finding).toList());
        };
    }

    private Optional<HeldRows.Held> own(@Nullable Long agency, String id) {
        return Place.of(id)
                .flatMap(place -> held.find(place.batch(), place.sheet(), place.row()))
                .filter(row -> agency == null || row.agencyId() == agency);
    }

    private HeldCase shown(HeldRows.Held row, boolean office, @Nullable String wanted) {
        HeldLine line = line(row, reader.sheet(row).kind());
        if (row.cells() == null) {
            return new HeldCase(
                    line, List.of(), List.of(), List.of(), HeldRemit.choices(row.marks(), office, false, false), null);
        }
        Batch batch = batches.find(row.batch()).orElseThrow();
        HeldReader.Reread reread = reader.read(row, batch);
        Row read = new Row(reread.plan(), reread.row());
        String opens = opens(read);
        String looked = wanted == null || wanted.isBlank() || wanted.length() > LONGEST_SEARCH ? null : wanted.strip();
        return new HeldCase(
                line,
                cells(row, read),
                stated(read),
                candidates.of(read, row.organisationId(), held.standing(row), looked),
                HeldRemit.choices(row.marks(), office, true, opens != null),
                opens);
    }

    /** Returns the row's own code if it is sound and no organisation bears it. */
    private @Nullable String opens(Row row) {
        return row.code() instanceof UnifiedCodeCheck.Sound sound
                        && row.text(FieldRole.SUBJECT_NAME) != null
                        && organisations.find(sound.code().value()).isEmpty()
                ? sound.code().value()
                : null;
    }

    private static List<HeldCase.Cell> cells(HeldRows.Held held, Row row) {
        Map<Integer, Text> names = new HashMap<>();
        for (Field field : row.kind().fields()) {
            int column = row.plan().columnOf(row.plan().fieldOf(field.code()));
            names.put(column, Text.of(field.label().zh(), field.label().en()));
        }
        Set<Integer> marked = new HashSet<>();
        for (String mark : held.marks()) {
            String field = Findings.fieldOf(mark);
            int place = field == null ? SheetPlan.NONE : row.plan().fieldOf(field);
            if (place != SheetPlan.NONE) {
                marked.add(row.plan().columnOf(place));
            }
        }
        List<String> header = row.plan().header();
        List<HeldCase.Cell> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String text = row.source().text(i);
            if (!text.isBlank()) {
                Text name = names.get(i);
                boolean same = name == null || name.zh().equals(header.get(i));
                cells.add(new HeldCase.Cell(header.get(i), same ? null : name, text, marked.contains(i)));
            }
        }
        return cells;
    }

    private static List<HeldCase.Stated> stated(Row row) {
        List<HeldCase.Stated> stated = new ArrayList<>();
        List<FieldRole> roles = new ArrayList<>(List.of(FieldRole.SUBJECT_NAME, FieldRole.SUBJECT_CODE));
        roles.addAll(HeldCandidates.NUMBERS);
        for (FieldRole role : roles) {
            String text = row.text(role);
            if (text != null) {
                stated.add(new HeldCase.Stated(HeldCandidates.label(row, role), text));
            }
        }
        return stated;
    }

    /** A sheet of a batch, whose kind is asked for once. */
    private record Sheet(UUID batch, int sheet) {}

    private HeldLine line(HeldRows.Held row, @Nullable String kind) {
        return new HeldLine(
                row.batch() + "." + row.sheet() + "." + row.row(),
                row.batch(),
                row.sheet(),
                row.row(),
                row.agencyId(),
                row.receivedAt(),
                row.marks().stream().map(book::finding).toList(),
                kind,
                row.organisationId());
    }

    /** Batch, sheet and row of an id; empty for what is none. */
    private record Place(UUID batch, int sheet, int row) {
        static Optional<Place> of(String id) {
            String[] parts = id.split("\\.", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Place(
                                UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
