//! The summary of outcomes in numbers and as a bar, and what is said about the day the answers are owed.

use arengo_i18n::Tr;
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::tag;
use maud::{Markup, html};

use crate::answers::outcome::Outcome;
use crate::answers::progress::{Due, Tallies, Tally};

/// The width of the bar in its own units.
const WIDTH: i64 = 1200;
/// The space between two areas.
const GAP: i64 = 4;

/// The areas of the bar: class, where it begins, how wide it is. Every outcome that occurs can be seen, and all
/// areas with their gaps fill the bar.
fn areas(tally: &Tally) -> Vec<(&'static str, i64, i64)> {
    let mut parts: Vec<(&'static str, i64)> =
        Outcome::ALL.into_iter().map(|o| (o.look().2, tally.of(o))).collect();
    parts.push(("fe", tally.waiting()));
    parts.retain(|(_, n)| *n > 0);
    let all: i64 = parts.iter().map(|(_, n)| n).sum();
    let room = WIDTH - GAP * (parts.len() as i64 - 1).max(0);
    let mut areas = Vec::new();
    let (mut counted, mut x) = (0, 0);
    for (at, (class, n)) in parts.iter().enumerate() {
        counted += n;
        let end = room * counted / all + GAP * at as i64;
        areas.push((*class, x, (end - x).max(2)));
        x = end + GAP;
    }
    areas
}

/// "5 accepted, 4 partly accepted, 3 not accepted".
pub(crate) fn in_words(tr: &Tr, tally: &Tally) -> String {
    let mut words: Vec<String> = Outcome::ALL.into_iter().map(|o| tr.n(o.counted(), tally.of(o))).collect();
    if tally.waiting() > 0 {
        words.push(tr.n("consultations-waiting-counted", tally.waiting()));
    }
    words.join(", ")
}

/// The bar with its numbers in words.
pub(crate) fn summary(tr: &Tr, tally: &Tally) -> Markup {
    html! {
        @if tally.answered() > 0 {
            svg.ch viewBox="0 0 1200 34" preserveAspectRatio="none" height="34" role="img"
                aria-label=(in_words(tr, tally)) {
                @for (class, x, width) in areas(tally) {
                    rect class=(class) x=[(x > 0).then_some(x)] width=(width) height="34" {}
                }
            }
        }
        ul.legend.mt3 role="list" {
            @for outcome in Outcome::ALL {
                @let (picture, class, _) = outcome.look();
                li { span class=(format!("tag {class}")) {
                    (icon(picture)) b { (tr.number(tally.of(outcome))) } " " (tr.n(outcome.plural(), tally.of(outcome)))
                } }
            }
            li.end.hint { (tr.n("consultations-waiting-counted", tally.waiting())) }
        }
    }
}

/// "4 days late", as a tag.
pub(crate) fn late_tag(tr: &Tr, days: i64) -> Markup {
    tag("late", "late", &tr.n("consultations-days-late", days))
}

/// What stands under the title: how many comments, how many outcomes, and the day they are owed. A late answer is
/// told in the same place and size as a complete one.
pub(crate) fn lead(here: &Here, tallies: &Tallies, tally: &Tally, due: Due) -> Markup {
    let tr = &here.tr;
    let day = |at: arengo_kernel::Instant| tr.date(at.timestamp(), &here.town.time_zone);
    let mut words = tr.n("comments-count", tally.comments);
    words.push_str(", ");
    if tally.is_complete() {
        words.push_str(&tr.n("consultations-outcomes-all", tally.answered()));
        if let Some(last) = tallies.last {
            words.push(' ');
            words.push_str(&tr.f("consultations-outcomes-published", &[("day", day(last).into())]));
        }
        return html! { p.dek { (words) } };
    }
    words.push_str(&tr.n("consultations-outcomes-so-far", tally.answered()));
    html! {
        p.dek {
            @match due {
                Due::Late(last, days) => {
                    (late_tag(tr, days)) " " (words)
                    (tr.f("consultations-outcomes-were-due", &[("day", day(last).into()), ("office", here.town.duties.publisher.as_str().into())]))
                }
                Due::By(last) => { (words) (tr.f("consultations-outcomes-due", &[("day", day(last).into())])) }
                Due::Never => { (words) "." }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_areas_fill_the_bar_and_leave_no_outcome_out() {
        let tally = Tally { comments: 12, accepted: 5, partly: 4, rejected: 3 };
        let drawn = areas(&tally);
        assert_eq!(drawn.len(), 3);
        assert_eq!(drawn.iter().map(|a| a.2).sum::<i64>() + 2 * GAP, WIDTH);
        assert_eq!(drawn[1].1, drawn[0].2 + GAP);
        let partial = Tally { comments: 12, accepted: 1, ..Tally::default() };
        assert_eq!(areas(&partial).iter().map(|a| a.0).collect::<Vec<_>>(), ["fo", "fe"]);
        let one_of_many = Tally { comments: 5000, accepted: 4999, rejected: 1, partly: 0 };
        assert!(areas(&one_of_many).iter().all(|a| a.2 >= 2));
    }
}
