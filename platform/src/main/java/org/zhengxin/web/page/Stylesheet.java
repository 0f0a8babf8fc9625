package org.zhengxin.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The style sheet's address, which changes with its content so that browsers may keep it for long. */
@Component
class Stylesheet {

    private static final String PATH = "assets/site.css";

    private final String address;

    Stylesheet() {
        try {
            byte[] content = new ClassPathResource(PATH).getContentAsByteArray();
            this.address = "/" + PATH + "?v=" + DigestUtils.md5DigestAsHex(content);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String address() {
        return address;
    }
}
