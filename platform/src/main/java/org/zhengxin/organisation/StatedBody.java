package org.zhengxin.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Writes the body of a version from the state that the register shows (现势数据): both have to say the same. */
final class StatedBody {
    /** The columns that {@link #read} needs, of an organisation under the alias {@code o}. */
    static final String COLUMNS = """
            o.name as stated_name, o.name_normal as stated_name_normal, nullif(o.former_names, '{}') as stated_former_names, o.kind as stated_kind,
            o.status as stated_status, o.established_on as stated_established_on, o.registrar as stated_registrar,
            o.region as stated_region, o.industry as stated_industry,
            o.legal_representative as stated_legal_representative, o.address as stated_address,
            o.registration_number as stated_registration_number, o.provisional as stated_provisional""";

    private StatedBody() {}

    static String read(ResultSet row) throws SQLException {
        LocalDate established = row.getObject("stated_established_on", LocalDate.class);
        return RegisterJson.write(new RegisterData(
                row.getString("stated_name"),
                OrganisationRows.names(row.getArray("stated_former_names")),
                row.getString("stated_kind"),
                row.getString("stated_status"),
                established,
                row.getString("stated_registrar"),
                row.getString("stated_region"),
                row.getString("stated_industry"),
                row.getString("stated_legal_representative"),
                row.getString("stated_address"),
                row.getString("stated_registration_number")));
    }
}
