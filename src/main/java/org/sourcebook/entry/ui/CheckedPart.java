package org.sourcebook.entry.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A part of a form made of several inputs, which says in one line what is wrong with it. */
abstract class CheckedPart extends Div implements HasValidation {

    private final Span error = new Span();

    CheckedPart() {
        error.addClassName("sb-error");
        error.setVisible(false);
        error.getElement().setAttribute("role", "alert");
    }

    /** The line, for the part to place; hidden while nothing is wrong. */
    final Span error() {
        return error;
    }

    /** Says what is wrong unless all is well, and answers with whether it is. */
    final boolean tell(boolean well, String wrong) {
        setErrorMessage(wrong);
        setInvalid(!well);
        return well;
    }

    @Override
    public void setErrorMessage(String message) {
        error.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
        if (invalid) {
            scrollIntoView();
        }
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
