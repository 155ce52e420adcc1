package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.ibm.icu.lang.UScript;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sourcebook.entry.internal.Said;

/** Chooses a code of a standard: by its name, by a beginning of the name that leaves no choice, or by typing the code. */
final class CodeChoice extends ComboBox<String> {

    private static final List<String> LANGUAGES =
            Stream.of(Locale.getISOLanguages()).sorted().toList();
    private static final List<String> SCRIPTS = IntStream.range(0, UScript.CODE_LIMIT)
            .mapToObj(UScript::getShortName)
            .filter(code -> code.matches("[A-Y][a-z]{3}"))
            .sorted()
            .toList();

    private final List<String> offered;
    private final UnaryOperator<String> name;

    private CodeChoice(String label, List<String> offered, UnaryOperator<String> name) {
        this.offered = offered;
        this.name = name;
        setItems(offered);
        setItemLabelGenerator(code -> code + " " + name.apply(code));
        setPlaceholder(label);
        setAriaLabel(label);
        setClearButtonVisible(true);
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Of a language, as a tag (BCP 47): those with a code of two letters are offered, every known one can be typed. */
    static CodeChoice ofLanguage() {
        var choice = new CodeChoice(text("entry.language"), LANGUAGES, Said::language);
        choice.onTyped(Said::languageTag, typed -> text("entry.language.unknown", Map.of("typed", typed)));
        return choice;
    }

    /** Of a script, as a code (ISO 15924). */
    static CodeChoice ofScript() {
        var choice = new CodeChoice(text("entry.script"), SCRIPTS, Said::script);
        choice.onTyped(typed -> Optional.empty(), typed -> text("entry.script.unknown", Map.of("typed", typed)));
        return choice;
    }

    /**
     * @param code reads a code that is not offered; empty for what is none
     * @param unknown says that something is none
     */
    private void onTyped(Function<String, Optional<String>> code, UnaryOperator<String> unknown) {
        addCustomValueSetListener(event -> {
            String typed = event.getDetail().strip();
            meant(typed).or(() -> code.apply(typed)).ifPresentOrElse(this::setValue, () -> {
                setErrorMessage(unknown.apply(typed));
                setInvalid(true);
            });
        });
    }

    /** What of the offered is meant, if it is clear. */
    private Optional<String> meant(String typed) {
        String beginning = typed.toLowerCase(Locale.ROOT);
        return Stream.<Predicate<String>>of(
                        code -> code.equalsIgnoreCase(typed),
                        code -> name.apply(code).equalsIgnoreCase(typed),
                        code -> name.apply(code).toLowerCase(Locale.ROOT).startsWith(beginning))
                .map(is -> offered.stream().filter(is).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }
}
