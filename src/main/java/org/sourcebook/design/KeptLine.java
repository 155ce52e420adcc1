package org.sourcebook.design;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.DomainError;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Has what is typed into a form kept, and says below it that it is not saved and since when it is kept. */
public final class KeptLine extends Span {

    private final transient Supplier<@Nullable Instant> keep;
    private boolean due;
    private boolean kept;

    /** @param keep keeps what stands in the form by now, and gives the time; null if there is nothing to keep */
    public KeptLine(Supplier<@Nullable Instant> keep) {
        this.keep = keep;
        addClassNames("sb-quiet", "sb-small", "sb-unsaved");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Something was typed. It is kept before the browser is answered, once for all that came with the same request. */
    public void touched() {
        setVisible(true);
        if (!due) {
            due = true;
            getElement().getNode().runWhenAttached(ui -> ui.beforeClientResponse(this, context -> keepNow()));
        }
    }

    /** Keeps what is due, if anything is, and says whether all that the server was told of is kept. */
    public boolean isKept() {
        if (due) {
            keepNow();
        }
        return kept;
    }

    /** Nothing is unsaved any more. */
    public void settled() {
        due = false;
        say("", false);
    }

    private void keepNow() {
        if (!due) {
            return;
        }
        due = false;
        try {
            Instant at = keep.get();
            kept = true;
            say(at == null ? "" : text("design.kept", Map.of("time", Times.clock(at))), at != null);
        } catch (DomainError refused) {
            notKept(text(refused.key(), refused.arguments()));
        } catch (DataAccessException | TransactionException away) {
            notKept(text("design.kept.away"));
        }
    }

    private void notKept(String why) {
        kept = false;
        say(text("design.not-kept", Map.of("why", why)), true);
    }

    private void say(String words, boolean shown) {
        setText(words);
        setVisible(shown);
    }
}
