//! The job that sends a letter: certain failures are tried again, uncertain ones never.

use std::sync::{Arc, OnceLock};

use arengo_kernel::Instant;
use arengo_store::outbox::Work;
use arengo_store::{Statement, Store, StoreError, vals};
use arengo_web::Site;

use crate::letter::{self, Kept, LetterId, State};
use crate::server::Server;
use crate::smtp::{self, Ending, No};
use crate::sql;

/// The job's name in the outbox.
pub(crate) const JOB: &str = "mail.send";
/// A letter is tried for so long.
const TRY_FOR_SECONDS: i64 = 3 * 86_400;
/// A server that says "never" is asked so often: the fault may be in our configuration and be repaired.
const ASK_AFTER_NEVER: i64 = 5;

static SERVER: OnceLock<Arc<Server>> = OnceLock::new();

/// Where letters go.
#[derive(Debug, Clone)]
pub enum Way {
    /// Nowhere: they stay and can be read at `/demo/mail`.
    Keep,
    /// To this server.
    Smtp(Arc<Server>),
    /// No server is configured; letters wait.
    Missing,
}

/// Puts the installation's mail server in place, once, when the program starts. Demonstrations need none.
pub fn install(server: Server) {
    let _ = SERVER.set(Arc::new(server));
}

pub(crate) async fn run(site: Site, work: Work) -> Result<(), String> {
    // A payload that is no id was not written by us; trying again would not help.
    let Ok(id) = work.payload.parse() else { return Ok(()) };
    let way = match SERVER.get() {
        _ if site.settings().demo => Way::Keep,
        Some(server) => Way::Smtp(server.clone()),
        None => Way::Missing,
    };
    send(site.store(), &way, id).await
}

/// Sends one letter, if it waits. May be called again at any time: a letter leaves at most once unless the server
/// certainly did not take it.
///
/// # Errors
/// Why it must be tried again later.
pub async fn send(store: &Store, way: &Way, id: LetterId) -> Result<(), String> {
    let Some(kept) = store.read(move |r| letter::find(r, id)).await.map_err(text)? else { return Ok(()) };
    match kept.state {
        State::Queued => {}
        State::Sending => {
            return mark(store, &sql::DOUBTFUL, id, Some("the sending was interrupted")).await.map(drop);
        }
        State::Sent | State::Failed | State::Doubtful | State::Kept => return Ok(()),
    }
    match way {
        Way::Keep => mark(store, &sql::KEPT, id, None).await.map(drop),
        Way::Missing => {
            let no = No { words: "no mail server is configured".into(), for_good: false };
            refused(store, &kept, &no, &sql::TRIED).await
        }
        Way::Smtp(server) => over(store, server.clone(), kept).await,
    }
}

async fn over(store: &Store, server: Arc<Server>, kept: Kept) -> Result<(), String> {
    let (id, asked) = (kept.id, kept.clone());
    let ready = match apart(move || smtp::open(&server, &asked)).await? {
        Ok(ready) => ready,
        Err(no) => return refused(store, &kept, &no, &sql::TRIED).await,
    };
    if mark(store, &sql::HAND_OVER, id, None).await? == 0 {
        return Ok(());
    }
    match apart(move || smtp::hand_over(ready)).await? {
        Ending::Taken => sent(store, id).await,
        Ending::Refused(no) => refused(store, &kept, &no, &sql::BACK).await,
        Ending::Unknown(words) => {
            tracing::warn!(letter = %id, words, "a letter may or may not have been taken");
            mark(store, &sql::DOUBTFUL, id, Some(&words)).await.map(drop)
        }
    }
}

/// The server has it. If even this cannot be written, the letter is found in `sending` and becomes doubtful.
async fn sent(store: &Store, id: LetterId) -> Result<(), String> {
    let mut outcome = mark(store, &sql::SENT, id, None).await;
    for pause in [100, 500, 2000] {
        if outcome.is_ok() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
        outcome = mark(store, &sql::SENT, id, None).await;
    }
    outcome.map(drop)
}

/// Certainly not taken: try again later, or give up.
async fn refused(store: &Store, kept: &Kept, no: &No, note: &'static Statement) -> Result<(), String> {
    if is_over(kept, no, store.now()) {
        tracing::warn!(letter = %kept.id, words = no.words, "a letter is given up");
        return mark(store, &sql::FAILED, kept.id, Some(&no.words)).await.map(drop);
    }
    mark(store, note, kept.id, Some(&no.words)).await?;
    Err(no.words.clone())
}

fn is_over(kept: &Kept, no: &No, now: Instant) -> bool {
    let tried = kept.attempts + 1;
    now.seconds_since(kept.queued_at) >= TRY_FOR_SECONDS || (no.for_good && tried >= ASK_AFTER_NEVER)
}

async fn mark(
    store: &Store,
    statement: &'static Statement,
    id: LetterId,
    failure: Option<&str>,
) -> Result<u64, String> {
    let (now, failure) = (store.now(), failure.map(|f| f.chars().take(500).collect::<String>()));
    store
        .write(move |w| match &failure {
            Some(failure) => w.execute(statement, vals![id, now, failure]),
            None => w.execute(statement, vals![id, now]),
        })
        .await
        .map_err(text)
}

async fn apart<T: Send + 'static>(body: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    tokio::task::spawn_blocking(body).await.map_err(|e| e.to_string())
}

fn text(error: StoreError) -> String {
    error.to_string()
}
