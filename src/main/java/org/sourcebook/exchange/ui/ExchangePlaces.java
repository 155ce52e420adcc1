package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.CollectionMenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the navigation of a collection leads to here. */
@Configuration
class ExchangePlaces {

    @Bean
    CollectionMenuItem exportsPlace() {
        return new CollectionMenuItem(
                60, "exchange.title", VaadinIcon.DOWNLOAD, ExchangeNavigation.EXPORTS, Permission.EXPORT.name());
    }
}
