package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.sourcebook.design.Ask;
import org.sourcebook.design.MarkdownText;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.discussion.Comment;
import org.sourcebook.discussion.Comment.Deleted;
import org.sourcebook.discussion.Comment.Written;

/** One comment, or the trace of it; its author can change and delete it here. */
class CommentBlock extends Composite<Article> {

    private final String author;

    /** @param author what the one who wrote it is called */
    CommentBlock(Comment comment, String author) {
        this.author = author;
        getContent().addClassName("sb-comment");
        switch (comment) {
            case Written written -> show(written);
            case Deleted deleted -> show(deleted);
        }
    }

    /**
     * Lets the author change and delete it.
     *
     * @param edit asks for another text, in place of this one
     * @param delete deletes it
     */
    CommentBlock editable(Runnable edit, Runnable delete) {
        var actions = new Span(
                action("discussion.edit", VaadinIcon.PENCIL, edit),
                action("discussion.delete", VaadinIcon.TRASH, () -> askToDelete(delete)));
        actions.addClassName("sb-comment-tools");
        getContent().getComponentAt(0).getElement().appendChild(actions.getElement());
        return this;
    }

    private void show(Written comment) {
        var header = header(comment);
        comment.edited().ifPresent(at -> {
            var edited = new Span(Texts.text("discussion.edited"));
            edited.setTitle(Times.exact(at));
            header.add(edited);
        });
        getContent().add(header, new MarkdownText(comment.text()));
    }

    private void show(Deleted comment) {
        var trace = new Paragraph(new TimedText("discussion.deleted", Map.of("name", author), comment.deletedAt()));
        trace.addClassName("sb-quiet");
        getContent().add(header(comment), trace);
    }

    private Header header(Comment comment) {
        var name = new UserText(author);
        name.addClassName("sb-comment-author");
        var header = new Header(name, new Moment(comment.writtenAt()));
        header.addClassName("sb-comment-head");
        return header;
    }

    private static Button action(String key, VaadinIcon icon, Runnable act) {
        var button = new Button(icon.create(), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(Texts.text(key));
        button.setTooltipText(Texts.text(key));
        return button;
    }

    private static void askToDelete(Runnable delete) {
        Ask.beforeTaking(
                Texts.text("discussion.delete.question"),
                Texts.text("discussion.delete.consequence"),
                Texts.text("discussion.delete"),
                delete);
    }
}
