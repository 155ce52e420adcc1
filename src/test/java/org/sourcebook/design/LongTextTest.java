package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongTextTest {

    @Test
    void a_short_text_is_shown_whole_and_offers_nothing() {
        var text = new LongText("Short");
        assertThat(pieces(text)).containsExactly(5);
        assertThat(offered(text)).isEmpty();
    }

    @Test
    void a_very_long_text_comes_in_steps_of_which_each_adds_to_those_before() {
        var text = new LongText("x".repeat(70_000));
        press(text, "Show more (50,000 characters left)");
        assertThat(pieces(text)).containsExactly(20_000, 20_000);
        assertThat(offered(text)).containsExactly("Show more (30,000 characters left)", "Show all");
    }

    @Test
    void the_rest_of_a_very_long_text_comes_at_once() {
        var text = new LongText("x".repeat(5_000_000));
        press(text, "Show all");
        assertThat(pieces(text)).containsExactly(20_000, 4_980_000);
        assertThat(offered(text)).isEmpty();
    }

    @Test
    void a_character_of_two_code_units_is_not_cut() {
        var text = new LongText("x".repeat(19_999) + "🕊" + "y".repeat(10));
        assertThat(pieces(text)).containsExactly(20_001);
        assertThat(offered(text)).containsExactly("Show all");
    }

    private static void press(LongText text, String label) {
        buttons(text).filter(button -> button.getText().equals(label)).forEach(Button::click);
    }

    private static List<String> offered(LongText text) {
        return buttons(text).filter(Component::isVisible).map(Button::getText).toList();
    }

    private static Stream<Button> buttons(LongText text) {
        return inside(text).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static List<Integer> pieces(LongText text) {
        return inside(text)
                .filter(Span.class::isInstance)
                .flatMap(span -> span.getElement().getChildren())
                .map(Element::getText)
                .filter(piece -> !piece.isEmpty())
                .map(String::length)
                .toList();
    }

    private static Stream<Component> inside(Component part) {
        return part.getChildren().flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }
}
