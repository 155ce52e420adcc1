package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForeignPagesTest {

    @ParameterizedTest
    @CsvSource({
        "POST, same-origin, https://evil.example, 200",
        "POST, none, , 200",
        "POST, cross-site, https://case.example, 403",
        "POST, same-site, https://case.example, 403",
        "GET, cross-site, , 200",
        "POST, , , 200",
        "POST, , https://case.example, 200",
        "POST, , https://evil.example, 403",
        "POST, , https://case.example:8443, 403",
        "POST, , null, 403",
        "POST, , not an address, 403",
        "DELETE, , https://evil.example, 403"
    })
    void only_our_own_pages_send_us_anything(String method, String site, String origin, int status) throws Exception {
        var request = new MockHttpServletRequest(method, "/sign-in");
        request.addHeader("Host", "case.example");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        check(request, status);
    }

    @ParameterizedTest
    @CsvSource({"https://case.example, 200", "https://evil.example, 403", ", 200"})
    void a_connection_that_stays_open_begins_on_our_own_pages_alone(String origin, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Host", "case.example");
        request.addHeader("Upgrade", "websocket");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        check(request, status);
    }

    private static void check(MockHttpServletRequest request, int status) throws Exception {
        var response = new MockHttpServletResponse();
        new ForeignPages().doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
    }
}
