package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class PlacesTest {

    private static final CollectionMenuItem OVERVIEW =
            new CollectionMenuItem(0, "overview", VaadinIcon.DASHBOARD, "", "READ");
    private static final CollectionMenuItem EVENTS =
            new CollectionMenuItem(30, "events", VaadinIcon.CALENDAR, "events", "READ");
    private static final CollectionMenuItem SETTINGS =
            new CollectionMenuItem(90, "settings", VaadinIcon.COG, "settings", "MANAGE");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private Collections collections;

    @Autowired
    private Access access;

    @Autowired
    private Given given;

    private Screens screens;
    private Places places;

    @BeforeEach
    void open() {
        screens = new Screens(program);
        places = new Places(current, collections, access, List.of(SETTINGS, EVENTS, OVERVIEW));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_manager_reaches_every_place_of_the_collection_in_their_order() {
        var leila = given.member("Leila");
        var hers = given.collectionOf(leila);
        screens.of(leila);
        var here = places.around(new Location("c/" + hers.slug() + "/events/V-7"));
        assertThat(here.collection()).isEqualTo(hers);
        assertThat(here.base()).isEqualTo(Base.EVENT);
        assertThat(here.inside()).containsExactly(OVERVIEW, EVENTS, SETTINGS);
        assertThat(here.collections()).containsExactly(hers);
    }

    @Test
    void a_viewer_reaches_what_the_role_opens() {
        var leila = given.member("Leila");
        var hers = given.collectionOf(leila);
        screens.of(given.memberOf(hers, leila, Role.VIEWER));
        var here = places.around(new Location("c/" + hers.slug()));
        assertThat(here.inside()).containsExactly(OVERVIEW, EVENTS);
    }

    @Test
    void the_navigation_does_not_tell_of_a_collection_of_others() {
        var hers = given.collectionOf(given.member("Leila"));
        screens.of(given.member("Omar"));
        var here = places.around(new Location("c/" + hers.slug()));
        assertThat(here).isEqualTo(new Here(null, Base.SOURCE, List.of(), List.of(), here.instance()));
    }

    @Test
    void nobody_reaches_anything_before_signing_in() {
        assertThat(places.around(new Location("c/any"))).isEqualTo(Here.NOWHERE);
    }
}
