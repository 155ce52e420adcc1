package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.LinkToken;
import org.sourcebook.design.UserText;

/** Where the link leads that was mailed to an account's new e-mail address: confirming it. */
@Route(value = AccountNavigation.EMAIL_CHANGE + LinkView.TOKEN, autoLayout = false)
@AnonymousAllowed
class EmailChangeView extends LinkView {

    private final EmailChanges changes;

    EmailChangeView(EmailChanges changes) {
        super(LinkPurpose.EMAIL_CHANGE, text("email-change.title"));
        this.changes = changes;
    }

    @Override
    LinkState look(LinkToken token, String from) {
        return changes.look(token, from);
    }

    @Override
    void welcome(LinkToken token, Open link) {
        var words = Map.of("after", link.email(), "name", link.account().name());
        var explanation = UserText.in(new Paragraph(text("email-change.explanation", words)));
        var done = new Paragraph(text("email-change.done", words));
        done.getElement().setAttribute("role", "status");
        var form = new Form(text("email-change.submit"), () -> changes.confirm(token, Visitor.address()));
        form.then(() -> {
            explanation.removeFromParent();
            form.removeFromParent();
            say(UserText.in(done), new Anchor(AccountNavigation.SIGN_IN, text("link.to-sign-in")));
        });
        say(explanation, form);
    }
}
