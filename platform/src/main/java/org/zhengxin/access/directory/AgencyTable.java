package org.zhengxin.access.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.foundation.text.OrganisationName;

/** The tables of agencies. */
@Component
class AgencyTable {

    private final JdbcClient jdbc;

    AgencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AgencyDirectory load() {
        List<AgencyRow> agencies =
                jdbc.sql("""
                        SELECT id, code, name, name_en, region, provides_registration, four_eyes, successor_of,
                               encode(token_hash, 'hex') AS token_hash
                        FROM agency ORDER BY id""").query((row, index) -> agency(row)).list();
        List<FormerName> formerNames = jdbc.sql("SELECT agency_id, name FROM agency_former_name")
                .query(FormerName.class)
                .list();
        return AgencyDirectory.of(agencies, formerNames, deliveries());
    }

    List<Delivery> deliveries() {
        return jdbc.sql("SELECT agency_id, code, name FROM agency_delivery ORDER BY agency_id, code, name")
                .query(Delivery.class)
                .list();
    }

    long insert(NewAgency agency, @Nullable String token, String actor) {
        long id = jdbc.sql("""
                        INSERT INTO agency (code, name, name_normal, name_en, region, provides_registration,
                                            successor_of, token_hash, token_changed_at, created_by)
                        VALUES (:code, :name, :normal, :nameEn, :region, :registration, :successorOf, :hash, now(), :actor)
                        RETURNING id""")
                .param("code", agency.code())
                .param("name", agency.name())
                .param("normal", OrganisationName.normal(agency.name()))
                .param("nameEn", agency.nameEn())
                .param("region", agency.region())
                .param("registration", agency.providesRegistration())
                .param("successorOf", agency.successorOf())
                .param("hash", token == null ? null : Secret.hash(token))
                .param("actor", actor)
                .query(Long.class)
                .single();
        agency.formerNames().forEach(name -> insertFormerName(id, name));
        return id;
    }

    void insertFormerName(long id, String name) {
        jdbc.sql("""
                        INSERT INTO agency_former_name (agency_id, name, name_normal) VALUES (:id, :name, :normal)
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("name", name)
                .param("normal", OrganisationName.normal(name))
                .update();
    }

    void changeToken(long id, String token) {
        jdbc.sql("UPDATE agency SET token_hash = :hash, token_changed_at = now() WHERE id = :id")
                .param("hash", Secret.hash(token))
                .param("id", id)
                .update();
    }

    void setFourEyes(long id, boolean fourEyes) {
        jdbc.sql("UPDATE agency SET four_eyes = :fourEyes WHERE id = :id")
                .param("fourEyes", fourEyes)
                .param("id", id)
                .update();
    }

    void replaceDeliveries(long id, List<Delivery> deliveries, String actor) {
        jdbc.sql("DELETE FROM agency_delivery WHERE agency_id = :id")
                .param("id", id)
                .update();
        for (Delivery delivery : deliveries) {
            jdbc.sql("""
                            INSERT INTO agency_delivery (agency_id, code, name, created_by)
                            VALUES (:id, :code, :name, :actor) ON CONFLICT DO NOTHING""")
                    .param("id", id)
                    .param("code", delivery.code())
                    .param("name", delivery.name())
                    .param("actor", actor)
                    .update();
        }
    }

    private static AgencyRow agency(ResultSet row) throws SQLException {
        Agency agency = new Agency(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("region"),
                row.getBoolean("provides_registration"),
                row.getBoolean("four_eyes"));
        return new AgencyRow(agency, row.getObject("successor_of", Long.class), row.getString("token_hash"));
    }
}
