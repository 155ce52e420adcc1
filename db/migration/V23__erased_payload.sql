-- Whether a record's payload was erased. Its hash stays, so that the chain can still be recomputed; a later record says who erased
-- it and why.
ALTER TABLE journal ADD COLUMN erased BOOLEAN DEFAULT FALSE NOT NULL;
