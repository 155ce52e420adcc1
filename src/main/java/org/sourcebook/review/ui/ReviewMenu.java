package org.sourcebook.review.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.CollectionMenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The review's place in the navigation of a collection. */
@Configuration(proxyBeanMethods = false)
class ReviewMenu {

    @Bean
    CollectionMenuItem reviewMenuItem() {
        return new CollectionMenuItem(
                40, "review.title", VaadinIcon.CHECK_SQUARE_O, "review", Permission.READ_WORKING.name());
    }
}
