package org.zhengxin.bench.lookup;

import java.util.List;

/** The statements that fill records for lookups, table by table (填充语句). */
final class FillStatements {
    static final String COPY_ORGANISATION = """
            COPY organisation (code, version, provisional, established_on, opened_at, updated_at, name, name_normal,
              kind, status, registrar, region, industry, legal_representative, address) FROM STDIN""";

    private FillStatements() {}

    static List<String> all(long organisations, long records) {
        return List.of(
                "DROP INDEX record_document, record_id, version_list, version_batch",
                "ALTER TABLE record DROP CONSTRAINT record_pkey",
                "ALTER TABLE version DROP CONSTRAINT version_pkey",
                versions(organisations, records),
                records(),
                "ALTER TABLE version ADD PRIMARY KEY (organisation_id, record_id, version)",
                "ALTER TABLE record ADD PRIMARY KEY (organisation_id, id)",
                "CREATE INDEX record_document ON record (document_key)",
                "CREATE INDEX record_id ON record (id)",
                "CREATE INDEX version_list ON version (kind, decided_on DESC, record_id DESC)",
                "CREATE INDEX version_batch ON version (batch_id, batch_sheet, batch_row)",
                "VACUUM ANALYZE");
    }

    /** A few organisations get many: the square of an even chance, in an order that scatters each one's records. */
    private static String versions(long organisations, long records) {
        return """
                INSERT INTO version (organisation_id, record_id, version, kind, change, authority_key, authority_name,
                  document_number, decided_on, finality, severity, severity_from, fine, status, public_from, public_until,
                  government_from, report_from, body, digest, received_at, recorded_at)
                SELECT 1 + floor(%1$d * (chance * chance))::bigint, uuidv7(), 1, 'administrative-penalty', 'ADDED',
                  'code:11410100CTY0000725', '中州市市场监督管理局', '中州市监罚〔2026〕' || n || '号', day, 'OPEN',
                  'MODERATE', 'FINE', 50000, 'IN_FORCE', day, day + 365, day, day,
                  '{"CF_CFLB":"罚款","CF_NR":"罚款人民币伍万元整。","CF_NR_FK":"50000.00","CF_SY":"经查，当事人销售超过保质期的预包装食品'
                    || n || '件。","CF_WFXW":"销售超过保质期的食品","CF_WSH":"中州市监罚〔2026〕' || n
                    || '号","CF_YJ":"《中华人民共和国食品安全法》第三十四条第（十）项、第一百二十四条第一款第（五）项"}',
                  sha256(int8send(n)), now(), now()
                FROM (SELECT n, (hashint8extended(n, 1) & 1073741823) / 1073741824.0::float8 AS chance,
                        current_date - (hashint8extended(n, 2) & 2047)::int AS day
                      FROM generate_series(1::bigint, %2$d) AS n) AS drawn
                """.formatted(organisations, records);
    }

    private static String records() {
        return """
                INSERT INTO record (organisation_id, id, kind, document_key, extra_key, current_version)
                SELECT organisation_id, record_id, kind, sha256(uuid_send(record_id)), '', 1 FROM version
                """;
    }
}
