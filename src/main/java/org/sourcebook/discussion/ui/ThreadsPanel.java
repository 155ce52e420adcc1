package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Texts;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.entry.DraftForm;

/** The threads on an entry: the open ones, a way to begin another, and the resolved ones folded away. */
class ThreadsPanel extends Composite<Div> {

    private final Reader reader;
    private final Writing writing;
    private final Div open = new Div();
    private final Div resolved = new Div();
    private final Details ended = new Details("", resolved);
    private final Paragraph nothing = new Paragraph();
    private final Div beginning = new Div();

    ThreadsPanel(List<DiscussionThread> threads, Reader reader, Writing writing) {
        this.reader = reader;
        this.writing = writing;
        open.addClassName("sb-threads");
        resolved.addClassName("sb-threads");
        nothing.addClassName("sb-quiet");
        nothing.setText(Texts.text(reader.mayComment() ? "discussion.none-yet" : "discussion.none"));
        getContent().addClassName("sb-discussion");
        getContent().add(open, nothing, beginning, ended);
        threads.forEach(this::add);
        offer();
        if (reader.mayComment() && kept().before().isPresent()) {
            ask(false);
        }
    }

    private KeptText kept() {
        return writing.kept().apply(DraftForm.THREAD, null);
    }

    private void add(DiscussionThread thread) {
        place(new ThreadCard(thread, reader, writing, this::place));
    }

    private void place(ThreadCard card) {
        (card.open() ? open : resolved).add(card);
        summarize();
    }

    private void summarize() {
        nothing.setVisible(open.getComponentCount() == 0);
        ended.setVisible(resolved.getComponentCount() > 0);
        ended.setSummaryText(Texts.text("discussion.resolved", Map.of("count", resolved.getComponentCount())));
    }

    private void offer() {
        summarize();
        beginning.removeAll();
        if (reader.mayComment()) {
            var begin = new Button(Texts.text("discussion.begin"), VaadinIcon.COMMENT_O.create(), event -> ask(true));
            begin.addThemeVariants(ButtonVariant.LUMO_SMALL);
            beginning.add(begin);
        }
    }

    private void ask(boolean focused) {
        var about = about();
        var form =
                new CommentForm(Texts.text("discussion.comment"), Texts.text("discussion.open"), "", kept(), text -> {
                    String field =
                            about.getOptionalValue().map(FieldDefinition::key).orElse(null);
                    add(writing.open().apply(field, text));
                    offer();
                });
        nothing.setVisible(false);
        beginning.removeAll();
        beginning.add(form.asking(about).cancellable(this::offer));
        if (focused) {
            form.focus();
        }
    }

    private Select<FieldDefinition> about() {
        var about = new Select<FieldDefinition>();
        about.setLabel(Texts.text("discussion.about"));
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(Texts.text("discussion.about-all"));
        about.setItemLabelGenerator(field -> field == null ? Texts.text("discussion.about-all") : field.label());
        about.setItems(reader.kind().stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> !field.retired())
                .toList());
        about.setWidthFull();
        return about;
    }
}
