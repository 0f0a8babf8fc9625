package org.zhengxin.conformance;

import java.util.List;

/** The addresses of every page, for a firm that has a record. */
final class Places {
    private Places() {}

    static List<String> of(City.Firm firm) {
        return List.of(
                "/",
                "/organisations?q=" + firm.code(),
                "/organisations?q=%E4%B8%AD%E5%B7%9E&region=410105&status=IN_OPERATION",
                "/organisations/" + firm.code(),
                "/organisations/" + firm.code() + "/records?kind=administrative-penalty",
                "/organisations/91410100MA9NOBODY0",
                "/publicity",
                "/rights/repairs",
                "/publicity?kind=administrative-licence",
                "/figures",
                "/figures?from=2026-01&until=2026-12&region=410103",
                "/content",
                "/content?q=%E6%9C%9F%E9%99%90",
                "/content/guides",
                "/content/guides/what-the-periods-mean",
                "/districts",
                "/districts/erqi",
                "/districts/erqi/records/administrative-penalty",
                "/login",
                "/comparisons",
                "/catalog",
                "/catalog/administrative-penalty",
                "/deadlines",
                "/deadlines?from=2026-02-05&workingDays=7",
                "/rights",
                "/rights/calculator",
                "/rights/calculator?kind=administrative-penalty&decided=2026-10-20&fine=20000",
                "/rights/rules",
                "/rights/figures",
                "/rights/templates",
                "/codes",
                "/api",
                "/open-data",
                "/log",
                "/styleguide",
                "/no-such-page");
    }
}
