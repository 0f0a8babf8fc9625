package org.zhengxin.workbench.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.access.account.Accounts;
import org.zhengxin.access.account.NewAccount;
import org.zhengxin.intake.outcome.RowLine;
import org.zhengxin.intake.testing.Invariants;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.ProviderActs;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.Releases.Seen;
import org.zhengxin.record.WaitingRecord;
import org.zhengxin.record.WaitingRecords;
import org.zhengxin.workbench.Sendings;

/** What the tests of the bureau that works with four eyes do and look at. */
@TestComponent
class FourEyes {
    private static final EndReason WITHDRAWAL = new EndReason(EndReason.Ground.DUPLICATE, null, null, "");

    private final Sendings sendings;
    private final Accounts accounts;
    private final RecordReader records;
    private final OrganisationReader organisations;
    private final WaitingRecords waiting;
    private final ProviderActs provider;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    FourEyes(
            Sendings sendings,
            Accounts accounts,
            RecordReader records,
            OrganisationReader organisations,
            WaitingRecords waiting,
            ProviderActs provider,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.sendings = sendings;
        this.accounts = accounts;
        this.records = records;
        this.organisations = organisations;
        this.waiting = waiting;
        this.provider = provider;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    Agency registrar() {
        return sendings.registrar();
    }

    Agency bureau() {
        return sendings.bureau();
    }

    /** The invariants of the register, and that nothing of the bureau has days that nobody gave it. */
    void check() {
        new Invariants(jdbc).check();
        assertThat(jdbc.sql("""
                        SELECT v.record_id FROM version v
                        WHERE v.agency_id = ? AND v.severity IS NOT NULL AND v.change IN ('ADDED', 'CORRECTED', 'RETURNED')
                          AND (v.public_from IS NOT NULL OR v.government_from IS NOT NULL
                            OR v.authorised_from IS NOT NULL OR v.report_from IS NOT NULL)""").param(bureau().id()).query(UUID.class).list())
                .as("nothing of the agency has days that nobody gave it")
                .isEmpty();
    }

    Penalties fine(int company, String number, String facts) {
        return sendings.fine(bureau(), company, number, facts);
    }

    UUID send(Caller.@Nullable OfAccount sender, Penalties file) throws Exception {
        return send(bureau(), sender, file);
    }

    UUID send(Agency agency, Caller.@Nullable OfAccount sender, Penalties file) throws Exception {
        return sendings.send(agency, sender, file.csv());
    }

    void register(int company) throws Exception {
        sendings.register(company);
    }

    RowLine line(UUID batch) {
        return sendings.line(batch);
    }

    Caller.OfAccount reviewer(String username) {
        return account(username, Role.REVIEWER, bureau());
    }

    Caller.OfAccount account(String username, Role role, Agency agency) {
        long id = accounts.add(
                        new NewAccount(username, "审核岗", agency.name(), role, agency.id(), null, null), null, "test")
                .orElseThrow();
        return new Caller.OfAccount(new Account(id, username, "审核岗", agency.name(), role, agency, null, null));
    }

    ProviderActs.Result withdraw(Seen seen) {
        return Objects.requireNonNull(
                transaction.execute(status -> provider.withdraw(bureau().id(), seen, WITHDRAWAL, "account:0")));
    }

    @Nullable
    String hidden(UUID record) {
        return jdbc.sql("SELECT hidden_because FROM version WHERE record_id = ? ORDER BY version DESC LIMIT 1")
                .param(record)
                .query(String.class)
                .single();
    }

    /** What waits of a batch, as somebody saw it. */
    List<Seen> seen(UUID batch) {
        return waiting.waiting(bureau().id(), batch, null, 100).stream()
                .map(ReleaseDesk::seen)
                .toList();
    }

    WaitingRecord one(UUID batch) {
        return waiting.waiting(bureau().id(), batch, null, 100).getFirst();
    }

    /** What waits or was sent back about a company. */
    List<WaitingRecord> waitsAbout(int company) {
        String code = Penalties.company(company);
        List<WaitingRecord> all = new ArrayList<>(waiting.waiting(bureau().id(), null, null, 1_000));
        all.addAll(waiting.returned(bureau().id(), 1_000));
        return all.stream().filter(record -> record.organisation().equals(code)).toList();
    }

    /** What the public sees of a company, now and as of today. */
    List<RecordView> shown(int company) {
        return organisations
                .find(Penalties.company(company))
                .map(organisation -> {
                    List<Long> group = organisations.groupOf(organisation);
                    List<RecordView> now = records.publicOf(group, null, null, 100);
                    assertThat(records.publicAsOf(group, records.today(), null, 100))
                            .hasSameSizeAs(now);
                    return now;
                })
                .orElse(List.of());
    }
}
