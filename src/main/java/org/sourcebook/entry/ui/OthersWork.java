package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.WhileShown;
import org.sourcebook.entry.Activity;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.journal.Follower;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.DomainError;

/** Tells screens what others do in a collection while it is shown; to members who see working versions. */
@SpringComponent
class OthersWork {

    private static final int AT_ONCE = 200;

    private final Activity activity;
    private final Follower follower;

    OthersWork(Activity activity, Follower follower) {
        this.activity = activity;
        this.follower = follower;
    }

    /** Begins at what was done last. To be called before what is shown is read: what is done in between is told. */
    Watch from(CollectionScope scope) {
        return new Watch(scope, scope.may(Permission.READ_WORKING) ? activity.last(scope.id()) : 0);
    }

    /** What others do in a collection from some record of its journal on. */
    final class Watch {

        private final CollectionScope scope;
        private final ChainId chain;
        private long last;

        private Watch(CollectionScope scope, long last) {
            this.scope = scope;
            this.chain = ChainId.of(scope.id());
            this.last = last;
        }

        /** Tells a part of the screen, while it is there, of what was done that it was not told of. */
        void tell(Component part, Consumer<List<ActivityLine>> news) {
            if (scope.may(Permission.READ_WORKING)) {
                WhileShown.hear(part, this::listen, () -> look(news));
            }
        }

        private Runnable listen(Runnable bell) {
            Runnable end = follower.listen(heads -> {
                if (heads.containsKey(chain)) {
                    bell.run();
                }
            });
            if (follower.told(chain) > last) {
                bell.run();
            }
            return end;
        }

        /** Whoever may not see any more what they look at is not told so here. */
        private void look(Consumer<List<ActivityLine>> news) {
            try {
                boolean more = follower.told(chain) > last;
                while (more) {
                    var meanwhile = activity.since(scope.id(), last, AT_ONCE);
                    more = meanwhile.last() > last && follower.told(chain) > meanwhile.last();
                    last = meanwhile.last();
                    if (!meanwhile.lines().isEmpty()) {
                        news.accept(meanwhile.lines());
                    }
                }
            } catch (DomainError refused) {
                // Said at the next thing they do.
            }
        }
    }
}
