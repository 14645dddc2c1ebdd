-- name: note_ids_of
-- Which notes are somebody's.
SELECT id FROM note WHERE couple_id = :couple AND owner = :user;

-- name: details_of_moments
-- The small values of what two have lived: they may name somebody by their id, or a note of theirs.
SELECT id, detail FROM moment WHERE couple_id = :couple AND detail <> '{}';

-- name: set_detail!
-- Without what named them.
UPDATE moment SET detail = :detail WHERE id = :id;

-- name: erase_used_notes!
-- That an idea came from something somebody kept.
DELETE FROM used WHERE couple_id = :couple
    AND item IN (SELECT 'n-' || id FROM note WHERE couple_id = :couple AND owner = :user);

-- name: let_moments_go!
-- What the two have lived is over: it stays only where the other has a part in it, without what was theirs or may be.
-- The words of a shared moment may be anybody's, so they go; those the other offered stay.
UPDATE moment SET state = 'skipped', reason = 'forgotten', look_at = NULL, nudge_at = NULL, nudged_at = NULL,
    come_back_at = NULL, met_at = NULL, version = version + 1,
    item = CASE WHEN item LIKE 'n-%' THEN '' ELSE item END,
    words_sealed = CASE WHEN by_partner IS NULL OR by_partner = :user THEN NULL ELSE words_sealed END,
    by_partner = CASE WHEN by_partner = :user THEN NULL ELSE by_partner END
WHERE couple_id = :couple;

-- name: erase_responses_of!
-- Everything somebody answered.
DELETE FROM response WHERE user_id = :user AND moment_id IN (SELECT id FROM moment WHERE couple_id = :couple);

-- name: erase_moments_of_nobody!
-- What is nobody's any more: neither offered nor answered by whoever stays.
DELETE FROM moment WHERE couple_id = :couple AND by_partner IS NULL
    AND NOT EXISTS (SELECT 1 FROM response r WHERE r.moment_id = moment.id);

-- name: erase_notes_of!
-- Everything somebody kept.
DELETE FROM note WHERE couple_id = :couple AND owner = :user;

-- name: erase_rhythms_of!
-- Their rhythms; those of the other stay, switched off.
DELETE FROM rhythm WHERE couple_id = :couple AND owner = :user;

-- name: erase_showings_of!
-- Where something was shown or asked, in private and in the group: none of it is ever drawn again, but how it begins.
DELETE FROM showing WHERE partner = :user OR (couple_id = :couple AND panel <> 'hello');

-- name: erase_partner!
-- Somebody is no part of it any more.
DELETE FROM partner WHERE couple_id = :couple AND user_id = :user;

-- name: erase_beginning!
-- Who suggested what while a couple began.
UPDATE couple SET onboarding = '{}', version = version + 1 WHERE id = :couple;

-- name: erase_letters_of!
-- What was said to the two, sent or not.
DELETE FROM outbox WHERE couple_id = :couple;

-- name: erase_updates_of!
-- What came in from their group, handled or not; its number stays, or an update that comes again would be new.
UPDATE inbox SET chat_id = 0, kind = '', error = '', state = 'done', body_sealed = NULL
WHERE chat_id = (SELECT chat_id FROM couple WHERE id = :couple);

-- name: erase_private_letters!
-- What was said to somebody in private.
DELETE FROM outbox WHERE chat_id = :user;

-- name: erase_private_updates!
-- What came from their private chat; its number stays, or an update that comes again would bring their id back.
UPDATE inbox SET chat_id = 0, kind = '', error = '', state = 'done', body_sealed = NULL WHERE chat_id = :user;

-- name: erase_hold_of!
-- That Telegram asked to wait with their chat.
DELETE FROM chat_hold WHERE chat_id = :user;

-- name: erase_empty_couple!
-- A couple that ended and has nobody left.
DELETE FROM couple WHERE id = :couple AND stage = 'ended'
    AND NOT EXISTS (SELECT 1 FROM partner p WHERE p.couple_id = couple.id);

-- name: erase_kept_words!
-- Keep our words was switched off: replies lose their words, but for sealed ones that wait to be shown (product.md 2.14).
UPDATE response SET words_sealed = NULL WHERE words_sealed IS NOT NULL AND moment_id IN (
    SELECT id FROM moment WHERE couple_id = :couple AND NOT (state = 'open' AND detail LIKE '%"reveals"%'));

-- name: everybody
-- Everybody of whom there is any row.
SELECT user_id AS who FROM partner UNION SELECT partner FROM showing WHERE partner IS NOT NULL
UNION SELECT chat_id FROM outbox WHERE chat_id > 0 UNION SELECT chat_id FROM inbox WHERE chat_id > 0;
