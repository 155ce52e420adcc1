package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.sourcebook.design.Moment;
import org.sourcebook.exchange.ExportJob;

/** One export in the list of one's own: what it holds, when it was asked for, how far it has got. */
class ExportRow extends ListItem {

    /** @param delete forgets it */
    ExportRow(ExportJob job, Exporting exporting, Runnable delete) {
        addClassName("sb-export");
        var name = new H2(Words.of(job));
        var head = new Div(name, new Moment(job.askedAt()));
        head.addClassName("sb-export-head");
        var forget = new Button(VaadinIcon.TRASH.create(), event -> delete.run());
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        forget.setAriaLabel(Words.text("delete-of", Map.of("file", job.fileName())));
        forget.setTooltipText(Words.text("delete"));
        add(head, new ExportStatus(job, exporting), forget);
    }
}
