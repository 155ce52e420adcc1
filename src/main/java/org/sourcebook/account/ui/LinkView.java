package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.TooSoon;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Texts;

/** Where a one-time link leads: a form, which alone uses the link up, or the reason why there is none. */
abstract class LinkView extends Door implements BeforeEnterObserver, HasDynamicTitle {

    /** The name of the address's part that holds the token. */
    static final String TOKEN = "/:token";

    private final LinkPurpose purpose;
    private final String title;

    LinkView(LinkPurpose purpose, String title) {
        super(title);
        this.purpose = purpose;
        this.title = title;
    }

    /** What a link leads to that somebody shows from a network address. */
    abstract LinkState look(LinkToken token, String from);

    /** Shows the form for a link that can be used. */
    abstract void welcome(LinkToken token, Open link);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = new LinkToken(event.getRouteParameters().get("token").orElse(""));
        try {
            switch (look(token, Visitor.address())) {
                case Open link -> welcome(token, link);
                case Closed closed -> refuse(text(closed.key(purpose)));
            }
        } catch (TooSoon early) {
            refuse(Texts.text(early));
        }
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(title);
    }

    private void refuse(String sentence) {
        say(new Paragraph(sentence), new Anchor(AccountNavigation.SIGN_IN, text("link.to-sign-in")));
    }
}
