package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.SecondFactors;
import org.sourcebook.design.Ask;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** What is required of everyone in the instance: for which roles a second factor. */
@Route(AccountNavigation.POLICY)
@Menu(title = "policy.title", order = 30, icon = "vaadin:shield")
@RolesAllowed("ADMIN")
class PolicyView extends Composite<Div> implements HasDynamicTitle {

    private final SecondFactors secondFactors;
    private final CheckboxGroup<InstanceRole> roles = new CheckboxGroup<>(text("policy.roles"));

    PolicyView(SecondFactors secondFactors, Proving proving) {
        this.secondFactors = secondFactors;
        roles.setId("roles");
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setItems(InstanceRole.values());
        roles.setItemLabelGenerator(role -> text("policy.role." + role));
        var sheet = new Section(
                new H2(text("policy.second-factor")),
                new Paragraph(text("policy.second-factor.explanation")),
                new Form(text("policy.save"), () -> proving.before(this::ask)).with(roles));
        sheet.addClassName("sb-sheet");
        getContent().addClassName("sb-page");
        getContent()
                .add(new PageHeader(text("policy.title")).backToStart().explained(text("policy.explanation")), sheet);
        roles.setValue(secondFactors.requiredFor());
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("policy.title"));
    }

    private void ask() {
        Ask.before(
                text("policy.question"),
                text(roles.getValue().isEmpty() ? "policy.consequence-none" : "policy.consequence"),
                text("policy.save"),
                this::save);
    }

    private void save() {
        if (new FieldErrors().during(() -> secondFactors.requireFor(roles.getValue()))) {
            Notice.done(text("policy.saved"));
        }
        roles.setValue(secondFactors.requiredFor());
    }
}
