package org.sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Hears what the database is asked by the thread of a test, and not what the program's own clock asks meanwhile. */
public final class AskedQueries implements ExecuteListener {

    private final transient Thread asking = Thread.currentThread();
    private final transient List<String> asked = new ArrayList<>();

    private AskedQueries() {}

    /** The SQL of each query that this thread asks while it does something, in their order. */
    public static List<String> during(DSLContext db, Runnable work) {
        var listening = new AskedQueries();
        var before = db.configuration().executeListenerProviders();
        db.configuration().setAppending(new DefaultExecuteListenerProvider(listening));
        try {
            work.run();
        } finally {
            db.configuration().set(before);
        }
        return List.copyOf(listening.asked);
    }

    @Override
    public void executeStart(ExecuteContext query) {
        if (Thread.currentThread().equals(asking)) {
            asked.add(String.valueOf(query.sql()));
        }
    }
}
