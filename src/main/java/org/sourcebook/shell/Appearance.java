package org.sourcebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Light or dark, chosen for this browser or left to the system. The choice is kept in a cookie. */
enum Appearance {
    SYSTEM(ColorScheme.Value.LIGHT_DARK),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "sourcebook-appearance";

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** The choice that the browser sent. */
    static Appearance of(Cookie @Nullable [] cookies) {
        return cookies == null
                ? SYSTEM
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie ->
                                Stream.of(values()).filter(it -> it.word().equals(cookie.getValue())))
                        .findFirst()
                        .orElse(SYSTEM);
    }

    /** The word for it in the cookie and in translation keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the page's root element is told. */
    ColorScheme.Value scheme() {
        return scheme;
    }

    /** Shows the screen this way from now on, and keeps the choice for a year. */
    void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage()
                .executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'", COOKIE, word());
    }
}
