package org.zhengxin.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Basis;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.Text;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.OpenLedger;
import org.zhengxin.organisation.Marks;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.organisation.OrganisationsConfirmed;
import org.zhengxin.store.DataDirectory;

/** The module put together for tests on a real database, with a clock and a catalogue that the test sets. */
final class CreditFiles {
    final TestClock clock = new TestClock("2026-11-21");
    final RecordReader reader;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final DataSourceTransactionManager manager;
    private final TransactionTemplate transaction;
    private final Path directory;
    private @Nullable Node node;
    private @Nullable Deferrals deferrals;
    private @Nullable ObjectionMarks objections;
    private @Nullable Repairs repairs;
    private @Nullable Releases releases;

    CreditFiles(JdbcClient jdbc, DataSource dataSource, Path directory) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.directory = directory;
        this.manager = new DataSourceTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(manager);
        this.reader = new RecordReader(jdbc, clock);
    }

    /** A started node with a release. */
    record Node(
            Catalogue catalogue,
            CreditFile file,
            LaterVersions later,
            SubjectConfirmation confirmation,
            RulePlan plan,
            RuleRun run,
            RuleChanges changes,
            Erasures erasures,
            VersionEntries entries) {
        Kind kind() {
            return catalogue.kind(TestRules.KIND).orElseThrow();
        }
    }

    CreditFiles emptied() {
        jdbc.sql("TRUNCATE record, version, kind_rule, kind_rule_run, organisation RESTART IDENTITY CASCADE")
                .update();
        return this;
    }

    /** Starts a node with a release; it notes the rules and does nothing more. */
    Node start(TestRules rules) {
        return start(rules, 1_000);
    }

    Node start(TestRules rules, int chunk) {
        Catalogue catalogue = new Catalogue(rules.load(directory), clock);
        Ledger ledger = OpenLedger.on(jdbc, clock);
        VersionEntries entries = new VersionEntries(jdbc, clock, new PublicFields(catalogue));
        IdentityLocks locks = new IdentityLocks(jdbc);
        PublicMarks marks =
                new PublicMarks(jdbc, catalogue, new Marks(new JdbcTemplate(dataSource), clock), transaction);
        LaterVersions later = new LaterVersions(jdbc, clock, marks, ledger, entries);
        RulePlan plan = new RulePlan(jdbc, catalogue, clock, manager);
        RuleVersions versions = new RuleVersions(jdbc, clock, catalogue, marks, ledger, entries);
        RuleRun run = new RuleRun(
                jdbc,
                clock,
                plan,
                new RuleChunk(
                        jdbc,
                        clock,
                        catalogue,
                        locks,
                        versions,
                        new DeferredDisplay(jdbc, clock, catalogue, locks, later)),
                manager,
                chunk);
        RuleChanges changes = new RuleChanges(plan, run);
        Erasures erasures = new Erasures(jdbc, clock, later, new ErasureKey(new DataDirectory(directory)), event -> {});
        DeferredDisplay deferred = new DeferredDisplay(jdbc, clock, catalogue, locks, later);
        deferrals = new Deferrals(jdbc, new DeferralRows(jdbc, clock), deferred, clock);
        ObjectionMarks marked = new ObjectionMarks(jdbc, clock, locks, later);
        objections = marked;
        repairs = new Repairs(jdbc, locks, later, sites());
        releases = new Releases(jdbc, clock, catalogue, locks, versions, later, deferred);
        CreditFile file = new CreditFile(
                locks,
                new KnownRecords(jdbc, clock),
                new VersionAppender(dataSource, jdbc, clock, marks, ledger, entries),
                later,
                erasures,
                new Recalls(jdbc, locks, later, entries, ledger),
                deferred,
                marked,
                new AnnulmentNotices(jdbc, clock, catalogue, transaction));
        Node started = new Node(
                catalogue,
                file,
                later,
                new SubjectConfirmation(jdbc, catalogue, later),
                plan,
                run,
                changes,
                erasures,
                entries);
        changes.afterSingletonsInstantiated();
        node = started;
        return started;
    }

    long organisation(boolean provisional) {
        return jdbc.sql("""
                INSERT INTO organisation (code, version, provisional, opened_at, updated_at, name, name_normal)
                VALUES ('T' || gen_random_uuid(), 1, :provisional, now(), now(), '试验单位', '试验单位') RETURNING id
                """).param("provisional", provisional).query(Long.class).single();
    }

    void confirm(long organisation) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE organisation SET provisional = false WHERE id = ?")
                    .param(organisation)
                    .update();
            current()
                    .confirmation()
                    .confirmed(new OrganisationsConfirmed(
                            List.of(organisation),
                            org.zhengxin.organisation.Provenance.decision("office:test", clock.instant(), "核实")));
        });
    }

    Row row(long organisation, String number) {
        return new Row(organisation, number);
    }

    void append(UUID record, Change change, Map<String, @Nullable Object> columns) {
        transaction.executeWithoutResult(status -> {
            Map<String, Object> head = jdbc.sql("SELECT organisation_id, current_version FROM record WHERE id = ?")
                    .param(record)
                    .query()
                    .singleRow();
            current()
                    .later()
                    .append(
                            (Long) Objects.requireNonNull(head.get("organisation_id")),
                            record,
                            (Integer) Objects.requireNonNull(head.get("current_version")),
                            change,
                            "office:test",
                            null,
                            columns);
        });
    }

    List<String> publicOn(String day, long... organisations) {
        clock.set(day);
        return reader.publicOf(group(organisations), null, null, 100).stream()
                .map(RecordView::documentNumber)
                .toList();
    }

    List<Filed> sendTogether(Row... rows) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Filing> filings = Stream.of(rows).map(Row::filing).toList();
            current().file().lock(filings.stream().map(Filing::draft).toList());
            return current().file().file(filings);
        }));
    }

    Erasures.Result erase(UUID record) {
        return Objects.requireNonNull(transaction.execute(
                status -> current().erasures().erase(record, Erasures.Ground.ORDER, "office:test")));
    }

    List<String> asOf(String day, long... organisations) {
        return reader.publicAsOf(group(organisations), LocalDate.parse(day), null, 100).stream()
                .map(view -> view.documentNumber() + "@" + view.version())
                .toList();
    }

    List<String> changes(UUID record) {
        return jdbc.sql("SELECT change FROM version WHERE record_id = ? ORDER BY version")
                .param(record)
                .query(String.class)
                .list();
    }

    @Nullable
    LocalDate day(UUID record, String column) {
        return jdbc.sql("SELECT v." + column + " FROM version v JOIN record r ON r.id = v.record_id"
                        + " AND r.current_version = v.version WHERE r.id = ?")
                .param(record)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static List<Long> group(long... organisations) {
        return java.util.Arrays.stream(organisations).boxed().toList();
    }

    ObjectionMarks objections() {
        return Objects.requireNonNull(objections);
    }

    Deferrals deferrals() {
        return Objects.requireNonNull(deferrals);
    }

    Repairs repairs() {
        return Objects.requireNonNull(repairs);
    }

    Releases releases() {
        return Objects.requireNonNull(releases);
    }

    RepairSites sites() {
        return new RepairSites(jdbc, clock);
    }

    <T> T inTransaction(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private Node current() {
        return Objects.requireNonNull(node);
    }

    /** A row of the kind, filed as intake does. */
    final class Row {
        private final long organisation;
        private final String number;
        private String decided = "2026-06-01";
        private Severity severity = Severity.MODERATE;
        private ActStatus status = ActStatus.IN_FORCE;
        private @Nullable LocalDate rowUntil;
        private @Nullable Channel only;
        private Map<String, String> body = Map.of();
        private @Nullable String remark;
        private boolean provisional;
        private @Nullable Long waitsFor;

        private Row(long organisation, String number) {
            this.organisation = organisation;
            this.number = number;
        }

        Row decided(String day) {
            decided = day;
            return this;
        }

        Row minor() {
            severity = Severity.MINOR;
            body = Map.of("LB", "警告");
            return this;
        }

        Row annulled() {
            status = ActStatus.ANNULLED;
            return this;
        }

        Row until(String day) {
            rowUntil = LocalDate.parse(day);
            return this;
        }

        Row only(Channel channel) {
            only = channel;
            return this;
        }

        Row says(String content) {
            body = Map.of("NR", content);
            return this;
        }

        /** Says something that the public is not shown. */
        Row remarks(String text) {
            remark = text;
            return this;
        }

        /** Waits for the release of an agency's reviewer. */
        Row waitsFor(long agency) {
            waitsFor = agency;
            return this;
        }

        Row provisional() {
            provisional = true;
            return this;
        }

        /** Files the row now and returns its record. */
        UUID file() {
            Filed filed = send();
            return switch (filed) {
                case Filed.Added added -> added.recordId();
                case Filed.Updated updated -> updated.recordId();
                case Filed.Unchanged _, Filed.Closed _, Filed.UnderAnother _, Filed.Recalled _, Filed.Erased _ ->
                    throw new AssertionError("not filed: " + filed);
            };
        }

        /** Files the row now and says what became of it. */
        Filed send() {
            return Objects.requireNonNull(transaction.execute(status -> {
                RecordDraft draft = draft();
                current().file().lock(List.of(draft));
                return current().file().file(List.of(filing(draft))).getFirst();
            }));
        }

        Filing filing() {
            return filing(draft());
        }

        private Filing filing(RecordDraft draft) {
            Fingerprint key = Fingerprint.over("test", number, Long.toString(organisation));
            Fingerprint content = Fingerprint.over(draft.body().json() + status);
            String code = jdbc.sql("SELECT code FROM organisation WHERE id = ?")
                    .param(organisation)
                    .query(String.class)
                    .single();
            return new Filing(
                    new OrganisationRef(
                            organisation,
                            code,
                            "试验单位",
                            "试验单位",
                            List.of(),
                            provisional,
                            organisation,
                            List.of(organisation)),
                    List.of(key),
                    "",
                    false,
                    false,
                    content,
                    new DraftCommitments(OpenLedger.on(jdbc, clock))
                            .begin(
                                    draft,
                                    new Provenance(waitsFor, null, UUID.randomUUID(), 0, 1, clock.instant()),
                                    content,
                                    remark == null ? null : code),
                    null);
        }

        private RecordBody body() {
            String shown = CanonicalJson.write(body);
            if (remark == null) {
                return RecordBody.shownWhole(shown);
            }
            Map<String, String> all = new HashMap<>(body);
            all.put("BZ", remark);
            return new RecordBody(
                    CanonicalJson.write(all), shown, CanonicalJson.write(Map.of("BZ", remark)), List.of("BZ"));
        }

        private RecordDraft draft() {
            DaysInput input = new DaysInput(
                    LocalDate.parse(decided),
                    severity,
                    null,
                    rowUntil,
                    only == null ? null : java.util.Set.of(only),
                    status,
                    null,
                    provisional,
                    LocalDate.now(clock),
                    body::get);
            VisibleDays days = current().kind().publication().days(input);
            Basis basis = new Basis(new Text("判定表", "table"), "", true);
            return new RecordDraft(
                    TestRules.KIND,
                    "authority",
                    "试验机关",
                    number,
                    input.decidedOn(),
                    null,
                    null,
                    new SeverityDecision(severity, SeverityDecision.From.CATEGORY, basis),
                    null,
                    null,
                    null,
                    status,
                    null,
                    rowUntil,
                    only == null ? null : only.name(),
                    waitsFor == null ? days : days.withheld(HiddenBecause.AWAITING_RELEASE),
                    body(),
                    List.of());
        }
    }
}
