-- Which records tell of one action on many things, and which of a change that took another back. Their payloads say so, too, and
-- are what the chain is made from; here it is looked up, at no cost to the changes that are neither.
CREATE TABLE journal_bulk (
    chain_id BINARY(16) NOT NULL,
    bulk_id  BINARY(16) NOT NULL,
    seq      BIGINT     NOT NULL,
    PRIMARY KEY (chain_id, bulk_id, seq),
    CONSTRAINT journal_bulk_record FOREIGN KEY (chain_id, seq) REFERENCES journal (chain_id, seq)
);

CREATE TABLE journal_undone (
    chain_id BINARY(16) NOT NULL,
    seq      BIGINT     NOT NULL,
    by_seq   BIGINT     NOT NULL,
    PRIMARY KEY (chain_id, seq),
    CONSTRAINT journal_undone_record FOREIGN KEY (chain_id, seq) REFERENCES journal (chain_id, seq),
    CONSTRAINT journal_undone_by FOREIGN KEY (chain_id, by_seq) REFERENCES journal (chain_id, seq)
);

-- What activity is narrowed by, each with the place in the chain that its pages go on from. The second tells what somebody did of one
-- kind without the records.
CREATE INDEX journal_by_subject ON journal (chain_id, subject, seq);
CREATE INDEX journal_by_account ON journal (chain_id, account_id, seq, action);
CREATE INDEX journal_by_action ON journal (chain_id, action, seq);
