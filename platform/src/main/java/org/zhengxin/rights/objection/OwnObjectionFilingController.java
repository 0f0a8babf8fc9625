package org.zhengxin.rights.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;

/** The form with which an organisation objects (提出异议). */
@Controller
class OwnObjectionFilingController {
    private final Holdings holdings;
    private final ObjectionForms forms;
    private final Clock clock;

    OwnObjectionFilingController(Holdings holdings, ObjectionForms forms, Clock clock) {
        this.holdings = holdings;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(OwnObjectionController.ADDRESS + "/new")
    View form(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "record", defaultValue = "") String record,
            @RequestParam(name = "merge", defaultValue = "") String merge,
            @RequestParam(name = "read", defaultValue = "") String read) {
        Own own = acting(caller);
        return forms.blank(
                FormToken.of(request),
                new ObjectionForms.Desk(own, caller, own.organisation(), own.group()),
                new ObjectionForm("", record, "", merge, read, "", ""));
    }

    @PostMapping(OwnObjectionController.ADDRESS)
    View file(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "id") UUID id)
            throws IOException {
        Own own = acting(caller);
        return forms.file(
                request,
                new ObjectionForms.Desk(own, caller, own.organisation(), own.group()),
                id,
                LocalDate.now(clock));
    }

    private Own acting(Caller.OfAccount caller) {
        Own own = holdings.of(caller);
        if (!own.right().acts()) {
            throw ObjectionCodes.notAllowed();
        }
        return own;
    }
}
