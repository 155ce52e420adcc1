package org.sourcebook.collection.ui;

import org.sourcebook.collection.Holder;
import org.sourcebook.design.Badge;

/** An account that sees the collection: as what, and by all of its roles. */
class HolderRow extends Row {

    HolderRow(Holder holder) {
        super(holder.name());
        saying(new Badge(holder.role(), Words.of(holder.role())));
        holder.grants().forEach(grant -> saying(Reason.of(grant)));
    }
}
