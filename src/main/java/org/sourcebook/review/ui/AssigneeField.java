package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Membership;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.AccountId;

/** Takes who is to review a version. */
class AssigneeField extends Composite<ComboBox<Membership>> {

    /**
     * @param candidates those who can be asked
     * @param assignee who was asked; null if nobody was in particular
     * @param assign says who is to do it; null for nobody in particular
     */
    AssigneeField(List<Membership> candidates, @Nullable AccountId assignee, Consumer<@Nullable AccountId> assign) {
        var field = getContent();
        field.setLabel(Texts.text("review.assignee"));
        field.setPlaceholder(Texts.text("review.assignee.nobody"));
        field.setItems(candidates);
        field.setItemLabelGenerator(Membership::name);
        field.setClearButtonVisible(true);
        candidates.stream()
                .filter(candidate -> candidate.account().equals(assignee))
                .findFirst()
                .ifPresent(field::setValue);
        var errors = new FieldErrors().at("reviewer", field);
        field.addValueChangeListener(chosen -> errors.during(() -> assign.accept(
                chosen.getValue() == null ? null : chosen.getValue().account())));
    }
}
