package org.zhengxin.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A form with one file, streamed from the disk (multipart/form-data, RFC 7578). */
final class Upload {

    private final String boundary = "zhengxin-" + UUID.randomUUID();
    private final ImportOptions options;
    private final Path file;

    Upload(ImportOptions options, Path file) {
        this.options = options;
        this.file = file;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Returns the body; {@code sent} is told how many bytes of it are on their way. */
    BodyPublisher body(LongConsumer sent) throws FileNotFoundException {
        BodyPublisher all = BodyPublishers.concat(
                BodyPublishers.ofString(fields() + fileHeader()),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return new CountingPublisher(all, sent);
    }

    private String fields() {
        Map<String, String> values = new LinkedHashMap<>();
        options.kind().ifPresent(kind -> values.put("kind", kind));
        options.profile().ifPresent(profile -> values.put("profile", profile));
        if (options.trial()) {
            values.put("trial", "true");
        }
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(part("name=\"" + name + "\""))
                .append("\r\n")
                .append(value)
                .append("\r\n"));
        return text.toString();
    }

    private String fileHeader() {
        String name = file.getFileName().toString().replace("\"", "%22").replaceAll("[\\r\\n]", " ");
        return part("name=\"file\"; filename=\"" + name + "\"") + "Content-Type: application/octet-stream\r\n\r\n";
    }

    private String part(String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
    }
}
