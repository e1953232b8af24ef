//! Many processes and comments, quickly: rows of one process of the demonstration, copied by the database itself.

use anyhow::Context as _;
use serde_json::Value;

use crate::place::Raw;

/// The town, the process and the section everything is copied from.
const TOWN: &str = "hub-it";
const PROCESS: &str = "ogp5";
const SECTION: &str = "3.02";
/// Ids of copies; far below those the program gives out, which begin with the time.
const PROCESSES: i64 = 1_000_000_000_000;
const TEXTS: i64 = 2_000_000_000_000;
const COMMENTS: i64 = 3_000_000_000_000;
const PHASES: i64 = 4_000_000_000_000;

/// What is copied.
pub struct Model {
    town: i64,
    process: i64,
    text: i64,
    /// The longest comment on the section that stands alone.
    comment: i64,
    /// Where in the section comments can stand.
    anchors: Vec<String>,
    /// The newest act of the town that published a comment.
    act: i64,
}

/// A column and what is to stand in it instead; `i` is the number of the copy.
type Change<'a> = (&'a str, String);

impl Model {
    /// Finds the process in a database with the demonstration in it.
    pub fn find(raw: &mut Raw) -> anyhow::Result<Model> {
        let mut id = |sql: String, what: &str| {
            raw.number(&sql)?.with_context(|| format!("the demonstration has no {what}"))
        };
        let town = id(format!("SELECT id FROM spaces_town WHERE slug = '{TOWN}'"), "town hub-it")?;
        let process = id(
            format!("SELECT id FROM spaces_process WHERE town_id = {town} AND slug = '{PROCESS}'"),
            "process ogp5",
        )?;
        let text = id(
            format!("SELECT id FROM consultations_text WHERE town_id = {town} AND process_id = {process}"),
            "text of ogp5",
        )?;
        let comment = id(
            format!(
                "SELECT id FROM comments_comment WHERE town_id = {town} AND about = 'section:{PROCESS}/{SECTION}'
                 AND kind = 'comment' AND state = 'visible' AND parent IS NULL AND channel = 'web'
                 ORDER BY LENGTH(body) DESC, id LIMIT 1"
            ),
            "comment on ogp5",
        )?;
        let act = id(
            format!(
                "SELECT seq FROM register_act WHERE town_id = {town} AND process_id = {process}
                 AND kind = 'comments.published' ORDER BY seq DESC LIMIT 1"
            ),
            "act of a comment",
        )?;
        let blocks = raw.texts(&format!(
            "SELECT blocks FROM consultations_part WHERE town_id = {town} AND text_id = {text} AND slug = '{SECTION}'
             ORDER BY version DESC LIMIT 1"
        ))?;
        let blocks: Vec<Value> =
            serde_json::from_str(blocks.first().context("the demonstration has no 3.02")?)?;
        let anchors =
            blocks.iter().filter_map(|b| b["anchor"].as_str()).map(str::to_owned).take(12).collect();
        Ok(Model { town, process, text, comment, anchors, act })
    }

    /// The town's id.
    pub fn town(&self) -> i64 {
        self.town
    }

    /// Makes the copies `from` to `to` of the process with its phases and its text; they have no comments yet.
    pub fn copy_process(&self, raw: &mut Raw, from: i64, to: i64) -> anyhow::Result<()> {
        let (town, process, text) = (self.town, self.process, self.text);
        let new_process = format!("{PROCESSES} + i");
        let new_text = format!("{TEXTS} + i");
        let town_and = |column: &str, id: i64| format!("m.town_id = {town} AND m.{column} = {id}");
        let mut copy = |table: &str, selection: String, changes: &[Change<'_>]| {
            copy(raw, table, &selection, changes, from, to)
        };
        copy(
            "spaces_process",
            town_and("id", process),
            &[("id", new_process.clone()), ("slug", format!("'{PROCESS}-' || i"))],
        )?;
        copy(
            "spaces_phase",
            town_and("process", process),
            &[("process", new_process.clone()), ("id", format!("{PHASES} + i * 100 + m.position"))],
        )?;
        copy(
            "consultations_text",
            town_and("id", text),
            &[("id", new_text.clone()), ("process_id", new_process.clone())],
        )?;
        for table in ["consultations_version", "consultations_part", "consultations_result"] {
            copy(table, town_and("text_id", text), &[("text_id", new_text.clone())])?;
        }
        Ok(())
    }

    /// Puts `count` comments on the section of each of the copies 1 to `processes`, the first of each, then the
    /// second of each and so on, as they would come in: numbers `from` and up. With an act in the register for each.
    pub fn copy_comments(&self, raw: &mut Raw, from: i64, count: i64, processes: i64) -> anyhow::Result<()> {
        let town = self.town;
        let (first, last) = (from, from + count * processes - 1);
        let process = format!("(1 + i % {processes})");
        let place = |n: usize, anchor: &str| format!(" WHEN {n} THEN '{anchor}'");
        let anchors: String = self.anchors.iter().enumerate().map(|(n, a)| place(n, a)).collect();
        let anchor = format!("CASE i / {processes} % {}{anchors} ELSE '' END", self.anchors.len() + 1);
        let none = || "NULL".to_owned();
        let zero = || "0".to_owned();
        copy(
            raw,
            "comments_comment",
            &format!("m.town_id = {town} AND m.id = {}", self.comment),
            &[
                ("id", format!("{COMMENTS} + i")),
                ("process_id", format!("{PROCESSES} + {process}")),
                ("about", format!("'section:{PROCESS}-' || {process} || '/{SECTION}'")),
                ("anchor", anchor),
                ("created_at", "m.created_at + i".to_owned()),
                ("agree", "i % 7".to_owned()),
                ("disagree", zero()),
                ("replies", zero()),
                ("responses", zero()),
                ("numbered", zero()),
                ("dedupe", none()),
                ("quote_exact", none()),
                ("quote_prefix", none()),
                ("quote_suffix", none()),
                ("quote_start", none()),
            ],
            first,
            last,
        )?;
        copy(
            raw,
            "register_act",
            &format!("m.town_id = {town} AND m.seq = {}", self.act),
            &[
                ("seq", format!("{COMMENTS} + i")),
                ("process_id", format!("{PROCESSES} + {process}")),
                ("subject", format!("'comment:' || ({COMMENTS} + i)")),
            ],
            first,
            last,
        )
    }

    /// Writes the counts of the copies from their comments.
    pub fn tally(&self, raw: &mut Raw) -> anyhow::Result<()> {
        raw.run(&format!(
            "DELETE FROM comments_tally WHERE town_id = {town} AND process_id BETWEEN {PROCESSES} AND {TEXTS};
             INSERT INTO comments_tally (town_id, process_id, about, anchor, visible, removed)
             SELECT town_id, process_id, about, anchor, COUNT(*), 0 FROM comments_comment
             WHERE town_id = {town} AND process_id BETWEEN {PROCESSES} AND {TEXTS}
             GROUP BY town_id, process_id, about, anchor",
            town = self.town
        ))
    }

    /// The subject that comments on the section of a copy are about.
    pub fn subject(copy: i64) -> arengo_kernel::subject::Subject {
        arengo_kernel::subject::Subject::new("section", format!("{PROCESS}-{copy}/{SECTION}"))
    }

    /// The address of the section's page of a copy.
    pub fn section_page(copy: i64) -> String {
        format!("{}/text/{SECTION}", Model::process_page(copy))
    }

    /// The address of a copy's page.
    pub fn process_page(copy: i64) -> String {
        format!("/t/{TOWN}/it/p/{PROCESS}-{copy}")
    }
}

/// Copies rows of a table once for each `i` from `first` to `last`.
fn copy(
    raw: &mut Raw,
    table: &str,
    selection: &str,
    changes: &[Change<'_>],
    first: i64,
    last: i64,
) -> anyhow::Result<()> {
    let columns = raw.columns(table)?;
    if let Some((column, _)) = changes.iter().find(|(column, _)| !columns.iter().any(|c| c == column)) {
        anyhow::bail!("{table} has no column {column}");
    }
    let value = |column: &String| {
        let change = changes.iter().find(|(changed, _)| changed == column);
        change.map_or_else(|| format!("m.{column}"), |(_, expression)| expression.clone())
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    raw.run(&format!(
        "INSERT INTO {table} ({})
         WITH RECURSIVE n(i) AS (
             SELECT CAST({first} AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {last})
         SELECT {} FROM n CROSS JOIN {table} m WHERE {selection}",
        columns.join(", "),
        values.join(", ")
    ))
}
