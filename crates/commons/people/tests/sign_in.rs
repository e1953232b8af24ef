//! Signing in and out: letter, code, password; sessions that last, move and end.

mod world;

use arengo_kernel::Lang;
use arengo_people::{COMPONENT, ensure_person, set_password, touch_sessions};
use arengo_store::{Store, StoreError, outbox};
use arengo_testkit::{Database, databases, noon};
use axum::http::StatusCode;
use world::{Browser, code, letters, link, mark, migrations, site};

const ANNA: &str = "anna@terni.example";
const WORDS: &str = "quattro cavalli verdi";
const HUB: &str = "http://hub.example";
const ME: &str = "/t/terni/it/me";

async fn anna_exists(db: &Database) {
    db.store
        .write(|w| {
            let now = w.now();
            let anna = ensure_person(w, "Anna@Terni.example", "Anna Verdi", Lang::IT, now)?;
            set_password(w, anna, WORDS)
        })
        .await
        .expect("Anna is there");
}

async fn is_in(browser: &mut Browser) -> bool {
    browser.get(ME).await.code == StatusCode::OK
}

#[tokio::test]
async fn the_right_password_opens_and_wrong_and_unknown_are_told_the_same() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let done = anna.sign_in("ANNA@terni.example", WORDS).await;
        assert_eq!((done.code, done.to().as_str()), (StatusCode::SEE_OTHER, ME), "{}", db.engine);
        let line = done.headers.get("set-cookie").unwrap().to_str().unwrap().to_owned();
        assert!(
            line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"),
            "{line}"
        );
        assert!(is_in(&mut anna).await);
        let wrong = Browser::new(&site).sign_in(ANNA, "quattro cavalli neri").await;
        let unknown = Browser::new(&site).sign_in("nobo@terni.example", "quattro cavalli neri").await;
        assert_eq!(
            (wrong.code, unknown.code),
            (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY)
        );
        assert!(wrong.body == unknown.body.replace("nobo@", "anna@"), "the page does not tell");
        assert!(!wrong.body.contains("cavalli"), "a password is never shown again");
    }
}

#[tokio::test]
async fn a_password_cannot_be_guessed_for_long() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut codes = Vec::new();
        for n in 0..10 {
            codes.push(Browser::new(&site).sign_in(ANNA, &format!("guess number {n}")).await.code);
        }
        assert!(codes[..8].iter().all(|c| *c == StatusCode::UNPROCESSABLE_ENTITY), "{codes:?}");
        assert_eq!(codes[9], StatusCode::TOO_MANY_REQUESTS, "{}", db.engine);
        let stopped = Browser::new(&site).sign_in(ANNA, WORDS).await;
        assert_eq!(stopped.code, StatusCode::TOO_MANY_REQUESTS, "not even the right one");
    }
}

#[tokio::test]
async fn a_letter_signs_in_when_the_button_is_pressed_and_leads_back() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let sent = anna.ask_for_letter(ANNA, "/p/centro?x=1").await;
        assert_eq!(sent.code, StatusCode::SEE_OTHER, "{}", db.engine);
        assert!(anna.get(&sent.to()).await.body.contains(ANNA));
        let link = link(&db, ANNA).await;
        let looked = anna.get(&link).await;
        assert!(looked.body.contains("Anna Verdi") && anna.cookie.is_none());
        let done = anna.post(&link, &[]).await;
        assert_eq!((done.code, done.to().as_str()), (StatusCode::SEE_OTHER, "/t/terni/it/p/centro?x=1"));
        assert!(is_in(&mut anna).await);
        let mut other = Browser::new(&site);
        assert_eq!(other.post(&link, &[]).await.code, StatusCode::GONE, "a link works once");
        assert!(!is_in(&mut other).await);
        other.ask_for_letter(ANNA, "/").await;
        let second = world::link(&db, ANNA).await;
        db.clock.set(noon().plus_seconds(30 * 60));
        assert_eq!(other.get(&second).await.code, StatusCode::GONE, "after half an hour it is over");
        assert_eq!(other.post(&second, &[]).await.code, StatusCode::GONE);
    }
}

#[tokio::test]
async fn a_new_mailbox_gets_the_same_answer_and_chooses_a_name() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut new = Browser::new(&site);
        let known = Browser::new(&site).ask_for_letter(ANNA, "").await.to();
        let unknown = new.ask_for_letter("vera@terni.example", "").await.to();
        let inner = |path: &str| path.replace("/t/terni/it", "");
        let shown =
            new.get(&unknown).await.body.replace("vera", "anna").replace(&inner(&unknown), &inner(&known));
        assert!(shown == new.get(&known).await.body, "{}: the page does not tell", db.engine);
        let digits = code(&db, "vera@terni.example").await;
        let named = new.post(&unknown, &[("code", &digits)]).await;
        assert!(named.to().contains("/sign-in/link/") && new.cookie.is_none());
        let empty = new.post(&named.to(), &[("name", " ")]).await;
        assert_eq!(empty.code, StatusCode::UNPROCESSABLE_ENTITY);
        let done = new.post(&named.to(), &[("name", "Vera Neri")]).await;
        assert_eq!((done.code, done.to().as_str()), (StatusCode::SEE_OTHER, ME));
        assert!(new.get(ME).await.body.contains("Vera Neri"));
    }
}

#[tokio::test]
async fn a_code_signs_in_and_five_wrong_ones_lock_it() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        let page = anna.ask_for_letter(ANNA, "").await.to();
        let digits = code(&db, ANNA).await;
        let done = anna.post(&page, &[("code", &digits)]).await;
        assert_eq!((done.code, done.to().as_str()), (StatusCode::SEE_OTHER, ME), "{}", db.engine);
        let mut again = Browser::new(&site);
        assert_eq!(again.post(&page, &[("code", &digits)]).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        let page = again.ask_for_letter(ANNA, "").await.to();
        let digits = code(&db, ANNA).await;
        let wrong = if digits == "111111" { "222222" } else { "111111" };
        for _ in 0..5 {
            again.post(&page, &[("code", wrong)]).await;
        }
        let locked = again.post(&page, &[("code", &digits)]).await;
        assert_eq!(locked.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(locked.body.contains("5 codici erano sbagliati") && again.cookie.is_none());
    }
}

#[tokio::test]
async fn the_way_on_never_leaves_the_town() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        for evil in ["https://evil.example", "//evil.example", "/t/arad/it/me", "/\\evil.example"] {
            let mark = mark(&site);
            let fields = [("mark", mark.as_str()), ("email", ANNA), ("password", WORDS), ("next", evil)];
            let done = Browser::new(&site).post("/t/terni/it/sign-in", &fields).await;
            assert_eq!(done.to(), ME, "{} {evil}", db.engine);
        }
    }
}

#[tokio::test]
async fn a_session_survives_a_restart_slides_with_use_and_ends_after_thirty_days() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let first = site(&db.store, HUB);
        let (mut anna, mut idle) = (Browser::new(&first), Browser::new(&first));
        anna.sign_in(ANNA, WORDS).await;
        idle.sign_in(ANNA, WORDS).await;
        let again = Store::open(db.store.address().clone(), db.clock.clone()).unwrap();
        let second = site(&again, HUB);
        anna.site = second.clone();
        idle.site = second;
        db.clock.set(noon().plus_seconds(29 * 86_400));
        assert!(is_in(&mut anna).await, "{}", db.engine);
        touch_sessions(&again).await.unwrap();
        db.clock.set(noon().plus_seconds(31 * 86_400));
        assert!(is_in(&mut anna).await, "used on day 29");
        assert!(!is_in(&mut idle).await, "not used for thirty days");
        touch_sessions(&again).await.unwrap();
        db.clock.set(noon().plus_seconds(62 * 86_400));
        assert!(!is_in(&mut anna).await);
    }
}

#[tokio::test]
async fn signing_in_ends_the_session_the_browser_came_with() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut planted = Browser::new(&site);
        planted.sign_in(ANNA, WORDS).await;
        let mut victim = Browser { cookie: planted.cookie.clone(), ..Browser::new(&site) };
        victim.sign_in(ANNA, WORDS).await;
        assert_ne!(victim.cookie, planted.cookie, "{}", db.engine);
        assert!(is_in(&mut victim).await && !is_in(&mut planted).await);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_and_all_at_once() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut all: Vec<Browser> = (0..4).map(|_| Browser::new(&site)).collect();
        for browser in &mut all {
            browser.sign_in(ANNA, WORDS).await;
        }
        let [a, b, c, d] = &mut all[..] else { panic!("four browsers") };
        let page = a.get(ME).await.body;
        assert!(page.contains("4 dispositivi") && page.contains("Firefox, Linux"), "{}", db.engine);
        let ids: Vec<&str> =
            page.split("/me/sessions/").skip(1).filter_map(|p| p.split('/').next()).collect();
        let one = ids.iter().find(|id| **id != "closing").unwrap();
        assert_eq!(a.post(&format!("{ME}/sessions/{one}/closing"), &[]).await.code, StatusCode::SEE_OTHER);
        let mut left = 0;
        for browser in [&mut *b, &mut *c, &mut *d] {
            left += i32::from(is_in(browser).await);
        }
        assert_eq!(left, 2);
        let mut lured = Browser { origin: "cross-site", cookie: a.cookie.clone(), ..Browser::new(&site) };
        assert_eq!(lured.post(&format!("{ME}/sessions/closing"), &[]).await.code, StatusCode::FORBIDDEN);
        assert_eq!(lured.post("/t/terni/it/sign-out", &[]).await.code, StatusCode::FORBIDDEN);
        a.post(&format!("{ME}/sessions/closing"), &[]).await;
        assert!(is_in(a).await && !is_in(b).await && !is_in(c).await && !is_in(d).await);
        a.post("/t/terni/it/sign-out", &[]).await;
        assert!(a.cookie.is_none() && !is_in(a).await);
    }
}

#[tokio::test]
async fn nobody_ends_the_session_of_another() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let (mut anna, mut anna_too, mut bruno) =
            (Browser::new(&site), Browser::new(&site), Browser::new(&site));
        anna.sign_in(ANNA, WORDS).await;
        anna_too.sign_in(ANNA, WORDS).await;
        bruno.write("ciao", "bruno@terni.example", "Bruno").await;
        bruno.post(&link(&db, "bruno@terni.example").await, &[]).await;
        let page = anna.get(ME).await.body;
        let id = page.split("/me/sessions/").skip(1).find_map(|p| {
            let id = p.split('/').next()?;
            (!id.starts_with("closing")).then(|| id.to_owned())
        });
        bruno.post(&format!("{ME}/sessions/{}/closing", id.unwrap()), &[]).await;
        bruno.post(&format!("{ME}/sessions/closing"), &[]).await;
        assert!(is_in(&mut anna).await && is_in(&mut anna_too).await, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_password_is_changed_with_the_old_one_or_after_a_letter() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let (mut anna, mut other) = (Browser::new(&site), Browser::new(&site));
        anna.sign_in(ANNA, WORDS).await;
        other.sign_in(ANNA, WORDS).await;
        let change = format!("{ME}/password");
        let new = "cinque cavalli verdi";
        let without = anna.post(&change, &[("new-password", new)]).await;
        assert_eq!(without.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        let short = anna.post(&change, &[("password", WORDS), ("new-password", "corta")]).await;
        assert_eq!(short.code, StatusCode::UNPROCESSABLE_ENTITY);
        let done = anna.post(&change, &[("password", WORDS), ("new-password", new)]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER);
        assert!(is_in(&mut anna).await && !is_in(&mut other).await, "other devices are signed out");
        assert!(letters(&db, "Anna@terni.example").await[0].letter.subject.contains("password"));
        assert_eq!(Browser::new(&site).sign_in(ANNA, WORDS).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        // Forgotten: a letter lets choose another, for half an hour.
        other.ask_for_letter(ANNA, "").await;
        other.post(&link(&db, ANNA).await, &[]).await;
        let third = "sei cavalli verdi e neri";
        let done = other.post(&change, &[("new-password", third)]).await;
        assert_eq!(done.code, StatusCode::SEE_OTHER);
        db.clock.set(noon().plus_seconds(31 * 60));
        let late = other.post(&change, &[("new-password", "sette cavalli verdi")]).await;
        assert_eq!(late.code, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(Browser::new(&site).sign_in(ANNA, third).await.code, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn name_and_language_are_changed_by_their_owner() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        assert_eq!(anna.post(ME, &[("name", "X Y"), ("lang", "ro")]).await.code, StatusCode::FORBIDDEN);
        anna.sign_in(ANNA, WORDS).await;
        let bad = anna.post(ME, &[("name", ""), ("lang", "xx")]).await;
        assert_eq!(bad.code, StatusCode::UNPROCESSABLE_ENTITY, "{}", db.engine);
        let done = anna.post(ME, &[("name", "Anna V. <b>"), ("lang", "ro")]).await;
        assert_eq!(done.to(), "/t/terni/ro/me?done=profile");
        let page = anna.get(&done.to()).await.body;
        assert!(page.contains("Anna V. &lt;b&gt;") && page.contains("Numele și limba sunt salvate."));
    }
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, "https://hub.example");
        let done = Browser::new(&site).sign_in(ANNA, WORDS).await;
        let line = done.headers.get("set-cookie").unwrap().to_str().unwrap().to_owned();
        assert!(line.starts_with("__Host-arengo=") && line.contains("; Secure"), "{} {line}", db.engine);
    }
}

#[tokio::test]
async fn a_robot_and_a_stale_page_are_told_so() {
    for db in databases(&migrations()) {
        anna_exists(&db).await;
        let site = site(&db.store, HUB);
        let fresh = mark(&site);
        let mut robot = Browser::new(&site);
        let trap = [("mark", fresh.as_str()), ("email", ANNA), ("website", "http://x.example")];
        assert_eq!(robot.post("/t/terni/it/sign-in", &trap).await.code, StatusCode::UNPROCESSABLE_ENTITY);
        db.clock.set(noon().plus_seconds(2 * 86_400));
        let stale = robot.post("/t/terni/it/sign-in", &[("mark", &fresh), ("email", ANNA)]).await;
        assert!(stale.body.contains(ANNA), "{}: what was typed stays", db.engine);
        assert!(letters(&db, ANNA).await.is_empty());
    }
}

#[tokio::test]
async fn tidying_forgets_what_has_ended_and_goes_on_hourly() {
    for db in databases(&migrations()) {
        let site = site(&db.store, HUB);
        let mut anna = Browser::new(&site);
        anna.write("un testo", ANNA, "Anna").await;
        let link = link(&db, ANNA).await;
        while let Some(work) = outbox::take(&db.store).await.unwrap() {
            outbox::done(&db.store, work.id).await.unwrap();
        }
        db.clock.set(noon().plus_seconds(29 * 86_400));
        for _ in 0..2 {
            db.store.write(arengo_people::schedule).await.unwrap();
        }
        run_jobs(&site).await.unwrap();
        keep_periods(&db).await;
        assert_eq!(anna.get(&link).await.code, StatusCode::GONE, "{}", db.engine);
        assert!(anna.get(&link).await.body.contains("un testo"), "kept for thirty days");
        assert_eq!(outbox::waiting(&db.store).await.unwrap(), 1, "the next run is planned, once");
        db.clock.set(noon().plus_seconds(31 * 86_400));
        run_jobs(&site).await.unwrap();
        keep_periods(&db).await;
        assert!(!anna.get(&link).await.body.contains("un testo"), "then forgotten");
    }
}

/// Ends what is older than its declared period, as the hourly job of the program does.
async fn keep_periods(db: &Database) {
    for period in COMPONENT.retention {
        let before = db.clock.now().plus_seconds(-i64::from(period.days) * 86_400);
        db.store.write(move |w| (period.apply)(w, before)).await.unwrap();
    }
}

async fn run_jobs(site: &arengo_web::Site) -> Result<(), StoreError> {
    while let Some(work) = outbox::take(site.store()).await? {
        let job = COMPONENT.jobs.iter().find(|j| j.name == work.job).expect("the job is known");
        (job.run)(site.clone(), work.clone()).await.map_err(StoreError::Fault)?;
        outbox::done(site.store(), work.id).await?;
    }
    Ok(())
}
