package org.zhengxin.bench.staff;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a picture, with cookies of its own (一个工位); all share the client's connections. */
final class Seat {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("href=\"(/desk/[a-z/-]+)\"");
    private static final String KNOWN = "zhengxin-device";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final int port;
    private final String address;
    private String token = "";

    /**
     * Takes a seat.
     *
     * @param address from which it comes, as a proxy would say; empty for this machine
     */
    Seat(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** Opens a page and returns its status. */
    int open(String path) throws IOException, InterruptedException {
        return read(path).statusCode();
    }

    /** Signs in by name and password; returns 303 if that was right. */
    int signIn(String username, String password) throws IOException, InterruptedException {
        read("/login");
        return guess(username, password);
    }

    /** Sends the form of the sign-in with the token of the page that was opened last. */
    int guess(String username, String password) throws IOException, InterruptedException {
        String form = "token=" + encoded(token) + "&username=" + encoded(username) + "&password=" + encoded(password);
        HttpRequest request = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return kept(CLIENT.send(request, BodyHandlers.ofString())).statusCode();
    }

    /** Gives the code of the second factor after name and password; returns 303 if that was right. */
    int code(String code) throws IOException, InterruptedException {
        read("/login/code");
        HttpRequest request = request("/login/code")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + encoded(token) + "&code=" + encoded(code)))
                .build();
        return kept(CLIENT.send(request, BodyHandlers.ofString())).statusCode();
    }

    /** Opens a page and returns what it says. */
    String body(String path) throws IOException, InterruptedException {
        return read(path).body();
    }

    /** Forgets the sign-in and stays a browser that is known. */
    void forgetSignIn() {
        cookies.keySet().removeIf(name -> !name.equals(KNOWN));
    }

    /** Returns the places to which the desk leads. */
    List<String> places() throws IOException, InterruptedException {
        return PLACE.matcher(read("/desk").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = kept(CLIENT.send(request(path).build(), BodyHandlers.ofString()));
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .timeout(LONGEST);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length < 2 || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
