-- Nothing looks a subject up, and every change of a collection paid for it.
ALTER TABLE journal DROP INDEX journal_subject;
