package org.sourcebook.account.ui;

import java.time.Duration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every answer tells the browser to refuse (OWASP Secure Headers Project). */
final class ResponseHeaders {

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    /** No screen uses any of what a browser can do besides showing pages, but for putting a link on the clipboard, and passkeys. */
    private static final String ABILITIES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(),"
            + " clipboard-read=(), clipboard-write=(self), display-capture=(), encrypted-media=(), geolocation=(),"
            + " gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(),"
            + " payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(),"
            + " xr-spatial-tracking=()";

    /**
     * Writes them before anything else happens: the request for a screen is forwarded to Vaadin, and after that none can be
     * added.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private ResponseHeaders() {}

    /**
     * Adds them to those that Spring Security sends by itself ({@code X-Content-Type-Options: nosniff} among them).
     *
     * @param tls whether browsers are to come through TLS alone from now on
     */
    static void set(HeadersConfigurer<HttpSecurity> headers, boolean tls) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.PLAIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ABILITIES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .addObjectPostProcessor(EAGERLY);
        if (tls) {
            headers.httpStrictTransportSecurity(transport -> transport
                    .requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(false)
                    .maxAgeInSeconds(YEAR));
        } else {
            headers.httpStrictTransportSecurity(transport -> transport.disable());
        }
    }
}
