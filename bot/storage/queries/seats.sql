-- name: try_seat$
-- Sit down where nobody sits; the seat is left when the session ends, however it ends. PostgreSQL only, like all here.
SELECT pg_try_advisory_lock(:room, :seat);

-- name: begin_tenure$
-- Count whoever sits down, so that whoever sat there before can be told from them.
INSERT INTO meta (key, value) VALUES (:key, '1')
ON CONFLICT (key) DO UPDATE SET value = (CAST(meta.value AS BIGINT) + 1)::TEXT RETURNING value;

-- name: keep_seats$
-- The server hears from us, and we from it.
SELECT 1;

-- name: call_holder$
-- Wake whoever sits there: something waits in the outbox.
NOTIFY toward_outbox;

-- name: tenure$
-- Whose time it is. Nobody else can sit down before this transaction is over.
-- So it is over soon, whatever becomes of us: between the two halves of a first statement a session counts as neither
-- idle nor at work (bounded since PostgreSQL 17).
SELECT value, CASE WHEN current_setting('transaction_timeout', true) IS NOT NULL
    -- Only a limit that was taken away can be set anew in the middle.
    THEN set_config('transaction_timeout', '0', true) || set_config('transaction_timeout', :bound, true) END FROM meta WHERE key = :key FOR SHARE;

-- name: unbounded$
-- As long as it needs.
SELECT CASE WHEN current_setting('transaction_timeout', true) IS NOT NULL
    THEN set_config('transaction_timeout', '0', true) END;

-- name: keep_out$
-- Nobody begins to run until the session ends; false when somebody just does.
SELECT pg_try_advisory_lock(:number);
