-- name: showing_by_message^
-- What a message of a chat shows.
SELECT * FROM showing WHERE chat_id = :chat AND message_id = :message;

-- name: showing_by_id^
-- One showing.
SELECT * FROM showing WHERE id = :id;

-- name: showings_of_moment
-- Every message that shows a moment, also a nudge of the same day (at most 25 hours) that it joined.
-- The pattern is put together here: with one that is given SQLite would plan the statement anew each time.
SELECT s.* FROM showing s WHERE s.moment_id = :moment
UNION
SELECT s.* FROM moment m JOIN partner p ON p.couple_id = m.couple_id
JOIN showing s ON s.partner = p.user_id AND s.created_at >= m.opened_at - 90000
WHERE m.id = :moment AND s.face = 'nudge' AND ',' || s.more || ',' LIKE '%,' || CAST(:moment AS TEXT) || ',%'
ORDER BY id;

-- name: nudges_since
-- The nudges one person got since an instant.
SELECT * FROM showing WHERE partner = :partner AND face = 'nudge' AND created_at >= :since ORDER BY id DESC;

-- name: insert_showing^
-- A message that is about to be sent, or that somebody else wrote.
INSERT INTO showing (couple_id, face, moment_id, more, panel, path, partner, chat_id, message_id, created_at)
VALUES (:couple_id, :face, :moment_id, :more, :panel, :path, :partner, :chat_id, :message_id, :created_at)
RETURNING id;

-- name: set_message^
-- Telegram told the message id; nothing comes back when another showing has it.
UPDATE showing SET message_id = :message, shown = :shown
WHERE id = :id AND message_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM showing s WHERE s.chat_id = showing.chat_id AND s.message_id = :message)
RETURNING id;

-- name: set_shown!
-- What the message shows now.
UPDATE showing SET shown = :shown WHERE id = :id;

-- name: set_path!
-- The panel moved on.
UPDATE showing SET panel = :panel, path = :path WHERE id = :id;

-- name: set_face!
-- A showing that is not the newest any more.
UPDATE showing SET face = :face WHERE id = :id;

-- name: add_to_nudge!
-- A further moment joins a nudge of the same day.
UPDATE showing SET more = :more WHERE id = :id;

-- name: forget_showing!
-- The message is gone.
DELETE FROM showing WHERE id = :id;

-- name: insert_asking!
-- Words are asked for.
INSERT INTO asking (showing_id, chat_id, partner, panel, path, origin_id, expires_at, moment_id)
VALUES (:showing_id, :chat_id, :partner, :panel, :path, :origin_id, :expires_at, :moment);

-- name: asking_by_message^
-- The question that a reply answers.
SELECT asking.* FROM asking JOIN showing ON showing.id = asking.showing_id
WHERE showing.chat_id = :chat AND showing.message_id = :message AND asking.partner = :partner;

-- name: newest_asking^
-- In a private chat the newest open question takes what is typed.
SELECT * FROM asking WHERE chat_id = :chat AND partner = :partner ORDER BY showing_id DESC LIMIT 1;

-- name: end_asking!
-- It was answered, or its time is over.
DELETE FROM asking WHERE showing_id = :showing;

-- name: end_askings_before!
-- Questions that ended by themselves.
DELETE FROM asking WHERE expires_at < :now;

-- name: lost_showings
-- Cards whose sending was never answered, and that no tap has proved since.
SELECT s.* FROM showing s
WHERE s.chat_id = :chat AND s.message_id IS NULL AND s.face = 'card'
    AND EXISTS (SELECT 1 FROM outbox o WHERE o.showing_id = s.id AND o.state IN ('unknown', 'unanswered'));

-- name: showings_to
-- What one partner was shown, asked or nudged with.
SELECT * FROM showing WHERE partner = :partner ORDER BY id;

-- name: moments_in_group
-- Which moments both have seen.
SELECT DISTINCT moment_id FROM showing
WHERE couple_id = :couple AND partner IS NULL AND moment_id IS NOT NULL AND message_id IS NOT NULL;

-- name: purge_showings_of_nobody!
-- A page that somebody without a couple once opened; its buttons still work.
DELETE FROM showing WHERE couple_id IS NULL AND created_at < :before;

-- name: open_panels
-- The panels that were opened in a chat since then and stand there.
SELECT * FROM showing
WHERE chat_id = :chat AND face = 'panel' AND message_id IS NOT NULL AND created_at >= :since;
