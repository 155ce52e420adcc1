package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.sourcebook.account.ApiToken;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.CollectionId;

/** A token in the list of one's own: its name, how far it reaches, until when, and when it was last used. */
class TokenRow extends ListItem {

    /**
     * @param names the names of the collections that one sees
     * @param revoke takes it out of use
     */
    TokenRow(ApiToken token, Map<CollectionId, String> names, Runnable revoke) {
        var button = new Button(Words.text("tokens.revoke"), click -> revoke.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(Words.text("tokens.revoke.label", Map.of("name", token.name())));
        add(new Div(new UserText(token.name()), quiet(reach(token, names)), quiet(times(token))), button);
    }

    private static Div quiet(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("sb-session-times", "sb-quiet", "sb-small");
        return line;
    }

    private static Component[] reach(ApiToken token, Map<CollectionId, String> names) {
        var scope = new Span(Words.of(token.reach().scope()));
        var where = token.reach()
                .limits()
                .map(only -> only.stream()
                        .map(id -> names.getOrDefault(id, Words.text("tokens.lost")))
                        .sorted()
                        .collect(Collectors.joining(" · ")))
                .orElseGet(() -> Words.text("tokens.everywhere"));
        return new Component[] {scope, new UserText(where)};
    }

    private static Component[] times(ApiToken token) {
        boolean over = !token.expires().isAfter(Instant.now());
        var until = Map.of("time", Times.exact(token.expires()));
        var end = new Span(Words.text(over ? "tokens.expired" : "tokens.expires", until));
        var use = token.used()
                .map(last -> new Span(new Span(Words.text("tokens.last-used")), new Moment(last)))
                .orElseGet(() -> new Span(Words.text("tokens.unused")));
        return new Component[] {end, use};
    }
}
