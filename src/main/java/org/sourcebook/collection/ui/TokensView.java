package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.ui.AccountNavigation;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.design.Ask;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.kernel.CollectionId;

/** One's own tokens for programs: which there are and what each reaches, making and revoking them. */
@Route(AccountNavigation.TOKENS)
@PermitAll
class TokensView extends Composite<Div> implements HasDynamicTitle {

    private final transient ApiTokens tokens;
    private final transient Collections collections;
    private final Div list = new Div();

    TokensView(ApiTokens tokens, Collections collections) {
        this.tokens = tokens;
        this.collections = collections;
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(Words.text("tokens.title"))
                                .back(Words.text("access.me"), AccountNavigation.ME)
                                .explained(Words.text("tokens.explanation"))
                                .with(make()),
                        list);
        show();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(Words.text("tokens.title"));
    }

    private Button make() {
        var make = new Button(Words.text("tokens.new"), VaadinIcon.PLUS.create(), click -> ask());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return make;
    }

    private void ask() {
        new TokenDialog(collections.mine(), tokens::issue, issued -> {
                    show();
                    new SecretDialog(issued).open();
                })
                .open();
    }

    private void show() {
        list.removeAll();
        List<ApiToken> mine = tokens.mine();
        if (mine.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.KEY, Words.text("tokens.none"), Words.text("tokens.none-advice")));
            return;
        }
        Map<CollectionId, String> names =
                collections.mine().stream().collect(Collectors.toMap(Collection::id, Collection::name));
        var rows = new UnorderedList();
        rows.addClassName("sb-sessions");
        mine.forEach(token -> rows.add(new TokenRow(token, names, () -> revoke(token))));
        var sheet = new Section(rows);
        sheet.addClassName("sb-sheet");
        list.add(sheet);
    }

    private void revoke(ApiToken token) {
        var words = Map.of("name", token.name());
        Ask.beforeTaking(
                Words.text("tokens.revoke.question", words),
                Words.text("tokens.revoke.consequence"),
                Words.text("tokens.revoke"),
                () -> {
                    if (new FieldErrors().during(() -> tokens.revoke(token.id()))) {
                        Notice.done(Words.text("tokens.revoked", words));
                    }
                    show();
                });
    }
}
