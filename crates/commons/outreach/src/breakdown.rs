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

/// How many of a group took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// So many.
    Number(i64),
    /// From 1 to 4.
    Few,
    /// More, or nobody: the number would give away few others in the tables beside it.
    Untold,
}

/// How many of a group took part, as staff may see it beside the breakdown of each attribute and the tables that cross
/// them: what those hide, a group does not tell. `values` are the words kept of an attribute's values.
///
/// Of three things the table crosses the first two with the third, so it is hidden as far as those tell; whoever holds
/// all three tables of pairs may still narrow a number down, which is why no page for the public shows groups.
pub fn reached(
    who: &[Participant],
    answers: &Answers,
    group: &Group,
    values: impl Fn(Attribute) -> Vec<String>,
) -> Reached {
    let holds = |said: &HashMap<Attribute, String>| {
        group.all().iter().all(|(attribute, value)| said.get(attribute).is_some_and(|v| v == value))
    };
    let number = who.iter().filter(|p| answers.get(p).is_some_and(holds)).count() as i64;
    match (suppress::alone(number), beside(who, answers, group, values)) {
        (Cell::Hidden, _) => Reached::Few,
        (Cell::Shown(_), Cell::Hidden) => Reached::Untold,
        (Cell::Shown(number), Cell::Shown(_)) => Reached::Number(number),
    }
}

/// The group's cell in the table of its attributes. Attributes stand in one order, so that the same group has the same
/// cell however it was put together, and as in the tables of the pages.
fn beside(
    who: &[Participant],
    answers: &Answers,
    group: &Group,
    values: impl Fn(Attribute) -> Vec<String>,
) -> Cell {
    let mut all: Vec<(Attribute, Vec<String>, &str)> = group
        .all()
        .iter()
        .map(|(attribute, value)| (*attribute, values(*attribute), value.as_str()))
        .collect();
    all.sort_by_key(|(attribute, ..)| *attribute);
    let row = |n: usize| {
        let (_, values, value): &(Attribute, Vec<String>, &str) = &all[n];
        values.iter().position(|known| known == value)
    };
    let axis = |n: usize| (all[n].0, all[n].1.as_slice());
    // A value that left its list stands in no table.
    let Some(places) = (0..all.len()).map(row).collect::<Option<Vec<usize>>>() else {
        return Cell::Shown(0);
    };
    match *places.as_slice() {
        [one] => breakdown(who, answers, all[0].0, &all[0].1).values[one].1,
        [r, c] => crossing(who, answers, axis(0), axis(1)).cells[r][c],
        [a, b, c] => {
            let pairs = crossing(who, answers, axis(0), axis(1));
            let cells = crossed_again(who, answers, (axis(0), axis(1), axis(2)), &pairs);
            cells[a * pairs.cells[0].len() + b][c]
        }
        _ => Cell::Hidden,
    }
}

type Axis<'a> = (Attribute, &'a [String]);

/// Each pair of two attributes as a row, crossed with a third.
fn crossed_again(
    who: &[Participant],
    answers: &Answers,
    (first, second, third): (Axis<'_>, Axis<'_>, Axis<'_>),
    pairs: &Crossing,
) -> Vec<Vec<Cell>> {
    let rows: Vec<Cell> = pairs.cells.iter().flatten().copied().collect();
    let mut table = vec![vec![0; third.1.len() + 1]; rows.len()];
    for participant in who {
        let at = |axis: Axis<'_>| place(answers, participant, axis.0, axis.1);
        table[at(first) * pairs.cells[0].len() + at(second)][at(third)] += 1;
    }
    let columns = suppress::parts(&exact(who, answers, third.0, third.1));
    suppress::inside(&table, &rows, &columns)
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

    /// The values of the tests' attributes.
    fn values(attribute: Attribute) -> Vec<String> {
        crate::attribute::keys(attribute, &words(&["Centro", "Fiume"]))
    }

    fn group(parts: &[(Attribute, &str)]) -> Group {
        Group::of(parts.iter().map(|(a, v)| (*a, (*v).to_owned())).collect()).expect("a group")
    }

    #[test]
    fn a_group_is_reached_by_those_of_whom_all_holds() {
        let (who, answers) = world();
        let old_women = group(&[(Attribute::Age, "75+"), (Attribute::Gender, "woman")]);
        assert_eq!(reached(&who, &answers, &old_women, values), Reached::Number(6));
        let none = group(&[(Attribute::Internet, "none")]);
        assert_eq!(reached(&who, &answers, &none, values), Reached::Number(0));
    }

    /// So many people who say these things.
    fn add(world: &mut (Vec<Participant>, Answers), number: i64, said: &[(Attribute, &str)]) {
        let first = world.0.len() as i64;
        for one in (first..first + number).map(person) {
            world.0.push(one);
            world.1.insert(one, said.iter().map(|(a, v)| (*a, (*v).to_owned())).collect());
        }
    }

    #[test]
    fn a_group_does_not_tell_what_the_table_beside_it_hides() {
        let mut world = (Vec::new(), Answers::new());
        for (gender, age, number) in
            [("woman", "18-29", 3), ("woman", "75+", 20), ("man", "18-29", 10), ("man", "75+", 21)]
        {
            add(&mut world, number, &[(Attribute::Gender, gender), (Attribute::Age, age)]);
        }
        let of = |age, gender| {
            reached(&world.0, &world.1, &group(&[(Attribute::Age, age), (Attribute::Gender, gender)]), values)
        };
        assert_eq!(of("18-29", "woman"), Reached::Few);
        // With any of these three and the sums beside, the three women would be found.
        for (age, gender) in [("18-29", "man"), ("75+", "woman"), ("75+", "man")] {
            assert_eq!(of(age, gender), Reached::Untold, "{age} {gender}");
        }
    }

    #[test]
    fn three_things_are_crossed_too() {
        let mut world = (Vec::new(), Answers::new());
        let young = |district| {
            [(Attribute::Gender, "man"), (Attribute::Age, "18-29"), (Attribute::District, district)]
        };
        add(&mut world, 2, &young("Centro"));
        add(&mut world, 30, &young("Fiume"));
        add(
            &mut world,
            40,
            &[(Attribute::Gender, "man"), (Attribute::Age, "75+"), (Attribute::District, "Centro")],
        );
        let of = |parts: &[(Attribute, &str)]| reached(&world.0, &world.1, &group(parts), values);
        assert_eq!(of(&young("Centro")), Reached::Few);
        assert_eq!(of(&young("Fiume")), Reached::Untold, "32 young men are shown");
        let [gender, age, district] = young("Fiume");
        assert_eq!(of(&[district, age, gender]), Reached::Untold, "in whatever order");
        assert_eq!(of(&[gender, age]), Reached::Number(32));
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
