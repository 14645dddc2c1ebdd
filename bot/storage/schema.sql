-- The current schema, top to bottom. A test holds it to the migrations.
-- Instants are whole UTC epoch seconds; ids of people and chats exceed 32 bits (platform.md 2.3).
-- Columns that end in _sealed hold AES-GCM bytes (bot/storage/sealing.py).

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE couple (
    id           INTEGER PRIMARY KEY,
    chat_id      INTEGER NOT NULL UNIQUE,
    stage        TEXT    NOT NULL,             -- new | active | ended
    language     TEXT    NOT NULL,
    humans       INTEGER NOT NULL,             -- as Telegram last told
    admin        INTEGER NOT NULL,             -- the bot is an administrator of the group
    reactions    INTEGER NOT NULL,             -- both agreed to helper mode
    group_nudges INTEGER NOT NULL,
    volume       TEXT    NOT NULL,
    paused_until INTEGER,
    busy_until   INTEGER,
    unreachable  TEXT    NOT NULL,             -- why the group cannot be written to, or ''
    onboarding   TEXT    NOT NULL,             -- JSON of small clear values
    unanswered   INTEGER NOT NULL,             -- back-off (product.md 2.8)
    skips        INTEGER NOT NULL,
    asked        INTEGER NOT NULL,
    marbles      INTEGER NOT NULL,
    shelf        INTEGER NOT NULL,
    jar_day      TEXT,
    jar_today    INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    shared       TEXT    NOT NULL DEFAULT '{}', -- JSON of small clear values the two chose together
    calm_until   INTEGER,
    early        TEXT    NOT NULL DEFAULT '',  -- marbles of jars put on the shelf before they were full
    bots         TEXT    NOT NULL DEFAULT '',  -- ids of other bots that are known to be there
    added_by     TEXT    NOT NULL DEFAULT '',  -- keyed digest of whoever added the bot, for a day
    asked_anew_at INTEGER,                     -- since when the two are asked for their yes anew
    waits_since  INTEGER                       -- since when a group that ended and begins again waits for both
) STRICT;

-- A group that became a supergroup keeps its old id as an alias: old buttons still live there.
CREATE TABLE chat_alias (
    old_chat_id INTEGER PRIMARY KEY,
    couple_id   INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE partner (
    couple_id        INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    user_id          INTEGER NOT NULL,
    seat             INTEGER NOT NULL,         -- who came first; means nothing else
    name_sealed      BLOB    NOT NULL,
    mood_sealed      BLOB,
    language         TEXT    NOT NULL,
    zone             TEXT    NOT NULL,
    consent_version  INTEGER,
    consented_at     INTEGER,
    quiet_from       TEXT    NOT NULL,
    quiet_to         TEXT    NOT NULL,
    busy_from        TEXT,
    busy_to          TEXT,
    nudges           TEXT    NOT NULL,
    evening_at       TEXT    NOT NULL,
    reachable        INTEGER NOT NULL,
    active_at        INTEGER,
    nudge_hold_until INTEGER,
    space_until      INTEGER,
    own_sealed       BLOB,                     -- JSON of what they chose for themselves
    PRIMARY KEY (couple_id, user_id)
) STRICT;
CREATE INDEX partner_user ON partner (user_id);

CREATE TABLE rhythm (
    id          INTEGER PRIMARY KEY,
    couple_id   INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    practice    TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    name_sealed BLOB,
    wall_time   TEXT    NOT NULL,
    days        TEXT    NOT NULL,              -- '0123456', 0 = Monday
    zone        TEXT    NOT NULL,
    owner       INTEGER NOT NULL,
    is_on       INTEGER NOT NULL,
    due_at      INTEGER,
    day         TEXT,                          -- the local date that due_at stands for
    version     INTEGER NOT NULL
) STRICT;
CREATE INDEX rhythm_due ON rhythm (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX rhythm_couple ON rhythm (couple_id);

CREATE TABLE moment (
    id           INTEGER PRIMARY KEY,
    couple_id    INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    practice     TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    item         TEXT    NOT NULL,
    by_partner   INTEGER,
    state        TEXT    NOT NULL,             -- open | met | resting | skipped
    reason       TEXT    NOT NULL,
    opened_at    INTEGER NOT NULL,
    rests_at     INTEGER NOT NULL,
    met_at       INTEGER,
    nudge_at     INTEGER,
    nudged_at    INTEGER,
    come_back_at INTEGER,
    look_at      INTEGER,                      -- the next instant at which it could change
    rhythm_id    INTEGER REFERENCES rhythm (id) ON DELETE SET NULL,
    day          TEXT,
    detail       TEXT    NOT NULL,             -- JSON of small clear values
    words_sealed BLOB,
    version      INTEGER NOT NULL,
    UNIQUE (rhythm_id, day)                    -- an occurrence is opened once, whoever tries
) STRICT;
CREATE INDEX moment_look ON moment (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX moment_couple ON moment (couple_id, opened_at);

CREATE TABLE response (
    moment_id    INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    user_id      INTEGER NOT NULL,
    how          TEXT    NOT NULL,             -- tap | reply | reaction
    what         TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    words_sealed BLOB,
    PRIMARY KEY (moment_id, user_id)
) STRICT;

-- What one partner keeps: to remember, what helps, what they value, a question of their own.
CREATE TABLE note (
    id           INTEGER PRIMARY KEY,
    couple_id    INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    owner        INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    words_sealed BLOB,
    day          TEXT,
    wall_time    TEXT,
    zone         TEXT    NOT NULL,
    repeats      TEXT    NOT NULL,             -- '' | year | days of the week, '0123456'
    due_at       INTEGER,
    shared       INTEGER NOT NULL,
    done_at      INTEGER,
    detail       TEXT    NOT NULL,             -- JSON of small clear values
    created_at   INTEGER NOT NULL,
    version      INTEGER NOT NULL
) STRICT;
CREATE INDEX note_due ON note (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX note_couple ON note (couple_id);

-- When each content item last came to a couple, so that none repeats too soon.
CREATE TABLE used (
    couple_id INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    item      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (couple_id, item)
) STRICT, WITHOUT ROWID;

-- One message that shows a card or a panel; any tap, reply or reaction is resolved through it.
CREATE TABLE showing (
    id         INTEGER PRIMARY KEY,
    couple_id  INTEGER REFERENCES couple (id) ON DELETE CASCADE,
    face       TEXT    NOT NULL,               -- card | old | source | nudge | panel | ask | line
    moment_id  INTEGER REFERENCES moment (id) ON DELETE CASCADE,
    more       TEXT    NOT NULL,               -- further moments of a nudge, '12,15'
    panel      TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    partner    INTEGER,                        -- whose private chat, or who is asked; NULL: both see it
    chat_id    INTEGER NOT NULL,
    message_id INTEGER,                        -- NULL until Telegram has told it
    shown      TEXT    NOT NULL DEFAULT '',    -- digest of what it shows now, so that equal drawings stay at home
    created_at INTEGER NOT NULL,
    UNIQUE (chat_id, message_id)
) STRICT;
CREATE INDEX showing_moment ON showing (moment_id) WHERE moment_id IS NOT NULL;
CREATE INDEX showing_partner ON showing (partner, created_at) WHERE partner IS NOT NULL;

-- An open question for typed words: it ends by itself.
CREATE TABLE asking (
    showing_id INTEGER PRIMARY KEY REFERENCES showing (id) ON DELETE CASCADE,
    chat_id    INTEGER NOT NULL,
    partner    INTEGER NOT NULL,
    panel      TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    origin_id  INTEGER,                        -- the panel it was asked from
    expires_at INTEGER NOT NULL,
    moment_id  INTEGER                         -- the moment whose practice takes the words, if it is no panel
) STRICT;
CREATE INDEX asking_partner ON asking (chat_id, partner);

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    couple_id   INTEGER,
    chat_id     INTEGER NOT NULL,
    act         TEXT    NOT NULL,              -- show | line | react | delete | leave
    kind        INTEGER NOT NULL,              -- bot.domain.decision.Kind: smaller leaves first
    showing_id  INTEGER REFERENCES showing (id) ON DELETE CASCADE,
    body_sealed BLOB,
    state       TEXT    NOT NULL,              -- pending | leased | sending | sent | unknown | failed | expired | suppressed
    not_before  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    attempt     INTEGER NOT NULL DEFAULT 0,
    resends     INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,
    error       TEXT    NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (kind, not_before, id) WHERE state = 'pending';
CREATE INDEX outbox_flying ON outbox (chat_id) WHERE state IN ('leased', 'sending');
CREATE INDEX outbox_unknown ON outbox (not_before) WHERE state = 'unknown';
CREATE INDEX outbox_put_off ON outbox (chat_id) WHERE state = 'pending' AND error IN ('NotSent', 'Later');
-- Two drawings of one message in a row fold into one.
CREATE UNIQUE INDEX outbox_fold ON outbox (showing_id) WHERE state = 'pending' AND showing_id IS NOT NULL;
CREATE INDEX outbox_showing ON outbox (showing_id) WHERE showing_id IS NOT NULL;

CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    chat_id     INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    body_sealed BLOB,                          -- NULL once done
    state       TEXT    NOT NULL,              -- new | done | poison
    attempts    INTEGER NOT NULL,
    error       TEXT    NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX inbox_new ON inbox (received_at) WHERE state = 'new';
CREATE INDEX inbox_received ON inbox (received_at);

-- What Telegram asked: wait with this chat (0 for all) until then. Survives a restart.
CREATE TABLE chat_hold (
    chat_id INTEGER PRIMARY KEY,
    until   INTEGER NOT NULL
) STRICT;
