package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.sourcebook.account.Team;
import org.sourcebook.collection.Reach;
import org.sourcebook.collection.Reaches;
import org.sourcebook.design.Contribution;

/** On a team's page: the collections in which the team has a role, as far as whoever looks sees them. */
@SpringComponent
class CollectionsOfTeam implements Contribution<Team> {

    private final Reaches reaches;

    CollectionsOfTeam(Reaches reaches) {
        this.reaches = reaches;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return Words.text("team.title");
    }

    @Override
    public Optional<Component> show(Team team, Runnable changed) {
        List<Reach> seen = reaches.of(team.id());
        if (seen.isEmpty()) {
            return Optional.of(new Paragraph(Words.text("team.none")));
        }
        var rows = new UnorderedList();
        rows.addClassName("sb-rows");
        seen.forEach(reach -> rows.add(new ReachRow(reach)));
        return Optional.of(rows);
    }
}
