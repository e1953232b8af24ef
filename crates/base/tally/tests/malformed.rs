//! Files that are not understood say where, and what was expected; odd files that are fine are read.

use arengo_tally::budgeting::{BallotKind, Builder, Election, Money, Utility, ballot_table};

const GOOD: &str = "META\nkey;value\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;cost\nA/1.b;60\n2;40\n\
    VOTES\nvoter_id;vote;points\nx;A/1.b,2;2,1\ny;;\n";

fn refused(text: &str) -> String {
    Election::from_pabulib(text.as_bytes()).expect_err("is malformed").to_string()
}

#[test]
fn every_fault_has_its_line_column_and_what_was_expected() {
    let amount = "an amount such as 1200 or 1200.50, below 10^15 of its smallest unit";
    let points = "points such as 3 or 0.5, below 1000000";
    for (from, to, told) in [
        ("META\n", "", "line 1, column 1: META was expected, not “key;value”".to_owned()),
        ("budget;100", "budget;1.000,00", format!("line 3, column 8: {amount} was expected, not “1.000,00”")),
        (
            "budget;100\n",
            "",
            "line 12, column 1: a line “budget” in META was expected, not “the end of the file”".into(),
        ),
        (
            "cumulative",
            "guess",
            "line 4, column 11: approval, choose-1, cumulative, scoring or ordinal was expected, not “guess”"
                .into(),
        ),
        ("PROJECTS\n", "", "line 8, column 1: PROJECTS was expected, not “VOTES”".into()),
        (
            "id;cost",
            "id;price",
            "line 6, column 1: a column cost was expected, not “project_id;price”".into(),
        ),
        ("b;60", "b;-60", format!("line 7, column 7: {amount} was expected, not “-60”")),
        (
            "\n2;40",
            "\nA/1.b;40",
            "line 8, column 1: an id that no project above has was expected, not “A/1.b”".into(),
        ),
        ("\n2;40", "\n2;40;x", "line 8, column 6: a line of 2 cells was expected, not “x”".into()),
        (
            "\n2;40",
            "\n2;\"40",
            "line 8, column 3: a cell whose quotes are closed was expected, not “\"40”".into(),
        ),
        (
            "\n2;40",
            "\n2;\"40\"0",
            "line 8, column 7: “;” or the end of the line after closing quotes was expected, not “0”".into(),
        ),
        (
            "x;A/1.b,2",
            "x;A/1.b,3",
            "line 11, column 3: the id of a project in PROJECTS was expected, not “3”".into(),
        ),
        (
            ";2,1",
            ";2",
            "line 11, column 11: points for each of the 2 projects of the vote was expected, not “2”".into(),
        ),
        (";2,1", ";2,many", format!("line 11, column 11: {points} was expected, not “many”")),
        (";2,1", ";2,1000000", format!("line 11, column 11: {points} was expected, not “1000000”")),
        (";points", "", "line 10, column 1: a column points was expected, not “voter_id;vote”".into()),
    ] {
        assert!(GOOD.contains(from), "{from}");
        assert_eq!(refused(&GOOD.replacen(from, to, 1)), told);
    }
    let cut = &GOOD[..GOOD.find("VOTES").expect("is there")];
    assert_eq!(refused(cut), "line 9, column 1: VOTES was expected, not nothing");
    let latin =
        Election::from_pabulib(b"META\nkey;value\nunit;Lod\xb3z\n").expect_err("is not UTF-8").to_string();
    assert!(latin.starts_with("line 3, column 9: text in UTF-8 was expected"), "{latin}");
}

#[test]
fn marks_cases_line_ends_and_fractions_of_points_do_not_matter() {
    let good = Election::from_pabulib(GOOD.as_bytes()).expect("is fine");
    let odd =
        GOOD.replace("PROJECTS", "Projects").replace("VOTES", "votes;;").replace("META", "\u{feff}meta");
    assert_eq!(Election::from_pabulib(odd.replace('\n', "\r\n").as_bytes()).as_ref(), Ok(&good));
    assert_eq!(
        Election::from_pabulib(GOOD.replace("2,1\n", "\" 2.0, 1 \"\n").as_bytes()).as_ref(),
        Ok(&good)
    );
    assert_eq!((good.ballots.total(), good.kind), (2, BallotKind::Cumulative));
    let halves = Election::from_pabulib(GOOD.replace(";2,1", ";2,0.5").as_bytes()).expect("is fine");
    assert_eq!(halves.ballots.points_decimals(), 3);
    assert_eq!(Utility::Points.totals(&halves), [2000, 500]);
    let twice = GOOD.replace("2;2,1", "2,A/1.b;2,1,7");
    assert_eq!(
        Election::from_pabulib(twice.as_bytes()).as_ref(),
        Ok(&good),
        "the same project twice counts once"
    );
    let cents = Election::from_pabulib(GOOD.replace(";60", ";59,99").as_bytes()).expect("is fine");
    assert_eq!((cents.budget, cents.projects[0].cost, cents.decimals), (10000, 5999, 2));
}

#[test]
fn a_table_of_ballots_is_read_as_approvals_or_points_and_refused_with_its_place() {
    let budget = Money::parse("50").expect("an amount");
    let projects = "id;cost\na;20\nb;30,5\n";
    let read = |ballots: &str| ballot_table::read(projects.as_bytes(), ballots.as_bytes(), budget);
    let plain = read("a,b\n1,0\n,1\n1,1\n").expect("is fine");
    assert_eq!((plain.kind, plain.votes()), (BallotKind::Approval, vec![2, 2]));
    let mut builder = Builder::new(false, 0);
    [vec![(0, 1)], vec![(1, 1)], vec![(0, 1), (1, 1)]].into_iter().for_each(|b| assert!(builder.add(b, 1)));
    assert_eq!(plain.ballots, builder.finish());
    assert_eq!((plain.budget, plain.decimals), (500, 1));
    let points = read("voter_id\tb\na person\t3\nanother\t\n").expect("is fine");
    assert_eq!((points.kind, Utility::Points.totals(&points)), (BallotKind::Cumulative, vec![0, 3]));
    let told = |ballots| read(ballots).expect_err("is malformed").to_string();
    assert_eq!(told("a,c\n"), "ballots, line 1, column 3: the id of a project was expected, not “c”");
    let points = "nothing, or points such as 1 or 5";
    assert_eq!(told("a,b\n1,x\n"), format!("ballots, line 2, column 3: {points} was expected, not “x”"));
    assert_eq!(told("a,b\n1,,1\n"), "ballots, line 2, column 4: a line of 2 cells was expected, not “1”");
}
