//! The three orders of a thread, and the cursor of its pages.

use arengo_kernel::Instant;

use crate::comment::CommentId;

/// How many comments a page of a thread shows.
pub const PAGE: u32 = 20;
/// How many replies stand under a comment before a link takes over.
pub const REPLIES_SHOWN: i64 = 3;

/// In which order a thread is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// From the first; what was removed keeps its place.
    #[default]
    Oldest,
    /// Most agreement first; of two with the same, the newer.
    MostShared,
    /// Only those without an official response, from the first.
    Unanswered,
}

impl Order {
    /// All orders, as the page lists them.
    pub const ALL: [Order; 3] = [Order::Oldest, Order::MostShared, Order::Unanswered];

    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Order::Oldest => "oldest",
            Order::MostShared => "shared",
            Order::Unanswered => "unanswered",
        }
    }

    /// The order of a word; the usual one for any other.
    pub fn parse(word: &str) -> Order {
        Order::ALL.into_iter().find(|o| o.as_str() == word).unwrap_or_default()
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Order::Oldest => "comments-order-oldest",
            Order::MostShared => "comments-order-shared",
            Order::Unanswered => "comments-order-unanswered",
        }
    }
}

/// Where a page of a thread ends: the ordering value and the id of its last comment. The value is microseconds
/// in orders by time, the number of agreements in `MostShared`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The ordering value.
    pub value: i64,
    /// The comment.
    pub id: CommentId,
}

impl Cursor {
    /// The cursor of a comment in orders by time.
    pub const fn at(created: Instant, id: CommentId) -> Cursor {
        Cursor { value: created.as_micros(), id }
    }

    /// Before the first row in orders that go upwards.
    pub const START: Cursor = Cursor { value: i64::MIN, id: CommentId::from_i64(0) };
    /// Before the first row in orders that go downwards.
    pub const TOP: Cursor = Cursor { value: i64::MAX, id: CommentId::from_i64(i64::MAX) };

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Cursor> {
        let (value, id) = text.split_once('.')?;
        Some(Cursor { value: value.parse().ok()?, id: id.parse().ok()? })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.value, self.id)
    }
}

/// Which page of a thread is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Paging {
    /// In which order.
    pub order: Order,
    /// After which comment; from the start when absent.
    pub after: Option<Cursor>,
    /// How many comments at most.
    pub limit: u32,
    /// A comment to show after the page even when it is not on it: the one something was just done to.
    pub also: Option<CommentId>,
}

impl Default for Paging {
    fn default() -> Self {
        Paging { order: Order::default(), after: None, limit: PAGE, also: None }
    }
}

impl Paging {
    /// From the query of a page that shows a thread: `order`, `after`, and what was just done (`posted`, `reacted`,
    /// `withdrawn`). What cannot be read is left out.
    pub fn of_query(query: &str) -> Paging {
        let mut paging = Paging::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "order" => paging.order = Order::parse(&value),
                "after" => paging.after = Cursor::parse(&value),
                "posted" | "received" | "reacted" | "withdrawn" => paging.also = value.parse().ok(),
                _ => {}
            }
        }
        paging
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_none() {
        let cursor = Cursor { value: -5, id: CommentId::from_i64(99) };
        assert_eq!(Cursor::parse(&cursor.to_string()), Some(cursor));
        assert_eq!(Cursor::parse("x.y"), None);
        assert_eq!(Cursor::parse("5"), None);
    }

    #[test]
    fn a_query_with_nonsense_gives_the_first_page() {
        let paging = Paging::of_query("order=best&after=%00&posted=u&x=1");
        assert_eq!((paging.order, paging.after, paging.also), (Order::Oldest, None, None));
        let paging = Paging::of_query("order=shared&after=3.7&posted=8");
        assert_eq!(paging.order, Order::MostShared);
        assert_eq!(paging.after.unwrap().value, 3);
        assert_eq!(paging.also, Some(CommentId::from_i64(8)));
    }
}
