package org.zhengxin.intake.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds after every batch, whatever it was (不变量). */
public final class Invariants {
    private final JdbcClient jdbc;

    public Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void check() {
        none(
                "outcomes add up",
                "SELECT id FROM batch WHERE received <> accepted + updated + unchanged + rejected + held + refused_person");
        none(
                "closed batches have lost their keys",
                "SELECT id FROM batch WHERE state IN ('DONE', 'FAILED') AND spool_key IS NOT NULL");
        none("a version has its record", """
                SELECT v.record_id FROM version v
                LEFT JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                WHERE r.id IS NULL""");
        none("a record has its current version", """
                SELECT r.id FROM record r
                LEFT JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                                   AND v.version = r.current_version
                WHERE v.record_id IS NULL""");
        none("the current version is the last", """
                SELECT r.id FROM record r JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                WHERE v.version > r.current_version""");
        none("versions have no gap", """
                SELECT record_id FROM version GROUP BY organisation_id, record_id HAVING count(*) <> max(version)""");
        none("a record has its organisation", """
                SELECT r.id FROM record r LEFT JOIN organisation o ON o.id = r.organisation_id WHERE o.id IS NULL""");
        none("a version is public or says why not", """
                SELECT record_id FROM version WHERE (public_from IS NULL) <> (hidden_because IS NOT NULL)""");
        none("no channel ends before it begins", """
                SELECT record_id FROM version
                WHERE public_until < public_from OR government_until < government_from
                   OR authorised_until < authorised_from OR report_until < report_from""");
        none("nothing adverse about a provisional organisation is public", """
                SELECT v.record_id FROM version v
                JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                             AND r.current_version = v.version
                JOIN organisation o ON o.id = v.organisation_id
                WHERE o.provisional AND v.severity IS NOT NULL AND v.public_from IS NOT NULL""");
        none("a refused row leaves its place and its codes alone", """
                SELECT row FROM batch_row WHERE outcome = 'REFUSED_PERSON'
                  AND (content IS NOT NULL OR document_key IS NOT NULL OR organisation_id IS NOT NULL
                       OR record_id IS NOT NULL)""");
        none("lines and counts of a batch agree", """
                SELECT b.id FROM batch b
                WHERE NOT b.trial AND (b.rejected + b.held + b.refused_person) <>
                      (SELECT count(*) FROM batch_row r WHERE r.batch_id = b.id
                         AND r.outcome IN ('REJECTED', 'HELD', 'REFUSED_PERSON'))""");
    }

    private void none(String rule, String violations) {
        List<String> found = jdbc.sql(violations).query(String.class).list();
        assertThat(found).as(rule).isEmpty();
    }
}
