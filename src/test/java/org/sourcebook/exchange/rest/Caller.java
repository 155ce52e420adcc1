package org.sourcebook.exchange.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that asks the running one.
 *
 * @param port where that serves
 */
record Caller(HttpClient client, int port) {

    /** What it was answered. */
    record Answer(int status, HttpResponse<String> whole) {

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(whole.body());
        }

        /** The words of its JSON under a pointer's array. */
        java.util.List<String> all(String array, String property) {
            return json().path(array)
                    .valueStream()
                    .map(one -> one.path(property).stringValue())
                    .toList();
        }
    }

    Answer get(String token, String path) {
        return send(path, request -> request.header("Authorization", "Bearer " + token));
    }

    Answer post(String token, String path, String body) {
        return send("POST", token, path, body);
    }

    Answer put(String token, String path, String body) {
        return send("PUT", token, path, body);
    }

    private Answer send(String method, String token, String path, String body) {
        return send(
                path,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    Answer send(String path, UnaryOperator<HttpRequest.Builder> with) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try {
            var answer = client.send(with.apply(request).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
