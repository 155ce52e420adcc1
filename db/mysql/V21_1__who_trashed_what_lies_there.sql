-- What lies in the trash already, as the journal tells it: each entry's last record of the kind.
INSERT INTO trashed_entry (entry_id, trashed_by, trashed_at)
SELECT edition.entry_id, journal.account_id, journal.happened_at
FROM (SELECT chain_id, subject, MAX(seq) AS seq FROM journal WHERE action = 'entry-trashed' GROUP BY chain_id, subject) last
JOIN journal ON journal.chain_id = last.chain_id AND journal.seq = last.seq
JOIN edition ON edition.collection_id = last.chain_id AND last.subject = CONCAT('entry:', BIN_TO_UUID(edition.entry_id))
WHERE edition.edition = 'WORKING' AND edition.status = 'TRASHED';
