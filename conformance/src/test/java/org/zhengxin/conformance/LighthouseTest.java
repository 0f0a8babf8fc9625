package org.zhengxin.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Lighthouse;
import org.zhengxin.conformance.harness.Register;

/**
 * What Lighthouse says of the key pages. How fast it finds them depends on the machine: recorded, not asserted, and only
 * with {@code -Dzhengxin.lighthouse.speed=true}.
 */
@Register
class LighthouseTest {
    private static final int LEAST = 95;
    private static final List<String> INDEXED = List.of(
            "/",
            "/figures",
            "/content/guides/what-the-periods-mean",
            "/catalog",
            "/publicity?kind=administrative-licence");

    @Test
    void keyPages_scoreHigh(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        List<String> kept = List.of("/organisations/" + firm.code(), "/organisations?q=" + firm.code());
        List<Lighthouse.Report> reports = new Lighthouse()
                .examine(Stream.concat(INDEXED.stream(), kept.stream())
                        .map(path -> browser.address() + path)
                        .toList());
        for (Lighthouse.Report report : reports) {
            report.atLeast("accessibility", LEAST);
            report.atLeast("best-practices", LEAST);
        }
        for (Lighthouse.Report report : reports.subList(0, INDEXED.size())) {
            report.atLeast("seo", LEAST);
        }
    }
}
