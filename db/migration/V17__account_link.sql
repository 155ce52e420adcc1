-- One-time links of every kind, where there were invitations alone: those that were made before stay what they are. Of what a
-- link holds only a SHA-256 is kept.
ALTER TABLE invitation RENAME TO account_link;

ALTER TABLE account_link ADD purpose VARCHAR(16) NOT NULL DEFAULT 'INVITATION';

-- The e-mail address that a link makes the account's.
ALTER TABLE account_link ADD new_email VARCHAR(254);

-- When a link was taken back, or a newer one took its place.
ALTER TABLE account_link ADD closed_at DATETIME(6);

-- Whether a link was mailed; else whoever made it was shown it, to hand it over, as with all that were made before.
ALTER TABLE account_link ADD mailed BOOLEAN NOT NULL DEFAULT FALSE;
