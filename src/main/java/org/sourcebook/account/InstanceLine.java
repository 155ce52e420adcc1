package org.sourcebook.account;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in the instance.
 *
 * @param seq its number in the instance's journal
 * @param at when
 * @param who the name of the account that did it
 * @param action what was done, as the journal calls it
 * @param details the event's own parts by their names; {@code whom} is the name of the account that it is about, empty
 *     if there is none, and {@code called} the name of the team
 */
public record InstanceLine(long seq, Instant at, String who, String action, Map<String, Object> details) {}
