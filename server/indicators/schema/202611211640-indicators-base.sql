-- What 100 % was when it was measured; nothing where the target says it.
ALTER TABLE indicator_results ADD COLUMN base int;
