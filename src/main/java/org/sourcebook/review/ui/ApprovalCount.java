package org.sourcebook.review.ui;

import java.util.Map;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Texts;
import org.sourcebook.review.Waiting;

/** How many of the approvals that a version needs it has. */
class ApprovalCount extends Badge {

    ApprovalCount(Waiting waiting) {
        super(Texts.text("review.approvals", Map.of("given", waiting.approvals(), "needed", waiting.needed())));
    }
}
