package org.zhengxin.comparison.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of the register (平台网址) for what leaves it on paper: as configured, else as the reader asked. */
@Component
class PublicAddress {
    private final String configured;

    PublicAddress(@Value("${zhengxin.portal.address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    String of(HttpServletRequest request, String path) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath(path)
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : configured + path;
    }
}
