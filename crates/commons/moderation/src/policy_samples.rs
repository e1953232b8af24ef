//! The situations of the policy table. Its actors are person 1.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;

use super::{Appealing, CaseAt, Reporting};
use crate::case::{Action, CaseState, Party};

const ME: PersonId = PersonId::from_i64(1);
const OTHER: PersonId = PersonId::from_i64(2);
const THIRD: PersonId = PersonId::from_i64(3);

pub(super) fn reporting() -> Vec<(&'static str, Reporting)> {
    vec![
        ("someone else's", Reporting { author: Some(OTHER), is_repeated: false }),
        ("one's own", Reporting { author: Some(ME), is_repeated: false }),
        ("reported already", Reporting { author: Some(OTHER), is_repeated: true }),
    ]
}

fn case(state: CaseState, action: Option<Action>, deciders: &[PersonId]) -> CaseAt {
    let deciders = deciders.to_vec();
    CaseAt { author: Some(OTHER), reporters: vec![THIRD], deciders, state, action, has_accepted: true }
}

pub(super) fn cases() -> Vec<(&'static str, CaseAt)> {
    let open = case(CaseState::Open, None, &[]);
    let hidden = case(CaseState::Decided, Some(Action::Hide), &[THIRD]);
    let appealed = case(CaseState::Appealed, Some(Action::Hide), &[THIRD]);
    vec![
        ("open", open.clone()),
        ("open, code not accepted", CaseAt { has_accepted: false, ..open.clone() }),
        ("open, own words", CaseAt { author: Some(ME), ..open.clone() }),
        ("open, own report", CaseAt { reporters: vec![ME], ..open }),
        ("hidden", hidden.clone()),
        ("left as it is", CaseAt { action: Some(Action::Dismiss), ..hidden }),
        ("appealed", appealed.clone()),
        ("appealed, decided by oneself", CaseAt { deciders: vec![ME], ..appealed.clone() }),
        ("appealed, own words", CaseAt { author: Some(ME), ..appealed.clone() }),
        ("appealed, own report", CaseAt { reporters: vec![ME], ..appealed }),
        ("judged", case(CaseState::Judged, Some(Action::Hide), &[THIRD, OTHER])),
    ]
}

pub(super) fn appealing(now: Instant) -> Vec<(&'static str, Appealing)> {
    let own = Appealing {
        party: Party::Author,
        person: Some(ME),
        holds_code: false,
        action: Action::Hide,
        state: CaseState::Decided,
        until: now.plus_seconds(60),
        is_repeated: false,
    };
    let reporter =
        Appealing { party: Party::Reporter, person: None, holds_code: true, action: Action::Dismiss, ..own };
    vec![
        ("own words hidden", own),
        ("own words hidden, six months over", Appealing { until: now, ..own }),
        ("own words hidden, appealed already", Appealing { is_repeated: true, ..own }),
        ("own words hidden, judged", Appealing { state: CaseState::Judged, ..own }),
        ("own words left as they are", Appealing { action: Action::Dismiss, ..own }),
        ("someone else's words hidden", Appealing { person: Some(OTHER), ..own }),
        ("own report dismissed, with the code", reporter),
        ("own report upheld, with the code", Appealing { action: Action::Hide, ..reporter }),
    ]
}
