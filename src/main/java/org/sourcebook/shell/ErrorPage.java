package org.sourcebook.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Texts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** The page for a request that fails before any screen is reached. Spring Boot looks it up by its name. */
@Component("error")
class ErrorPage implements View {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%1$s</title><meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/assets/theme/plain.css"></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body>
            </html>
            """;

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(of(response.getStatus()));
    }

    /** The page for an answer's status, as HTML. */
    static String of(int status) {
        return PAGE.formatted(html(title(status)), html("shell.trouble-advice"), html("shell.home"));
    }

    private static String title(int status) {
        return switch (status) {
            case HttpServletResponse.SC_BAD_REQUEST -> "shell.malformed";
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_UNAUTHORIZED -> "shell.forbidden";
            case HttpServletResponse.SC_NOT_FOUND -> "shell.not-found";
            default -> "shell.trouble";
        };
    }

    private static String html(String key) {
        return HtmlUtils.htmlEscape(Texts.text(key));
    }
}
