package org.zhengxin.portal.organisation;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.RegisterData;

/**
 * The organisation as linked data (关联数据), schema.org Organization in JSON-LD: name, code, founding day, address.
 * Never a person and never a record, whose end a copy would not know.
 */
final class LinkedData {

    private LinkedData() {}

    /** Returns the JSON with every character escaped that could end its element. */
    static Content of(Organisation organisation, String address) {
        RegisterData data = organisation.data();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@context", "https://schema.org");
        members.put("@type", "Organization");
        members.put("@id", address);
        members.put("mainEntityOfPage", address);
        members.put("name", data.name());
        members.put("legalName", data.name());
        members.put(
                "identifier", Map.of("@type", "PropertyValue", "propertyID", "统一社会信用代码", "value", organisation.code()));
        put(members, "alternateName", data.formerNames().isEmpty() ? null : data.formerNames());
        put(
                members,
                "foundingDate",
                data.establishedOn() == null ? null : data.establishedOn().toString());
        put(members, "address", data.address());
        String json = CanonicalJson.write(members)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
        return output -> output.writeContent(json);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
