//! What groups hold: representative statements, consensus, and which statement deserves votes next.
//!
//! Shares are estimated as (n + 1) / (seen + 2); passes count as seen. Significant is a z above [`SIGNIFICANT`].

use super::votes::Counts;

/// The z of a one-sided test at 90 %.
pub const SIGNIFICANT: f64 = 1.2816;
/// How many statements are named for a group, or as a consensus of either kind.
pub const MOST_NAMED: usize = 5;
/// The priority of a statement about the participants themselves (7 squared).
pub const META_PRIORITY: f64 = 49.0;

/// The estimated share of `some` among `seen`: (some + 1) / (seen + 2).
pub fn share(some: u32, seen: u32) -> f64 {
    (f64::from(some) + 1.0) / (f64::from(seen) + 2.0)
}

/// z of the share being above one half, with a vote added to both numbers.
pub fn share_test(some: u32, seen: u32) -> f64 {
    let n = f64::from(seen) + 1.0;
    2.0 * n.sqrt() * ((f64::from(some) + 1.0) / n - 0.5)
}

/// z of two shares differing, with a vote added to every number; 0 when everyone is of one mind.
pub fn difference_test(some: u32, seen: u32, others: u32, others_seen: u32) -> f64 {
    let [a, n, b, m] = [some, seen, others, others_seen].map(|x| f64::from(x) + 1.0);
    let pooled = (a + b) / (n + m);
    if pooled == 1.0 {
        return 0.0;
    }
    (a / n - b / m) / (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt()
}

/// How strongly a group leans to one side of a statement, and how much more than everyone else who is in a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaning {
    /// The estimated share of this side in the group.
    pub share: f64,
    /// z of the share being above one half.
    pub share_test: f64,
    /// The share divided by the share among the others.
    pub ratio: f64,
    /// z of the share differing from that among the others.
    pub ratio_test: f64,
}

impl Leaning {
    fn new(some: u32, seen: u32, others: u32, others_seen: u32) -> Self {
        let own = share(some, seen);
        Leaning {
            share: own,
            share_test: share_test(some, seen),
            ratio: own / share(others, others_seen),
            ratio_test: difference_test(some, seen, others, others_seen),
        }
    }

    fn significant(&self) -> bool {
        self.ratio_test > SIGNIFICANT && self.share_test > SIGNIFICANT
    }

    fn product(&self) -> f64 {
        self.ratio * self.ratio_test * self.share * self.share_test
    }
}

/// A group and a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// The votes of the group.
    pub counts: Counts,
    /// Towards agreeing.
    pub agree: Leaning,
    /// Towards disagreeing.
    pub disagree: Leaning,
}

impl Standing {
    /// Of a group's counts and those of the people in all other groups.
    pub fn new(own: Counts, others: Counts) -> Self {
        Standing {
            counts: own,
            agree: Leaning::new(own.agrees, own.seen, others.agrees, others.seen),
            disagree: Leaning::new(own.disagrees, own.seen, others.disagrees, others.seen),
        }
    }

    /// Whether agreeing sets the group apart more than disagreeing.
    pub fn agrees(&self) -> bool {
        self.agree.ratio_test > self.disagree.ratio_test
    }

    /// The side that sets the group apart.
    pub fn side(&self) -> &Leaning {
        if self.agrees() { &self.agree } else { &self.disagree }
    }
}

/// Every group with every statement.
pub fn standings(by_group: &[Vec<Counts>]) -> Vec<Vec<Standing>> {
    let statements = by_group.first().map_or(0, Vec::len);
    let all: Vec<Counts> = (0..statements)
        .map(|s| by_group.iter().fold(Counts::default(), |sum, group| sum + group[s]))
        .collect();
    let of = |group: &Vec<Counts>| {
        group.iter().zip(&all).map(|(own, all)| Standing::new(*own, *all - *own)).collect()
    };
    by_group.iter().map(of).collect()
}

/// A statement that a group is known by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Representative {
    /// The statement.
    pub statement: usize,
    /// How the group stands to it.
    pub standing: Standing,
    /// Whether it is the one that the group agrees with most distinctly.
    pub best_agreed: bool,
}

fn better_agreed(new: &Standing, best: Option<&Standing>) -> bool {
    if new.counts.agrees == 0 && new.counts.disagrees == 0 {
        return false;
    }
    let agree = &new.agree;
    match best.map(|b| &b.agree) {
        Some(best) if best.ratio > 1.0 => agree.product() > best.product(),
        Some(best) => agree.share * agree.share_test > best.share * best.share_test,
        None => agree.share_test > SIGNIFICANT || (agree.ratio > 1.0 && agree.share > 0.5),
    }
}

/// The statements that a group is known by: at most [`MOST_NAMED`], those agreed with first. Statements for which
/// `shown` is false are passed over. When none is significant, the one agreed with most distinctly, or else the one
/// with the greatest z; none at all when there are no statements.
pub fn representative(group: &[Standing], shown: impl Fn(usize) -> bool) -> Vec<Representative> {
    let (mut significant, mut best, mut agreed) = (Vec::new(), None::<(usize, f64)>, None::<usize>);
    for (statement, standing) in group.iter().enumerate().filter(|(s, _)| shown(*s)) {
        if standing.agree.significant() || standing.disagree.significant() {
            significant.push(statement);
        }
        let z = standing.agree.ratio_test.max(standing.disagree.ratio_test);
        if best.is_none_or(|(_, most)| z > most) {
            best = Some((statement, z));
        }
        if better_agreed(standing, agreed.map(|a| &group[a])) {
            agreed = Some(statement);
        }
    }
    let named = |statement| Representative {
        statement,
        standing: group[statement],
        best_agreed: Some(statement) == agreed,
    };
    if significant.is_empty() {
        return agreed.or(best.map(|b| b.0)).map(named).into_iter().collect();
    }
    let metric = |s: &usize| group[*s].side().product();
    significant.retain(|s| Some(*s) != agreed);
    significant.sort_by(|a, b| metric(b).total_cmp(&metric(a)));
    let mut all: Vec<_> = agreed.into_iter().chain(significant).take(MOST_NAMED).map(named).collect();
    all.sort_by_key(|r| !r.standing.agrees());
    all
}

/// Statements that most participants agree with, and those most disagree with, the clearest first: at most
/// [`MOST_NAMED`] each with an estimated share above one half and a significant z. `counts` are of all participants.
pub fn consensus(counts: &[Counts], shown: impl Fn(usize) -> bool) -> (Vec<usize>, Vec<usize>) {
    let clearest = |side: fn(&Counts) -> u32| {
        let strength = |c: &Counts| share(side(c), c.seen) * share_test(side(c), c.seen);
        let clear = |c: &Counts| share(side(c), c.seen) > 0.5 && share_test(side(c), c.seen) > SIGNIFICANT;
        let mut all: Vec<_> = counts
            .iter()
            .enumerate()
            .filter(|(s, c)| shown(*s) && clear(c))
            .map(|(s, c)| (s, strength(c)))
            .collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1));
        all.into_iter().map(|(s, _)| s).take(MOST_NAMED).collect::<Vec<_>>()
    };
    (clearest(|c| c.agrees), clearest(|c| c.disagrees))
}

/// How far every statement unites the groups: the product of their estimated shares of agreement, from 0 to 1. One
/// group that refuses it is enough to bring it down.
pub fn common_ground(by_group: &[Vec<Counts>]) -> Vec<f64> {
    product_over(by_group, |c| c.agrees)
}

/// How far the groups are united against every statement: the same for disagreement.
pub fn common_refusal(by_group: &[Vec<Counts>]) -> Vec<f64> {
    product_over(by_group, |c| c.disagrees)
}

fn product_over(by_group: &[Vec<Counts>], side: fn(&Counts) -> u32) -> Vec<f64> {
    let statements = by_group.first().map_or(0, Vec::len);
    (0..statements).map(|s| by_group.iter().map(|g| share(side(&g[s]), g[s].seen)).product()).collect()
}

/// How much a further vote on a statement would tell: more for those that divide people (`extremity`), are seldom passed
/// on, are agreed with, and above all for those seen by few. `counts` are of the people in groups.
pub fn priority(counts: Counts, extremity: f64) -> f64 {
    let importance =
        (1.0 - share(counts.passes(), counts.seen)) * (extremity + 1.0) * share(counts.agrees, counts.seen);
    (importance * (1.0 + 8.0 * (-f64::from(counts.seen) / 5.0).exp2())).powi(2)
}
