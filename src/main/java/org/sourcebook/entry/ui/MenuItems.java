package org.sourcebook.entry.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.kernel.Base;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the navigation of a collection leads to here. */
@Configuration("entryMenuItems")
class MenuItems {

    @Bean
    CollectionMenuItem sourcesPlace() {
        return list(10, Base.SOURCE, VaadinIcon.NEWSPAPER);
    }

    @Bean
    CollectionMenuItem entitiesPlace() {
        return list(20, Base.ENTITY, VaadinIcon.USER_CARD);
    }

    @Bean
    CollectionMenuItem eventsPlace() {
        return list(30, Base.EVENT, VaadinIcon.CALENDAR_O);
    }

    @Bean
    CollectionMenuItem activityPlace() {
        return new CollectionMenuItem(
                50, "entry.activity", VaadinIcon.CLOCK, "activity", Permission.READ_WORKING.name());
    }

    @Bean
    CollectionMenuItem trashPlace() {
        return new CollectionMenuItem(100, "entry.trash.title", VaadinIcon.TRASH, "trash", Permission.EDIT.name());
    }

    private static CollectionMenuItem list(int order, Base base, VaadinIcon icon) {
        return new CollectionMenuItem(
                order, "entry.list." + base.name().toLowerCase(Locale.ROOT), icon, base.path(), Permission.READ.name());
    }
}
