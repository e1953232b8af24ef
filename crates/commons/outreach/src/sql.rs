//! Every statement of outreach.

use arengo_store::{Migration, statements};

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "outreach/0001_outreach", sql: include_str!("../migrations/0001_outreach.sql") },
    Migration { name: "outreach/0002_visits", sql: include_str!("../migrations/0002_visits.sql") },
];

statements! {
    // Everything said in a town: voluntary, so never more than a part of those who took part.
    town ANSWERS = "SELECT who, id, attribute, value FROM outreach_answer WHERE town_id = $1";
    town ANSWERS_OF = "SELECT attribute, value, given_at FROM outreach_answer
        WHERE town_id = $1 AND who = $2 AND id = $3 ORDER BY attribute";
    town PUT_ANSWER = "INSERT INTO outreach_answer (town_id, who, id, attribute, value, given_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (town_id, who, id, attribute) DO UPDATE
        SET value = excluded.value, given_at = excluded.given_at";
    town DROP_ANSWER = "DELETE FROM outreach_answer WHERE town_id = $1 AND who = $2 AND id = $3 AND attribute = $4";
    town DROP_ANSWERS = "DELETE FROM outreach_answer WHERE town_id = $1 AND who = $2 AND id = $3";
    town PERSONS = "SELECT DISTINCT id FROM outreach_answer WHERE town_id = $1 AND who = 'person' AND given_at < $2";

    town TARGETS = "SELECT id, channel, partner, goal, attribute, value, and_attribute, and_value, third_attribute,
        third_value FROM outreach_target WHERE town_id = $1 AND process = $2 ORDER BY id";
    town ADD_TARGET = "INSERT INTO outreach_target (town_id, id, process, channel, partner, goal, made_at, attribute,
        value, and_attribute, and_value, third_attribute, third_value)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    town DROP_TARGET = "DELETE FROM outreach_target WHERE town_id = $1 AND process = $2 AND id = $3";
    town VISITS = "SELECT id, target, at, place, note FROM outreach_visit
        WHERE town_id = $1 AND process = $2 ORDER BY at, id";
    town ADD_VISIT = "INSERT INTO outreach_visit (town_id, id, process, target, at, place, note, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    town DROP_VISIT = "DELETE FROM outreach_visit WHERE town_id = $1 AND process = $2 AND id = $3";
    town VISITS_TO = "SELECT COUNT(*) FROM outreach_visit WHERE town_id = $1 AND process = $2 AND target = $3";
    town PREVIOUS = "SELECT previous FROM outreach_plan WHERE town_id = $1 AND process = $2";
    town SET_PREVIOUS = "INSERT INTO outreach_plan (town_id, process, previous) VALUES ($1, $2, $3)
        ON CONFLICT (town_id, process) DO UPDATE SET previous = excluded.previous";

    town DISTRICTS = "SELECT districts FROM outreach_town WHERE town_id = $1";
    town SET_DISTRICTS = "INSERT INTO outreach_town (town_id, districts) VALUES ($1, $2)
        ON CONFLICT (town_id) DO UPDATE SET districts = excluded.districts";
}
