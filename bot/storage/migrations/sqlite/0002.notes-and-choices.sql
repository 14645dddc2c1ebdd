-- What partners keep, and what they chose together and for themselves.
-- depends: 0001.first-schema

ALTER TABLE couple ADD COLUMN shared TEXT NOT NULL DEFAULT '{}';
ALTER TABLE couple ADD COLUMN calm_until INTEGER;
ALTER TABLE couple ADD COLUMN early TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN space_until INTEGER;
ALTER TABLE partner ADD COLUMN own_sealed BLOB;
ALTER TABLE asking ADD COLUMN moment_id INTEGER;
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
CREATE INDEX note_due ON note (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX note_couple ON note (couple_id);
