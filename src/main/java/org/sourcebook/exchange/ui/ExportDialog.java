package org.sourcebook.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.MomentField;
import org.sourcebook.design.Texts;
import org.sourcebook.design.Times;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.kernel.CollectionId;

/** Asks what to take out in which form, begins it, and then shows how far it has got. It can be closed meanwhile. */
class ExportDialog extends Dialog {

    private final transient CollectionId collection;
    private final transient Exporting exporting;
    private transient Runnable started = () -> {};
    private final RadioButtonGroup<ExportScope> scope = new RadioButtonGroup<>(Words.text("scope"));
    private final RadioButtonGroup<ExportFormat> format = new RadioButtonGroup<>(Words.text("format"));
    private final RadioButtonGroup<State> state = new RadioButtonGroup<>(Words.text("state"));
    private final MomentField moment = new MomentField(Words.text("moment"));
    private final FieldErrors errors = new FieldErrors().at("at", moment);
    private transient @Nullable Instant asOf;

    /** As what the entries are shown. */
    private enum State {
        NOW("state.now"),
        PAST("state.past");

        private final String key;

        State(String key) {
            this.key = key;
        }
    }

    /** @param scopes what there is to choose from, the likeliest first */
    ExportDialog(CollectionId collection, List<ExportScope> scopes, Exporting exporting) {
        this.collection = collection;
        this.exporting = exporting;
        setHeaderTitle(Words.text("dialog"));
        addClassName("sb-export-dialog");
        scope.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Words::of);
        scope.setValue(scopes.getFirst());
        scope.setVisible(scopes.size() > 1);
        format.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        format.setItems(ExportFormat.values());
        format.setItemLabelGenerator(Words::of);
        format.setValue(ExportFormat.CSV);
        state.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        state.setItems(State.values());
        state.setItemLabelGenerator(choice -> Words.text(choice.key));
        state.addValueChangeListener(event -> moment.setVisible(event.getValue() == State.PAST));
        state.setValue(State.NOW);
        moment.setVisible(false);
        add(scope, format, state, moment);
        var start = new Button(Words.text("export"), event -> errors.during(this::start));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("design.cancel"), event -> close()), start);
    }

    /** Takes out what is shown as it stood at a moment, which is not asked for. */
    ExportDialog asOf(Instant at) {
        asOf = at;
        state.setVisible(false);
        addComponentAsFirst(new Paragraph(Words.text("as-of", Map.of("moment", Times.precise(at)))));
        return this;
    }

    /** Tells when an export has begun. */
    void whenStarted(Runnable told) {
        started = told;
    }

    private void start() {
        var job = exporting.start().apply(new ExportRequest(collection, format.getValue(), scope.getValue(), moment()));
        var status = new ExportStatus(job, exporting);
        removeAll();
        add(new Paragraph(Words.text("closable")), status);
        getFooter().removeAll();
        getFooter().add(new Button(Texts.text("design.close"), event -> close()));
        addClosedListener(event -> follow(status));
        started.run();
    }

    private @Nullable Instant moment() {
        return state.getValue() == State.PAST ? moment.moment() : asOf;
    }

    /** Who has closed the dialog before the end hears of the end wherever they are then. */
    private void follow(ExportStatus status) {
        if (!status.job().state().ended()) {
            EndNotice.of(status.job(), UI.getCurrent(), exporting);
        }
    }
}
