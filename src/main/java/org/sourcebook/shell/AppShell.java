package org.sourcebook.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that every screen lives in: its look, and that it is kept up to date by the server. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/theme/sourcebook.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", Wordmark.MARK, "any");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addMetaTag("robots", "noindex");
    }
}
