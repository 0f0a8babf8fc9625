package org.zhengxin.access;

import java.nio.file.Path;
import org.zhengxin.store.DataDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins that the first start wrote down. */
record SignIns(JsonNode file) {

    static SignIns in(DataDirectory directory) {
        Path file = directory.credentialsFile();
        return new SignIns(JsonMapper.shared().readTree(file.toFile()));
    }

    String agencyToken() {
        return file.get("agencies").get(0).get("token").asString();
    }

    String agencyCode() {
        return file.get("agencies").get(0).get("code").asString();
    }

    String operatorToken() {
        return file.get("operator").get("token").asString();
    }

    String officePassword() {
        return file.get("office").get("password").asString();
    }
}
