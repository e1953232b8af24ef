//! How one language writes dates, times and numbers: the CLDR formatters, made once and kept.

use arengo_kernel::Lang;
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{MD, MDE, T, YMD, YMDE, YMDT};
use icu_datetime::options::YearStyle;
use icu_datetime::preferences::HourCycle;
use icu_datetime::{
    DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter as Formatter, NoCalendarFormatter,
};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use jiff::civil;

use crate::moments::{clock, day, day_and_clock, day_number, year_leads};

/// The formatters of one language.
pub(crate) struct Writing {
    date: Formatter<Gregorian, YMD>,
    weekday: Formatter<Gregorian, YMDE>,
    short: Formatter<Gregorian, YMD>,
    medium: Formatter<Gregorian, YMD>,
    day_month: Formatter<Gregorian, MD>,
    day_month_long: Formatter<Gregorian, MD>,
    day_month_weekday: Formatter<Gregorian, MDE>,
    date_time: Formatter<Gregorian, YMDT>,
    time: NoCalendarFormatter<T>,
    decimal: DecimalFormatter,
}

/// The tag whose habits we write in: the language itself, except where its bare tag means a country outside
/// Europe in CLDR (English the United States, Portuguese Brazil).
pub(crate) fn habits(lang: Lang) -> String {
    match lang.as_str() {
        "en" => "en-GB".to_owned(),
        "pt" => "pt-PT".to_owned(),
        tag => tag.to_owned(),
    }
}

/// English is read on both sides of the ocean, where 02/03 means two different days: there the short date
/// names the month.
fn numeric_date_is_ambiguous(lang: Lang) -> bool {
    lang == Lang::EN
}

impl Writing {
    /// The formatters of a language.
    ///
    /// # Errors
    /// Why there are none, in words for whoever adds the language.
    pub(crate) fn new(lang: Lang) -> Result<Writing, String> {
        let locale: Locale = habits(lang).parse().map_err(|e| format!("not a language tag: {e}"))?;
        let mut prefs = DateTimeFormatterPreferences::from(&locale);
        prefs.hour_cycle = Some(HourCycle::Clock24);
        let short = if numeric_date_is_ambiguous(lang) { YMD::medium() } else { YMD::short() };
        let short = short.with_year_style(YearStyle::Full);
        let no_data = |e: icu_datetime::DateTimeFormatterLoadError| format!("no calendar data: {e}");
        Ok(Writing {
            date: Formatter::try_new(prefs, YMD::long()).map_err(no_data)?,
            weekday: Formatter::try_new(prefs, YMDE::long()).map_err(no_data)?,
            short: Formatter::try_new(prefs, short).map_err(no_data)?,
            medium: Formatter::try_new(prefs, YMD::medium()).map_err(no_data)?,
            day_month: Formatter::try_new(prefs, MD::medium()).map_err(no_data)?,
            day_month_long: Formatter::try_new(prefs, MD::long()).map_err(no_data)?,
            day_month_weekday: Formatter::try_new(prefs, MDE::long()).map_err(no_data)?,
            date_time: Formatter::try_new(prefs, YMD::long().with_time_hm()).map_err(no_data)?,
            time: NoCalendarFormatter::try_new(prefs, T::hm()).map_err(no_data)?,
            decimal: decimal(&locale)?,
        })
    }

    pub(crate) fn date(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.date.format(&d).to_string())
    }

    pub(crate) fn date_weekday(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.weekday.format(&d).to_string())
    }

    pub(crate) fn date_short(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.short.format(&d).to_string())
    }

    fn date_medium(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.medium.format(&d).to_string())
    }

    pub(crate) fn day_month(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.day_month.format(&d).to_string())
    }

    pub(crate) fn day_month_long(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.day_month_long.format(&d).to_string())
    }

    pub(crate) fn day_month_weekday(&self, on: civil::Date) -> String {
        day(on).map_or_else(|| on.to_string(), |d| self.day_month_weekday.format(&d).to_string())
    }

    pub(crate) fn time(&self, at: civil::Time) -> String {
        clock(at).map_or_else(|| at.to_string(), |t| self.time.format(&t).to_string())
    }

    pub(crate) fn date_time(&self, at: civil::DateTime) -> String {
        day_and_clock(at).map_or_else(|| at.to_string(), |t| self.date_time.format(&t).to_string())
    }

    /// Two days as one span, leaving out what both share.
    pub(crate) fn date_range(&self, from: civil::Date, to: civil::Date) -> String {
        if from == to {
            return self.date(to);
        }
        if (from.year(), from.month()) == (to.year(), to.month()) {
            return self.days_of_one_month(from, to);
        }
        let (whole_from, whole_to) = (self.date_medium(from), self.date_medium(to));
        match (from.year() == to.year(), year_leads(&whole_to)) {
            (false, _) => format!("{whole_from} – {whole_to}"),
            (true, true) => format!("{whole_from} – {}", self.day_month(to)),
            (true, false) => format!("{} – {whole_to}", self.day_month(from)),
        }
    }

    /// "24–27 maggio 2022": the written last day with the first day put before its number. Where the day's
    /// number carries a point and comes before the month ("27. Mai"), the first day's number carries it too.
    fn days_of_one_month(&self, from: civil::Date, to: civil::Date) -> String {
        let written = self.date(to);
        let Some((start, end)) = day_number(&written, to.day()) else {
            return format!("{} – {written}", self.date(from));
        };
        let point = written[end..].strip_prefix('.').is_some_and(|rest| !rest.is_empty());
        let first = format!("{}{}–", from.day(), if point { "." } else { "" });
        format!("{}{first}{}", &written[..start], &written[start..])
    }

    pub(crate) fn decimal(&self, number: &Decimal) -> String {
        self.decimal.format(number).to_string()
    }
}

/// The number formatter of a language.
pub(crate) fn decimal(locale: &Locale) -> Result<DecimalFormatter, String> {
    DecimalFormatter::try_new(locale.into(), Default::default()).map_err(|e| format!("no number data: {e}"))
}
