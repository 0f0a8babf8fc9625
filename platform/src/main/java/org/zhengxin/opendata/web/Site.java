package org.zhengxin.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which the public finds the register (平台网址), for commands to copy. */
@Component
public class Site {
    private final String configured;

    Site(@Value("${zhengxin.portal.address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /** Returns the address without a slash at its end: as configured, else as the request says. */
    public String of(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
