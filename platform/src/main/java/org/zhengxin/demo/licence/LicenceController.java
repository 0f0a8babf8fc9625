package org.zhengxin.demo.licence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.FormToken;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The page that stands for the application of the electronic business licence (演示签名页). */
@Controller
class LicenceController {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private final DemonstrationLicence licence;
    private final LicenceSignatures signatures;
    private final Pages pages;

    LicenceController(DemonstrationLicence licence, LicenceSignatures signatures, Pages pages) {
        this.licence = licence;
        this.signatures = signatures;
        this.pages = pages;
    }

    @GetMapping(DemonstrationLicence.PLACE)
    View sign(
            HttpServletRequest request,
            @RequestParam(name = "nonce", defaultValue = "") String nonce,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            @RequestParam(name = "claim", defaultValue = "") String claim) {
        if (!licence.available()
                || !SECRET.matcher(nonce).matches()
                || !SECRET.matcher(claim).matches()
                || !(UnifiedCode.check(organisation) instanceof UnifiedCodeCheck.Sound)) {
            throw new ProblemException(
                    "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
        }
        return pages.page(
                "demo/licence/licence.jte",
                new LicencePage(FormToken.of(request), organisation, claim, signatures.sign(organisation, nonce)));
    }
}
