package org.sourcebook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser that has nothing yet loads for a page: the page, the scripts and style sheets that it names, and what
 * those name in turn, with the scripts that are loaded only when something needs them.
 *
 * @param files how many
 * @param bytes as they come over the line, without headers
 */
record FirstLoad(int files, long bytes) {

    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("<(?:script|img)[^>]*\\ssrc=\"([^\"$]+)\""),
            Pattern.compile("<link[^>]*rel=\"(?:stylesheet|modulepreload|icon|manifest)\"[^>]*href=\"([^\"$]+)\""),
            Pattern.compile("(?:from|import)\\s*\\(?[\"'`]([./][^\"'`$]+\\.js)[\"'`]"),
            Pattern.compile("@import\\s+(?:url\\()?[\"']([^\"'$]+)[\"']"),
            Pattern.compile("url\\([\"']?((?!data:)[^\"')$ ]+\\.(?:woff2?|svg|png))[\"']?\\)"));

    static FirstLoad of(URI page) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var seen = new HashSet<URI>();
        var waiting = new ArrayDeque<URI>();
        waiting.add(page);
        long bytes = 0;
        while (!waiting.isEmpty()) {
            URI file = waiting.remove();
            if (seen.add(file)) {
                var response = client.send(
                        HttpRequest.newBuilder(file)
                                .header("Accept", "*/*")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
                bytes += response.body().length;
                boolean packed =
                        response.headers().firstValue("Content-Encoding").isPresent();
                waiting.addAll(named(file, text(response.body(), packed)));
            }
        }
        return new FirstLoad(seen.size(), bytes);
    }

    private static List<URI> named(URI file, String text) {
        return NAMED.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> file.resolve(found.group(1)))
                .filter(found -> file.getHost().equals(found.getHost()))
                .toList();
    }

    private static String text(byte[] body, boolean packed) throws IOException {
        return new String(
                packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body,
                StandardCharsets.UTF_8);
    }
}
