-- name: couple_by_id^
-- One couple.
SELECT * FROM couple WHERE id = :id;

-- name: claim_couple^
-- The same where others write too (PostgreSQL): everything about one couple happens one after the other.
SELECT * FROM couple WHERE id = :id FOR UPDATE;

-- name: claim_person^
-- Whether somebody begins here or elsewhere is decided once at a time (PostgreSQL).
SELECT pg_advisory_xact_lock(:user);

-- name: couple_by_chat^
-- The couple of a group, also by the id the group had before it became a supergroup.
SELECT * FROM couple
WHERE chat_id = :chat OR id = (SELECT couple_id FROM chat_alias WHERE old_chat_id = :chat)
ORDER BY chat_id = :chat DESC LIMIT 1;

-- name: couple_of_person^
-- The couple that somebody is in now; in a private chat nothing else says which.
SELECT couple.* FROM couple JOIN partner ON partner.couple_id = couple.id
WHERE partner.user_id = :user AND couple.stage <> 'ended' ORDER BY couple.stage, couple.id DESC LIMIT 1;

-- name: ended_couple_of^
-- The couple somebody was in last: what is kept of it is still theirs to see, to take along and to erase.
SELECT couple.* FROM couple JOIN partner ON partner.couple_id = couple.id
WHERE partner.user_id = :user AND couple.stage = 'ended' ORDER BY couple.id DESC LIMIT 1;

-- name: couple_ids_of
-- Every couple somebody is or was in, the one of now first.
SELECT couple.id FROM couple JOIN partner ON partner.couple_id = couple.id
WHERE partner.user_id = :user ORDER BY couple.stage, couple.id DESC;

-- name: partners_of
-- Both partners, in the order in which they came.
SELECT * FROM partner WHERE couple_id = :couple ORDER BY seat;

-- name: insert_couple^
-- A group that the bot was just added to.
INSERT INTO couple (chat_id, stage, language, humans, admin, reactions, group_nudges, volume, paused_until, busy_until,
    unreachable, onboarding, unanswered, skips, asked, marbles, shelf, jar_day, jar_today, created_at, shared, calm_until,
    early, bots, added_by, asked_anew_at, waits_since, version)
VALUES (:chat_id, :stage, :language, :humans, :admin, :reactions, :group_nudges, :volume, :paused_until, :busy_until,
    :unreachable, :onboarding, :unanswered, :skips, :asked, :marbles, :shelf, :jar_day, :jar_today, :created_at,
    :shared, :calm_until, :early, :bots, :added_by,
    :asked_anew_at, :waits_since, 0)
RETURNING id;

-- name: update_couple^
-- Save a couple, unless somebody else did first.
UPDATE couple SET chat_id = :chat_id, stage = :stage, language = :language, humans = :humans, admin = :admin,
    reactions = :reactions, group_nudges = :group_nudges, volume = :volume, paused_until = :paused_until,
    busy_until = :busy_until, unreachable = :unreachable, onboarding = :onboarding, unanswered = :unanswered,
    skips = :skips, asked = :asked, marbles = :marbles, shelf = :shelf, jar_day = :jar_day, jar_today = :jar_today,
    shared = :shared, calm_until = :calm_until, early = :early, bots = :bots,
    asked_anew_at = :asked_anew_at, waits_since = :waits_since,
    version = version + 1
WHERE id = :id AND version = :version RETURNING id;

-- name: save_partner!
-- Add or save one partner.
INSERT INTO partner (couple_id, user_id, seat, name_sealed, mood_sealed, language, zone, consent_version, consented_at,
    quiet_from, quiet_to, busy_from, busy_to, nudges, evening_at, reachable, active_at, nudge_hold_until,
    space_until, own_sealed)
VALUES (:couple_id, :user_id, :seat, :name_sealed, :mood_sealed, :language, :zone, :consent_version, :consented_at,
    :quiet_from, :quiet_to, :busy_from, :busy_to, :nudges, :evening_at, :reachable, :active_at, :nudge_hold_until,
    :space_until, :own_sealed)
ON CONFLICT (couple_id, user_id) DO UPDATE SET seat = excluded.seat, name_sealed = excluded.name_sealed,
    mood_sealed = excluded.mood_sealed, language = excluded.language, zone = excluded.zone,
    consent_version = excluded.consent_version, consented_at = excluded.consented_at,
    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, busy_from = excluded.busy_from,
    busy_to = excluded.busy_to, nudges = excluded.nudges, evening_at = excluded.evening_at,
    reachable = excluded.reachable, active_at = excluded.active_at, nudge_hold_until = excluded.nudge_hold_until,
    space_until = excluded.space_until, own_sealed = excluded.own_sealed;

-- name: remove_partner!
-- Somebody who had not begun yet has left.
DELETE FROM partner WHERE couple_id = :couple AND user_id = :user;

-- name: remove_couple!
-- Everything of a couple, by cascade.
DELETE FROM couple WHERE id = :couple;

-- name: add_alias!
-- Remember the id a group had before it moved.
INSERT INTO chat_alias (old_chat_id, couple_id) VALUES (:old_chat, :couple)
ON CONFLICT (old_chat_id) DO UPDATE SET couple_id = excluded.couple_id;

-- name: stale_new_couples
-- Groups where the second yes has not come for two weeks, or that have had too many people for a week.
SELECT id FROM couple WHERE stage = 'new' AND ((humans > 2 AND coalesce(waits_since, created_at) <= :crowd_before)
    OR (humans <= 2 AND coalesce(waits_since, created_at) <= :before)) LIMIT 50;

-- name: groups_added^
-- How many groups the bot was taken into since an instant, by one person and by all.
SELECT count(*) AS by_all, count(*) FILTER (WHERE added_by = :added_by) AS by_them FROM couple
WHERE created_at > :since;

-- name: couples_with_old_consent
-- Couples whose later yes is a year old, or one of whose was to other words, and who have not been asked anew.
SELECT couple_id FROM partner JOIN couple ON couple.id = partner.couple_id
WHERE couple.stage = 'active' AND couple.asked_anew_at IS NULL
GROUP BY couple_id HAVING max(consented_at) <= :before OR min(consent_version) < :version;

-- name: forget_adders!
-- Who added the bot is of no use after a day.
UPDATE couple SET added_by = '' WHERE added_by <> '' AND created_at <= :before;

-- name: long_ended_couples
-- Couples that ended, where nobody has done anything since.
SELECT id FROM couple WHERE stage = 'ended'
    AND NOT EXISTS (SELECT 1 FROM partner p WHERE p.couple_id = couple.id AND p.active_at >= :before) LIMIT 50;

-- name: long_ended_couples_claimed
-- The same where others write too (PostgreSQL): none that somebody brings back at this moment.
SELECT id FROM couple WHERE stage = 'ended'
    AND NOT EXISTS (SELECT 1 FROM partner p WHERE p.couple_id = couple.id AND p.active_at >= :before) LIMIT 50
FOR UPDATE SKIP LOCKED;
