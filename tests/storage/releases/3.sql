-- A database as schema 3 was released, with rows in every table, sealed with the key of tests/storage/rooms.py.
-- Never changed: it stands for what is on somebody's disk.
BEGIN TRANSACTION;
CREATE TABLE "_yoyo_log" (
            "id" VARCHAR(36),
            "migration_hash" VARCHAR(64),
            "migration_id" VARCHAR(255),
            "operation" VARCHAR(10),
            "username" VARCHAR(255),
            "hostname" VARCHAR(255),
            "comment" VARCHAR(255),
            "created_at_utc" TIMESTAMP,
            PRIMARY KEY ("id")
        );
CREATE TABLE "_yoyo_migration" (
            "migration_hash" VARCHAR(64),
            "migration_id" VARCHAR(255),
            "applied_at_utc" TIMESTAMP,
            PRIMARY KEY ("migration_hash")
        );
INSERT INTO "_yoyo_migration" VALUES('74e708f95cbe9d6df5cb0be6f7e1e8c765f624a0ba5604fd733faf67b561a270','0001.first-schema','2026-11-21T13:10:02.573473');
INSERT INTO "_yoyo_migration" VALUES('ba46b0eec8d39d543b980ddfe9a282a3c5f253e78d31d5c053f59c9f9e98eaa8','0002.notes-and-choices','2026-11-21T13:10:02.600686');
INSERT INTO "_yoyo_migration" VALUES('7e76604528cfad83a8f4359715accff5bd30b987df55d0b32af0f30994f2a05e','0003.who-is-there','2026-11-21T16:12:55.281120');
CREATE TABLE "_yoyo_version" (
            "version" INT NOT NULL PRIMARY KEY,
            "installed_at_utc" TIMESTAMP
        );
INSERT INTO "_yoyo_version" VALUES(2,'2026-11-21T13:10:02.505118');
CREATE TABLE asking (
    showing_id INTEGER PRIMARY KEY REFERENCES showing (id) ON DELETE CASCADE,
    chat_id    INTEGER NOT NULL,
    partner    INTEGER NOT NULL,
    panel      TEXT    NOT NULL,
    path       TEXT    NOT NULL,
    origin_id  INTEGER,                        -- the panel it was asked from
    expires_at INTEGER NOT NULL
, moment_id INTEGER) STRICT;
INSERT INTO "asking" VALUES(2,11,11,'onboarding','city',NULL,1772800000,1);
CREATE TABLE chat_alias (
    old_chat_id INTEGER PRIMARY KEY,
    couple_id   INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE
) STRICT;
INSERT INTO "chat_alias" VALUES(-99,1);
CREATE TABLE chat_hold (
    chat_id INTEGER PRIMARY KEY,
    until   INTEGER NOT NULL
) STRICT;
INSERT INTO "chat_hold" VALUES(-100,1772700060);
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
    version      INTEGER NOT NULL
, shared TEXT NOT NULL DEFAULT '{}', calm_until INTEGER, early TEXT NOT NULL DEFAULT '', bots TEXT NOT NULL DEFAULT '', added_by TEXT NOT NULL DEFAULT '', asked_anew_at INTEGER, waits_since INTEGER) STRICT;
INSERT INTO "couple" VALUES(1,-100,'active','en',2,0,0,0,'gentle',NULL,NULL,'','{"step": "done"}',1,0,0,3,1,'2026-03-10',1,1772000000,7,'{"depth": "light"}',1772700000,'3 9','501 502','a1b2c3d4',1772700000,NULL);
INSERT INTO "couple" VALUES(2,-1002000000001,'ended','en',2,1,1,1,'gentle',1772900000,1772900000,'closed','{}',0,2,1,0,0,NULL,0,1771000000,1,'{"depth": "light"}',1772700000,'3 9','','',NULL,NULL);
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
INSERT INTO "inbox" VALUES(5,-100,'message',X'76317C6B317C372BCA8871B6CBBD1C3348E96BBF42315F3FDE4081E9A1093FD3662D8E67B6A9A76965C38BA7D67592B9EF6E','new',1,'x',1772700000);
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "meta" VALUES('canary','76317c6b317c6b50f8320c993470d1f16e0ec4ba250a26ef4bcb68d6df5be621eb4ef1b1d1657c4e');
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
INSERT INTO "moment" VALUES(1,1,'bids','talk','',11,'open','',1772700000,1772786400,NULL,1772710000,NULL,NULL,1772710000,NULL,NULL,'{}',X'76317C6B317C925129F5A6F56A08313920400EEF8EBE6D27F937C44858FA6E840CC7D676E9CAC4A7C90FE939',0);
INSERT INTO "moment" VALUES(2,1,'rituals','own','',NULL,'met','',1772600000,1772686400,1772601000,NULL,1772600500,NULL,NULL,1,'2026-03-04','{"a": "1"}',NULL,2);
CREATE TABLE note (
    id           INTEGER PRIMARY KEY,
    couple_id    INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    owner        INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    words_sealed BLOB,
    day          TEXT,
    wall_time    TEXT,
    zone         TEXT    NOT NULL,
    repeats      TEXT    NOT NULL,
    due_at       INTEGER,
    shared       INTEGER NOT NULL,
    done_at      INTEGER,
    detail       TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    version      INTEGER NOT NULL
) STRICT;
INSERT INTO "note" VALUES(1,1,11,'remember',X'76317C6B317CDE1D257359F50E3FCB904C2F2D47F90642432928E7331D3DA737C7B4AF94CEB45EFF9E2928CF106DB6C0F395','2026-03-20','09:00','Europe/Berlin','year',1774000000,0,NULL,'{}',1772700000,1);
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
INSERT INTO "outbox" VALUES(1,1,-100,'line',2,NULL,X'76317C6B317CE6B429CC267B910C727D6F4F9BD193A56D5461F8DC55D3B4A8A68F965B385EF8823CB7211766210EDED2','pending',1772700000,1772800000,1,0,NULL,'NotSent',1772700000);
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
    nudge_hold_until INTEGER, space_until INTEGER, own_sealed BLOB,
    PRIMARY KEY (couple_id, user_id)
) STRICT;
INSERT INTO "partner" VALUES(1,11,0,X'76317C6B317C89618949748F5C2C8880C6D33F15790329302EF1D956DAEB5FC53923B79DCC',X'76317C6B317C5071C001F650F4FFC07566BEFFC7A54501B72CA607A090E6D46D369DDC713A848F61D2D9060A1D6FAB8380E95E','en','Europe/Berlin',1,1772000100,'22:00','08:00','09:00','17:00','on','20:30',1,1772700000,1772800000,1772700000,X'76317C6B317C71208C30A960DCA447C60B9305258399C5F46C9E96086E8FB6B1952BC23FE5A42BF332ABA211939235DDE0A69D43');
INSERT INTO "partner" VALUES(1,12,1,X'76317C6B317C479C01F74F486DB2D014C358B1EDC1E0E5446E484F3230381C22AD6A00F70A',NULL,'en','Asia/Tokyo',1,1772000200,'22:00','08:00',NULL,NULL,'on','21:00',0,NULL,NULL,1772700000,X'76317C6B317CD5392C8A34ECF17EABE67D376F8EFB6ECB5B6DA6439172C6B038B4E797E5A0EEAC59D9A02F40D39AC0A3DE181DEC');
CREATE TABLE response (
    moment_id    INTEGER NOT NULL REFERENCES moment (id) ON DELETE CASCADE,
    user_id      INTEGER NOT NULL,
    how          TEXT    NOT NULL,             -- tap | reply | reaction
    what         TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    words_sealed BLOB,
    PRIMARY KEY (moment_id, user_id)
) STRICT;
INSERT INTO "response" VALUES(1,12,'reply','reply',1772700300,X'76317C6B317C370A3A1E3BF1C8E52BADA5DE160866583B1C302E8C8E807C708F48081FBA53A9120699F06D');
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
INSERT INTO "rhythm" VALUES(1,1,'rituals','own',X'76317C6B317C1ACEF0734ECE81B43158467ADB7E33AA3E64422F11AE598C409D28D68DB43896D268535B520FD00760DF7C5BD7','20:30','0123456','Europe/Berlin',11,1,1773300000,'2026-03-12',3);
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
INSERT INTO "showing" VALUES(1,1,'card',1,'','','',NULL,-100,40,'abc',1772700000);
INSERT INTO "showing" VALUES(2,1,'ask',NULL,'','onboarding','city',11,11,41,'',1772700000);
CREATE TABLE used (
    couple_id INTEGER NOT NULL REFERENCES couple (id) ON DELETE CASCADE,
    item      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (couple_id, item)
) STRICT, WITHOUT ROWID;
INSERT INTO "used" VALUES(1,'q-one',1772600000);
CREATE TABLE "yoyo_lock" ("locked" INT DEFAULT 1, "ctime" TIMESTAMP,"pid" INT NOT NULL,PRIMARY KEY ("locked"));
CREATE INDEX partner_user ON partner (user_id);
CREATE INDEX rhythm_due ON rhythm (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX rhythm_couple ON rhythm (couple_id);
CREATE INDEX moment_look ON moment (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX moment_couple ON moment (couple_id, opened_at);
CREATE INDEX showing_moment ON showing (moment_id) WHERE moment_id IS NOT NULL;
CREATE INDEX showing_partner ON showing (partner, created_at) WHERE partner IS NOT NULL;
CREATE INDEX asking_partner ON asking (chat_id, partner);
CREATE INDEX outbox_due ON outbox (kind, not_before, id) WHERE state = 'pending';
CREATE INDEX outbox_unsure ON outbox (not_before) WHERE state IN ('leased', 'sending', 'unknown');
CREATE UNIQUE INDEX outbox_fold ON outbox (showing_id) WHERE state = 'pending' AND showing_id IS NOT NULL;
CREATE INDEX outbox_showing ON outbox (showing_id) WHERE showing_id IS NOT NULL;
CREATE INDEX inbox_new ON inbox (received_at) WHERE state = 'new';
CREATE INDEX inbox_received ON inbox (received_at);
CREATE INDEX note_due ON note (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX note_couple ON note (couple_id);
COMMIT;
PRAGMA application_id = 1415008836;
PRAGMA user_version = 3;
