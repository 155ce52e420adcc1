package org.sourcebook.exchange.internal;

import java.time.Instant;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Schema;
import org.sourcebook.exchange.ExportRequest;

/** An export while it is written: what was asked for, by whom, when, and of what. */
record Extract(ExportRequest request, Member asker, Collection collection, Schema schema, Instant at) {}
