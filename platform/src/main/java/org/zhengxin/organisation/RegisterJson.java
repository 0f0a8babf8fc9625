package org.zhengxin.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.json.CanonicalJson;

/** Writes and reads the body of a version (版本正文): canonical JSON without empty members. */
final class RegisterJson {
    private RegisterJson() {}

    static String write(RegisterData data) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("name", data.name());
        body.put("formerNames", data.formerNames().isEmpty() ? null : data.formerNames());
        body.put("kind", data.kind());
        body.put("status", data.status());
        body.put("establishedOn", Objects.toString(data.establishedOn(), null));
        body.put("registrar", data.registrar());
        body.put("region", data.region());
        body.put("industry", data.industry());
        body.put("legalRepresentative", data.legalRepresentative());
        body.put("address", data.address());
        body.put("registrationNumber", data.registrationNumber());
        body.values().removeIf(Objects::isNull);
        return CanonicalJson.write(body);
    }

    static RegisterData read(String text) {
        Map<?, ?> body = (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(text));
        String establishedOn = text(body, "establishedOn");
        return new RegisterData(
                Objects.requireNonNull(text(body, "name")),
                names(body.get("formerNames")),
                text(body, "kind"),
                text(body, "status"),
                establishedOn == null ? null : LocalDate.parse(establishedOn),
                text(body, "registrar"),
                text(body, "region"),
                text(body, "industry"),
                text(body, "legalRepresentative"),
                text(body, "address"),
                text(body, "registrationNumber"));
    }

    private static @Nullable String text(Map<?, ?> body, String member) {
        return (String) body.get(member);
    }

    private static List<String> names(@Nullable Object names) {
        return names instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
