package org.sourcebook.account;

/** What a one-time link is for. */
public enum LinkPurpose {
    /** Coming in for the first time: choosing a name and a password. */
    INVITATION("invitation"),
    /** Choosing another password without knowing the present one. */
    RESET("reset"),
    /** Making another e-mail address the account's. */
    EMAIL_CHANGE("email-change");

    private final String word;

    LinkPurpose(String word) {
        this.word = word;
    }

    /** The word for it in addresses and in the keys of texts. */
    public String word() {
        return word;
    }

    /** Where the link with this token leads, below the address of the instance. */
    public String path(LinkToken token) {
        return word + "/" + token.value();
    }
}
