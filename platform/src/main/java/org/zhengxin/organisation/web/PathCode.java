package org.zhengxin.organisation.web;

import java.util.regex.Pattern;

/** Reads the code in an address (地址中的代码); its check character may fail, for some registered codes do. */
final class PathCode {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{18}");

    private PathCode() {}

    static String of(String given) {
        if (!CODE.matcher(given).matches()) {
            throw OrganisationProblem.MALFORMED_CODE.exception();
        }
        return given;
    }
}
