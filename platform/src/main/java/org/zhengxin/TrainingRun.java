package org.zhengxin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the process that {@link StartCache} starts: uses the platform a little, so that the cache knows it, and ends. */
@Component
@ConditionalOnProperty("zhengxin.training")
class TrainingRun {

    private static final List<String> PAGES =
            List.of("/", "/?lang=en", "/catalog", "/publicity", "/api/v1/kinds", "/actuator/health");

    @EventListener
    void use(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            Thread.ofPlatform().start(() -> {
                ask(port);
                System.exit(SpringApplication.exit(event.getApplicationContext()));
            });
        }
    }

    private static void ask(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        } catch (IOException e) {
            return; // fewer classes in the cache
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
