package org.sourcebook.kernel;

/** Which state of an entry is meant: the one being worked on or the one last approved. */
public enum Edition {
    WORKING,
    APPROVED
}
