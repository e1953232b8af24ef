//! The folder that Polis exports: `comments.csv` and `participants-votes.csv`.
//!
//! Text in UTF-8, cells between commas, in double quotes where needed. Of comments, `comment-id`, `moderated` (-1 was
//! rejected) and `comment-body` are read; of votes, `participant` and one column for each comment, named by its number:
//! 1 agrees, -1 disagrees, 0 passes, nothing has not voted. Comments without a column are left out. A few exports have the sign turned round; `n-agree` tells
//! which: the sign by which more rows have as many agreements as they say.
//!
//! Limits: 256 MiB a file, [`MOST_STATEMENTS`] statements.

use std::collections::BTreeMap;

use super::votes::{Vote, Votes};
use crate::csv::{Cell, Malformed, Rows, column, same_length};

/// The most statements of a conversation.
pub const MOST_STATEMENTS: usize = 20_000;

/// A statement of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number.
    pub id: u64,
    /// What it says.
    pub text: String,
    /// Whether moderators rejected it.
    pub rejected: bool,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its statements by number.
    pub statements: Vec<Statement>,
    /// The number of every participant, in the order of the file.
    pub participants: Vec<u64>,
    /// The votes, by places in these two.
    pub votes: Votes,
}

impl Conversation {
    /// Reads the two files of an export.
    ///
    /// # Errors
    /// Where the first or the second file is not as described.
    pub fn from_polis(comments: &[u8], votes: &[u8]) -> Result<Self, Unreadable> {
        let mut statements = statements(comments).map_err(Unreadable::Comments)?;
        let (participants, votes) = self::votes(votes, &mut statements).map_err(Unreadable::Votes)?;
        Ok(Conversation { statements, participants, votes })
    }
}

/// A file of an export that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The comments.
    #[error("comments.csv: {0}")]
    Comments(Malformed),
    /// The votes.
    #[error("participants-votes.csv: {0}")]
    Votes(Malformed),
}

fn statements(bytes: &[u8]) -> Result<Vec<Statement>, Malformed> {
    let mut rows = Rows::new(bytes)?;
    let head = rows.next_row()?.unwrap_or_default();
    let (id, moderated) = (column(&head, "comment-id")?, column(&head, "moderated")?);
    let body = column(&head, "comment-body")?;
    let mut all = BTreeMap::new();
    while let Some(row) = rows.next_row()? {
        same_length(&row, &head)?;
        let number: u64 = row[id].number("the number of a comment")?;
        let moderation: i8 = row[moderated].number("-1, 0 or 1")?;
        let statement = Statement { id: number, text: row[body].text.clone(), rejected: moderation == -1 };
        if all.insert(number, statement).is_some() {
            return Err(row[id].not("a number not used before"));
        }
        if all.len() > MOST_STATEMENTS {
            return Err(row[id].not(&format!("at most {MOST_STATEMENTS} comments")));
        }
    }
    Ok(all.into_values().collect())
}

fn votes(bytes: &[u8], statements: &mut Vec<Statement>) -> Result<(Vec<u64>, Votes), Malformed> {
    let mut rows = Rows::new(bytes)?;
    let head = rows.next_row()?.unwrap_or_default();
    let (participant, agreed) = (column(&head, "participant")?, column(&head, "n-agree")?);
    let is_number = |c: &Cell| c.text.starts_with(|c: char| c.is_ascii_digit());
    let mut columns = BTreeMap::new();
    for (at, cell) in head.iter().enumerate().filter(|(_, c)| is_number(c)) {
        if columns.insert(cell.number::<u64>("the number of a comment")?, at).is_some() {
            return Err(cell.not("a number not used before"));
        }
    }
    statements.retain(|s| columns.contains_key(&s.id));
    let mut places = Vec::new();
    for (id, at) in columns {
        let (cell, place) = (&head[at], statements.binary_search_by_key(&id, |s| s.id));
        places.push((at, place.map_err(|_| cell.not("the number of a comment in comments.csv"))?));
    }
    let (mut participants, mut cast, mut straight, mut turned) = (Vec::new(), Vec::new(), 0, 0);
    while let Some(row) = rows.next_row()? {
        same_length(&row, &head)?;
        let (mut ones, mut minus) = (0, 0);
        for (at, statement) in places.iter().filter(|(at, _)| !row[*at].text.is_empty()) {
            let vote = match row[*at].text.as_str() {
                "1" | "1.0" => Vote::Agree,
                "-1" | "-1.0" => Vote::Disagree,
                "0" | "0.0" => Vote::Pass,
                _ => return Err(row[*at].not("1, 0, -1 or nothing")),
            };
            ones += u64::from(vote == Vote::Agree);
            minus += u64::from(vote == Vote::Disagree);
            cast.push((participants.len(), *statement, vote));
        }
        let said: u64 = row[agreed].number("how often the participant agreed")?;
        straight += usize::from(said == ones);
        turned += usize::from(said == minus);
        participants.push(row[participant].number("the number of a participant")?);
    }
    let mut votes = Votes::new(participants.len(), statements.len());
    for (person, statement, vote) in cast {
        let vote = match vote {
            Vote::Agree if turned > straight => Vote::Disagree,
            Vote::Disagree if turned > straight => Vote::Agree,
            other => other,
        };
        votes.cast(person, statement, vote);
    }
    Ok((participants, votes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMENTS: &str = "comment-id,moderated,comment-body\n0,1,\"a, \"\"b\"\"\"\n1,-1,c\n";

    #[test]
    fn an_export_is_read_and_a_turned_sign_is_noticed() {
        let votes = "participant,n-agree,0,1\n7,1,-1,\n9,2,-1,-1\n";
        let read = Conversation::from_polis(COMMENTS.as_bytes(), votes.as_bytes()).expect("is read");
        assert_eq!((read.statements[0].text.as_str(), read.statements[1].rejected), ("a, \"b\"", true));
        assert_eq!((read.participants, read.votes.counts()[0].agrees), (vec![7, 9], 2));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let votes = "participant,n-agree,0,1\n7,1,1,\n9,0,2,1\n";
        let fault =
            Conversation::from_polis(COMMENTS.as_bytes(), votes.as_bytes()).expect_err("2 is no vote");
        let text = "participants-votes.csv: line 3, column 5: 1, 0, -1 or nothing was expected, not “2”";
        assert_eq!(fault.to_string(), text);
        let fault = Conversation::from_polis(b"comment-id,moderated\n", b"").expect_err("no text");
        assert!(
            fault.to_string().starts_with("comments.csv: line 1, column 12: a column named comment-body")
        );
    }
}
