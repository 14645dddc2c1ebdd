-- name: count_waiting_updates$
-- How many updates are kept and not yet handled.
SELECT count(*) FROM inbox WHERE state = 'new';

-- name: count_waiting_letters
-- How many letters wait, are on their way, or are in doubt.
SELECT 'pending' AS state, count(*) AS many FROM outbox WHERE state = 'pending'
UNION ALL
SELECT state, count(*) FROM outbox WHERE state IN ('leased', 'sending') GROUP BY state
UNION ALL
SELECT 'unknown', count(*) FROM outbox WHERE state = 'unknown';
