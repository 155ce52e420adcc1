package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sourcebook.account.IdentityState;
import org.sourcebook.account.internal.Connecting;
import org.sourcebook.account.internal.ProviderRequests;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Notice;

/** Signing in to one's own account through a provider: connecting and disconnecting; hidden where there is no provider. */
class IdentitySheet extends Composite<Section> {

    private final transient Supplier<Optional<IdentityState>> state;
    private final transient BiFunction<String, String, Connecting> leave;
    private final transient Consumer<String> disconnect;
    private final H2 title = new H2();
    private final Paragraph standing = new Paragraph();
    private final Div actions = new Div();

    /**
     * @param state how the account stands
     * @param leave lets one leave for the provider, with the present password and a code if one is asked for
     * @param disconnect disconnects the account, with the present password
     */
    IdentitySheet(
            Supplier<Optional<IdentityState>> state,
            BiFunction<String, String, Connecting> leave,
            Consumer<String> disconnect) {
        this.state = state;
        this.leave = leave;
        this.disconnect = disconnect;
        actions.addClassName("sb-card-actions");
        getContent().addClassName("sb-sheet");
        getContent().add(title, standing, actions);
        refresh();
    }

    /** Whoever comes back from the provider is told what came of it, where they left. */
    @Override
    protected void onAttach(AttachEvent attached) {
        var parameters = attached.getUI().getActiveViewLocation().getQueryParameters();
        IdentityNotice.in(parameters)
                .ifPresent(came -> state.get().ifPresent(now -> {
                    var notice = new Paragraph(came.sentence(now.provider()));
                    notice.addClassName("sb-notice");
                    notice.getElement().setAttribute("role", "status");
                    getContent().addComponentAtIndex(1, notice);
                    // After the router, which scrolls to the top of what it shows.
                    getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'center'}))");
                }));
    }

    private void refresh() {
        var now = state.get();
        setVisible(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(IdentityState now) {
        var words = Map.of("provider", now.provider());
        title.setText(text("identity.title", words));
        standing.removeAll();
        actions.removeAll();
        if (now.since() == null) {
            standing.setText(text("identity.off", words));
            actions.add(new Button(text("identity.connect"), click -> connect(now, words)));
        } else {
            standing.setText(text("identity.on", words) + " ");
            standing.add(new Moment(now.since()));
            var button = new Button(text("identity.disconnect"), click -> disconnect(words));
            button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(button);
        }
    }

    private void connect(IdentityState now, Map<String, String> words) {
        TextField code = Fields.code();
        code.setHelperText(text("second-factor.code.or-recovery"));
        var asked = now.asksForCode() ? Optional.of(code) : Optional.<TextField>empty();
        ask("identity.connect", "identity.connect.consequence", words, asked, present -> {
            VaadinSession.getCurrent()
                    .getSession()
                    .setAttribute(Connecting.ATTRIBUTE, leave.apply(present, code.getValue()));
            getUI().ifPresent(ui -> ui.getPage().setLocation(ProviderRequests.ADDRESS));
        });
    }

    private void disconnect(Map<String, String> words) {
        ask("identity.disconnect", "identity.disconnect.consequence", words, Optional.empty(), present -> {
            disconnect.accept(present);
            refresh();
            Notice.done(text("identity.disconnected", words));
        });
    }

    /** Asks for the password, and for a code where it has a field, and does something with them. */
    private void ask(
            String answerKey,
            String consequenceKey,
            Map<String, String> words,
            Optional<TextField> code,
            Consumer<String> deed) {
        var dialog = new SecretsDialog(text("identity.title", words));
        var present = Fields.presentPassword();
        var form = new Form(text(answerKey), () -> {
                    deed.accept(present.getValue());
                    dialog.close();
                })
                .with(present);
        code.ifPresent(form::with);
        dialog.ask(form, new Paragraph(text(consequenceKey, words)), form);
    }
}
