package org.sourcebook.account.internal;

import java.util.List;
import org.sourcebook.account.RecoveryCode;

/**
 * Somebody who has set up a second factor on the way in.
 *
 * @param halfWay what is left: to go on
 * @param codes the recovery codes, which are told this once
 */
public record Enrolled(HalfWay halfWay, List<RecoveryCode> codes) {}
