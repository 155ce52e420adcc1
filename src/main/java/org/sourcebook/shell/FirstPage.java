package org.sourcebook.shell;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Makes the first page what the browser asked for: light or dark before anything is drawn, in its language's direction. */
@Component
class FirstPage implements VaadinServiceInitListener {

    /** Vaadin's own indicator of a lost connection does not say by itself that it is a status. */
    private static final String ANNOUNCE_CONNECTION =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FirstPage::paint);
        event.getSource().addUIInitListener(FirstPage::begin);
    }

    private static void paint(IndexHtmlResponse response) {
        var scheme = Appearance.of(response.getVaadinRequest().getCookies()).scheme();
        var html = response.getDocument().child(0);
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue() + ";");
        html.attr("lang", response.getVaadinRequest().getLocale().getLanguage());
    }

    private static void begin(UIInitEvent event) {
        UI ui = event.getUI();
        ui.getPage().executeJs(ANNOUNCE_CONNECTION);
        if (ULocale.forLocale(ui.getLocale()).isRightToLeft()) {
            ui.setDirection(Direction.RIGHT_TO_LEFT);
        }
    }
}
