-- Whether whoever changes an entry of the collection must say why.
ALTER TABLE collection ADD COLUMN reasons_needed BOOLEAN DEFAULT FALSE NOT NULL;
