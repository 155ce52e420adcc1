package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

    private static final int MEBIBYTE = 1 << 20;

    private final MockFilterChain served = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void before_signing_in_a_request_has_at_most_a_mebibyte() throws Exception {
        filter(new MockHttpServletRequest(), MEBIBYTE + 1);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(served.getRequest()).isNull();
    }

    @Test
    void a_mebibyte_is_not_too_much_and_signed_in_neither_is_more() throws Exception {
        filter(new MockHttpServletRequest(), MEBIBYTE);
        assertThat(served.getRequest()).isNotNull();

        served.reset();
        var signedIn = new MockHttpServletRequest();
        signedIn.setUserPrincipal(() -> "leila");
        filter(signedIn, MEBIBYTE + 1);
        assertThat(served.getRequest()).isNotNull();
    }

    @Test
    void signed_in_a_request_has_at_most_128_mebibytes() throws Exception {
        filter(new Announced(128L * MEBIBYTE), 1);
        assertThat(served.getRequest()).isNotNull();

        served.reset();
        filter(new Announced(128L * MEBIBYTE + 1), 1);
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(served.getRequest()).isNull();
    }

    @Test
    void a_request_that_does_not_say_how_long_it_is_is_read_no_further() throws Exception {
        filter(new Endless(), MEBIBYTE + 1);
        var body = Objects.requireNonNull(served.getRequest()).getInputStream();
        assertThat(body.readNBytes(MEBIBYTE)).hasSize(MEBIBYTE);
        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    private void filter(MockHttpServletRequest request, int bytes) throws Exception {
        request.setContent(new byte[bytes]);
        new BodyLimit().doFilter(request, response, served);
    }

    /** Says how long it is. */
    private static final class Announced extends MockHttpServletRequest {

        private final long length;

        Announced(long length) {
            this.length = length;
            setUserPrincipal(() -> "leila");
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }
    }

    private static final class Endless extends MockHttpServletRequest {

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }
}
