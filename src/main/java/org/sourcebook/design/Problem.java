package org.sourcebook.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program is told when something did not work (RFC 9457).
 *
 * @param status the HTTP status
 * @param title what that status means
 * @param detail the sentence that a person would be told
 * @param field what was wrong of that which was sent, if it is just one thing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"status", "title", "detail", "field"})
public record Problem(
        int status, String title, String detail, @Nullable String field) {

    /** A problem of no single thing that was sent. */
    public Problem(int status, String detail) {
        this(status, detail, null);
    }

    /** A problem with one thing that was sent. */
    public Problem(int status, String detail, @Nullable String field) {
        this(status, title(status), detail, field);
    }

    /** Answers a request with it. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JsonMapper.shared().writeValueAsString(this));
    }

    private static String title(int status) {
        return HttpStatusCode.valueOf(status) instanceof HttpStatus known ? known.getReasonPhrase() : "";
    }
}
