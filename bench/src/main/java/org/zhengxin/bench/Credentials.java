package org.zhengxin.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration sign-ins that the platform wrote ({@code credentials.json}). */
public record Credentials(JsonNode agencies) {

    /** Reads the file of a data directory. */
    public static Credentials of(Path data) {
        JsonNode all =
                JsonMapper.shared().readTree(data.resolve("credentials.json").toFile());
        return new Credentials(all.required("agencies"));
    }

    /** Returns what the office of a data directory signs in with, as the header {@code Authorization} has it. */
    public static String office(Path data) {
        JsonNode office = JsonMapper.shared()
                .readTree(data.resolve("credentials.json").toFile())
                .required("office");
        String both = office.required("username").asString() + ":"
                + office.required("password").asString();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the token of the first agency, the market regulator. */
    public String firstToken() {
        return agencies.required(0).required("token").asString();
    }

    /** Returns the token of the agency with this code. */
    public String token(String code) {
        for (JsonNode agency : agencies) {
            if (agency.required("code").asString().equals(code)) {
                return agency.required("token").asString();
            }
        }
        throw new IllegalArgumentException("There is no agency " + code);
    }
}
