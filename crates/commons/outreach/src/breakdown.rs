//! Counting who took part: pure, from who they are and what they said.

use std::collections::HashMap;

use arengo_web::component::Participant;

use crate::attribute::{Attribute, Group};
use crate::suppress::{self, Cell};

/// What people said about themselves, by person.
pub type Answers = HashMap<Participant, HashMap<Attribute, String>>;

/// One attribute of everyone who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// Which.
    pub attribute: Attribute,
    /// The figures by value, in the order asked for.
    pub values: Vec<(String, Cell)>,
    /// Those of whom it is not known.
    pub unknown: Cell,
}

/// Two attributes crossed; the last row and column are those of whom it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// Of the rows.
    pub rows: Attribute,
    /// Of the columns.
    pub columns: Attribute,
    /// The figures.
    pub cells: Vec<Vec<Cell>>,
}

/// The exact numbers by value, and at the end those of whom it is not known. A value that is no longer in the list
/// counts as unknown.
fn exact(who: &[Participant], answers: &Answers, attribute: Attribute, values: &[String]) -> Vec<i64> {
    let mut counts = vec![0; values.len() + 1];
    for participant in who {
        counts[place(answers, participant, attribute, values)] += 1;
    }
    counts
}

fn place(answers: &Answers, who: &Participant, attribute: Attribute, values: &[String]) -> usize {
    let said = answers.get(who).and_then(|all| all.get(&attribute));
    said.and_then(|said| values.iter().position(|value| value == said)).unwrap_or(values.len())
}

/// One attribute of everyone who took part, as it may be shown.
pub fn breakdown(
    who: &[Participant],
    answers: &Answers,
    attribute: Attribute,
    values: &[String],
) -> Breakdown {
    let mut cells = suppress::parts(&exact(who, answers, attribute, values));
    let unknown = cells.pop().unwrap_or(Cell::Shown(0));
    Breakdown { attribute, values: values.iter().cloned().zip(cells).collect(), unknown }
}

/// Two attributes crossed, as they may be shown beside the breakdown of each.
pub fn crossing(
    who: &[Participant],
    answers: &Answers,
    (rows, row_values): (Attribute, &[String]),
    (columns, column_values): (Attribute, &[String]),
) -> Crossing {
    let mut table = vec![vec![0; column_values.len() + 1]; row_values.len() + 1];
    for participant in who {
        let r = place(answers, participant, rows, row_values);
        table[r][place(answers, participant, columns, column_values)] += 1;
    }
    let row_cells = suppress::parts(&exact(who, answers, rows, row_values));
    let column_cells = suppress::parts(&exact(who, answers, columns, column_values));
    Crossing { rows, columns, cells: suppress::inside(&table, &row_cells, &column_cells) }
}

/// How many of a group took part, as staff may see it.
pub fn reached(who: &[Participant], answers: &Answers, group: &Group) -> Cell {
    let holds = |said: &HashMap<Attribute, String>, (attribute, value): &(Attribute, String)| {
        said.get(attribute).is_some_and(|v| v == value)
    };
    let all = |said: &HashMap<Attribute, String>| {
        holds(said, &group.is) && group.and.as_ref().is_none_or(|and| holds(said, and))
    };
    suppress::alone(who.iter().filter(|p| answers.get(p).is_some_and(all)).count() as i64)
}

#[cfg(test)]
mod tests {
    use arengo_kernel::actor::PersonId;

    use super::*;

    fn person(n: i64) -> Participant {
        Participant::Person(PersonId::from_i64(n))
    }

    fn world() -> (Vec<Participant>, Answers) {
        let who: Vec<Participant> = (0..30).map(person).chain([Participant::Voice(1)]).collect();
        let mut answers = Answers::new();
        for n in 0..26 {
            let gender = if n < 12 { "woman" } else { "man" };
            let age = if n % 2 == 0 { "75+" } else { "18-29" };
            let said = [(Attribute::Gender, gender.to_owned()), (Attribute::Age, age.to_owned())];
            answers.insert(person(n), said.into());
        }
        // Said by someone who did not take part.
        answers.insert(person(99), [(Attribute::Gender, "woman".to_owned())].into());
        (who, answers)
    }

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn whoever_did_not_say_is_unknown_and_whoever_did_not_take_part_is_not_counted() {
        let (who, answers) = world();
        let found = breakdown(&who, &answers, Attribute::Gender, &words(&["woman", "man", "other"]));
        let shown: Vec<_> = found.values.iter().map(|(_, cell)| cell.shown()).collect();
        assert_eq!(shown, [Some(12), Some(14), Some(0)]);
        assert_eq!(found.unknown, Cell::Shown(5));
    }

    #[test]
    fn a_value_that_left_the_list_is_unknown() {
        let (who, answers) = world();
        let found = breakdown(&who, &answers, Attribute::Age, &words(&["18-29"]));
        assert_eq!((found.values[0].1, found.unknown), (Cell::Shown(13), Cell::Shown(18)));
    }

    #[test]
    fn a_group_is_reached_by_those_of_whom_all_holds() {
        let (who, answers) = world();
        let group = Group {
            is: (Attribute::Age, "75+".to_owned()),
            and: Some((Attribute::Gender, "woman".to_owned())),
        };
        assert_eq!(reached(&who, &answers, &group), Cell::Shown(6));
        let none = Group { is: (Attribute::Internet, "none".to_owned()), and: None };
        assert_eq!(reached(&who, &answers, &none), Cell::Shown(0));
    }

    #[test]
    fn two_attributes_cross_with_their_unknowns() {
        let (who, answers) = world();
        let (genders, ages) = (words(&["woman", "man"]), words(&["18-29", "75+"]));
        let found = crossing(&who, &answers, (Attribute::Gender, &genders), (Attribute::Age, &ages));
        assert_eq!((found.cells.len(), found.cells[0].len()), (3, 3));
        assert_eq!(found.cells[0][1], Cell::Shown(6));
        assert_eq!(found.cells[2][2], Cell::Shown(5));
    }
}
