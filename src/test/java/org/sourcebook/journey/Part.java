package org.sourcebook.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A part of a screen, worked on by what a person reads there: labels, words on buttons, options. */
record Part(Page page, Locator root) {

    /** Types into the field with this label, in place of what stands there, and leaves it. */
    Part type(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.blur();
        return this;
    }

    /** Pastes a text into the field with this label, and leaves it. */
    Part paste(String label, String text) {
        Locator field = field(label);
        field.focus();
        field.evaluate("""
                (field, text) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', text);
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
                }
                """, text);
        field.blur();
        return this;
    }

    /** What stands in the field with this label. */
    String typed(String label) {
        return field(label).inputValue();
    }

    /** Types into the box with this label and takes the option that says so. */
    Part choose(String label, String typed, String option) {
        Locator box = root.getByRole(
                AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
        box.last().fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Takes an option of the list with this label, which takes no typing. */
    Part pick(String label, String option) {
        root.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .last()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** Takes one of several to choose from that all stand there. */
    Part mark(String words) {
        root.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .check();
        return this;
    }

    /** Presses the button with these words. */
    Part press(String words) {
        button(words).click();
        return this;
    }

    /** Presses the button that adds a row, and waits until there is one field more with this label. */
    Part add(String words, String label) {
        int before = fields(label).count();
        press(words);
        assertThat(fields(label)).hasCount(before + 1);
        return this;
    }

    /** Follows the link with these words. */
    Part follow(String words) {
        root.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    /** Waits until this can be read. */
    Part see(String text) {
        assertThat(root.getByText(text).first()).isVisible();
        return this;
    }

    /** Makes sure that no button has these words. */
    Part seeNoButton(String words) {
        assertThat(button(words)).hasCount(0);
        return this;
    }

    /** The smallest part with a heading of these words. */
    Part under(String heading) {
        var sections = root.locator("section, .sb-rows-editor, .sb-field-editor")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))));
        return new Part(page, sections.last());
    }

    Locator button(String words) {
        return root.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The field with this label; the last one where rows repeat it. */
    private Locator field(String label) {
        return fields(label).last();
    }

    private Locator fields(String label) {
        return root.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }
}
