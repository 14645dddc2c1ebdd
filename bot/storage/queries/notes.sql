-- name: notes_of
-- Everything the partners of a couple keep, oldest first.
SELECT * FROM note WHERE couple_id = :couple ORDER BY id;

-- name: due_note^
-- The note that has waited longest to speak up.
SELECT * FROM note WHERE due_at <= :now ORDER BY due_at, id LIMIT 1;

-- name: next_note_due$
-- When the next note speaks up, after an instant.
SELECT min(due_at) FROM note WHERE due_at > :now;

-- name: insert_note^
-- Something new to keep.
INSERT INTO note (couple_id, owner, kind, words_sealed, day, wall_time, zone, repeats, due_at, shared, done_at, detail,
    created_at, version)
VALUES (:couple_id, :owner, :kind, NULL, :day, :wall_time, :zone, :repeats, :due_at, :shared, :done_at, :detail,
    :created_at, 0) RETURNING id;

-- name: update_note^
-- Save a note by compare-and-set on its version.
UPDATE note SET kind = :kind, words_sealed = :words_sealed, day = :day, wall_time = :wall_time, zone = :zone,
    repeats = :repeats, due_at = :due_at, shared = :shared, done_at = :done_at, detail = :detail, version = version + 1
WHERE id = :id AND version = :version RETURNING id;

-- name: seal_note!
-- The words of a new note, sealed under its id.
UPDATE note SET words_sealed = :words_sealed WHERE id = :id;

-- name: postpone_due_note!
-- Look again later at the one that is due first: a row that raises must not stop the others.
UPDATE note SET due_at = :until WHERE id = (SELECT id FROM note WHERE due_at <= :now ORDER BY due_at, id LIMIT 1);

-- name: drop_note!
-- Whoever kept it does not want it any more.
DELETE FROM note WHERE id = :id;

-- name: purge_notes!
-- What has been done for a week (product.md 2.14).
DELETE FROM note WHERE done_at < :before;
