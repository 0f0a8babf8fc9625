package org.zhengxin.portal.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends readers on within the site, by addresses without a host: what a request says about its host proves nothing. */
public final class Redirects {

    private Redirects() {}

    /** Sends on for good (308). */
    public static View moved(String address) {
        return to(address, HttpStatus.PERMANENT_REDIRECT);
    }

    /** Sends on this once (303). */
    public static View other(String address) {
        return to(address, HttpStatus.SEE_OTHER);
    }

    private static View to(String address, HttpStatus status) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(status);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
