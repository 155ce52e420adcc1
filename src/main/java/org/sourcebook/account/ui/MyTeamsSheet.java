package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sourcebook.account.Team;
import org.sourcebook.design.UserText;

/** The teams that one is in, each with the way to its page; hidden where there are none. */
class MyTeamsSheet extends Composite<Section> {

    MyTeamsSheet(List<Team> teams) {
        var list = new UnorderedList();
        teams.forEach(team ->
                list.add(new ListItem(new Anchor(AccountNavigation.toTeam(team.id()), new UserText(team.name())))));
        getContent().addClassName("sb-sheet");
        getContent().add(new H2(text("me.teams")), list);
        setVisible(!teams.isEmpty());
    }
}
