package org.zhengxin.conformance.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file (RFC 7578). */
public final class Multipart {
    private static final String BOUNDARY = "zhengxin-conformance-boundary";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a field. */
    public void field(String name, String value) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** Adds a file. */
    public void file(String name, String fileName, byte[] content) {
        text(fileHead(name, fileName));
        out.writeBytes(content);
        text("\r\n");
    }

    /** Returns the type of the whole. */
    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** Returns the whole. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        all.writeBytes(tail().getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    static String fileHead(String name, String fileName) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    /** Returns the head of a form whose file is made while it is sent. */
    public static byte[] head(String fileName) {
        return fileHead("file", fileName).getBytes(StandardCharsets.UTF_8);
    }

    static String tail() {
        return "--" + BOUNDARY + "--\r\n";
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
