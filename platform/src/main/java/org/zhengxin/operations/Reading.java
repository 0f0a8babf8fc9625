package org.zhengxin.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database says of itself and of the work in it at one moment (运行读数); each part is one small read.
 *
 * @param queued batches that wait for their turn
 * @param running batches that are being read
 * @param oldest when the oldest of both came, or null
 * @param sequenced entries that have a place in the log
 * @param signed entries that the last checkpoint covers
 * @param signedAt when that was signed, or null
 * @param checkedAt when the self-check last found everything sound, or null
 * @param namesRebuilding whether the index of names is being built anew
 * @param archiveFailing whether the last attempt to archive the write-ahead log failed
 * @param archivedAt when a piece of it was last archived, or null
 */
record Reading(
        long queued,
        long running,
        @Nullable Instant oldest,
        long sequenced,
        long signed,
        @Nullable Instant signedAt,
        @Nullable Instant checkedAt,
        boolean namesRebuilding,
        boolean archiveFailing,
        @Nullable Instant archivedAt) {

    private static final String QUERY = """
            SELECT work.queued, work.running, work.oldest, head.size AS sequenced, tree.size AS signed, tree.signed_at,
                   checked.whole_at, names.rebuilding, archiver.last_archived_time,
                   coalesce(archiver.last_failed_time > coalesce(archiver.last_archived_time, '-infinity'), false) AS failing
            FROM (SELECT count(*) FILTER (WHERE state = 'QUEUED') AS queued,
                         count(*) FILTER (WHERE state = 'RUNNING') AS running,
                         min(received_at) AS oldest
                  FROM batch WHERE state IN ('QUEUED', 'RUNNING')) work,
                 log_head head, log_tree tree, log_check checked, name_index_state names, pg_stat_archiver archiver
            """;

    static Reading of(JdbcClient jdbc) {
        return jdbc.sql(QUERY).query((row, number) -> reading(row)).single();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("queued"),
                row.getLong("running"),
                instant(row, "oldest"),
                row.getLong("sequenced"),
                row.getLong("signed"),
                instant(row, "signed_at"),
                instant(row, "whole_at"),
                row.getBoolean("rebuilding"),
                row.getBoolean("failing"),
                instant(row, "last_archived_time"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
