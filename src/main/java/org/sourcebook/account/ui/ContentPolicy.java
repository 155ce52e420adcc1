package org.sourcebook.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a browser may load and run on our pages (W3C Content Security Policy Level 3). Decision 0011 says what Vaadin
 * needs of it, and why.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    /** The policy of everything that is no screen: files, downloads, the page that stands where a screen failed. */
    static final String PLAIN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private static final String HEADER = "Content-Security-Policy";
    private static final String SCREEN = "default-src 'none'; script-src 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::apply);
    }

    /** The scripts that stand in the page now run, and no other that somebody may bring into it. */
    private static void apply(IndexHtmlResponse page) {
        String nonce = nonce();
        page.getVaadinResponse().setHeader(HEADER, SCREEN.formatted(nonce));
        page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        // Where the loader that Vite puts into the bundle looks for it, for what it loads ahead of time.
        page.getDocument()
                .head()
                .prependElement("meta")
                .attr("property", "csp-nonce")
                .attr("nonce", nonce);
    }

    private static String nonce() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
