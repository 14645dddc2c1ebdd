-- What is next to leave is found as fast among a hundred thousand letters of the last days as among ten.
-- depends: 0003.who-is-there

-- No query could use it.
DROP INDEX outbox_unsure;
CREATE INDEX outbox_flying ON outbox (chat_id) WHERE state IN ('leased', 'sending');
CREATE INDEX outbox_unknown ON outbox (not_before) WHERE state = 'unknown';
CREATE INDEX outbox_put_off ON outbox (chat_id) WHERE state = 'pending' AND error IN ('NotSent', 'Later');
