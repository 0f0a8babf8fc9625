package org.zhengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address under which the public finds the register (平台网址), for what leaves the page: the QR code, feeds, data
 * for other programs. Set by {@code zhengxin.portal.address}; without it, what the reader's own request said.
 */
@Component
public class SiteAddress {

    private final String configured;

    SiteAddress(@Value("${zhengxin.portal.address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /** Returns the address without a slash at its end. */
    public String root(HttpServletRequest request) {
        return of(request, "");
    }

    /** Returns the whole address of a path that begins with a slash. */
    public String of(HttpServletRequest request, String path) {
        if (!configured.isEmpty()) {
            return configured + path;
        }
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(path)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
