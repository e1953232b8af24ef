//! Rows as values of the domain.

use std::collections::HashMap;

use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::town::{Multilingual, Slug};
use arengo_people::Strength;
use arengo_store::{Row, StoreError};

use crate::hashtag::Hashtag;
use crate::multilingual::from_column;
use crate::phase::Phase;
use crate::plan::PlanFacts;
use crate::process::{
    Asked, Facts, Influence, Level, Process, ProcessId, ProcessState, ProcessType, Template, Value,
};

fn text(row: &Row, column: usize) -> Result<Multilingual, StoreError> {
    from_column(&row.get::<String>(column)?)
}

fn optional<T>(row: &Row, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
    match row.get::<Option<String>>(column)? {
        None => Ok(None),
        Some(_) => row.word(column, parse).map(Some),
    }
}

fn plan(kept: Option<String>) -> Result<Option<PlanFacts>, StoreError> {
    kept.map(|text| serde_json::from_str(&text).map_err(|e| StoreError::Fault(format!("a plan: {e}"))))
        .transpose()
}

/// A process from the columns of `process_columns`.
pub(crate) fn process(row: &Row) -> Result<Process, StoreError> {
    let state: String = row.get(20)?;
    let state = ProcessState::parse(&state, row.get(21)?)
        .ok_or_else(|| StoreError::Fault(format!("a process in the unknown state {state:?}")))?;
    let facts = Facts {
        slug: row.word(1, Slug::parse)?,
        kind: row.word(2, ProcessType::parse)?,
        template: row.word(3, Template::parse)?,
        lang: row.get(4)?,
        title: text(row, 5)?,
        purpose: text(row, 6)?,
        accountable_body: text(row, 7)?,
        influence: row.word(8, Influence::parse)?,
        can_change: text(row, 9)?,
        cannot_change: text(row, 10)?,
        use_of_results: text(row, 11)?,
        responsible: row.get(12)?,
        responsible_title: text(row, 13)?,
        level: optional(row, 14, Level::parse)?,
        network: optional(row, 15, Slug::parse)?,
        hashtag: optional(row, 16, |word| Hashtag::parse(word).ok())?,
        values: row.get::<String>(17)?.split_whitespace().filter_map(Value::parse).collect(),
        plan: plan(row.get(18)?)?,
        answer_due: row.get(19)?,
        asked: Asked { strength: row.word(29, Strength::parse)?, why: text(row, 30)? },
    };
    Ok(Process {
        id: row.get(0)?,
        facts,
        state,
        published_at: row.get(22)?,
        closed_at: row.get(23)?,
        updated_at: row.get(24)?,
        updated_by: row.get(25)?,
        version: row.get(26)?,
        created_by: row.get(27)?,
        answered_at: row.get(28)?,
    })
}

/// A phase from the columns of `phase_columns`.
pub(crate) fn phase(row: &Row) -> Result<Phase, StoreError> {
    let window = match (row.get(7)?, row.get(8)?) {
        (Some(opens), Some(closes)) => Window::new(opens, closes),
        _ => None,
    };
    Ok(Phase {
        id: row.get(0)?,
        process: row.get(1)?,
        position: row.get(2)?,
        feature: row.word(3, Feature::parse)?,
        title: text(row, 4)?,
        note: text(row, 5)?,
        action: text(row, 6)?,
        window,
    })
}

pub(crate) fn processes(rows: &[Row]) -> Result<Vec<Process>, StoreError> {
    rows.iter().map(process).collect()
}

/// Phases by process, each in order.
pub(crate) fn phases_by_process(rows: &[Row]) -> Result<HashMap<ProcessId, Vec<Phase>>, StoreError> {
    let mut by: HashMap<ProcessId, Vec<Phase>> = HashMap::new();
    for row in rows {
        let phase = phase(row)?;
        by.entry(phase.process).or_default().push(phase);
    }
    Ok(by)
}
