package org.sourcebook.collection.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.Grantee;
import org.sourcebook.collection.Role;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.Invalid;

/** Asks who shall have which role, and until when. */
final class GrantDialogs {

    private GrantDialogs() {}

    /** Gives a role. */
    interface Giver {
        void give(Grantee to, Role role, @Nullable Instant expires);
    }

    /** Asks for somebody new. */
    static void add(Function<String, List<Candidate>> candidates, Giver giver) {
        var grantee = UserText.in(new ComboBox<Candidate>(Words.text("members.grantee")));
        grantee.setRequiredIndicatorVisible(true);
        grantee.setHelperText(Words.text("members.grantee.help"));
        grantee.setItemLabelGenerator(Candidate::label);
        grantee.setItems(query -> candidates.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        var choice = new RoleChoice(Role.EDITOR, null);
        var errors = new FieldErrors().at("grantee", grantee).at("expires", choice.lastDayField());
        new FormDialog(Words.text("members.add"), errors, grantee, choice.roleField(), choice.lastDayField())
                .ask(
                        Words.text("members.give"),
                        () -> giver.give(
                                chosen(grantee.getOptionalValue().orElse(null)), choice.role(), choice.expires()));
    }

    /** Asks for another role or another end. */
    static void change(Grant grant, Giver giver) {
        var choice = new RoleChoice(grant.role(), grant.expires());
        var errors = new FieldErrors().at("expires", choice.lastDayField());
        String title = Words.text("members.change-of", Map.of("name", grant.to().name()));
        new FormDialog(title, errors, choice.roleField(), choice.lastDayField())
                .ask(Words.text("members.give"), () -> giver.give(grant.to(), choice.role(), choice.expires()));
    }

    private static Grantee chosen(@Nullable Candidate candidate) {
        if (candidate == null) {
            throw new Invalid("grantee", "error.empty", Map.of());
        }
        return candidate.to();
    }
}
