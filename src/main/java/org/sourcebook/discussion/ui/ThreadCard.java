package org.sourcebook.discussion.ui;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Stream.concat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Badge;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Texts;
import org.sourcebook.design.TimedText;
import org.sourcebook.discussion.Comment;
import org.sourcebook.discussion.Comment.Written;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.DiscussionThread.Resolution;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.kernel.AccountId;

/** One thread: what was said, and the means to go on with it. */
class ThreadCard extends Composite<Section> {

    private final Reader reader;
    private final Writing writing;
    private final Consumer<ThreadCard> moved;
    private DiscussionThread thread;

    /** @param moved told of this card when its thread was resolved or reopened, and so belongs elsewhere on the screen */
    ThreadCard(DiscussionThread thread, Reader reader, Writing writing, Consumer<ThreadCard> moved) {
        this.thread = thread;
        this.reader = reader;
        this.writing = writing;
        this.moved = moved;
        getContent().addClassName("sb-thread");
        show();
    }

    /** Whether its thread goes on. */
    boolean open() {
        return thread.open();
    }

    private void show(DiscussionThread now) {
        boolean moves = now.open() != thread.open();
        thread = now;
        show();
        if (moves) {
            moved.accept(this);
        }
    }

    private void show() {
        var people = concat(
                        thread.comments().stream().map(Comment::author), thread.resolved().map(Resolution::by).stream())
                .collect(toSet());
        var names = reader.names().apply(people);
        getContent().removeAll();
        reader.field(thread).map(Badge::new).ifPresent(getContent()::add);
        var own = new HashMap<Written, CommentBlock>();
        thread.comments().forEach(comment -> getContent().add(block(comment, names, own)));
        thread.resolved().ifPresent(resolution -> getContent().add(ending(resolution, names)));
        if (reader.mayComment()) {
            Component tools = open() ? tools() : reopen();
            getContent().add(tools);
            resume(own, open() ? tools : null);
        }
    }

    /** @param own is told of the blocks that the reader may change */
    private Component block(Comment comment, Map<AccountId, String> names, Map<Written, CommentBlock> own) {
        var block = new CommentBlock(comment, names.getOrDefault(comment.author(), ""));
        if (comment instanceof Written written && reader.mayComment() && reader.wrote(comment)) {
            own.put(written, block);
            block.editable(
                    () -> edit(block, written).focus(),
                    () -> act(() -> writing.delete().apply(comment.id())));
        }
        return block;
    }

    /** Opens the forms in which something was typed before and not sent. */
    private void resume(Map<Written, CommentBlock> own, @Nullable Component tools) {
        own.forEach((comment, block) -> {
            if (writing.kept().apply(DraftForm.COMMENT, comment.id()).before().isPresent()) {
                edit(block, comment);
            }
        });
        if (tools != null
                && writing.kept().apply(DraftForm.REPLY, thread.id()).before().isPresent()) {
            answer(tools);
        }
    }

    private CommentForm edit(CommentBlock block, Written comment) {
        var form = new CommentForm(
                Texts.text("discussion.comment"),
                Texts.text("discussion.save"),
                comment.text(),
                writing.kept().apply(DraftForm.COMMENT, comment.id()),
                text -> show(writing.edit().apply(comment.id(), text)));
        form.cancellable(() -> getContent().replace(form, block));
        getContent().replace(block, form);
        return form;
    }

    private static Component ending(Resolution resolution, Map<AccountId, String> names) {
        String name = names.getOrDefault(resolution.by(), "");
        var ending = new Paragraph(new TimedText("discussion.resolved-by", Map.of("name", name), resolution.at()));
        ending.addClassNames("sb-quiet", "sb-small");
        return ending;
    }

    private Component tools() {
        var tools = new Div();
        tools.addClassName("sb-thread-tools");
        tools.add(
                button("discussion.reply", VaadinIcon.REPLY, () -> answer(tools).focus()),
                button(
                        "discussion.resolve",
                        VaadinIcon.CHECK,
                        () -> act(() -> writing.resolve().apply(thread.id()))));
        return tools;
    }

    private CommentForm answer(Component tools) {
        var form = new CommentForm(
                Texts.text("discussion.answer"),
                Texts.text("discussion.send"),
                "",
                writing.kept().apply(DraftForm.REPLY, thread.id()),
                text -> show(writing.write().apply(thread.id(), text)));
        form.cancellable(() -> getContent().replace(form, tools));
        getContent().replace(tools, form);
        return form;
    }

    private Component reopen() {
        return button(
                "discussion.reopen",
                VaadinIcon.ROTATE_LEFT,
                () -> act(() -> writing.reopen().apply(thread.id())));
    }

    private void act(Supplier<DiscussionThread> change) {
        new FieldErrors().during(() -> show(change.get()));
    }

    private static Button button(String key, VaadinIcon icon, Runnable act) {
        var button = new Button(Texts.text(key), icon.create(), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
