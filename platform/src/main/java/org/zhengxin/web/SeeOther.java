package org.zhengxin.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on after a form (303), so that reloading repeats nothing (表单后转向). */
public final class SeeOther {

    private SeeOther() {}

    /** Returns the view that sends it to an address of ours. */
    public static View at(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /**
     * Returns the view that sends it to an address of ours, with a word of what was done.
     *
     * @param said the last part of a message's key, which the page shows; it goes in the address
     */
    public static View at(String path, String said) {
        return at(path + (path.contains("?") ? "&" : "?") + "said=" + said);
    }
}
