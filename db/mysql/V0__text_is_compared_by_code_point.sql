-- Text is compared, ordered and kept unique by code point on both engines; folding for people is done before storing.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;
