package org.zhengxin.content.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which the public finds the register (平台网址): as configured, else as the request says. */
@Component
class SiteRoot {

    private final String configured;

    SiteRoot(@Value("${zhengxin.portal.address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /** Returns it without a slash at its end. */
    String of(HttpServletRequest request) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }
}
