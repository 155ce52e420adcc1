-- The parts of an entry that a version changed, by name, one below the other; null for the first version, which made them all,
-- and for versions that were saved before this column was there.
ALTER TABLE entry_version ADD COLUMN changed LONGTEXT;
