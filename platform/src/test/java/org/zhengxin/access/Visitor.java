package org.zhengxin.access;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengxin.web.testing.Http;

/** A browser without a picture: keeps cookies, sends forms with the token of the page that it saw last. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final Http http;
    private final Map<String, String> cookies = new HashMap<>();
    private String page = "";

    private Visitor(Http http) {
        this.http = http;
    }

    /** Returns a browser without a past. */
    public static Visitor on(int port) {
        return new Visitor(Http.on(port).browser());
    }

    /** Returns one behind an address, where the application trusts this machine as a proxy. */
    public static Visitor from(int port, String address) {
        return new Visitor(Http.on(port).browser().with("X-Forwarded-For", address));
    }

    /** Returns one that sends as a client does. */
    public static Visitor with(Http http) {
        return new Visitor(http.browser());
    }

    /** Returns one with the same cookies and the same page in front of it, that sends as another client does. */
    public Visitor as(Http other) {
        Visitor same = new Visitor(other.browser());
        same.cookies.putAll(cookies);
        same.page = page;
        return same;
    }

    /** Returns a copy, whose answers leave this one as it is. */
    public Visitor copy() {
        return as(http);
    }

    public HttpResponse<String> get(String path) {
        return seen(sender().get(path));
    }

    /** Sends a form with the token of the last page that had one. */
    public HttpResponse<String> send(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page);
        Map<String, String> all = new HashMap<>(fields);
        if (token.find()) {
            all.putIfAbsent("token", token.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return seen(form("POST", path, body));
    }

    /** Sends a form with a file of text in the part {@code file}; the token stands in the address. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String text) {
        String border = "a-border-between-parts";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(border, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(border, text, border));
        return seen(sender().with("Content-Type", "multipart/form-data; boundary=" + border)
                .send("POST", path, BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with a file; its token stands in the address, as where the form is read as it comes. */
    public HttpResponse<String> upload(String path, String fileName, String content, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--part--\r\n");
        return seen(sender().with("Content-Type", "multipart/form-data; boundary=part")
                .send(
                        "POST",
                        path.contains("?") ? path : path + "?token=" + encoded(field("token")),
                        BodyPublishers.ofString(body.toString())));
    }

    /** Sends nothing but the token, by any method, and forgets the answer. */
    public HttpResponse<String> knock(String method, String path) {
        return form(method, path, method.equals("GET") ? "" : "token=" + encoded(field("token")));
    }

    private HttpResponse<String> form(String method, String path, String body) {
        return sender().with("Content-Type", "application/x-www-form-urlencoded")
                .send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Gets a page with a form and sends that. */
    public HttpResponse<String> fill(String form, String path, Map<String, String> fields) {
        get(form);
        return send(path, fields);
    }

    public HttpResponse<String> password(String username, String password) {
        return fill("/login", "/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> code(String code) {
        return fill("/login/code", "/login/code", Map.of("code", code));
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void put(String name, String value) {
        cookies.put(name, value);
    }

    public String page() {
        return page;
    }

    /** Returns what stands in a hidden field of the last page. */
    public String field(String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private Http sender() {
        String jar = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return jar.isEmpty() ? http : http.with("Cookie", jar);
    }

    private HttpResponse<String> seen(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        if (answer.body().contains("<html")) {
            page = answer.body();
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
