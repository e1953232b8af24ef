//! What a page holds to write in its reader's language.

use arengo_kernel::{Lang, Refusal};
use icu_decimal::input::Decimal;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::arg::Arg;
use crate::catalog::Catalog;
use crate::moments::local;
use crate::time_left::TimeLeft;
use crate::voice::Voice;

/// A language to write in. Small, copied freely.
#[derive(Clone, Copy)]
pub struct Tr {
    voice: &'static Voice,
}

impl Tr {
    /// The installed catalog in a language; English when the catalog does not speak it.
    ///
    /// # Panics
    /// When no catalog is installed: the program's start forgot it.
    pub fn new(lang: Lang) -> Tr {
        let catalog = Catalog::get().expect("the message catalog is installed when the program starts");
        Tr::within(catalog, lang)
    }

    /// As `new`, from a given catalog.
    pub fn within(catalog: &'static Catalog, lang: Lang) -> Tr {
        Tr { voice: catalog.voice(lang) }
    }

    /// The language written: the one asked for, or the one fallen back to.
    pub fn lang(&self) -> Lang {
        self.voice.lang
    }

    /// The language that speaks where this one is silent, when it is incomplete.
    pub fn falls_back_to(&self) -> Option<Lang> {
        self.voice.falls_back_to()
    }

    /// A message without variables; the id itself when there is none, so that the gap is seen.
    pub fn t(&self, id: &'static str) -> &'static str {
        self.voice.plain(id).unwrap_or(id)
    }

    /// A message about `$n` things, in the plural form the language uses for that number.
    pub fn n(&self, id: &'static str, count: i64) -> String {
        self.voice.filled(id, &[("n", Arg::Int(count))])
    }

    /// A message with its variables filled in.
    pub fn f(&self, id: &'static str, args: &[(&'static str, Arg)]) -> String {
        self.voice.filled(id, args)
    }

    /// A message whose id is data (the kind of an act, say); nothing when there is no such message.
    pub fn by_name(&self, id: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        self.voice.has(id).then(|| self.voice.filled(id, args))
    }

    /// A refusal's sentence; moments in it are written as date and time in `zone`.
    pub fn refusal(&self, refusal: &Refusal, zone: &TimeZone) -> String {
        let args: Vec<_> =
            refusal.args.iter().map(|(name, word)| (*name, Arg::from_word(word, *self, zone))).collect();
        self.voice.filled(refusal.id, &args)
    }

    /// The day with its month and year: "24 febbraio 2022".
    pub fn date(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.date(local(at, zone).date())
    }

    /// The day with its weekday: "giovedì 24 febbraio 2022".
    pub fn date_weekday(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.date_weekday(local(at, zone).date())
    }

    /// The day in short, with the year in full: "24/02/2022".
    pub fn date_short(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.date_short(local(at, zone).date())
    }

    /// Day and short month: "26 gen".
    pub fn day_month(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.day_month(local(at, zone).date())
    }

    /// Day and month without year: "24 febbraio".
    pub fn day_month_long(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.day_month_long(local(at, zone).date())
    }

    /// Weekday, day and month without year, for deadlines near by: "giovedì 24 febbraio".
    pub fn day_month_weekday(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.day_month_weekday(local(at, zone).date())
    }

    /// The time of day on a 24-hour clock: "23:59".
    pub fn time(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.time(local(at, zone).time())
    }

    /// Date and time of day.
    pub fn date_time(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.date_time(local(at, zone))
    }

    /// Two days as a span, what both share written once: "24–27 maggio 2022", "25 gen – 24 feb 2022". One and
    /// the same day is written as `date`.
    pub fn date_range(&self, from: Timestamp, to: Timestamp, zone: &TimeZone) -> String {
        self.voice.writing.date_range(local(from, zone).date(), local(to, zone).date())
    }

    /// A whole number with the language's marks: "400.000".
    pub fn number(&self, number: i64) -> String {
        self.voice.writing.integer(number)
    }

    /// A share of one, in whole percent: 0.72 is "72%". What is not a number (0 of 0) is 0.
    pub fn percent(&self, share: f64) -> String {
        // A float that is too large, too small or not a number becomes the nearest integer, or 0.
        let number = self.number((share * 100.0).round() as i64);
        self.voice.filled("i18n-percent", &[("number", Arg::Text(number))])
    }

    /// A file's or page's size in units of 1000 bytes: with one decimal below 100 ("12,3 kB"), whole from there
    /// on. Something is never 0 kB.
    pub fn kilobytes(&self, bytes: u64) -> String {
        let size = if bytes < 99_950 {
            let tenths = if bytes == 0 { 0 } else { ((bytes + 50) / 100).max(1) };
            let mut size = Decimal::from(tenths);
            size.multiply_pow10(-1);
            size.absolute.trim_end();
            size
        } else {
            Decimal::from((bytes + 500) / 1000)
        };
        let number = self.voice.writing.decimal(&size);
        self.voice.filled("i18n-kilobytes", &[("number", Arg::Text(number))])
    }

    /// How long from `from` to `to`; the words are `self.n(left.unit.phrase(), left.number)`.
    pub fn time_left(&self, from: Timestamp, to: Timestamp) -> TimeLeft {
        TimeLeft::between(from, to)
    }

    /// Text between the language's quotation marks.
    pub fn quote(&self, text: &str) -> String {
        format!("{}{text}{}", self.t("i18n-quote-open"), self.t("i18n-quote-close"))
    }

    /// Things in a row, the last joined by "and": "a, b e c". Nothing gives an empty text.
    pub fn list(&self, items: &[&str]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let join = |id: &'static str, start: String, next: &str| {
            self.voice.filled(id, &[("start", Arg::Text(start)), ("next", Arg::from(next))])
        };
        let row = before.iter().fold(None, |row: Option<String>, next| {
            Some(row.map_or_else(|| (*next).to_owned(), |start| join("i18n-list-comma", start, next)))
        });
        row.map_or_else(|| (*last).to_owned(), |start| join("i18n-list-last", start, last))
    }
}

impl std::fmt::Debug for Tr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tr({})", self.voice.lang)
    }
}
