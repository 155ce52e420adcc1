package org.sourcebook.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody does with the tools of their browser: hears what a page sends, and sends it again from another. */
final class Forgery {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WANTED = "v-r=uidl";
    private static final Pattern BY_PERSON = Pattern.compile("\"event\":\"(click|blur|input|value-changed)\"");

    private final Page page;
    private final List<Sent> heard = new CopyOnWriteArrayList<>();
    private boolean forging;

    private record Sent(String address, String body) {}

    private Forgery(Page page) {
        this.page = page;
    }

    /** Hears from now on what this page sends. */
    static Forgery listen(Page page) {
        var forgery = new Forgery(page);
        page.onRequest(forgery::hear);
        return forgery;
    }

    /** What was heard so far of what a person did: clicks and what was typed. */
    List<String> deeds() {
        return heard.stream().map(Sent::body).filter(BY_PERSON.asPredicate()).toList();
    }

    /** Sends what another page sent, as it is. */
    void sendVerbatim(List<String> bodies) {
        bodies.forEach(this::send);
    }

    /** Sends what another page sent, as if it came from this one: with its secret and none of the other's counts. */
    void sendAsOwn(List<String> bodies) {
        bodies.forEach(body -> send(asOwn((ObjectNode) JSON.readTree(body))));
    }

    private void hear(Request request) {
        String body = request.postData();
        if (!forging && request.url().contains(WANTED) && body != null && !body.contains("\"UNLOAD\"")) {
            heard.add(new Sent(request.url(), body));
        }
    }

    private String asOwn(ObjectNode body) {
        return body.put("csrfToken", secret())
                .put("syncId", -1)
                .put("clientId", -1)
                .toString();
    }

    private String secret() {
        return JSON.readTree(heard.getLast().body()).get("csrfToken").asString();
    }

    private void send(String body) {
        forging = true;
        page.evaluate("""
                async ([address, body]) => {
                  const headers = {'Content-Type': 'application/json'};
                  await (await fetch(address, {method: 'POST', headers, body})).text();
                }
                """, List.of(heard.getLast().address(), body));
        forging = false;
    }
}
