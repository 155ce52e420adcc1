package org.sourcebook.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;

/** An authenticator of the browser's own, which answers for its person (Chrome DevTools Protocol, WebAuthn). */
final class VirtualKey {

    /** What a page does with the server's question, and what it would send: as any page can that has a question. */
    private static final String SHOW = """
            async (question) => {
              const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')),
                  (character) => character.charCodeAt(0));
              const letters = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
              const asked = JSON.parse(question);
              const shown = await navigator.credentials.get({publicKey:
                  {...asked, challenge: bytes(asked.challenge), allowCredentials: []}});
              const {authenticatorData, clientDataJSON, signature, userHandle} = shown.response;
              return JSON.stringify({id: shown.id, rawId: letters(shown.rawId), type: shown.type, response: {
                authenticatorData: letters(authenticatorData), clientDataJSON: letters(clientDataJSON),
                signature: letters(signature), userHandle: letters(userHandle)}, clientExtensionResults: {}});
            }
            """;

    private final Page page;
    private final CDPSession devTools;
    private final String id;

    private VirtualKey(Page page) {
        this.page = page;
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        Map.of("hasResidentKey", true, "hasUserVerification", true, "isUserVerified", true)
                .forEach(options::addProperty);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        id = devTools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** One that is plugged in where a page is. */
    static VirtualKey at(Page page) {
        return new VirtualKey(page);
    }

    /** Says whether it finds from now on that it is its person who asks. */
    void verifies(boolean verified) {
        var asked = mine();
        asked.addProperty("isUserVerified", verified);
        devTools.send("WebAuthn.setUserVerified", asked);
    }

    /** Gets all passkeys of another one, which no real one gives away. */
    void copy(VirtualKey other) {
        other.devTools
                .send("WebAuthn.getCredentials", other.mine())
                .getAsJsonArray("credentials")
                .forEach(credential -> {
                    var asked = mine();
                    asked.add("credential", credential);
                    devTools.send("WebAuthn.addCredential", asked);
                });
    }

    /** What its page would send as an answer to a question. */
    String show(String question) {
        return page.evaluate(SHOW, question).toString();
    }

    private JsonObject mine() {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return asked;
    }
}
