package org.sourcebook.collection.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.CollectionMenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the navigation of a collection leads to here. */
@Configuration
class CollectionPlaces {

    @Bean
    CollectionMenuItem overviewPlace() {
        return item(0, "overview", VaadinIcon.DASHBOARD, "", Permission.READ);
    }

    @Bean
    CollectionMenuItem membersPlace() {
        return item(70, "members", VaadinIcon.USERS, CollectionsNavigation.MEMBERS, Permission.READ);
    }

    @Bean
    CollectionMenuItem kindsPlace() {
        return item(80, "kinds", VaadinIcon.SITEMAP, CollectionsNavigation.KINDS, Permission.READ);
    }

    @Bean
    CollectionMenuItem settingsPlace() {
        return item(90, "settings", VaadinIcon.SLIDERS, CollectionsNavigation.SETTINGS, Permission.MANAGE);
    }

    private static CollectionMenuItem item(int order, String word, VaadinIcon icon, String path, Permission needed) {
        return new CollectionMenuItem(order, "collection." + word + ".title", icon, path, needed.name());
    }
}
