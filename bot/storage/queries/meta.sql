-- name: get_meta$
-- One remembered value.
SELECT value FROM meta WHERE key = :key;

-- name: set_meta!
-- Remember one value.
INSERT INTO meta (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: drop_meta!
-- One value is not needed any more.
DELETE FROM meta WHERE key = :key;
