package org.sourcebook.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser, as far as the server can tell: what the browser would draw is thrown away. */
final class Visitor implements AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern GRID =
            Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":\\d+,\"value\":\"vaadin-grid\"");

    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(URI site) {
        this.site = site;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        String page = get("sign-in");
        Matcher csrf = CSRF.matcher(page);
        String form = "username=" + encoded(email) + "&password=" + encoded(password)
                + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
        String to = client.send(
                        request("sign-in")
                                .header("Content-Type", FORM)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
        if (to.isEmpty() || to.contains("sign-in")) {
            throw new IllegalStateException("Not signed in, but sent to '" + to + "'");
        }
    }

    /** Opens a window at an address and has its list filled; returns what the server says of the screen. */
    String open(String address) throws IOException, InterruptedException {
        get(address);
        String start = get("?v-r=init&location=" + encoded(address) + "&query=");
        var window = new Window(found(KEY, start), found(UI, start));
        String screen = send(window, 0, """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",
                "historyState":null,"trigger":""}}""".formatted(address));
        return screen + send(window, 1, """
                {"type":"publishedEventHandler","node":%s,"templateEventMethodName":"setViewportRange",
                "templateEventMethodArgs":[0,50],"promise":-1}""".formatted(found(GRID, screen)));
    }

    /** Leaves without signing out, as most do. */
    @Override
    public void close() {
        client.close();
    }

    private record Window(String key, String number) {}

    private String send(Window window, int message, String call) throws IOException, InterruptedException {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(window.key(), call, message, message);
        return text(request("?v-r=uidl&v-uiId=" + window.number())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private String get(String address) throws IOException, InterruptedException {
        return text(request(address));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(site.resolve(address)).header("Accept", "text/html");
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static String found(Pattern what, String text) {
        Matcher matcher = what.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + what + " in " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
