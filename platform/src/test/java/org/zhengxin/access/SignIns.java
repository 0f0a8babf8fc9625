package org.zhengxin.access;

import java.nio.file.Path;
import org.zhengxin.store.DataDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins that the first start wrote down. */
public record SignIns(JsonNode file) {

    /** Returns none at all. */
    public static SignIns none() {
        return new SignIns(JsonMapper.shared().createObjectNode());
    }

    public static SignIns in(DataDirectory directory) {
        Path file = directory.credentialsFile();
        return new SignIns(JsonMapper.shared().readTree(file.toFile()));
    }

    public String agencyToken() {
        return file.get("agencies").get(0).get("token").asString();
    }

    public String agencyCode() {
        return file.get("agencies").get(0).get("code").asString();
    }

    public String operatorToken() {
        return file.get("operator").get("token").asString();
    }

    public JsonNode of(String role) {
        return file.get(role);
    }

    public String officePassword() {
        return file.get("office").get("password").asString();
    }
}
