//! Ranked ballots as a table: a column for each candidate, a row for each ballot, in the cells 1 for the first choice, 2 for
//! the second, and so on; an empty cell ranks nobody. A column `ballots` may say how many such ballots there are. Numbers
//! may be left out (1, 3): the order counts. The same number twice in a row is refused, since no rule here counts it.

use super::blt::{MOST_BALLOTS, MOST_CANDIDATES};
use super::election::{Ballot, Election};
use crate::csv::{Cell, Malformed, Rows, same_length};

/// The column that says how many ballots a row stands for.
const BALLOTS: &str = "ballots";

/// The election of a table; a table does not say how many seats there are, nor its title.
///
/// # Errors
/// Where the table is not as described.
pub fn read_table(bytes: &[u8], seats: usize) -> Result<Election, Malformed> {
    let mut rows = Rows::new(bytes)?;
    let head = rows.next_row()?.unwrap_or_default();
    let number = head.iter().position(|c| c.text.trim() == BALLOTS);
    let columns: Vec<usize> = (0..head.len()).filter(|at| Some(*at) != number).collect();
    let names = names(&head, &columns)?;
    let (mut ballots, mut total) = (Vec::new(), 0u64);
    while let Some(row) = rows.next_row()? {
        same_length(&row, &head)?;
        let many = number.map_or(Ok(1), |at| row[at].number("how many such ballots there are"))?;
        total = total.saturating_add(many);
        if total > MOST_BALLOTS {
            return Err(
                row[number.unwrap_or_default()].not(&format!("at most {MOST_BALLOTS} ballots in all"))
            );
        }
        ballots.push(Ballot { number: many, ranking: ranking(&row, &columns)? });
    }
    Ok(Election::new(String::new(), names, seats, Vec::new(), ballots))
}

fn names(head: &[Cell], columns: &[usize]) -> Result<Vec<String>, Malformed> {
    let mut names: Vec<String> = Vec::with_capacity(columns.len());
    for at in columns {
        let name = head[*at].filled("the name of a candidate")?;
        if names.iter().any(|n| n == name) {
            return Err(head[*at].not("a name not used before"));
        }
        if names.len() == MOST_CANDIDATES {
            return Err(head[*at].not(&format!("at most {MOST_CANDIDATES} candidates")));
        }
        names.push(name.to_owned());
    }
    Ok(names)
}

fn ranking(row: &[Cell], columns: &[usize]) -> Result<Vec<usize>, Malformed> {
    let mut places: Vec<(u32, usize)> = Vec::new();
    for (candidate, at) in columns.iter().enumerate().filter(|(_, at)| !row[**at].text.trim().is_empty()) {
        let place: u32 = row[*at].number("a place, 1 for the first choice, or nothing")?;
        if place == 0 || places.iter().any(|(p, _)| *p == place) {
            return Err(row[*at].not("a place from 1 on that stands once in the row"));
        }
        places.push((place, candidate + 1));
    }
    places.sort_unstable();
    Ok(places.into_iter().map(|(_, candidate)| candidate).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_and_faults_are_told_with_their_place() {
        let table = "ballots,Ada,Bea,\"Cai, junior\"\n2,1,,2\n1,,3,1\n1,2,,4\n";
        let read = read_table(table.as_bytes(), 1).expect("an election");
        assert_eq!(read.names, ["Ada", "Bea", "Cai, junior"]);
        let expected = [(3, vec![1, 3]), (1, vec![3, 2])];
        let expected = expected.map(|(number, ranking)| Ballot { number, ranking });
        assert_eq!(read.ballots(), expected);
        let fault = |text: &str| read_table(text.as_bytes(), 1).expect_err("a fault").to_string();
        let once = "a place from 1 on that stands once in the row was expected, not";
        assert_eq!(fault("Ada,Bea\n1,1\n"), format!("line 2, column 3: {once} “1”"));
        assert_eq!(fault("Ada,Bea\n0,1\n"), format!("line 2, column 1: {once} “0”"));
        assert_eq!(fault("Ada,Ada\n"), "line 1, column 5: a name not used before was expected, not “Ada”");
    }
}
