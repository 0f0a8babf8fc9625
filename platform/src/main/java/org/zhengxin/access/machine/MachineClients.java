package org.zhengxin.access.machine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.account.AccountEvents;
import org.zhengxin.access.directory.Secret;

/** The machine clients, kept in memory as long as the agencies are. */
@Component
public class MachineClients {

    /** How long the token before still works after a rotation. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final AccountEvents events;
    /** One reads at a time, so that an older reading never replaces a newer one; who finds it taken has the last one. */
    private final ReentrantLock loading = new ReentrantLock();

    private volatile @Nullable Snapshot snapshot;

    MachineClients(
            JdbcClient jdbc, Agencies agencies, Clock clock, TransactionTemplate transactions, AccountEvents events) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    /** Returns the client that holds a token which is still valid. */
    public Optional<MachineClient> byToken(String token) {
        if (!token.startsWith(Secret.PREFIX)) {
            return Optional.empty();
        }
        Held held = current().tokens.get(HexFormat.of().formatHex(Secret.hash(token)));
        return Optional.ofNullable(held)
                .filter(found -> clock.instant().isBefore(found.until) && !found.client.ended())
                .map(Held::client);
    }

    /** Returns all, in the order in which they were made. */
    public List<MachineClient> all() {
        return List.copyOf(reload().clients.values());
    }

    /** Returns one that has not ended. */
    public Optional<MachineClient> byId(long id) {
        return Optional.ofNullable(reload().clients.get(id)).filter(client -> !client.ended());
    }

    /** Returns when the newest token of a client ends. */
    public Optional<Instant> validUntil(long id) {
        return current().tokens.values().stream()
                .filter(held -> held.client.id() == id)
                .map(Held::until)
                .max(Instant::compareTo);
    }

    /** Makes a client with a first token; returns its number. */
    long add(MachineRequest.Read.Sound asked, String token, String actor) {
        Agency agency = asked.agency();
        Long id = transactions.execute(status -> {
            long made = jdbc.sql("""
                            INSERT INTO machine_client (name, agency_id, scopes, requests_per_minute, created_by)
                            VALUES (:name, :agency, :scopes::text[], :perMinute, :actor) RETURNING id""")
                    .param("name", asked.name())
                    .param("agency", agency == null ? null : agency.id())
                    .param(
                            "scopes",
                            asked.scopes().stream()
                                    .map(MachineScope::label)
                                    .sorted()
                                    .collect(Collectors.joining(",", "{", "}")))
                    .param("perMinute", asked.perMinute())
                    .param("actor", actor)
                    .query(Long.class)
                    .single();
            addToken(made, token, asked.valid(), actor);
            write(actor, AccountEvents.Act.MACHINE_CREATED, made);
            return made;
        });
        snapshot = null;
        return Objects.requireNonNull(id);
    }

    /** Gives a client a new token; the one before works for {@link #OVERLAP} still, older ones no longer. */
    void rotate(long id, String token, Duration valid, String actor) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM machine_token WHERE client_id = :id AND created_at < (SELECT max(created_at)"
                            + " FROM machine_token WHERE client_id = :id)")
                    .param("id", id)
                    .update();
            jdbc.sql("UPDATE machine_token SET valid_until = least(valid_until, :overlap) WHERE client_id = :id")
                    .param("overlap", at(clock.instant().plus(OVERLAP)))
                    .param("id", id)
                    .update();
            addToken(id, token, valid, actor);
            write(actor, AccountEvents.Act.MACHINE_ROTATED, id);
        });
        snapshot = null;
    }

    /** Ends a client and its tokens. */
    void end(long id, String actor) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM machine_token WHERE client_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("UPDATE machine_client SET ended_at = now() WHERE id = :id AND ended_at IS NULL")
                    .param("id", id)
                    .update();
            write(actor, AccountEvents.Act.MACHINE_ENDED, id);
        });
        snapshot = null;
    }

    private void addToken(long client, String token, Duration valid, String actor) {
        jdbc.sql("""
                        INSERT INTO machine_token (token_hash, client_id, valid_until, created_at, created_by)
                        VALUES (:hash, :client, :until, :now, :actor)""")
                .param("hash", Secret.hash(token))
                .param("client", client)
                .param("until", at(clock.instant().plus(valid)))
                .param("now", at(clock.instant()))
                .param("actor", actor)
                .update();
    }

    /** In the same transaction as the act itself. */
    private void write(String actor, AccountEvents.Act act, long id) {
        events.write(actor, act, null, "machine:" + id);
    }

    private Snapshot current() {
        Snapshot current = snapshot;
        if (current == null) {
            return reload();
        }
        if (System.nanoTime() - current.takenAt < FRESH.toNanos() || !loading.tryLock()) {
            return current;
        }
        try {
            return load();
        } finally {
            loading.unlock();
        }
    }

    private Snapshot reload() {
        loading.lock();
        try {
            return load();
        } finally {
            loading.unlock();
        }
    }

    private Snapshot load() {
        long now = System.nanoTime();
        Map<Long, MachineClient> clients = jdbc.sql("""
                        SELECT id, name, agency_id, scopes, requests_per_minute, ended_at IS NOT NULL AS ended
                        FROM machine_client ORDER BY id""").query(MachineClients::read).list().stream()
                .map(this::client)
                .collect(Collectors.toMap(
                        MachineClient::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
        Map<String, Held> tokens = new HashMap<>();
        jdbc.sql("SELECT encode(token_hash, 'hex') AS hash, client_id, valid_until FROM machine_token")
                .query(row -> {
                    MachineClient client = clients.get(row.getLong("client_id"));
                    OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
                    if (client != null && until != null) {
                        tokens.put(row.getString("hash"), new Held(client, until.toInstant()));
                    }
                });
        Snapshot taken = new Snapshot(clients, tokens, now);
        snapshot = taken;
        return taken;
    }

    /** A client as its row has it; its agency is looked up once the row's connection is given back. */
    private record Read(
            long id, String name, @Nullable Long agency, Set<MachineScope> scopes, long perMinute, boolean ended) {}

    private static Read read(ResultSet row, int number) throws SQLException {
        Set<MachineScope> scopes = EnumSet.noneOf(MachineScope.class);
        Array labels = Objects.requireNonNull(row.getArray("scopes"));
        for (String label : (String[]) labels.getArray()) {
            MachineScope.named(label).ifPresent(scopes::add);
        }
        return new Read(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("name")),
                row.getObject("agency_id", Long.class),
                scopes,
                row.getLong("requests_per_minute"),
                row.getBoolean("ended"));
    }

    private MachineClient client(Read read) {
        Long agency = read.agency();
        return new MachineClient(
                read.id(),
                read.name(),
                agency == null ? null : agencies.byId(agency).orElseThrow(),
                read.scopes(),
                read.perMinute(),
                read.ended());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Held(MachineClient client, Instant until) {}

    private record Snapshot(Map<Long, MachineClient> clients, Map<String, Held> tokens, long takenAt) {}
}
