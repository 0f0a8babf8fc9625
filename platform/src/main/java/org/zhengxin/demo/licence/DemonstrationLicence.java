package org.zhengxin.demo.licence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.LicenceProvider;
import org.zhengxin.demo.FictionalCity;
import org.zhengxin.web.Text;

/** Make-believe electronic business licences (演示电子营业执照): whoever asks has every one. In the fictional city alone. */
@Component
class DemonstrationLicence implements LicenceProvider {

    static final String PLACE = "/login/licence-demonstration";

    private final FictionalCity city;
    private final LicenceSignatures signatures;

    DemonstrationLicence(FictionalCity city, LicenceSignatures signatures) {
        this.city = city;
        this.signatures = signatures;
    }

    @Override
    public boolean available() {
        return city.isHere();
    }

    @Override
    public Text name() {
        return Text.of("演示电子营业执照（虚构）", "Demonstration licence (make-believe)");
    }

    @Override
    public String address(String nonce, String organisation, String claim) {
        return PLACE + "?nonce=" + encoded(nonce) + "&organisation=" + encoded(organisation) + "&claim="
                + encoded(claim);
    }

    @Override
    public Optional<String> organisation(String statement, String nonce) {
        return available() ? signatures.organisation(statement, nonce) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
