//! One's own data: everything the components hold about a person, in every town, for machines and for reading
//! (GDPR art. 15 and 20).

use std::sync::Arc;

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Town};
use arengo_store::{Reader, Store, StoreError};
use arengo_web::component::Component;
use arengo_web::personal::{Datum, Field, Personal, Record, Where};
use arengo_web::pieces::{When, prose, time};
use maud::{DOCTYPE, Markup, html};
use serde_json::{Map, Value, json};

/// The records of one declaration.
pub(crate) type Part = (Personal, Vec<Record>);

/// Everything about a person.
pub(crate) struct Everything {
    /// What stands above towns.
    pub above: Vec<Part>,
    /// By town; towns with nothing are left out.
    pub towns: Vec<(Arc<Town>, Vec<Part>)>,
    /// When it was gathered.
    pub at: Instant,
}

/// Gathers it; each town on a snapshot of its own.
pub(crate) async fn gather(
    store: &Store,
    components: &[&'static Component],
    towns: &[Arc<Town>],
    person: PersonId,
) -> Result<Everything, StoreError> {
    let all: Vec<Personal> = components.iter().flat_map(|c| c.personal.iter().copied()).collect();
    let above = parts(&all, Where::Node);
    let above = store.read(move |r| read(r, &above, person)).await?;
    let mut by_town = Vec::new();
    for town in towns {
        let mine = parts(&all, Where::Town);
        let found = store.town(town.id).read(move |r| read(r, &mine, person)).await?;
        if !found.is_empty() {
            by_town.push((town.clone(), found));
        }
    }
    Ok(Everything { above, towns: by_town, at: store.now() })
}

fn parts(all: &[Personal], of: Where) -> Vec<Personal> {
    all.iter().filter(|p| p.of == of).copied().collect()
}

fn read(r: &mut Reader<'_>, all: &[Personal], person: PersonId) -> Result<Vec<Part>, StoreError> {
    let mut found = Vec::new();
    for personal in all {
        let records = (personal.export)(r, person)?;
        if !records.is_empty() {
            found.push((*personal, records));
        }
    }
    Ok(found)
}

/// For machines: `arengo-personal/1`.
pub(crate) fn json(all: &Everything) -> String {
    let parts = |parts: &[Part]| {
        let one = |(personal, records): &Part| {
            let rows: Vec<Value> = records.iter().map(Record::json).collect();
            (personal.name.to_owned(), Value::Array(rows))
        };
        Value::Object(parts.iter().map(one).collect::<Map<_, _>>())
    };
    let towns: Vec<Value> = all
        .towns
        .iter()
        .map(|(town, found)| json!({"town": town.slug.as_str(), "data": parts(found)}))
        .collect();
    let whole = json!({
        "format": "arengo-personal/1", "made_at": all.at.rfc3339(), "account": parts(&all.above), "towns": towns,
    });
    format!("{whole:#}\n")
}

/// For reading: one page that needs nothing else. `town` gives the time zone.
pub(crate) fn page(tr: &Tr, town: &Town, all: &Everything) -> String {
    let title = tr.t("privacy-data-title");
    let name = |t: &Town| t.name.plain(tr.lang()).to_owned();
    html! {
        (DOCTYPE)
        html lang=(tr.lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                style { "body{font:1rem/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
                    "dl{border-top:1px solid #999;padding-top:.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem}" }
            }
            body {
                h1 { (title) }
                p { (tr.t("privacy-data-made")) " " (time(tr, town, all.at, When::DateTime)) }
                (section(tr, town, tr.t("privacy-data-account"), &all.above))
                @for (of, found) in &all.towns { (section(tr, town, &name(of), found)) }
            }
        }
    }
    .into_string()
}

fn section(tr: &Tr, town: &Town, title: &str, found: &[Part]) -> Markup {
    html! {
        section {
            h2 { (title) }
            @for (personal, records) in found {
                h3 { (tr.t(personal.title)) }
                p { (tr.t(personal.meaning)) " " (tr.t(personal.kept)) }
                @for record in records {
                    dl { @for (field, datum) in record.values() {
                        dt { (tr.t(field.message())) }
                        dd { (value(tr, town, *field, datum)) }
                    } }
                }
            }
        }
    }
}

fn value(tr: &Tr, town: &Town, field: Field, datum: &Datum) -> Markup {
    match datum {
        Datum::At(at) => time(tr, town, *at, When::DateTime),
        Datum::Number(number) => html! { (number) },
        Datum::Text(text) if field == Field::Text => prose(text),
        Datum::Text(text) => html! { (text) },
    }
}
