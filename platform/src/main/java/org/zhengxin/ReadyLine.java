package org.zhengxin;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started the platform where it is. All runners have ended by then, so on a first start the city is
 * loaded.
 */
@Component
class ReadyLine {

    @EventListener
    @SuppressWarnings("SystemOut") // the launcher's promise to people and scripts, not a log entry
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(
                    "Zhengxin is ready: http://localhost:" + web.getWebServer().getPort() + "/");
        }
    }
}
