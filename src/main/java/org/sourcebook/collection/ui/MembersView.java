package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.Grantee;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Ask;
import org.sourcebook.design.Shortcut;
import org.sourcebook.kernel.CollectionId;

/** The roles that were given in a collection, and who sees it by them. Managers give and take roles here. */
@Route("c/:collection/members")
@PermitAll
class MembersView extends CollectionScreen {

    private final Grants grants;
    private final Candidates candidates;

    MembersView(Collections collections, Grants grants, Candidates candidates) {
        super(collections, Permission.READ, "members.title");
        this.grants = grants;
        this.candidates = candidates;
    }

    @Override
    void show(Admission admission, RouteParameters address) {
        var header = header(admission).explained(Words.text("members.explanation"));
        if (admission.may(Permission.MANAGE)) {
            header.with(adding(admission.member()));
        }
        getContent()
                .add(
                        header,
                        section("members.grants", grants(admission)),
                        section("members.people", people(admission)));
    }

    private Button adding(Member manager) {
        Runnable ask = () -> GrantDialogs.add(
                text -> candidates.matching(manager, text),
                (to, role, expires) -> give(manager.collection(), to, role, expires));
        var add = new Button(Words.text("members.add"), VaadinIcon.PLUS.create(), event -> ask.run());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcut.NEW.on(add, ask);
        return add;
    }

    private Component grants(Admission admission) {
        CollectionId collection = admission.collection().id();
        boolean manages = admission.may(Permission.MANAGE);
        var rows = new UnorderedList();
        rows.addClassName("sb-rows");
        for (Grant grant : grants.of(collection)) {
            var row = new GrantRow(grant);
            rows.add(manages ? row.offering(actions(collection, grant)) : row);
        }
        return rows;
    }

    private Component[] actions(CollectionId collection, Grant grant) {
        var change = new Button(
                Words.text("change"),
                event -> GrantDialogs.change(grant, (to, role, expires) -> give(collection, to, role, expires)));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.setAriaLabel(Words.text("members.change-of", naming(grant)));
        var revoke = new Button(
                Words.text("members.revoke"),
                event -> Ask.beforeTaking(
                        Words.text("members.revoke-question", naming(grant)),
                        Words.text("members.revoke-consequence"),
                        Words.text("members.revoke"),
                        () -> change(() -> grants.revoke(collection, grant.id()))));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(Words.text("members.revoke-of", naming(grant)));
        return new Component[] {change, revoke};
    }

    private void give(CollectionId collection, Grantee to, Role role, @Nullable Instant expires) {
        switch (to) {
            case ToAccount account -> grants.give(collection, account.account(), role, expires);
            case ToTeam team -> grants.give(collection, team.team(), role, expires);
        }
        refresh();
    }

    /** Managers are told every reason, other members the one that counts. */
    private Component people(Admission admission) {
        CollectionId collection = admission.collection().id();
        var rows = new UnorderedList();
        rows.addClassName("sb-rows");
        if (admission.may(Permission.MANAGE)) {
            grants.holders(collection).forEach(holder -> rows.add(new HolderRow(holder)));
        } else {
            grants.members(collection).forEach(member -> rows.add(new MemberRow(member)));
        }
        return rows;
    }

    private static Section section(String title, Component content) {
        var explanation = new Paragraph(Words.text(title + ".explanation"));
        explanation.addClassName("sb-quiet");
        var section = new Section(new H2(Words.text(title)), explanation, content);
        section.addClassName("sb-sheet");
        return section;
    }

    private static Map<String, String> naming(Grant grant) {
        return Map.of("name", grant.to().name());
    }
}
