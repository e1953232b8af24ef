//! The button that follows a thing, on whichever page; and a page with it for those who must sign in first.

use arengo_kernel::Permit;
use arengo_kernel::subject::Subject;
use arengo_store::StoreError;
use arengo_web::component::Found;
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::follow::{self, public_thing};
use crate::policy::{Follow, StopFollowing, Wanted};

/// "Follow" or "Stop following" a thing; `which` is its name, for screen readers. Without account it leads to the
/// page that asks to sign in, and from there back.
pub fn follow_button(here: &Here, subject: &Subject, which: &str, follows: bool) -> Markup {
    let words = here.tr.t(if follows { "notices-stop-following" } else { "notices-follow" });
    let face = html! { (icon(if follows { "ok" } else { "bell" })) (words) span.vh { " " (which) } };
    html! {
        @if here.signed.is_none() {
            a.btn.q #follow href=(here.link(&page_of(subject))) rel="nofollow" { (face) }
        } @else {
            form #follow method="post" action=(here.link("/follow")) {
                input type="hidden" name="about" value=(subject);
                button.btn.q name="act" value=(if follows { "stop" } else { "follow" }) { (face) }
            }
        }
    }
}

/// The button, with whether the reader follows the thing read now: one look by key, for people with account only.
///
/// # Errors
/// Any storage failure.
pub async fn follow_place(here: &Here, subject: &Subject, which: &str) -> Result<Markup, Problem> {
    let follows = match here.actor.person() {
        Some(person) => {
            let about = subject.clone();
            here.db.look_up(move |r| follow::follows(r, person, &about)).await?
        }
        None => false,
    };
    Ok(follow_button(here, subject, which, follows))
}

fn page_of(subject: &Subject) -> String {
    format!("/follow?about={}", encoded(&subject.to_string()))
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// `GET /follow?about=`: the thing and the button.
pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let subject = Subject::parse(fields.text("about")).ok_or(Problem::NotFound)?;
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    let (site, about) = (here.site.clone(), subject.clone());
    let read = here.db.read(move |r| {
        let found = public_thing(r, &site, &about)?;
        Ok::<_, StoreError>((found, follow::follows(r, person, &about)?))
    });
    let (found, follows) = read.await?;
    let found = found.ok_or(Problem::NotFound)?;
    Ok(page(&here, &subject, &found, follows).answer(&here))
}

fn page(here: &Here, subject: &Subject, found: &Found, follows: bool) -> Page {
    let tr = &here.tr;
    let title = tr.t(if follows { "notices-follows-title" } else { "notices-follow-title" });
    let body = html! {
        div.intro { h1 { (title) }
            p.dek { a href=(here.link(&found.path)) lang=[found.lang.filter(|l| *l != here.lang)] { (found.words) } } }
        p { (tr.t("notices-follow-lead")) " " a href=(here.link("/me/notices/settings")) { (tr.t("notices-settings-title")) } }
        (follow_button(here, subject, &found.words, follows))
    };
    Page::new(title, body).unlisted()
}

/// `POST /follow`: follows or stops, and leads back to the thing.
pub(crate) async fn change(here: Here, fields: Fields) -> Result<Response, Problem> {
    let subject = Subject::parse(fields.text("about")).ok_or(Problem::NotFound)?;
    let Some(person) = here.actor.person() else {
        let back = here.link(&format!("/sign-in?next={}", encoded(&page_of(&subject))));
        return Ok(Redirect::to(&back).into_response());
    };
    let (site, actor, now) = (here.site.clone(), here.actor, here.now);
    let stops = fields.text("act") == "stop";
    let done = here.db.write(move |w| -> Result<Option<Found>, Problem> {
        let found = public_thing(w, &site, &subject)?;
        if stops {
            // Also what is not public any more.
            follow::stop_following(w, &Permit::<StopFollowing>::ask(&actor, subject.clone(), now)?)?;
            return Ok(found);
        }
        let found = found.ok_or(Problem::NotFound)?;
        let others = follow::others(w, person, &subject)?;
        let wanted = Wanted { subject: subject.clone(), others };
        follow::follow(w, &Permit::<Follow>::ask(&actor, wanted, now)?)?;
        Ok(Some(found))
    });
    let back = match (done.await?, fields.text("back")) {
        // From the list of what one follows, back to it.
        (_, "list") | (None, _) => here.link("/me/notices#followed"),
        (Some(found), _) if found.path.contains('#') => here.link(&found.path),
        (Some(found), _) => here.link(&format!("{}#follow", found.path)),
    };
    Ok(Redirect::to(&back).into_response())
}
