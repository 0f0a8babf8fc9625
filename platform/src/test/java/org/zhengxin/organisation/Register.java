package org.zhengxin.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.OpenLedger;
import org.zhengxin.organisation.search.IndexOfNames;

/** The module put together for tests, on a real database; keeps the events that were told. */
final class Register {
    static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final OrganisationRegister intake;
    final OrganisationReader reader;
    final OrganisationSearch search;
    final IndexOfNames names;
    final Marks marks;
    final OrganisationMerges merges;
    final OrganisationConfirmation confirmation;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private int row;

    Register(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        Ledger ledger = OpenLedger.on(JdbcClient.create(jdbc), clock);
        Vocabulary vocabulary = new Vocabulary();
        MergeGroups groups = new MergeGroups(jdbc);
        MergeLock lock = new MergeLock(jdbc);
        OrganisationRefs refs = new OrganisationRefs(jdbc, groups);
        OrganisationStore store = new OrganisationStore(jdbc);
        this.names = new IndexOfNames(jdbc, transaction, clock, vocabulary);
        NameIndexing indexing = new NameIndexing(names.entries, names.writer);
        OrganisationWriter writer =
                new OrganisationWriter(jdbc, new HistoryWriter(jdbc, ledger, new OrganisationEntries(jdbc)), indexing);
        SummaryReader summaries = new SummaryReader(jdbc);
        this.marks = new Marks(jdbc, clock);
        this.intake = new OrganisationRegister(
                refs, lock, new ProvisionalOpening(writer, refs), new RegistrationFeed(store, writer, events::add));
        this.reader = new OrganisationReader(jdbc, groups, new CardReader(jdbc));
        this.search = new OrganisationSearch(
                new SearchList(summaries, names.index, groups, vocabulary, clock),
                new SearchHits(groups, summaries, marks, vocabulary),
                new CodeSearch(jdbc),
                names.index,
                groups,
                clock);
        this.merges = new OrganisationMerges(
                lock, new MergeLinks(jdbc, ledger, new LinkEntries(jdbc)), store, reader, events::add, clock);
        this.confirmation = new OrganisationConfirmation(store, writer, events::add, clock);
    }

    /** Empties the register: tests of a class share its database. */
    Register emptied() {
        jdbc.execute("""
                truncate organisation, organisation_version, organisation_name, organisation_identifier,
                    organisation_link, organisation_mark, name_index restart identity
                """);
        events.clear();
        return this;
    }

    <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("The work returned nothing");
        }
        return result;
    }

    List<RegistrationResult> register(RegistrationRow... rows) {
        return register(NOW, rows);
    }

    List<RegistrationResult> register(Instant at, RegistrationRow... rows) {
        return inTransaction(() -> intake.applyRegistration(Arrays.asList(rows), provenance(at)));
    }

    List<RegistrationResult.Outcome> outcomes(RegistrationRow... rows) {
        return register(rows).stream().map(RegistrationResult::outcome).toList();
    }

    Resolution open(NewOrganisation... organisations) {
        return inTransaction(() -> intake.openProvisional(Arrays.asList(organisations), provenance(NOW)));
    }

    Organisation find(String code) {
        return reader.find(code).orElseThrow();
    }

    MergeLink merge(String retired, String surviving) {
        MergeResult result =
                inTransaction(() -> merges.merge(retired, surviving, LocalDate.of(2026, 10, 1), "公司合并", "office:test"));
        return ((MergeResult.Merged) result).link();
    }

    Row row(String code, String name) {
        return new Row(++row, code, name);
    }

    static NewOrganisation stranger(String code, String name) {
        return new NewOrganisation(new RowOrigin("Sheet1", 1), code, name, null, null);
    }

    static Provenance provenance(Instant at) {
        return Provenance.batch(UUID.fromString("01936b1e-0000-7000-8000-000000000001"), "agency:test", at);
    }

    /** Builds a registration row, a field at a time. */
    static final class Row {
        private final int number;
        private final String code;
        private final String name;
        private @Nullable String status;
        private @Nullable String region;
        private @Nullable String industry;
        private @Nullable String number15;
        private @Nullable String representative;
        private List<String> former = List.of();

        private Row(int number, String code, String name) {
            this.number = number;
            this.code = code;
            this.name = name;
        }

        Row status(String text) {
            status = text;
            return this;
        }

        Row region(String text) {
            region = text;
            return this;
        }

        Row industry(String text) {
            industry = text;
            return this;
        }

        Row registrationNumber(String text) {
            number15 = text;
            return this;
        }

        Row legalRepresentative(String text) {
            representative = text;
            return this;
        }

        Row formerNames(String... names) {
            former = List.of(names);
            return this;
        }

        RegistrationRow build() {
            return new RegistrationRow(
                    new RowOrigin("Sheet1", number),
                    code,
                    name,
                    "企业法人",
                    status,
                    null,
                    null,
                    region,
                    industry,
                    representative,
                    null,
                    number15,
                    former);
        }
    }
}
