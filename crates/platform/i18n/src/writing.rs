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

use crate::moments::{clock, day, day_and_clock, day_number, first_number, year_leads};

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

/// Whether 02/03 may be taken for two different days: in English, read on both sides of the ocean, and where
/// CLDR has nothing but the American order. There the short date names the month.
fn is_ambiguous(lang: Lang, numeric: &Formatter<Gregorian, YMD>) -> bool {
    let second_month = day(civil::date(2022, 2, 24)).map(|d| numeric.format(&d).to_string());
    let month_leads = second_month.is_some_and(|text| first_number(&text) == Some(2));
    lang == Lang::EN || month_leads
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
        let no_data = |e: icu_datetime::DateTimeFormatterLoadError| format!("no calendar data: {e}");
        let numeric =
            Formatter::try_new(prefs, YMD::short().with_year_style(YearStyle::Full)).map_err(no_data)?;
        let medium = || Formatter::try_new(prefs, YMD::medium()).map_err(no_data);
        Ok(Writing {
            date: Formatter::try_new(prefs, YMD::long()).map_err(no_data)?,
            weekday: Formatter::try_new(prefs, YMDE::long()).map_err(no_data)?,
            short: if is_ambiguous(lang, &numeric) { medium()? } else { numeric },
            medium: medium()?,
            day_month: Formatter::try_new(prefs, MD::medium()).map_err(no_data)?,
            day_month_long: Formatter::try_new(prefs, MD::long()).map_err(no_data)?,
            day_month_weekday: Formatter::try_new(prefs, MDE::long()).map_err(no_data)?,
            date_time: Formatter::try_new(prefs, YMD::long().with_time_hm()).map_err(no_data)?,
            time: NoCalendarFormatter::try_new(prefs, T::hm()).map_err(no_data)?,
            decimal: DecimalFormatter::try_new(locale.into(), Default::default())
                .map_err(|e| format!("no number data: {e}"))?,
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

    /// Two days as one span, leaving out what both share: short where the language's short day is part of its
    /// short date, else long, else both dates in full.
    pub(crate) fn date_range(&self, from: civil::Date, to: civil::Date) -> String {
        if from == to {
            return self.date(to);
        }
        if (from.year(), from.month()) == (to.year(), to.month()) {
            return self.days_of_one_month(from, to);
        }
        let medium = [self.date_medium(from), self.date_medium(to)];
        if from.year() != to.year() {
            return medium.join(" – ");
        }
        let long = [self.date(from), self.date(to)];
        days_of_one_year([self.day_month(from), self.day_month(to)], &medium)
            .or_else(|| days_of_one_year([self.day_month_long(from), self.day_month_long(to)], &long))
            .unwrap_or_else(|| medium.join(" – "))
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

    pub(crate) fn integer(&self, number: i64) -> String {
        self.decimal(&Decimal::from(number))
    }

    pub(crate) fn decimal(&self, number: &Decimal) -> String {
        self.decimal.format(number).to_string()
    }
}

/// Two days of one year, the year written once: `None` when the days without year are not part of the dates.
fn days_of_one_year(days: [String; 2], dates: &[String; 2]) -> Option<String> {
    if !dates.iter().zip(&days).all(|(date, day)| date.contains(day.as_str())) {
        return None;
    }
    if year_leads(&dates[1]) {
        Some(format!("{} – {}", dates[0], days[1]))
    } else {
        Some(format!("{} – {}", days[0], dates[1]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each language of the Union: a span within a month, a span within a year, a short date, a time.
    const WRITTEN: [(&str, &str, &str, &str, &str); 24] = [
        (
            "bg",
            "24–27 май 2022\u{202f}г.",
            "25.01. – 24.02.2022\u{202f}г.",
            "4.02.2022\u{202f}г.",
            "09:05 ч.",
        ),
        ("cs", "24.–27. května 2022", "25. 1. – 24. 2. 2022", "04. 02. 2022", "9:05"),
        ("da", "24.–27. maj 2022", "25. jan. – 24. feb. 2022", "04.02.2022", "09.05"),
        ("de", "24.–27. Mai 2022", "25. Januar – 24. Februar 2022", "04.02.2022", "09:05"),
        ("el", "24–27 Μαΐου 2022", "25 Ιαν – 24 Φεβ 2022", "4/2/2022", "09:05"),
        ("en", "24–27 May 2022", "25 Jan – 24 Feb 2022", "4 Feb 2022", "09:05"),
        ("es", "24–27 de mayo de 2022", "25 ene – 24 feb 2022", "4/2/2022", "09:05"),
        ("et", "24–27 mai 2022", "25. jaan – 24. veebr 2022", "04.02.2022", "09:05"),
        ("fi", "24.–27. toukokuuta 2022", "25.1. – 24.2.2022", "4.2.2022", "9.05"),
        ("fr", "24–27 mai 2022", "25 janv. – 24 févr. 2022", "04/02/2022", "09:05"),
        ("ga", "Bealtaine 24–27, 2022", "25 Ean – 24 Feabh 2022", "04/02/2022", "09:05"),
        ("hr", "24.–27. svibnja 2022.", "25. sij – 24. velj 2022.", "04. 02. 2022.", "09:05"),
        ("hu", "2022. május 24–27.", "2022. jan. 25. – febr. 24.", "2022. 02. 04.", "9:05"),
        ("it", "24–27 maggio 2022", "25 gen – 24 feb 2022", "04/02/2022", "09:05"),
        ("lt", "2022 m. gegužės 24–27 d.", "2022-01-25 – 02-24", "2022-02-04", "09:05"),
        ("lv", "2022. gada 24.–27. maijs", "2022. g. 25. janv. – 24. febr.", "04.02.2022.", "09:05"),
        ("mt", "24–27 ta’ Mejju, 2022", "25 ta’ Jannar – 24 ta’ Frar, 2022", "04 ta’ Fra, 2022", "09:05"),
        ("nl", "24–27 mei 2022", "25 jan – 24 feb 2022", "04-02-2022", "09:05"),
        ("pl", "24–27 maja 2022", "25 sty – 24 lut 2022", "04.02.2022", "09:05"),
        ("pt", "24–27 de maio de 2022", "25 de janeiro – 24 de fevereiro de 2022", "04/02/2022", "09:05"),
        ("ro", "24–27 mai 2022", "25 ian. – 24 feb. 2022", "04.02.2022", "09:05"),
        ("sk", "24.–27. mája 2022", "25. 1. – 24. 2. 2022", "4. 2. 2022", "9:05"),
        ("sl", "24.–27. maj 2022", "25. jan. – 24. feb. 2022", "4. 02. 2022", "09:05"),
        ("sv", "24–27 maj 2022", "25 jan. – 24 feb. 2022", "2022-02-04", "09:05"),
    ];

    fn on(text: &str) -> civil::Date {
        text.parse().unwrap()
    }

    #[test]
    fn every_language_of_the_union_is_written_from_its_data() {
        for (tag, in_month, in_year, short, time) in WRITTEN {
            let writing = Writing::new(Lang::parse(tag).unwrap()).unwrap();
            assert_eq!(writing.date_range(on("2022-05-24"), on("2022-05-27")), in_month, "in {tag}");
            assert_eq!(writing.date_range(on("2022-01-25"), on("2022-02-24")), in_year, "in {tag}");
            assert_eq!(writing.date_short(on("2022-02-04")), short, "in {tag}");
            assert_eq!(writing.time(civil::time(9, 5, 0, 0)), time, "in {tag}");
        }
    }

    #[test]
    fn a_span_is_right_when_its_day_looks_like_another_number() {
        let italian = Writing::new(Lang::IT).unwrap();
        assert_eq!(italian.date_range(on("2020-02-02"), on("2020-02-20")), "2–20 febbraio 2020");
        let hungarian = Writing::new(Lang::parse("hu").unwrap()).unwrap();
        assert_eq!(hungarian.date_range(on("2022-05-02"), on("2022-05-22")), "2022. május 2–22.");
        assert_eq!(italian.date_range(on("2022-02-24"), on("2023-02-24")), "24 feb 2022 – 24 feb 2023");
    }
}
