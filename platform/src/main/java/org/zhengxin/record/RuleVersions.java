package org.zhengxin.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.ledger.Ledger;
import org.zhengxin.ledger.LogSource;

/** Appends versions whose days and grade the rule has worked out anew, all of a chunk in one statement (追加规则核定版本). */
@Component
class RuleVersions {
    private static final String KEPT = """
            kind, agency_id, authority_key, authority_name, document_number, decided_on, served_on, finality,
            valid_from, valid_until, fine, status, ended_on, row_public_until, row_channels, body, digest, warnings,
            received_at""";

    private static final String DAYS = Stream.of(Channel.values())
            .flatMap(channel -> Stream.of(VersionColumns.from(channel), VersionColumns.until(channel)))
            .collect(Collectors.joining(", "));

    private static final String APPEND =
            """
            INSERT INTO version (organisation_id, record_id, version, change, severity, severity_from, %1$s,
                                 hidden_because, recorded_at, actor, reason, %2$s)
            SELECT v.organisation_id, v.record_id, v.version + 1, :change, n.severity, n.severity_from, %3$s,
                   n.hidden_because, :now, :actor, n.reason, %4$s
            FROM unnest(:organisations::bigint[], :records::uuid[], :versions::int[], :severities::text[],
                        :sources::text[], :reasons::text[], :hidden::text[], %5$s)
                 AS n(organisation_id, record_id, version, severity, severity_from, reason, hidden_because, %1$s)
            JOIN version v ON v.organisation_id = n.organisation_id AND v.record_id = n.record_id
                          AND v.version = n.version
            """.formatted(DAYS, KEPT, prefixed("n.", DAYS), prefixed("v.", KEPT), dayArrays());

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Catalogue catalogue;
    private final PublicMarks marks;
    private final Ledger ledger;
    private final VersionEntries entries;

    RuleVersions(
            JdbcClient jdbc,
            Clock clock,
            Catalogue catalogue,
            PublicMarks marks,
            Ledger ledger,
            VersionEntries entries) {
        this.ledger = ledger;
        this.entries = entries;
        this.marks = marks;
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** Appends the versions of a change of rule. */
    void append(List<RuleVersion> moved) {
        String release = catalogue.release().id();
        append(Change.RULE_CHANGED, "catalogue:" + release, moved, version -> release + " " + version.citation());
    }

    /** Appends the versions with which somebody released what had waited. */
    void release(String actor, List<RuleVersion> released) {
        append(Change.RELEASED, actor, released, version -> null);
    }

    private void append(
            Change change, String actor, List<RuleVersion> moved, Function<RuleVersion, @Nullable String> reason) {
        if (moved.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert = jdbc.sql(APPEND)
                .param("now", Timestamp.from(clock.instant()))
                .param("change", change.name())
                .param("actor", actor)
                .param(
                        "organisations",
                        moved.stream().map(RuleVersion::organisation).toArray(Long[]::new))
                .param("records", moved.stream().map(RuleVersion::record).toArray(UUID[]::new))
                .param("versions", moved.stream().map(RuleVersion::version).toArray(Integer[]::new))
                .param("severities", texts(moved, RuleVersion::severity))
                .param("sources", texts(moved, RuleVersion::severityFrom))
                .param("reasons", texts(moved, reason))
                .param(
                        "hidden",
                        texts(
                                moved,
                                version ->
                                        text(version.days().on(Channel.PUBLIC).hiddenBecause())));
        for (Channel channel : Channel.values()) {
            insert = insert.param(
                            VersionColumns.from(channel),
                            texts(
                                    moved,
                                    version -> text(version.days().on(channel).from())))
                    .param(
                            VersionColumns.until(channel),
                            texts(
                                    moved,
                                    version -> text(version.days().on(channel).until())));
        }
        insert.update();
        jdbc.sql("""
                UPDATE record r SET current_version = n.version + 1
                FROM unnest(?::bigint[], ?::uuid[], ?::int[]) AS n(organisation_id, id, version)
                WHERE r.organisation_id = n.organisation_id AND r.id = n.id
                """)
                .param(moved.stream().map(RuleVersion::organisation).toArray(Long[]::new))
                .param(moved.stream().map(RuleVersion::record).toArray(UUID[]::new))
                .param(moved.stream().map(RuleVersion::version).toArray(Integer[]::new))
                .update();
        entries.enterStored(
                ledger.append(),
                moved.stream()
                        .map(version -> new LogSource.Key(version.record(), version.version() + 1))
                        .toList());
        marks.refresh(moved.stream().map(RuleVersion::organisation).distinct().toList());
    }

    private static String dayArrays() {
        return Stream.of(DAYS.split(", ")).map(day -> ":" + day + "::date[]").collect(Collectors.joining(", "));
    }

    private static String prefixed(String alias, String columns) {
        return Stream.of(columns.split(",")).map(name -> alias + name.strip()).collect(Collectors.joining(", "));
    }

    private static SqlArrayValue texts(List<RuleVersion> moved, Function<RuleVersion, @Nullable String> part) {
        return new SqlArrayValue("text", moved.stream().map(part).toArray());
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name().toUpperCase(Locale.ROOT);
            default -> value.toString();
        };
    }
}
