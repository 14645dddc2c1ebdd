-- name: put_update^
-- Keep an update before Telegram is told that we have it; nothing comes back for one we have.
INSERT INTO inbox (update_id, chat_id, kind, body_sealed, state, attempts, error, received_at)
VALUES (:update_id, :chat_id, :kind, :body_sealed, :state, 0, '', :received_at)
ON CONFLICT (update_id) DO NOTHING RETURNING update_id;

-- name: waiting_updates
-- What was kept and not yet handled, oldest first.
SELECT update_id, chat_id, body_sealed FROM inbox WHERE state = 'new' ORDER BY received_at, update_id;

-- name: first_updates
-- Where others keep and handle too (PostgreSQL): of every chat the one whose turn it is.
SELECT DISTINCT ON (chat_id) update_id, chat_id, body_sealed FROM inbox WHERE state = 'new'
ORDER BY chat_id, rowid LIMIT 500;

-- name: first_update_of^
-- The same of one chat (PostgreSQL).
SELECT update_id, chat_id, body_sealed FROM inbox WHERE chat_id = :chat AND state = 'new' ORDER BY rowid LIMIT 1;

-- name: chat_waits$
-- Whether something of a chat was kept before and is not handled yet (PostgreSQL).
SELECT 1 FROM inbox WHERE chat_id = :chat AND state = 'new' LIMIT 1;

-- name: done_update_in_turn^
-- Handled where others handle too (PostgreSQL): only when nothing older of its chat waits, and nobody else has it.
UPDATE inbox SET state = 'done', body_sealed = NULL WHERE update_id = (
    SELECT i.update_id FROM inbox i WHERE i.update_id = :update_id AND i.state = 'new'
        AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.chat_id = i.chat_id AND o.state = 'new' AND o.rowid < i.rowid)
    FOR UPDATE SKIP LOCKED)
RETURNING update_id;

-- name: update_waits$
-- Whether one is kept and not handled yet.
SELECT 1 FROM inbox WHERE update_id = :update_id AND state = 'new';

-- name: done_update^
-- Handled: the body goes. Nothing comes back when it was handled before.
UPDATE inbox SET state = 'done', body_sealed = NULL WHERE update_id = :update_id AND state = 'new' RETURNING update_id;

-- name: fail_update^
-- One more attempt was in vain; after three it is set aside and its body erased.
UPDATE inbox SET attempts = attempts + 1, error = :error,
    state = CASE WHEN attempts + 1 >= 3 THEN 'poison' ELSE state END,
    body_sealed = CASE WHEN attempts + 1 >= 3 THEN NULL ELSE body_sealed END
WHERE update_id = :update_id RETURNING attempts;

-- name: set_update_aside!
-- It cannot be read any more.
UPDATE inbox SET state = 'poison', error = 'SealError', body_sealed = NULL WHERE update_id = :update_id;

-- name: purge_inbox!
-- Ids are kept for 72 hours, longer than Telegram repeats an update (durability.md 2.6).
DELETE FROM inbox WHERE received_at < :before AND state <> 'new';
