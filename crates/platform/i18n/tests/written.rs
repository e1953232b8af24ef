//! What each language writes: tables for Italian, Romanian and English, and German added by files alone.

use arengo_i18n::{Arg, Catalog, SOURCES, Source, TimeLeft, TimeUnit, Tr};
use arengo_kernel::refusal::{Refusal, Word};
use arengo_kernel::{Instant, Lang};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

const SAMPLE: &[Source] = &[
    Source {
        lang: "it",
        origin: "arengo-sample",
        ftl: "sample-hello = Buongiorno\nsample-by = { $who }, fino al { $at }\nsample-comments = { $n ->\n [one] { $n } commento\n *[other] { $n } commenti\n}\nsample-year = nel { $year }\nsample-word = { $state ->\n [open] aperto\n *[closed] chiuso\n}\n-sample-hub = Hub\nsample-join = Entra in { -sample-hub }: { sample-hello }\n",
    },
    Source {
        lang: "ro",
        origin: "arengo-sample",
        ftl: "sample-hello = Bună ziua\nsample-by = { $who }, până la { $at }\nsample-comments = { $n ->\n [one] { $n } comentariu\n [few] { $n } comentarii\n *[other] { $n } de comentarii\n}\nsample-year = în { $year }\nsample-word = { $state ->\n [open] deschis\n *[closed] închis\n}\nsample-join = { sample-hello }\n",
    },
    Source {
        lang: "en",
        origin: "arengo-sample",
        ftl: "sample-hello = Good morning\nsample-by = { $who }, until { $at }\nsample-comments = { $n ->\n [one] { $n } comment\n *[other] { $n } comments\n}\nsample-year = in { $year }\nsample-word = { $state ->\n [open] open\n *[closed] closed\n}\nsample-join = { sample-hello }\n",
    },
];

const GERMAN: &[Source] = &[
    Source { lang: "de", origin: "i18n", ftl: include_str!("german/i18n.ftl") },
    Source {
        lang: "de",
        origin: "arengo-sample",
        ftl: "sample-hello = Guten Tag\nsample-by = { $who }, bis { $at }\nsample-comments = { $n ->\n [one] { $n } Kommentar\n *[other] { $n } Kommentare\n}\nsample-year = im Jahr { $year }\nsample-word = { $state ->\n [open] offen\n *[closed] geschlossen\n}\nsample-join = { sample-hello }\n",
    },
];

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let sources = [SAMPLE, GERMAN].concat();
    Catalog::build(&sources).unwrap_or_else(|faults| panic!("{faults:#?}"))
});

fn tr(tag: &str) -> Tr {
    Tr::within(&CATALOG, Lang::parse(tag).unwrap())
}

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

/// A moment by what a clock in Rome shows.
fn at(text: &str) -> Timestamp {
    text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(rome()).unwrap().timestamp()
}

/// Checks one way of writing in the four languages.
fn table(write: impl Fn(Tr) -> String, expected: [(&str, &str); 4]) {
    for (tag, text) in expected {
        assert_eq!(write(tr(tag)), text, "in {tag}");
    }
}

#[test]
fn dates_are_written_as_each_language_does() {
    let end = at("2022-02-24T23:59:59");
    table(
        |tr| tr.date(end, &rome()),
        [
            ("it", "24 febbraio 2022"),
            ("ro", "24 februarie 2022"),
            ("en", "24 February 2022"),
            ("de", "24. Februar 2022"),
        ],
    );
    table(
        |tr| tr.date_weekday(end, &rome()),
        [
            ("it", "giovedì 24 febbraio 2022"),
            ("ro", "joi, 24 februarie 2022"),
            ("en", "Thursday, 24 February 2022"),
            ("de", "Donnerstag, 24. Februar 2022"),
        ],
    );
    table(
        |tr| tr.date_short(end, &rome()),
        [("it", "24/02/2022"), ("ro", "24.02.2022"), ("en", "24 Feb 2022"), ("de", "24.02.2022")],
    );
    table(
        |tr| tr.day_month(at("2022-01-26T00:00:00"), &rome()),
        [("it", "26 gen"), ("ro", "26 ian."), ("en", "26 Jan"), ("de", "26. Jan.")],
    );
    table(
        |tr| tr.day_month_long(end, &rome()),
        [("it", "24 febbraio"), ("ro", "24 februarie"), ("en", "24 February"), ("de", "24. Februar")],
    );
    table(
        |tr| tr.day_month_weekday(end, &rome()),
        [
            ("it", "giovedì 24 febbraio"),
            ("ro", "joi, 24 februarie"),
            ("en", "Thursday 24 February"),
            ("de", "Donnerstag, 24. Februar"),
        ],
    );
}

#[test]
fn the_clock_has_24_hours_everywhere() {
    for (moment, text) in
        [("2022-02-24T23:59:59", "23:59"), ("2022-01-25T09:05:00", "09:05"), ("2022-01-25T00:00:00", "00:00")]
    {
        table(|tr| tr.time(at(moment), &rome()), [("it", text), ("ro", text), ("en", text), ("de", text)]);
    }
    table(
        |tr| tr.date_time(at("2022-02-24T23:59:59"), &rome()),
        [
            ("it", "24 febbraio 2022 alle ore 23:59"),
            ("ro", "24 februarie 2022 la 23:59"),
            ("en", "24 February 2022 at 23:59"),
            ("de", "24. Februar 2022 um 23:59"),
        ],
    );
}

#[test]
fn the_day_is_the_one_of_the_zone() {
    let late = "2022-02-24T23:30:00Z".parse().unwrap();
    assert_eq!(tr("it").date(late, &rome()), "25 febbraio 2022");
    assert_eq!(tr("it").date(late, &TimeZone::UTC), "24 febbraio 2022");
    assert_eq!(tr("ro").time(late, &TimeZone::get("Europe/Bucharest").unwrap()), "01:30");
}

#[test]
fn a_span_leaves_out_what_both_days_share() {
    let span = |from: &str, to: &str| {
        let (from, to) = (at(&format!("{from}T09:00:00")), at(&format!("{to}T23:59:00")));
        move |tr: Tr| tr.date_range(from, to, &rome())
    };
    table(
        span("2022-01-25", "2022-02-24"),
        [
            ("it", "25 gen – 24 feb 2022"),
            ("ro", "25 ian. – 24 feb. 2022"),
            ("en", "25 Jan – 24 Feb 2022"),
            ("de", "25. Januar – 24. Februar 2022"),
        ],
    );
    table(
        span("2022-05-24", "2022-05-27"),
        [
            ("it", "24–27 maggio 2022"),
            ("ro", "24–27 mai 2022"),
            ("en", "24–27 May 2022"),
            ("de", "24.–27. Mai 2022"),
        ],
    );
    table(
        span("2021-12-25", "2022-02-24"),
        [
            ("it", "25 dic 2021 – 24 feb 2022"),
            ("ro", "25 dec. 2021 – 24 feb. 2022"),
            ("en", "25 Dec 2021 – 24 Feb 2022"),
            ("de", "25.12.2021 – 24.02.2022"),
        ],
    );
    table(
        span("2022-05-24", "2022-05-24"),
        [("it", "24 maggio 2022"), ("ro", "24 mai 2022"), ("en", "24 May 2022"), ("de", "24. Mai 2022")],
    );
}

#[test]
fn romanian_counts_with_de_from_twenty_on() {
    for (count, text) in [
        (0, "0 comentarii"),
        (1, "1 comentariu"),
        (2, "2 comentarii"),
        (19, "19 comentarii"),
        (20, "20 de comentarii"),
        (101, "101 comentarii"),
        (119, "119 comentarii"),
        (120, "120 de comentarii"),
        (400_000, "400.000 de comentarii"),
    ] {
        assert_eq!(tr("ro").n("sample-comments", count), text);
    }
}

#[test]
fn italian_and_english_count_one_apart() {
    for (count, it, en) in [
        (0, "0 commenti", "0 comments"),
        (1, "1 commento", "1 comment"),
        (2, "2 commenti", "2 comments"),
        (101, "101 commenti", "101 comments"),
        (120_000, "120.000 commenti", "120,000 comments"),
    ] {
        assert_eq!(tr("it").n("sample-comments", count), it);
        assert_eq!(tr("en").n("sample-comments", count), en);
    }
}

#[test]
fn numbers_carry_the_marks_of_the_language() {
    table(
        |tr| tr.number(400_000),
        [("it", "400.000"), ("ro", "400.000"), ("en", "400,000"), ("de", "400.000")],
    );
    table(
        |tr| tr.number(-12_345),
        [("it", "-12.345"), ("ro", "-12.345"), ("en", "-12,345"), ("de", "-12.345")],
    );
    table(|tr| tr.percent(0.72), [("it", "72%"), ("ro", "72\u{a0}%"), ("en", "72%"), ("de", "72\u{a0}%")]);
    table(|tr| tr.percent(f64::NAN), [("it", "0%"), ("ro", "0\u{a0}%"), ("en", "0%"), ("de", "0\u{a0}%")]);
}

#[test]
fn sizes_have_one_decimal_while_they_are_small_and_are_never_nothing() {
    for (bytes, text) in [
        (0, "0"),
        (1, "0,1"),
        (12_000, "12"),
        (12_345, "12,3"),
        (99_949, "99,9"),
        (99_950, "100"),
        (412_499, "412"),
        (1_234_567, "1235"),
        (12_345_678, "12.346"),
    ] {
        assert_eq!(tr("it").kilobytes(bytes), format!("{text}\u{a0}kB"), "{bytes} bytes");
    }
    assert_eq!(tr("en").kilobytes(12_345), "12.3\u{a0}kB");
}

#[test]
fn a_number_put_into_text_is_grouped_and_a_year_given_as_text_is_not() {
    assert_eq!(tr("en").f("sample-year", &[("year", Arg::from("2022"))]), "in 2022");
    assert_eq!(tr("en").f("sample-year", &[("year", Arg::from(2022))]), "in 2,022");
}

#[test]
fn nothing_invisible_is_put_around_a_variable() {
    let args = [("who", Arg::from("Ana")), ("at", Arg::from(String::from("luni")))];
    assert_eq!(tr("ro").f("sample-by", &args), "Ana, până la luni");
}

#[test]
fn a_word_chooses_its_form() {
    assert_eq!(tr("it").f("sample-word", &[("state", Arg::from("open"))]), "aperto");
    assert_eq!(tr("de").f("sample-word", &[("state", Arg::from("closed"))]), "geschlossen");
}

#[test]
fn quotation_marks_and_lists_follow_the_language() {
    table(|tr| tr.quote("a"), [("it", "«a»"), ("ro", "„a”"), ("en", "“a”"), ("de", "„a“")]);
    table(
        |tr| tr.list(&["a", "b", "c"]),
        [("it", "a, b e c"), ("ro", "a, b și c"), ("en", "a, b and c"), ("de", "a, b und c")],
    );
    table(
        |tr| tr.list(&["a", "b"]),
        [("it", "a e b"), ("ro", "a și b"), ("en", "a and b"), ("de", "a und b")],
    );
    assert_eq!(tr("it").list(&["a"]), "a");
    assert_eq!(tr("it").list(&[]), "");
}

#[test]
fn time_left_is_counted_in_whole_units_never_too_many() {
    let from = at("2022-02-15T09:00:00");
    let left = |to: &str| tr("it").time_left(from, at(to));
    assert_eq!(left("2022-02-24T23:59:00"), TimeLeft { number: 9, unit: TimeUnit::Days });
    assert_eq!(left("2022-02-16T09:00:00"), TimeLeft { number: 1, unit: TimeUnit::Days });
    assert_eq!(left("2022-02-16T08:59:59"), TimeLeft { number: 23, unit: TimeUnit::Hours });
    assert_eq!(left("2022-02-15T09:59:59"), TimeLeft { number: 59, unit: TimeUnit::Minutes });
    assert_eq!(left("2022-02-15T09:00:01"), TimeLeft { number: 1, unit: TimeUnit::Minutes });
    assert_eq!(left("2022-02-15T09:00:00"), TimeLeft { number: 0, unit: TimeUnit::Minutes });
    assert_eq!(left("2022-02-01T09:00:00"), TimeLeft { number: 0, unit: TimeUnit::Minutes });
}

#[test]
fn the_words_of_time_left_are_in_the_right_plural() {
    let days = TimeUnit::Days;
    table(
        |tr| tr.n(days.phrase(), 20),
        [("it", "20 giorni"), ("ro", "20 de zile"), ("en", "20 days"), ("de", "20 Tage")],
    );
    table(|tr| tr.n(days.name(), 20), [("it", "giorni"), ("ro", "de zile"), ("en", "days"), ("de", "Tage")]);
    table(
        |tr| tr.n(TimeUnit::Hours.phrase(), 1),
        [("it", "1 ora"), ("ro", "1 oră"), ("en", "1 hour"), ("de", "1 Stunde")],
    );
    table(
        |tr| tr.n(TimeUnit::Hours.name(), 2),
        [("it", "ore"), ("ro", "ore"), ("en", "hours"), ("de", "Stunden")],
    );
    table(
        |tr| tr.n(TimeUnit::Minutes.phrase(), 2),
        [("it", "2 minuti"), ("ro", "2 minute"), ("en", "2 minutes"), ("de", "2 Minuten")],
    );
    table(
        |tr| tr.n(TimeUnit::Minutes.name(), 1),
        [("it", "minuto"), ("ro", "minut"), ("en", "minute"), ("de", "Minute")],
    );
}

#[test]
fn a_refusal_is_told_with_its_moments_in_the_zone() {
    let closes: Instant = "2022-02-24T22:59:00Z".parse().unwrap();
    let refusal =
        Refusal::new("sample-by").with("who", Word::Text("Ana".to_owned())).with("at", Word::At(closes));
    assert_eq!(tr("en").refusal(&refusal, &rome()), "Ana, until 24 February 2022 at 23:59");
}

#[test]
fn messages_without_variables_are_there_at_once() {
    table(
        |tr| tr.t("sample-hello").to_owned(),
        [("it", "Buongiorno"), ("ro", "Bună ziua"), ("en", "Good morning"), ("de", "Guten Tag")],
    );
    assert_eq!(tr("it").t("sample-join"), "Entra in Hub: Buongiorno");
    assert!(std::ptr::eq(tr("it").t("sample-hello"), tr("it").t("sample-hello")), "no copy is made");
}

#[test]
fn an_unknown_message_shows_its_id() {
    assert_eq!(tr("it").t("sample-nowhere"), "sample-nowhere");
    assert_eq!(tr("it").n("sample-nowhere", 3), "sample-nowhere");
}

#[test]
fn a_language_we_do_not_speak_falls_back_to_english() {
    assert_eq!(tr("fi").lang(), Lang::EN);
    assert_eq!(tr("fi").t("sample-hello"), "Good morning");
    let tags: Vec<_> = CATALOG.languages().iter().map(|l| l.as_str().to_owned()).collect();
    assert_eq!(tags, ["it", "ro", "en", "de"]);
}

#[test]
fn the_first_catalog_installed_stays_and_serves_all_threads() {
    let first = Catalog::build(SAMPLE).unwrap().install();
    let second = Catalog::build(SOURCES).unwrap().install();
    assert!(std::ptr::eq(first, second));
    let count = || (0..200).map(|n| Tr::new(Lang::RO).n("sample-comments", n)).collect::<Vec<_>>();
    let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(count)).collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap()[120], "120 de comentarii");
    }
}
