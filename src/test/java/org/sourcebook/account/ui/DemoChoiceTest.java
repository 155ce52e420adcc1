package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.DemoAccounts.DemoAccount;

class DemoChoiceTest {

    @Test
    void each_account_is_shown_with_its_password_and_can_be_chosen() {
        var leila = new DemoAccount("Leila", "Manager", "leila@example.org", "a password");
        var omar = new DemoAccount("Omar", "Viewer", "omar@example.org", "another password");
        var chosen = new ArrayList<DemoAccount>();

        var choice = new DemoChoice(List.of(leila, omar), chosen::add);

        assertThat(choice.getElement().getTextRecursively())
                .contains("Leila · Manager", "leila@example.org / a password", "Omar · Viewer");
        buttons(choice.getElement()).toList().getLast().click();
        assertThat(chosen).containsExactly(omar);
    }

    private static Stream<Button> buttons(Element element) {
        return Stream.concat(
                element.getComponent().filter(Button.class::isInstance).map(Button.class::cast).stream(),
                element.getChildren().flatMap(DemoChoiceTest::buttons));
    }
}
