-- name: add_outbox^
-- Words to say; a second drawing of the same showing folds into the first, which keeps the more urgent class.
INSERT INTO outbox (couple_id, chat_id, act, kind, showing_id, body_sealed, state, not_before, expires_at, created_at)
VALUES (:couple_id, :chat_id, :act, :kind, :showing_id, :body_sealed, 'pending', :not_before, :expires_at, :created_at)
ON CONFLICT (showing_id) WHERE state = 'pending' AND showing_id IS NOT NULL
DO UPDATE SET kind = CASE WHEN excluded.kind < outbox.kind THEN excluded.kind ELSE outbox.kind END,
    expires_at = CASE WHEN excluded.expires_at > outbox.expires_at THEN excluded.expires_at ELSE outbox.expires_at END
RETURNING id;

-- name: next_letter^
-- A row whose answer has been missing for long; else the oldest most urgent that may go, of no chat on hold or busy.
-- What Telegram put off, or the network, is not overtaken in its own chat. While the clock is in doubt: only answers.
SELECT * FROM (
    SELECT * FROM outbox WHERE state = 'unknown' AND not_before <= :now AND :in_doubt = 0 ORDER BY id LIMIT 1) AS unsure
UNION ALL
SELECT * FROM (
    SELECT o.* FROM outbox o
    WHERE o.state = 'pending' AND o.not_before <= :now AND (o.kind = 0 OR :in_doubt = 0)
      AND NOT EXISTS (SELECT 1 FROM chat_hold h WHERE h.chat_id IN (o.chat_id, 0) AND h.until > :now)
      AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.chat_id = o.chat_id AND f.state IN ('leased', 'sending'))
      AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.showing_id = o.showing_id AND f.state = 'unknown')
      AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.state = 'pending' AND f.error IN ('NotSent', 'Later')
        AND f.chat_id = o.chat_id AND f.kind <= o.kind AND f.id < o.id)
    ORDER BY o.kind, o.not_before, o.id LIMIT 1) AS waiting
LIMIT 1;

-- name: lease^
-- Held while it waits for its turn; nothing comes back when it is not wanted any more.
UPDATE outbox SET state = 'leased', lease_until = :lease_until WHERE id = :id AND state = 'pending' RETURNING id;

-- name: start_sending^
-- The request starts now: from here until it is recorded nobody can know (durability.md 2.4).
-- One at a time in a chat, whoever has looked: what was leased has its turn already.
UPDATE outbox SET state = 'sending', attempt = attempt + 1 WHERE id = :id AND (state = 'leased' OR (state = 'pending'
    AND NOT EXISTS (SELECT 1 FROM outbox f WHERE f.chat_id = outbox.chat_id AND f.state IN ('leased', 'sending'))))
RETURNING attempt;

-- name: finish!
-- Sent, or settled otherwise: the body goes.
UPDATE outbox SET state = :state, error = :error, body_sealed = NULL, lease_until = NULL WHERE id = :id;

-- name: drop_letter!
-- Settled, and nobody's.
DELETE FROM outbox WHERE id = :id;

-- name: give_back!
-- Not sent: it may be tried again from then on.
UPDATE outbox SET state = 'pending', not_before = :not_before, lease_until = NULL, error = :error WHERE id = :id;

-- name: mark_unknown!
-- Nobody knows whether it arrived; look again later.
UPDATE outbox SET state = 'unknown', not_before = :not_before, lease_until = NULL, error = :error WHERE id = :id;

-- name: resend!
-- Try an unanswered request once more.
UPDATE outbox SET state = 'pending', resends = resends + 1, not_before = :now WHERE id = :id AND state = 'unknown';

-- name: settle_unknown!
-- A tap, reply or reaction proved that it arrived.
UPDATE outbox SET state = 'sent', error = 'proved', body_sealed = NULL
WHERE showing_id = :showing AND state = 'unknown';

-- name: drop_pending_of_showing!
-- What waits for a showing is not needed any more.
UPDATE outbox SET state = 'suppressed', body_sealed = NULL WHERE showing_id = :showing AND state IN ('pending', 'unknown');

-- name: suppress_pending_of_couple!
-- Everything stops for a couple.
UPDATE outbox SET state = 'suppressed', body_sealed = NULL WHERE couple_id = :couple AND state IN ('pending', 'unknown');

-- name: move_pending!
-- A group has a new id: what waits for it follows, but for edits of messages that stay in the old one.
UPDATE outbox SET chat_id = :new_chat WHERE chat_id = :old_chat AND state IN ('pending', 'leased', 'unknown')
    AND (showing_id IS NULL OR showing_id IN (SELECT id FROM showing WHERE message_id IS NULL));

-- name: move_unsent_showings!
-- Showings that Telegram has not placed yet follow too.
UPDATE showing SET chat_id = :new_chat WHERE chat_id = :old_chat AND message_id IS NULL;

-- name: going_letters
-- What is on its way, or waits for its turn.
SELECT id FROM outbox WHERE state IN ('leased', 'sending');

-- name: fold_into_leased!
-- After a start, of all or of only one (0: of all): what was leased goes first, and draws what is true then.
-- It has what a first showing replies to.
UPDATE outbox SET state = 'suppressed', error = 'folded', body_sealed = NULL
WHERE state = 'pending' AND showing_id IN (SELECT l.showing_id FROM outbox l
    WHERE l.state = 'leased' AND (:only = 0 OR l.id = :only));

-- name: recover_leased!
-- After a start: what was only leased has certainly not been sent.
UPDATE outbox SET state = 'pending', lease_until = NULL WHERE state = 'leased' AND (:only = 0 OR id = :only);

-- name: recover_shown!
-- After a start: what a message shows is as unknown as the edit that was on its way.
UPDATE showing SET shown = '' WHERE id IN (SELECT showing_id FROM outbox
    WHERE state = 'sending' AND (:only = 0 OR id = :only));

-- name: recover_sending!
-- After a start: what was being sent is unknown.
UPDATE outbox SET state = 'unknown', not_before = :not_before, lease_until = NULL, error = 'process ended'
WHERE state = 'sending' AND (:only = 0 OR id = :only);

-- name: next_outbox$
-- When the outbox next has something to do, after an instant: a row that waits, or the end of a hold.
SELECT min(at) FROM (
    SELECT o.not_before AS at FROM outbox o WHERE o.state = 'pending'
    UNION ALL
    SELECT h.until FROM chat_hold h
    WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.state = 'pending' AND h.chat_id IN (o.chat_id, 0))
    UNION ALL
    SELECT o.not_before FROM outbox o WHERE o.state = 'unknown'
) AS coming WHERE at > :now;

-- name: purge_outbox!
-- Rows that are settled and old.
DELETE FROM outbox WHERE created_at < :before AND state NOT IN ('pending', 'leased', 'sending', 'unknown');

-- name: hold_chat!
-- Wait with a chat, as Telegram asks.
INSERT INTO chat_hold (chat_id, until) VALUES (:chat, :until)
ON CONFLICT (chat_id) DO UPDATE SET until = excluded.until WHERE excluded.until > chat_hold.until;

-- name: end_holds!
-- Holds that are over.
DELETE FROM chat_hold WHERE until <= :now;

-- name: drop_pending_of_showing_but!
-- A row that goes again draws what is true then, so a newer drawing that waits is not needed.
UPDATE outbox SET state = 'suppressed', error = 'folded', body_sealed = NULL
WHERE showing_id = :showing AND state = 'pending' AND id <> :id;

-- name: held_chats$
-- How many chats are on hold.
SELECT count(*) FROM chat_hold WHERE until > :now AND chat_id <> 0;

-- name: waiting_file^
-- A file that is on its way to a chat already.
SELECT id FROM outbox WHERE chat_id = :chat AND act = 'file' AND state IN ('pending', 'leased', 'sending') LIMIT 1;

-- name: expire_all_letters!
-- After a restore: whatever was waiting was sent meanwhile, or its time is over.
UPDATE outbox SET state = 'expired', error = 'restored', body_sealed = NULL, lease_until = NULL
WHERE state IN ('pending', 'leased', 'sending', 'unknown');
