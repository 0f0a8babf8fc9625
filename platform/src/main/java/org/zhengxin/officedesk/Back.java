package org.zhengxin.officedesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on after a form, with a word of what was done (办理后跳转). */
public final class Back {

    private Back() {}

    /**
     * Returns the view that sends it to an address of ours (303).
     *
     * @param said the last part of a message's key, which the page shows; it goes in the address
     */
    public static View to(String path, String said) {
        RedirectView view = new RedirectView(path + (path.contains("?") ? "&" : "?") + "said=" + said);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
