package org.zhengxin.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhengxin.store.JoinedReads;

/** Reads one organisation (主体查询), by its code in either case. */
@Component
public class OrganisationReader {
    private static final String BY_CODE =
            "select " + OrganisationRows.COLUMNS + " from organisation o where o.code = ?";

    private static final String BY_CODES =
            "select " + OrganisationRows.COLUMNS + " from organisation o where o.code = any (?)";

    private static final String BY_IDS =
            "select " + OrganisationRows.COLUMNS + " from organisation o where o.id = any (?)";

    private static final String BY_ID = "select " + OrganisationRows.COLUMNS + " from organisation o where o.id = ?";

    private final JdbcTemplate jdbc;
    private final MergeGroups groups;
    private final CardReader cards;
    private final JoinedReads<String, Organisation> byCode;

    OrganisationReader(JdbcTemplate jdbc, MergeGroups groups, CardReader cards) {
        this.byCode = new JoinedReads<>(Runtime.getRuntime().availableProcessors(), this::byCodes);
        this.jdbc = jdbc;
        this.groups = groups;
        this.cards = cards;
    }

    /** Finds an organisation, a retired one too, by one indexed query. */
    public Optional<Organisation> find(String code) {
        return one(BY_CODE, code.toUpperCase(Locale.ROOT));
    }

    /** Finds an organisation by its key. */
    public Optional<Organisation> find(long id) {
        return one(BY_ID, id);
    }

    /** Finds organisations by their keys, with one question for all of them. */
    public Map<Long, Organisation> find(Collection<Long> ids) {
        Map<Long, Organisation> found = HashMap.newHashMap(ids.size());
        jdbc.query(BY_IDS, ps -> ps.setArray(1, ps.getConnection().createArrayOf("bigint", ids.toArray())), row -> {
            Organisation organisation = OrganisationRows.read(row, row.getRow());
            found.put(organisation.id(), organisation);
        });
        return found;
    }

    /** Finds an organisation, or says which one survives it; outside of transactions, with whoever asks meanwhile. */
    public Lookup lookup(String code) {
        Optional<Organisation> found = byCode.find(code.toUpperCase(Locale.ROOT));
        if (found.isEmpty()) {
            return new Lookup.Unknown();
        }
        Organisation organisation = found.get();
        long root = rootOf(organisation);
        if (root == organisation.id()) {
            return new Lookup.Found(organisation);
        }
        return new Lookup.Retired(organisation, find(root).orElseThrow());
    }

    /** Returns the key of the organisation that survives the merges in force; its own without any. */
    public long rootOf(Organisation organisation) {
        return organisation.linked() ? group(organisation).rootId() : organisation.id();
    }

    /** Returns the keys of all organisations that merges in force join with this one, ascending, itself included. */
    public List<Long> groupOf(Organisation organisation) {
        return organisation.linked() ? group(organisation).memberIds() : List.of(organisation.id());
    }

    /** Returns the keys of all organisations that merges joined with this one at a moment, ascending, itself included. */
    public List<Long> groupAt(Organisation organisation, Instant moment) {
        return organisation.linked() ? groups.at(organisation.id(), moment).memberIds() : List.of(organisation.id());
    }

    /** Returns the name that the register showed for an organisation at a moment; empty if it did not know it then. */
    public Optional<String> nameAt(long id, Instant moment) {
        return jdbc
                .query(
                        """
                        select body from organisation_version where organisation_id = ? and recorded_at < ?
                        order by version desc limit 1
                        """,
                        (row, number) -> RegisterJson.read(row.getString(1)).name(),
                        id,
                        moment.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** Returns what an organisation's page shows beside the current state. */
    public OrganisationCard card(Organisation organisation) {
        return cards.card(organisation, groupOf(organisation));
    }

    private MergeGroups.Group group(Organisation organisation) {
        return groups.of(List.of(organisation.id()))
                .getOrDefault(organisation.id(), MergeGroups.Group.alone(organisation.id()));
    }

    private Map<String, Organisation> byCodes(Collection<String> codes) {
        if (codes.size() == 1) {
            return find(codes.iterator().next())
                    .map(one -> Map.of(one.code(), one))
                    .orElse(Map.of());
        }
        Map<String, Organisation> found = HashMap.newHashMap(codes.size());
        jdbc.query(BY_CODES, ps -> ps.setArray(1, ps.getConnection().createArrayOf("text", codes.toArray())), row -> {
            Organisation organisation = OrganisationRows.read(row, row.getRow());
            found.put(organisation.code(), organisation);
        });
        return found;
    }

    private Optional<Organisation> one(String sql, Object key) {
        return jdbc.query(sql, OrganisationRows::read, key).stream().findFirst();
    }
}
