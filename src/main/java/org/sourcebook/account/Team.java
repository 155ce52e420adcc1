package org.sourcebook.account;

import java.util.List;
import org.sourcebook.kernel.TeamId;

/** A named group of accounts, with its members by name. */
public record Team(TeamId id, String name, String description, List<Account> members) {}
