package org.zhengxin.content.edit;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on after a form, with a word of what was done (办理后跳转). */
final class Forward {

    private Forward() {}

    static View to(String path, String said) {
        RedirectView view = new RedirectView(path + (path.contains("?") ? "&" : "?") + "said=" + said);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
