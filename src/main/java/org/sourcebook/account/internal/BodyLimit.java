package org.sourcebook.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that are larger than any screen sends, before they fill the memory. */
public final class BodyLimit extends OncePerRequestFilter {

    private static final long MEBIBYTE = 1 << 20;

    /** What a person at the door can need: a form of a few lines. */
    private static final long AT_THE_DOOR = MEBIBYTE;

    /** What a person inside can need: a long text of the greatest length, in JSON. */
    private static final long INSIDE = 128 * MEBIBYTE;

    private final Refusal refusal;

    /** How a request is answered that is too large. */
    public interface Refusal {

        /** Answers it. */
        void answer(HttpServletResponse response) throws IOException;
    }

    /** Leaves the answer to the error page. */
    public BodyLimit() {
        this(response -> response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
    }

    /** @param refusal answers what is too large */
    public BodyLimit(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = request.getUserPrincipal() == null ? AT_THE_DOOR : INSIDE;
        if (request.getContentLengthLong() > most) {
            refusal.answer(response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request that does not say how long it is: it is counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        private Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var charset = Optional.ofNullable(getCharacterEncoding()).map(Charset::forName);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset.orElse(StandardCharsets.UTF_8)));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        private CountedStream(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = body.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("The request is larger than any screen sends");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
