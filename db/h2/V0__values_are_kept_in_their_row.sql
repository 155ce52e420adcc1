-- Long texts up to 64 KiB stay beside their row; only larger ones move to H2's separate storage.
SET MAX_LENGTH_INPLACE_LOB 65536;
