-- name: rhythms_of
-- All rhythms of a couple.
SELECT * FROM rhythm WHERE couple_id = :couple ORDER BY wall_time, id;

-- name: due_rhythm^
-- The rhythm that has been due for longest.
SELECT * FROM rhythm WHERE due_at <= :now ORDER BY due_at, id LIMIT 1;

-- name: due_rhythm_claimed^
-- The same where others write too (PostgreSQL): of a couple that nobody decides about just now, and that is ours now.
SELECT rhythm.* FROM rhythm JOIN couple ON couple.id = rhythm.couple_id WHERE rhythm.due_at <= :now
ORDER BY rhythm.due_at, rhythm.id LIMIT 1 FOR UPDATE OF couple SKIP LOCKED;

-- name: next_rhythm_due$
-- When the next rhythm is due, after an instant.
SELECT min(due_at) FROM rhythm WHERE due_at > :now;

-- name: insert_rhythm^
-- A rhythm that both agreed on.
INSERT INTO rhythm (couple_id, practice, kind, wall_time, days, zone, owner, is_on, due_at, day, version)
VALUES (:couple_id, :practice, :kind, :wall_time, :days, :zone, :owner, :is_on, :due_at, :day, 0) RETURNING id;

-- name: seal_rhythm!
-- The name of a new one, sealed under its id.
UPDATE rhythm SET name_sealed = :name_sealed WHERE id = :id;

-- name: update_rhythm^
-- Save a rhythm, unless somebody else did first.
UPDATE rhythm SET practice = :practice, kind = :kind, name_sealed = :name_sealed, wall_time = :wall_time, days = :days,
    zone = :zone, owner = :owner, is_on = :is_on, due_at = :due_at, day = :day, version = version + 1
WHERE id = :id AND version = :version RETURNING id;

-- name: postpone_rhythm!
-- Look again later: a row that raises must not stop the others (style.md 2.2).
UPDATE rhythm SET due_at = :until WHERE id = :id AND due_at < :until;

-- name: stop_rhythms!
-- A couple that ended has no rhythms that come.
UPDATE rhythm SET is_on = 0, due_at = NULL, day = NULL, version = version + 1 WHERE couple_id = :couple;

-- name: opened_days
-- The scheduled moments that came to a couple since a local date; none of them was opened before it had begun anywhere.
SELECT rhythm_id, day FROM moment
WHERE couple_id = :couple AND opened_at >= :begun AND rhythm_id IS NOT NULL AND state <> 'skipped' AND day >= :since;

-- name: moment_by_id^
-- One moment.
SELECT * FROM moment WHERE id = :id;

-- name: due_moment^
-- The moment that has waited longest to be looked at.
SELECT * FROM moment WHERE look_at <= :now ORDER BY look_at, id LIMIT 1;

-- name: due_moment_claimed^
-- The same where others write too (PostgreSQL): of a couple that nobody decides about just now, and that is ours now.
SELECT moment.* FROM moment JOIN couple ON couple.id = moment.couple_id WHERE moment.look_at <= :now
ORDER BY moment.look_at, moment.id LIMIT 1 FOR UPDATE OF couple SKIP LOCKED;

-- name: next_look$
-- When the next moment could change, after an instant.
SELECT min(look_at) FROM moment WHERE look_at > :now;

-- name: responses_of
-- What the partners did about a moment, in their order.
SELECT * FROM response WHERE moment_id = :moment ORDER BY at, user_id;

-- name: insert_moment^
-- Open an occurrence or an offering; nothing comes back when that local date is taken already.
INSERT INTO moment (couple_id, practice, kind, item, by_partner, state, reason, opened_at, rests_at, met_at, nudge_at,
    nudged_at, come_back_at, look_at, rhythm_id, day, detail, words_sealed, version)
VALUES (:couple_id, :practice, :kind, :item, :by_partner, :state, :reason, :opened_at, :rests_at, :met_at, :nudge_at,
    :nudged_at, :come_back_at, :look_at, :rhythm_id, :day, :detail, NULL, 0)
ON CONFLICT (rhythm_id, day) DO NOTHING RETURNING id;

-- name: update_moment^
-- Save a moment by compare-and-set on its version.
UPDATE moment SET state = :state, item = :item, kind = :kind, reason = :reason, rests_at = :rests_at, met_at = :met_at,
    nudge_at = :nudge_at, nudged_at = :nudged_at, come_back_at = :come_back_at, look_at = :look_at, detail = :detail,
    version = version + 1
WHERE id = :id AND version = :version RETURNING id;

-- name: seal_words!
-- The couple's own words of a moment, sealed under its id.
UPDATE moment SET words_sealed = :words_sealed WHERE id = :id;

-- name: postpone_moment!
-- Look again later: a row that raises must not stop the others.
UPDATE moment SET look_at = :until WHERE id = :id AND look_at < :until;

-- name: save_response!
-- What a partner did; a second answer replaces the first.
INSERT INTO response (moment_id, user_id, how, what, at, words_sealed)
VALUES (:moment_id, :user_id, :how, :what, :at, :words_sealed)
ON CONFLICT (moment_id, user_id) DO UPDATE SET how = excluded.how, what = excluded.what, at = excluded.at,
    words_sealed = excluded.words_sealed;

-- name: used_by
-- When each content item last came to a couple.
SELECT item, at FROM used WHERE couple_id = :couple;

-- name: mark_used!
-- A content item came to a couple.
INSERT INTO used (couple_id, item, at) VALUES (:couple, :item, :at)
ON CONFLICT (couple_id, item) DO UPDATE SET at = excluded.at;

-- name: purge_moments!
-- What is older than we promise to keep (product.md 2.14).
DELETE FROM moment WHERE opened_at < :before AND look_at IS NULL;

-- name: take_back_response!
-- A sealed answer was taken back before the two were shown (product.md 2.16).
DELETE FROM response WHERE moment_id = :moment AND user_id = :user;

-- name: moments_of_couple
-- What the two have lived in the last half year, newest first; `skipped` also what did not come, or was let go.
SELECT * FROM moment WHERE couple_id = :couple AND (state <> 'skipped' OR :skipped = 1) ORDER BY opened_at DESC, id DESC;

-- name: responses_of_couple
-- What the partners did about all of it.
SELECT r.* FROM response r JOIN moment m ON m.id = r.moment_id WHERE m.couple_id = :couple
ORDER BY r.moment_id, r.at, r.user_id;

-- name: not_nudged
-- What is open and was never nudged for.
SELECT * FROM moment
WHERE couple_id = :couple AND opened_at >= :since AND state = 'open' AND nudged_at IS NULL ORDER BY id;
