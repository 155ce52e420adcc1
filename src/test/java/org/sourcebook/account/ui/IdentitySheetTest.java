package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.IdentityState;
import org.sourcebook.account.internal.Connecting;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class IdentitySheetTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    private final List<String> deeds = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private @Nullable Instant since;
    private boolean asksForCode;
    private Screens screens;
    private BrowserlessUIContext window;
    private Account leila;

    @BeforeEach
    void leila_looks_at_her_account() {
        screens = new Screens(program);
        leila = given.member("Leila");
        window = screens.of(leila);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void without_a_provider_there_is_no_such_sheet() {
        window.navigate(MeView.class);
        assertThat(window.find(IdentitySheet.class).exists()).isFalse();
    }

    @Test
    void the_password_is_asked_for_before_one_leaves() {
        window.getUI().add(sheet());
        click("Connect");
        answer("wrong", "Connect");
        assertThat(present().getErrorMessage()).isEqualTo("This is not your present password.");
        assertThat(kept()).isNull();

        answer(PASSWORD, "Connect");
        assertThat(kept()).isEqualTo(new Connecting(leila.id(), Instant.EPOCH));
        assertThat(codes).containsExactly("");
    }

    @Test
    void whoever_has_an_app_is_asked_for_a_code_before_they_leave() {
        asksForCode = true;
        window.getUI().add(sheet());
        click("Connect");
        window.find(TextField.class).withLabel("Code from the app").single().setValue("123456");
        answer(PASSWORD, "Connect");
        assertThat(codes).containsExactly("123456");
    }

    @Test
    void whoever_is_connected_sees_since_when_and_disconnects() {
        since = Instant.parse("2026-03-01T12:00:00Z");
        window.getUI().add(sheet());
        assertThat(text()).contains("Your account is connected with your identity at Example University", "2026");

        click("Disconnect");
        since = null;
        answer(PASSWORD, "Disconnect");

        assertThat(deeds).containsExactly("disconnected");
        assertThat(text()).contains("in the place of your password");
    }

    @Test
    void what_came_of_it_is_said_by_the_address_and_nothing_else_is() {
        for (IdentityNotice notice : IdentityNotice.values()) {
            String word = notice.url().replaceFirst(".*=", "");
            assertThat(IdentityNotice.in(QueryParameters.simple(Map.of("identity", word))))
                    .contains(notice);
            assertThat(notice.sentence("Example University"))
                    .doesNotContain("identity.notice")
                    .matches("(?s).*(Example University|took too long|too many|the database).*");
        }
        assertThat(IdentityNotice.in(QueryParameters.simple(Map.of("identity", "<b>"))))
                .isEmpty();
    }

    private IdentitySheet sheet() {
        return new IdentitySheet(
                () -> Optional.of(new IdentityState("Example University", since, asksForCode)),
                this::leave,
                this::disconnect);
    }

    private Connecting leave(String present, String code) {
        require(present);
        codes.add(code);
        return new Connecting(leila.id(), Instant.EPOCH);
    }

    private void disconnect(String present) {
        require(present);
        deeds.add("disconnected");
    }

    private static void require(String present) {
        if (!present.equals(PASSWORD)) {
            throw new Invalid("present", "error.present-password", Map.of());
        }
    }

    private void answer(String password, String label) {
        window.test(present()).setValue(password);
        window.test(window.find(Button.class).withText(label).all().getLast()).click();
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private PasswordField present() {
        return window.find(PasswordField.class).withId("present").single();
    }

    private @Nullable Object kept() {
        return VaadinSession.getCurrent().getSession().getAttribute(Connecting.ATTRIBUTE);
    }

    private String text() {
        return window.find(IdentitySheet.class).single().getElement().getTextRecursively();
    }
}
