//! Confirming a draft: once, in one transaction with what it publishes.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Refusal, RoleSet};
use arengo_store::clock::random_bytes;
use arengo_store::{StoreError, Writer, vals};
use arengo_web::component;
use arengo_web::{Here, Problem, Site};

use crate::draft::{self, Draft, DraftId};
use crate::email::Email;
use crate::session::{self, Entry, How, Opening};
use crate::{code, person, role, second_factor, sql};

/// How someone shows that a draft is theirs.
#[derive(Clone)]
pub(crate) enum Proof {
    /// The fingerprint of the secret in a link.
    Link([u8; 32]),
    /// Digits typed on the waiting page of a draft.
    Code(DraftId, String),
    /// Signed in with the draft's mailbox.
    Owner(DraftId, Email),
}

/// What became of it.
pub(crate) enum End {
    /// It is public: where, and what opens for whoever proved the mailbox.
    Published(String, Option<Opened>),
    /// It had been published before.
    Used(String),
    /// Link or code are too old.
    Expired(Draft),
    /// The digits are not the code.
    Wrong(Draft),
    /// Too many wrong digits.
    Locked(Draft),
    /// The component says no. The text stays; whoever proved the mailbox is signed in.
    Refused(Draft, Refusal, Option<Opened>),
}

/// What opens for someone who proved their mailbox: a session, or the page of the second factor.
pub(crate) type Opened = (Entry, [u8; 32]);

enum Stop {
    Problem(Problem),
    Refused(Box<Draft>, Refusal),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Stop {
        Stop::Problem(error.into())
    }
}
impl From<Problem> for Stop {
    fn from(problem: Problem) -> Stop {
        Stop::Problem(problem)
    }
}

/// Confirms a draft of the town at hand.
pub(crate) async fn publish(here: &Here, device: &str, proof: Proof) -> Result<End, Problem> {
    let by = By {
        here: here.clone(),
        device: device.to_owned(),
        secret: random_bytes(),
        opens: !matches!(proof, Proof::Owner(..)),
    };
    let refused = {
        let by = by.clone();
        match here.db.write(move |w| attempt(w, &by, &proof)).await {
            Ok(end) => return Ok(end),
            Err(Stop::Problem(problem)) => return Err(problem),
            Err(Stop::Refused(draft, refusal)) => (*draft, refusal),
        }
    };
    let (draft, refusal) = refused;
    here.db
        .write(move |w| {
            let (person, _) = author(w, &by, &draft)?;
            let opened = sign_in(w, &by, person, "/me")?;
            Ok(End::Refused(draft.clone(), refusal.clone(), opened))
        })
        .await
}

#[derive(Clone)]
struct By {
    here: Here,
    device: String,
    secret: [u8; 32],
    opens: bool,
}

fn attempt(w: &mut Writer<'_>, by: &By, proof: &Proof) -> Result<End, Stop> {
    let now = by.here.now;
    let (draft, until) = match proof {
        Proof::Link(mark) => draft::by_link(w, mark)?.ok_or(Problem::NotFound)?,
        Proof::Code(id, _) | Proof::Owner(id, _) => {
            let draft = draft::find(w, *id)?.ok_or(Problem::NotFound)?;
            let until = if matches!(proof, Proof::Code(..)) { draft.code_until } else { now.plus_seconds(1) };
            (draft, until)
        }
    };
    if draft.used_at.is_some() {
        return Ok(End::Used(draft.path.unwrap_or_else(|| "/".to_owned())));
    }
    if until <= now {
        return Ok(End::Expired(draft));
    }
    match proof {
        Proof::Owner(_, email) if email.key() != draft.email.key() => return Err(Problem::NotFound.into()),
        Proof::Code(_, typed) => {
            if draft.tries >= code::TRIES {
                return Ok(End::Locked(draft));
            }
            if !code::fits(&by.here.site, &draft.email, typed, &draft.code) {
                w.execute(&sql::TRY_CODE, vals![draft.id])?;
                let locked = draft.tries + 1 >= code::TRIES;
                return Ok(if locked { End::Locked(draft) } else { End::Wrong(draft) });
            }
        }
        _ => {}
    }
    carry_out(w, by, draft)
}

fn carry_out(w: &mut Writer<'_>, by: &By, draft: Draft) -> Result<End, Stop> {
    let (person, actor) = author(w, by, &draft)?;
    let component = component_of(&by.here.site, &draft.kind)?;
    let path = match (component.confirm)(w, &actor, &draft.payload, by.here.now) {
        Ok(path) => path,
        Err(problem) => return Err(stop(draft, problem)),
    };
    w.execute(&sql::USE_DRAFT, vals![draft.id, by.here.now, &path])?;
    let opened = sign_in(w, by, person, &path)?;
    Ok(End::Published(path, opened))
}

/// A rule's no leaves the text where it is; a fault of ours is told as such.
fn stop(draft: Draft, problem: Problem) -> Stop {
    match problem {
        Problem::Refused(refusal)
        | Problem::Invalid(refusal)
        | Problem::Gone(refusal)
        | Problem::Conflict(refusal) => Stop::Refused(Box::new(draft), refusal),
        Problem::NotFound => Stop::Refused(Box::new(draft), Refusal::new("people-draft-no-place")),
        Problem::Busy(_) | Problem::Bug(_) => Stop::Problem(problem),
    }
}

/// The person of the draft, made if new, as the component's rule sees them. Roles do not count where the town asks
/// its staff for a second factor: a letter is none.
fn author(w: &mut Writer<'_>, by: &By, draft: &Draft) -> Result<(PersonId, Actor), Problem> {
    let (town, now) = (by.here.town.id, by.here.now);
    // An owner is signed in, perhaps without a mailbox; anyone else has just shown that the mailbox is theirs.
    let owner = by.here.signed.as_ref().filter(|_| !by.opens).map(|s| s.person);
    let id = match owner {
        Some(person) => person,
        None => person::ensure(w, &draft.email, &draft.name, draft.lang, now)?,
    };
    if by.opens {
        person::confirm_contact(w, draft.email.key(), now)?;
    }
    let strong = by.here.signed.as_ref().is_some_and(|signed| signed.person == id && !signed.held);
    let held = !strong && second_factor::required_since(w, town)?.is_some();
    let roles = if held { RoleSet::NONE } else { role::roles_in_process(w, id, town, 0)? };
    Ok((id, Actor::Person { id, roles }))
}

/// Opens a session for who proved the mailbox, when the proof asks for one; they go to `next` with it.
fn sign_in(w: &mut Writer<'_>, by: &By, person: PersonId, next: &str) -> Result<Option<Opened>, Problem> {
    if !by.opens {
        return Ok(None);
    }
    let before = by.here.signed.as_ref().map(|s| s.session);
    let opening = Opening { person, device: &by.device, how: How::Letter, before, next };
    Ok(Some((session::open(w, &opening, &by.secret, by.here.now)?, by.secret)))
}

/// The component that understands drafts of a kind.
pub(crate) fn component_of(site: &Site, kind: &str) -> Result<component::Draft, Problem> {
    site.components()
        .iter()
        .flat_map(|c| c.drafts)
        .find(|d| d.kind == kind)
        .copied()
        .ok_or_else(|| Problem::Bug(format!("no component takes drafts of the kind {kind}")))
}
