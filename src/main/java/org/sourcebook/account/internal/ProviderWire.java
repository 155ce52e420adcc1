package org.sourcebook.account.internal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked: for a few seconds, and at no address but the one that was meant. */
final class ProviderWire {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdkClientHttpRequestFactory requests;

    ProviderWire() {
        requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build());
        requests.setReadTimeout(PATIENCE);
    }

    /** For what it says of itself, and its keys. */
    RestTemplate plain() {
        return new RestTemplate(requests);
    }

    /** For what it gives for a code. */
    RestClient forTokens() {
        return RestClient.builder(new RestTemplate(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter())))
                .requestFactory(requests)
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
