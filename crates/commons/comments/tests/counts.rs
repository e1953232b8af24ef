//! Whatever is done in whatever order, the counts kept beside the comments agree with the comments.

mod world;

use arengo_comments::{
    Body, CommentId, EditComment, React, Reaction, RespondOfficially, StakeholderType, WithdrawComment,
    Words, WriteComment, counts, existing, miscounted, put_counts_right, recount, set_hidden, writing,
};
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Lang, Permit, Role, RoleSet};
use arengo_store::{StoreError, Writer, statements, vals};
use arengo_testkit::{databases, noon};
use arengo_web::Problem;
use proptest::prelude::*;
use world::{World, migrations};

/// Something a person does; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Step {
    Write { anchor: usize, person: usize, text: u8 },
    Reply { to: usize, person: usize, text: u8 },
    Respond { to: usize, text: u8 },
    React { to: usize, person: usize, reaction: Option<Reaction> },
    Edit { to: usize, text: u8 },
    Withdraw { to: usize },
    Hide { to: usize },
    Show { to: usize },
}

fn step() -> impl Strategy<Value = Step> {
    let (to, person, text) = (0_usize..20, 0_usize..3, 0_u8..4);
    prop_oneof![
        3 => (0_usize..3, person.clone(), text.clone())
            .prop_map(|(anchor, person, text)| Step::Write { anchor, person, text }),
        3 => (to.clone(), person.clone(), text.clone()).prop_map(|(to, person, text)| Step::Reply { to, person, text }),
        1 => (to.clone(), text.clone()).prop_map(|(to, text)| Step::Respond { to, text }),
        3 => (to.clone(), person, 0_u8..3).prop_map(|(to, person, n)| Step::React {
            to,
            person,
            reaction: [None, Some(Reaction::Agree), Some(Reaction::Disagree)][usize::from(n)],
        }),
        1 => (to.clone(), text).prop_map(|(to, text)| Step::Edit { to, text }),
        1 => to.clone().prop_map(|to| Step::Withdraw { to }),
        2 => to.clone().prop_map(|to| Step::Hide { to }),
        1 => to.prop_map(|to| Step::Show { to }),
    ]
}

fn words(text: u8) -> Words {
    Words {
        stance: None,
        body: Body::parse(&format!("testo {text}")).expect("a body"),
        lang: Lang::IT,
        organisation: None,
        stakeholder: StakeholderType::Citizen,
    }
}

fn actor(person: PersonId, role: Option<Role>) -> Actor {
    Actor::Person { id: person, roles: role.into_iter().collect::<RoleSet>() }
}

/// Does a step; what a rule refuses is simply not done. A new comment is added to `made`.
fn act(
    w: &mut Writer<'_>,
    step: &Step,
    people: &[PersonId],
    made: &mut Vec<CommentId>,
) -> Result<(), Problem> {
    let now = noon();
    let pick = |to: usize| made.get(to % made.len().max(1)).copied().unwrap_or(CommentId::from_i64(-1));
    match *step {
        Step::Write { anchor, person, text } => {
            let about = Subject::new("section", "text/1");
            let author = actor(people[person], None);
            let place = writing(w, &about, ["", "p1", "p2"][anchor], None, None, now)?.by(w, &author)?;
            let permit = Permit::<WriteComment>::ask(&author, place, now)?;
            let written = arengo_comments::write_comment(w, permit, "Nome", &words(text), "http://x")?;
            if written.is_new {
                made.push(written.id);
            }
        }
        Step::Reply { to, person, text } => {
            let about = Subject::new("section", "text/1");
            let author = actor(people[person], None);
            let place = writing(w, &about, "", None, Some(pick(to)), now)?.by(w, &author)?;
            let permit = Permit::<WriteComment>::ask(&author, place, now)?;
            let written = arengo_comments::write_comment(w, permit, "Nome", &words(text), "http://x")?;
            if written.is_new {
                made.push(written.id);
            }
        }
        Step::Respond { to, text } => {
            let about = existing(w, pick(to), now)?;
            let comment = about.comment.clone();
            let place = writing(w, &comment.about, &comment.anchor, None, None, now)?.target;
            let official = actor(people[0], Some(Role::Official));
            let permit = Permit::<RespondOfficially>::ask(&official, about, now)?;
            let body = words(text).body;
            let answer = arengo_comments::Answer { name: "Ufficio", office: "Comune", body, lang: Lang::IT };
            let written = arengo_comments::respond(w, permit, &place, &answer, "http://x")?;
            if written.is_new {
                made.push(written.id);
            }
        }
        Step::React { to, person, reaction } => {
            let supporter = actor(people[person], None);
            let about = existing(w, pick(to), now)?.by(w, &supporter)?;
            let permit = Permit::<React>::ask(&supporter, about, now)?;
            arengo_comments::react(w, permit, reaction)?;
        }
        Step::Edit { to, text } => {
            let about = existing(w, pick(to), now)?;
            let (comment, new) = (about.comment.clone(), words(text));
            let author = comment.speaker.person.unwrap_or(people[0]);
            let place = writing(w, &comment.about, &comment.anchor, None, None, now)?.target;
            let permit = Permit::<EditComment>::ask(&actor(author, None), about, now)?;
            arengo_comments::edit(w, permit, &place, &new.body, None, Lang::RO)?;
        }
        Step::Withdraw { to } => {
            let about = existing(w, pick(to), now)?;
            let comment = about.comment.clone();
            let author = comment.speaker.person.unwrap_or(people[0]);
            let place = writing(w, &comment.about, &comment.anchor, None, None, now)?.target;
            let permit = Permit::<WithdrawComment>::ask(&actor(author, None), about, now)?;
            arengo_comments::withdraw(w, permit, &place)?;
        }
        Step::Hide { to } => drop(set_hidden(w, pick(to), Some("motivo"))?),
        Step::Show { to } => drop(set_hidden(w, pick(to), None)?),
    }
    Ok(())
}

statements! {
    town CLEAR_COMMENTS = "DELETE FROM comments_comment WHERE town_id = $1";
    town CLEAR_REACTIONS = "DELETE FROM comments_reaction WHERE town_id = $1";
    town CLEAR_TALLY = "DELETE FROM comments_tally WHERE town_id = $1";
    town SPOIL = "UPDATE comments_tally SET visible = visible + 3 WHERE town_id = $1";
}

async fn story(world: &World<'_>, people: &[PersonId], steps: Vec<Step>) -> Result<(), TestCaseError> {
    let process = world.process;
    let empty = world.town();
    empty
        .write(|w| {
            w.execute(&CLEAR_COMMENTS, vals![])?;
            w.execute(&CLEAR_REACTIONS, vals![])?;
            w.execute(&CLEAR_TALLY, vals![])
        })
        .await
        .expect("an empty table");
    let mut made: Vec<CommentId> = Vec::new();
    for step in steps {
        let (people, before, done) = (people.to_vec(), made.clone(), step.clone());
        let kept = world
            .town()
            .write(move |w| {
                let mut made = before.clone();
                act(w, &done, &people, &mut made)?;
                Ok::<_, Problem>(made)
            })
            .await;
        match kept {
            Ok(now) => made = now,
            Err(Problem::Refused(_) | Problem::NotFound) => {}
            Err(problem) => panic!("{step:?}: {problem}"),
        }
    }
    let town = world.town();
    let read =
        town.read(move |r| Ok::<_, StoreError>((counts(r, process)?, recount(r, process)?, miscounted(r)?)));
    let (kept, counted, wrong) = read.await.expect("counts");
    prop_assert_eq!(kept, counted);
    prop_assert_eq!(wrong, 0);
    Ok(())
}

#[test]
fn the_counts_agree_after_any_story() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    for db in databases(&migrations()) {
        let world = runtime.block_on(World::new(&db));
        let people: Vec<PersonId> = ["Anna Verdi", "Ugo Conti", "Pia Neri"]
            .into_iter()
            .map(|name| runtime.block_on(world.person(name, &[])))
            .collect();
        let config = ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() };
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let stories = proptest::collection::vec(step(), 1..40);
        runner
            .run(&stories, |steps| runtime.block_on(story(&world, &people, steps)))
            .unwrap_or_else(|failure| panic!("{}: {failure}", db.engine));
    }
}

#[tokio::test]
async fn spoiled_counts_are_put_right() {
    for db in databases(&migrations()) {
        let world = World::new(&db).await;
        world.signed_in("Fabio Melandri", &[]).await.comment("Uno", &[]).await;
        let process = world.process;
        let read = world
            .town()
            .write(move |w| {
                w.execute(&SPOIL, vals![])?;
                let spoiled = counts(w, process)?;
                put_counts_right(w, process)?;
                Ok::<_, StoreError>((spoiled, counts(w, process)?, recount(w, process)?))
            })
            .await;
        let (spoiled, right, counted) = read.expect("counts");
        assert_eq!((spoiled.total().visible, right.total().visible), (4, 1), "{}", db.engine);
        assert_eq!(right, counted);
    }
}
