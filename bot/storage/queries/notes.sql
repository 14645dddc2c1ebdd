-- name: notes_of
-- Everything the partners of a couple keep, oldest first.
SELECT * FROM note WHERE couple_id = :couple ORDER BY id;

-- name: due_note^
-- The note that has waited longest to speak up.
SELECT * FROM note WHERE due_at <= :now ORDER BY due_at, id LIMIT 1;

-- name: due_note_claimed^
-- The same where others write too (PostgreSQL): of a couple that nobody decides about just now, and that is ours now.
SELECT note.* FROM note JOIN couple ON couple.id = note.couple_id WHERE note.due_at <= :now
ORDER BY note.due_at, note.id LIMIT 1 FOR UPDATE OF couple SKIP LOCKED;

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

-- name: postpone_note!
-- Look again later: a row that raises must not stop the others.
UPDATE note SET due_at = :until WHERE id = :id AND due_at < :until;

-- name: drop_note!
-- Whoever kept it does not want it any more.
DELETE FROM note WHERE id = :id;

-- name: purge_notes!
-- What has been done for a week (product.md 2.14).
DELETE FROM note WHERE done_at < :before;
