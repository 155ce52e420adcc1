package org.sourcebook.collection.internal.standing;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;

/**
 * What somebody is in a collection, if a condition is met.
 *
 * @param member what they are
 * @param holds on what condition; a query that is made for the member must give nothing where it is not met
 */
public record Standing(Member member, Condition holds) {

    /** Of one who was just found, on no condition. */
    public static Standing of(Member found) {
        return new Standing(found, DSL.noCondition());
    }
}
