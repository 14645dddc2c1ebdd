-- name: erase_notes_of!
-- Everything somebody kept.
DELETE FROM note WHERE couple_id = :couple AND owner = :user;

-- name: erase_responses_of!
-- Everything somebody answered.
DELETE FROM response WHERE user_id = :user AND moment_id IN (SELECT id FROM moment WHERE couple_id = :couple);

-- name: erase_moments_of!
-- Everything somebody offered, and what is nobody's once their answers are gone.
DELETE FROM moment WHERE couple_id = :couple AND (by_partner = :user OR (by_partner IS NULL
    AND NOT EXISTS (SELECT 1 FROM response r WHERE r.moment_id = moment.id)));

-- name: erase_details!
-- Small values on what is left may name somebody by their id.
UPDATE moment SET detail = '{}', version = version + 1 WHERE couple_id = :couple;

-- name: erase_rhythms_of!
-- Their rhythms; those of the other stay, switched off.
DELETE FROM rhythm WHERE couple_id = :couple AND owner = :user;

-- name: erase_showings_of!
-- Where something was shown to somebody in private, or asked.
DELETE FROM showing WHERE partner = :user;

-- name: erase_letters_of!
-- What was said to the two or to somebody in private, sent or not.
DELETE FROM outbox WHERE couple_id = :couple OR chat_id = :user;

-- name: erase_updates_of!
-- What came in, handled or not.
DELETE FROM inbox WHERE chat_id = :user OR chat_id = :chat;
