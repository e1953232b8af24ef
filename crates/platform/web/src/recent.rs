//! What everyone may see of a page, read and drawn once for all who ask within a moment: a signed-in person's page
//! differs from the next one's in few places.

use std::any::Any;
use std::sync::Arc;

use arengo_kernel::Actor;
use arengo_store::Reader;
use quick_cache::sync::Cache;

use crate::here::Here;
use crate::problem::Problem;

/// It is kept at most so long, as copies of visitors' pages are: phases open and close by the clock, and other
/// processes write to the same database.
const LIFE_MICROS: i64 = 1_000_000;
/// So many are kept; a long page takes some 100 kB.
const MOST: usize = 300;
/// Longer addresses are read anew each time.
const LONGEST_KEY: usize = 400;

/// What was read lately, by town, host, language and place.
pub struct Recent(Cache<String, Kept>);

#[derive(Clone)]
struct Kept {
    generation: u64,
    made_at: i64,
    value: Arc<dyn Any + Send + Sync>,
}

impl Default for Recent {
    fn default() -> Self {
        Recent(Cache::new(MOST))
    }
}

impl Here {
    /// What everyone may see at a place of this town, in this language: read now, or less than a second ago with no
    /// write in the town since. `make` is given the request as a visitor's, so that nothing of the person who
    /// happens to ask first can get into it. `place` names everything else that `make` depends on.
    ///
    /// # Errors
    /// Those of `make`, which are not kept.
    pub async fn for_everyone<T: Send + Sync + 'static>(
        &self,
        place: &str,
        make: impl FnOnce(&mut Reader<'_>, &Here) -> Result<T, Problem> + Send + 'static,
    ) -> Result<Arc<T>, Problem> {
        let key = format!("{} {} {place}", self.origin(), self.base);
        let recent = self.site.recent();
        let (generation, now) = (self.site.store().generation(self.town.id), self.now.as_micros());
        let young =
            |kept: &Kept| kept.generation == generation && (0..LIFE_MICROS).contains(&(now - kept.made_at));
        if let Some(kept) = recent.0.get(&key).filter(young)
            && let Ok(value) = kept.value.downcast::<T>()
        {
            return Ok(value);
        }
        let visitor = Here { signed: None, actor: Actor::Visitor, ..self.clone() };
        let value = Arc::new(self.db.read(move |r| make(r, &visitor)).await?);
        if key.len() <= LONGEST_KEY {
            recent.0.insert(key, Kept { generation, made_at: now, value: value.clone() });
        }
        Ok(value)
    }
}
