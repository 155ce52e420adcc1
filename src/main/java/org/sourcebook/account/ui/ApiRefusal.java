package org.sourcebook.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.sourcebook.account.internal.MustWait;
import org.sourcebook.design.Problem;
import org.sourcebook.design.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program why it is not let in, in the words of RFC 6750; never whether there once was such a token. */
class ApiRefusal implements AuthenticationEntryPoint {

    private static final String CHALLENGE = "Bearer realm=\"Sourcebook\"";
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case MustWait early -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
                problem(TOO_MANY_REQUESTS, "error.too-soon", Map.of("seconds", early.seconds()), response);
            }
            case AuthenticationServiceException away ->
                problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "api.unavailable", Map.of(), response);
            case InsufficientAuthenticationException nothingShown -> challenge(CHALLENGE, "api.no-token", response);
            case OAuth2AuthenticationException malformed
            when isBadRequest(malformed) ->
                problem(HttpServletResponse.SC_BAD_REQUEST, "api.several-tokens", Map.of(), response);
            default -> challenge(CHALLENGE + ", error=\"invalid_token\"", "api.token-refused", response);
        }
    }

    /** Refuses a request that is larger than any entry. */
    static void tooLarge(HttpServletResponse response) throws IOException {
        problem(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "api.too-large", Map.of(), response);
    }

    private static boolean isBadRequest(OAuth2AuthenticationException malformed) {
        return malformed.getError() instanceof BearerTokenError error
                && error.getHttpStatus().value() == HttpServletResponse.SC_BAD_REQUEST;
    }

    private static void challenge(String challenge, String key, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problem(HttpServletResponse.SC_UNAUTHORIZED, key, Map.of(), response);
    }

    private static void problem(int status, String key, Map<String, ?> words, HttpServletResponse response)
            throws IOException {
        new Problem(status, Texts.text(key, words)).write(response);
    }
}
