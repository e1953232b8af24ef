//! What staff do: the wizard from a title to a public page, refusals, two editors at once, roles, towns.

use arengo_kernel::Refusal;
use arengo_spaces::{ClosingRule, ProcessId, process_by_id};
use arengo_store::{Reader, StoreError};
use arengo_testkit::world::{World, worlds};
use axum::http::StatusCode;

const OPEN: (&str, &str) = ("2022-01-25T08:00:00Z", "2022-02-24T23:00:00Z");

/// The fields of the first step, complete.
fn purpose<'a>(version: &'a str, purpose: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("title", "Il piano del verde"),
        ("title-ro", "Planul spațiilor verzi"),
        ("purpose", purpose),
        ("body", "Il Consiglio comunale"),
        ("use", "Ogni commento riceve un esito con il motivo"),
        ("influence", "consult"),
        ("responsible", "Nadia Sforzini"),
        ("hashtag", "#VerdeTerni"),
        ("values", "transparency"),
        ("values", "inclusion"),
    ]
}

/// The five phases of the pattern with dates for the comments.
fn dates<'a>(version: &'a str, opens: &'a str, closes: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("count", "2"),
        ("feature-0", "comment"),
        ("title-0", "Commenta il testo"),
        ("opens-0", opens),
        ("closes-0", closes),
        ("feature-1", "examine"),
        ("title-1", "Esame dei commenti"),
        ("answer-due", "2022-03-10"),
    ]
}

async fn begun(w: &World) -> String {
    let made = w
        .post(
            "/t/terni/it/staff/p/new",
            &w.nadia,
            &[("title", "Il piano del verde"), ("template", "five-steps")],
        )
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", w.db.engine);
    assert_eq!(made.location, "/t/terni/it/staff/p/il-piano-del-verde/purpose");
    "/t/terni/it/staff/p/il-piano-del-verde".to_owned()
}

#[tokio::test]
async fn an_official_goes_from_a_title_to_a_public_page() {
    for w in worlds(&[]).await {
        let base = begun(&w).await;
        let step = w.get(&format!("{base}/purpose"), &w.nadia).await;
        assert!(step.body.contains("aria-current=\"step\"") && step.body.contains("data-max=\"300\""));
        let version = step.hidden("version");
        let saved = w
            .post(&format!("{base}/purpose"), &w.nadia, &purpose(&version, "Più alberi, meno asfalto"))
            .await;
        assert_eq!((saved.status, saved.location), (StatusCode::SEE_OTHER, format!("{base}/text")));
        let step = w.get(&format!("{base}/dates"), &w.nadia).await;
        for phase in
            ["Preparazione", "Commenta il testo", "Esame dei commenti", "Testo adottato", "Aggiornamento"]
        {
            assert!(step.body.contains(&format!("value=\"{phase}\"")), "{phase}");
        }
        let version = step.hidden("version");
        let fields = dates(&version, "2022-02-10T09:00", "2022-02-24T23:59");
        let saved = w.post(&format!("{base}/dates"), &w.nadia, &fields).await;
        assert_eq!((saved.status, saved.location), (StatusCode::SEE_OTHER, format!("{base}/publish")));
        // What was typed comes back as typed.
        let again = w.get(&format!("{base}/dates"), &w.nadia).await;
        assert!(
            again.body.contains("value=\"2022-02-24T23:59\"") && again.body.contains("value=\"2022-03-10\"")
        );
        let check = w.get(&format!("{base}/publish"), &w.nadia).await;
        assert!(!check.body.contains("Da completare"), "{}", check.body);
        let published =
            w.post(&format!("{base}/publish"), &w.nadia, &[("version", &check.hidden("version"))]).await;
        assert_eq!(
            (published.status, published.location.as_str()),
            (StatusCode::SEE_OTHER, "/t/terni/it/p/il-piano-del-verde")
        );
        w.set("2022-02-24T22:59:59Z");
        let page = w.get("/t/terni/it/p/il-piano-del-verde", "").await;
        assert!(page.body.contains("alle 23:59") && page.body.contains("giovedì 10 marzo"));
        assert!(w.get("/t/terni/ro/p/il-piano-del-verde", "").await.body.contains("Planul spațiilor verzi"));
        w.set("2022-02-24T23:00:00Z");
        let page = w.get("/t/terni/it/p/il-piano-del-verde", "").await;
        assert!(page.body.contains("La fase dei commenti si è chiusa"));
        assert!(w.get("/t/terni/it/activity", "").await.body.contains("Pubblicata la consultazione"));
    }
}

#[tokio::test]
async fn publishing_is_refused_until_purpose_body_use_and_dates_are_there() {
    for w in worlds(&[]).await {
        let base = begun(&w).await;
        let check = w.get(&format!("{base}/publish"), &w.nadia).await;
        for field in ["/purpose#purpose", "/purpose#body", "/purpose#use", "/dates#dates"] {
            assert!(check.body.contains(&format!("{base}{field}")), "{field} on {}", w.db.engine);
        }
        assert!(check.body.contains("mancano 4 cose") && !check.body.contains("name=\"version\""));
        let refused = w.post(&format!("{base}/publish"), &w.nadia, &[("version", "1")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(w.get("/t/terni/it/p/il-piano-del-verde", "").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_does_not_fit_is_said_beside_its_field_and_nothing_typed_is_lost() {
    for w in worlds(&[]).await {
        let base = begun(&w).await;
        let long = "ș".repeat(301);
        let version = w.get(&format!("{base}/purpose"), &w.nadia).await.hidden("version");
        let mut fields = purpose(&version, &long);
        fields.retain(|(name, _)| *name != "hashtag");
        fields.push(("hashtag", "due parole"));
        let refused = w.post(&format!("{base}/purpose"), &w.nadia, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", w.db.engine);
        assert!(refused.body.contains("href=\"#purpose\"") && refused.body.contains("href=\"#hashtag\""));
        assert!(refused.body.contains("id=\"purpose-e\"") && refused.body.contains(&long));
        assert!(
            refused.body.contains("value=\"due parole\"") && refused.body.contains("Planul spațiilor verzi")
        );

        for (opens, closes, sentence) in [
            ("2022-02-24T09:00", "2022-02-10T23:59", "La fase finisce prima di cominciare"),
            ("", "2022-02-10T23:59", "Scrivi anche quando inizia"),
            ("domani", "", "Non è una data"),
            ("2022-02-24T09:00", "2022-03-24T23:59", "La risposta è dovuta prima che i commenti si chiudano"),
        ] {
            let refused = w.post(&format!("{base}/dates"), &w.nadia, &dates(&version, opens, closes)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{opens} {closes}");
            assert!(refused.body.contains(sentence), "{opens} {closes}");
            assert!(refused.body.contains(&format!("value=\"{closes}\"")));
        }
        let more = [("version", version.as_str()), ("count", "1"), ("title-0", "Mia"), ("more", "1")];
        let more = w.post(&format!("{base}/dates"), &w.nadia, &more).await;
        assert!(
            more.status == StatusCode::OK
                && more.body.contains("name=\"title-1\"")
                && more.body.contains("value=\"Mia\"")
        );
    }
}

#[tokio::test]
async fn two_editors_at_once_lose_nothing() {
    for w in worlds(&[]).await {
        let base = begun(&w).await;
        let seen_by_both = w.get(&format!("{base}/purpose"), &w.nadia).await.hidden("version");
        let elena =
            w.post(&format!("{base}/purpose"), &w.elena, &purpose(&seen_by_both, "Lo scopo di Elena")).await;
        assert_eq!(elena.status, StatusCode::SEE_OTHER, "{}", w.db.engine);
        let nadia =
            w.post(&format!("{base}/purpose"), &w.nadia, &purpose(&seen_by_both, "Lo scopo di Nadia")).await;
        assert_eq!(nadia.status, StatusCode::CONFLICT);
        assert!(nadia.body.contains("Lo scopo di Nadia") && nadia.body.contains("Lo scopo di Elena"));
        assert!(nadia.body.contains("Elena ha salvato mentre scrivevi"));
        // Saving again, after comparing, is a decision.
        let version = nadia.hidden("version");
        assert_ne!(version, seen_by_both);
        let again =
            w.post(&format!("{base}/purpose"), &w.nadia, &purpose(&version, "Lo scopo di tutte e due")).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert!(w.get(&format!("{base}/purpose"), &w.nadia).await.body.contains("Lo scopo di tutte e due"));
        let stale =
            w.post(&format!("{base}/dates"), &w.nadia, &dates(&seen_by_both, "2022-02-10T09:00", "")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("value=\"2022-02-10T09:00\""));
    }
}

#[tokio::test]
async fn a_public_process_changes_only_with_a_public_reason() {
    for w in worlds(&[]).await {
        let process = w.published(w.terni, "piano", "Il piano", OPEN).await;
        let form = w.get("/t/terni/it/staff/p/piano/dates", &w.nadia).await;
        let version = form.hidden("version");
        let mut fields = dates(&version, "2022-01-25T09:00", "2022-02-28T23:59");
        let refused = w.post("/t/terni/it/staff/p/piano/dates", &w.nadia, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", w.db.engine);
        assert!(refused.body.contains("href=\"#reason\""));
        fields.push(("reason", "Lo hanno chiesto le associazioni"));
        let saved = w.post("/t/terni/it/staff/p/piano/dates", &w.nadia, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let id = process.id;
        let now = w.town_db(w.terni).read(move |r| process_by_id(r, id)).await.unwrap().unwrap();
        assert_eq!(now.version, process.version + 1);
        let acts = w.get("/t/terni/it/activity.json", "").await.body;
        assert!(acts.contains("spaces.rescheduled") && acts.contains("2022-02-28T23:00:00Z"));
        // Saving without a change is no act.
        let form = w.get("/t/terni/it/staff/p/piano/dates", &w.nadia).await;
        let version = form.hidden("version");
        let same = dates(&version, "2022-01-25T09:00", "2022-02-28T23:59");
        assert_eq!(
            w.post("/t/terni/it/staff/p/piano/dates", &w.nadia, &same).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            w.get("/t/terni/it/activity.json", "").await.body.matches("spaces.rescheduled").count(),
            acts.matches("spaces.rescheduled").count()
        );
    }
}

#[tokio::test]
async fn a_process_is_withdrawn_with_a_reason_and_closed_without() {
    for w in worlds(&[]).await {
        w.published(w.terni, "uno", "Uno", OPEN).await;
        w.published(w.terni, "due", "Due", OPEN).await;
        let page = w.get("/t/terni/it/staff/p/uno/withdrawal", &w.nadia).await;
        let version = page.hidden("version");
        let without = w.post("/t/terni/it/staff/p/uno/withdrawal", &w.nadia, &[("version", &version)]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", w.db.engine);
        let fields = [("version", version.as_str()), ("reason", "La gara è annullata")];
        let with = w.post("/t/terni/it/staff/p/uno/withdrawal", &w.nadia, &fields).await;
        assert_eq!(with.status, StatusCode::SEE_OTHER);
        assert!(w.get("/t/terni/it/p/uno", "").await.body.contains("La gara è annullata"));
        assert_eq!(w.get("/t/terni/it/staff/p/uno/purpose", &w.nadia).await.status, StatusCode::FORBIDDEN);

        let page = w.get("/t/terni/it/staff/p/due/closing", &w.nadia).await;
        let closed = w
            .post("/t/terni/it/staff/p/due/closing", &w.nadia, &[("version", &page.hidden("version"))])
            .await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert!(w.get("/t/terni/it/p/due", "").await.body.contains("Chiusa, con tutte le risposte"));
    }
}

#[tokio::test]
async fn the_wrong_role_is_refused_before_anything_is_told() {
    for w in worlds(&[]).await {
        w.draft(w.terni, "bozza", "La bozza", Some(OPEN)).await;
        for cookie in ["", &w.giulia, &w.mihaela] {
            for slug in ["bozza", "nessuna"] {
                for step in ["purpose", "dates", "publish", "closing", "withdrawal"] {
                    let path = format!("/t/terni/it/staff/p/{slug}/{step}");
                    assert_eq!(
                        w.get(&path, cookie).await.status,
                        StatusCode::FORBIDDEN,
                        "{path} on {}",
                        w.db.engine
                    );
                    let sent = w.post(&path, cookie, &[("version", "1"), ("reason", "x")]).await;
                    assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
                }
            }
            for path in [
                "/staff",
                "/staff/p/new",
                "/staff/town",
                "/staff/pages",
                "/staff/pages/rules/it",
                "/towns/new",
            ] {
                let answer = w.get(&format!("/t/terni/it{path}"), cookie).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} on {}", w.db.engine);
            }
        }
        // An official prepares consultations; the town's settings are for administrators, towns for stewards.
        assert_eq!(w.get("/t/terni/it/staff", &w.nadia).await.status, StatusCode::OK);
        assert_eq!(w.get("/t/terni/it/staff/town", &w.nadia).await.status, StatusCode::FORBIDDEN);
        assert_eq!(w.get("/t/terni/it/staff/town", &w.elena).await.status, StatusCode::OK);
        assert_eq!(w.get("/t/terni/it/towns/new", &w.elena).await.status, StatusCode::FORBIDDEN);
        assert_eq!(w.get("/t/arad/ro/staff/town", &w.elena).await.status, StatusCode::FORBIDDEN);
    }
}

fn new_town(slug: &str) -> Vec<(&str, &str)> {
    vec![
        ("slug", slug),
        ("name-it", "Valfosca"),
        ("languages", "it"),
        ("languages", "en"),
        ("main", "it"),
        ("zone", "Europe/Rome"),
        ("hue", "120"),
        ("chroma", "mid"),
        ("publisher", "Comune di Valfosca"),
        ("email", "comune@valfosca.example"),
        ("population", "11.200"),
    ]
}

#[tokio::test]
async fn a_steward_opens_a_town_in_one_form_and_its_administrator_changes_it() {
    for w in worlds(&[]).await {
        assert_eq!(w.get("/t/valfosca/it", "").await.status, StatusCode::NOT_FOUND, "{}", w.db.engine);
        let mut wrong = new_town("Val Fosca");
        wrong.retain(|(name, _)| *name != "zone" && *name != "email");
        wrong.extend([("zone", "Europe/Terni"), ("email", "nessuna")]);
        let refused = w.post("/t/terni/it/towns/new", &w.chiara, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["#t-slug", "#t-zone", "#t-email"] {
            assert!(refused.body.contains(&format!("href=\"{field}\"")), "{field}");
        }
        let made = w.post("/t/terni/it/towns/new", &w.chiara, &new_town("valfosca")).await;
        assert_eq!((made.status, made.location.as_str()), (StatusCode::SEE_OTHER, "/t/valfosca/"));
        let home = w.get("/t/valfosca/it", "").await;
        assert!(home.status == StatusCode::OK && home.body.contains("data-hue=\"120\""));
        let twice = w.post("/t/terni/it/towns/new", &w.chiara, &new_town("valfosca")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);

        let form = w.get("/t/valfosca/it/staff/town", &w.chiara).await;
        let version = form.hidden("version");
        let mut fields = new_town("valfosca");
        fields.retain(|(name, _)| *name != "name-it");
        fields.extend([("name-it", "Valfosca di Sopra"), ("version", version.as_str())]);
        assert_eq!(
            w.post("/t/valfosca/it/staff/town", &w.chiara, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(w.get("/t/valfosca/en", "").await.body.contains("Valfosca di Sopra"));
        let stale = w.post("/t/valfosca/it/staff/town", &w.chiara, &fields).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(w.get("/t/terni/it/activity", "").await.body.contains("Aperto un nuovo spazio: Valfosca"));
    }
}

#[tokio::test]
async fn a_town_writes_its_own_duty_text_and_goes_back_to_the_standard_one() {
    for w in worlds(&[]).await {
        let path = "/t/terni/it/staff/pages/rules/it";
        let form = w.get(path, &w.elena).await;
        assert_eq!((form.status, form.hidden("version").as_str()), (StatusCode::OK, "0"), "{}", w.db.engine);
        let text = "# Le nostre regole\n\nQui a {town} <script>x</script> si parla **piano**.";
        let saved = w.post(path, &w.elena, &[("version", "0"), ("text", text)]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let shown = w.get("/t/terni/it/rules", "").await;
        assert_eq!(shown.h1(), "Le nostre regole");
        assert!(shown.body.contains("Qui a Terni") && shown.body.contains("<strong>piano</strong>"));
        assert!(!shown.body.contains("<script>x"));
        assert_ne!(w.get("/t/terni/en/rules", "").await.h1(), "Le nostre regole");
        assert_ne!(w.get("/t/arad/it/rules", "").await.h1(), "Le nostre regole");
        let stale = w.post(path, &w.elena, &[("version", "0"), ("text", "# Altro")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("# Altro") && stale.body.contains("# Le nostre regole"));
        let back = w.post(path, &w.elena, &[("version", "1"), ("standard", "1")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_ne!(w.get("/t/terni/it/rules", "").await.h1(), "Le nostre regole");
    }
}

/// Stands for a component that still owes answers.
fn blocked(r: &mut Reader<'_>, id: ProcessId) -> Result<Option<Refusal>, StoreError> {
    let owes = process_by_id(r, id)?.is_some_and(|p| p.slug.as_str() == "bloccata");
    Ok(owes.then(|| Refusal::new("spaces-not-complete")))
}

#[tokio::test]
async fn a_process_does_not_close_while_a_rule_refuses_and_says_where_to_go() {
    arengo_spaces::set_closing_rules(&[ClosingRule {
        check: blocked,
        path: |p| format!("{}/answers", p.path()),
    }]);
    for w in worlds(&[]).await {
        w.published(w.terni, "bloccata", "Bloccata", OPEN).await;
        let page = w.get("/t/terni/it/staff/p/bloccata/closing", &w.nadia).await;
        assert!(page.body.contains("Non si può chiudere ancora"), "{}", w.db.engine);
        assert!(
            page.body.contains("/t/terni/it/p/bloccata/answers") && !page.body.contains("name=\"version\"")
        );
        let sent = w.post("/t/terni/it/staff/p/bloccata/closing", &w.nadia, &[("version", "2")]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!w.get("/t/terni/it/p/bloccata", "").await.body.contains("Chiusa, con tutte le risposte"));
    }
}

#[tokio::test]
async fn asking_more_of_those_who_take_part_needs_a_reason_and_is_told_in_the_register() {
    for w in worlds(&[]).await {
        let process = w.published(w.terni, "piano", "Il piano", OPEN).await;
        let page = w.get("/t/terni/it/p/piano", "").await.body;
        assert!(page.contains("Chiunque confermi un indirizzo e-mail"), "{}: {page}", w.db.engine);
        let path = "/t/terni/it/staff/p/piano/purpose";
        let version = w.get(path, &w.nadia).await.hidden("version");
        let mut fields = purpose(&version, "A che cosa serve");
        fields.push(("reason", "Decide chi ci vive"));
        fields.push(("asked", "resident"));
        let refused = w.post(path, &w.nadia, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", w.db.engine);
        assert!(refused.body.contains("href=\"#asked-why\""), "{}", refused.body);
        assert!(refused.body.contains("value=\"resident\" checked"), "the choice stays");
        fields.push(("asked-why", "Riguarda le strade di chi abita qui"));
        let saved = w.post(path, &w.nadia, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}: {}", w.db.engine, saved.body);
        let id = process.id;
        let now = w.town_db(w.terni).read(move |r| process_by_id(r, id)).await.unwrap().unwrap();
        assert_eq!(now.asked.strength.as_str(), "resident");
        let page = w.get("/t/terni/it/p/piano", "").await.body;
        for part in
            ["Solo residenti di Terni", "Riguarda le strade di chi abita qui", "/me/identity#resident"]
        {
            assert!(page.contains(part), "{}: {part} is missing in {page}", w.db.engine);
        }
        let acts = w.town_db(w.terni).read(|r| arengo_register::recent(r, None, 9)).await.unwrap();
        let amended = acts.iter().find(|a| a.kind.as_str() == "spaces.amended").expect("an act");
        for part in ["\"asked\":\"resident\"", "\"asked_before\":\"contact\""] {
            assert!(amended.record.contains(part), "{}", amended.record);
        }
        // Nonsense changes nothing.
        let version = w.get(path, &w.nadia).await.hidden("version");
        let mut fields = purpose(&version, "A che cosa serve");
        fields.extend([
            ("reason", "x"),
            ("asked", "none"),
            ("asked-why", "Riguarda le strade di chi abita qui"),
        ]);
        w.post(path, &w.nadia, &fields).await;
        let now = w.town_db(w.terni).read(move |r| process_by_id(r, id)).await.unwrap().unwrap();
        assert_eq!(now.asked.strength.as_str(), "resident", "{}", w.db.engine);
    }
}
