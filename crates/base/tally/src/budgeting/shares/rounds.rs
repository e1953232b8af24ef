//! Round after round: the least ρ, and its payments.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::floats::{Payment, U};
use super::{Exactly, Run, Shares};

/// A lower bound of ρ, in the order of floats.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bound(f64);

impl Eq for Bound {}
impl Ord for Bound {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

type Heap = BinaryHeap<Reverse<(Bound, usize)>>;

/// A project that may have the least ρ, with bounds on its payment for a unit.
struct Contender {
    project: usize,
    low: f64,
    high: f64,
    exactly: Option<Exactly>,
}

impl Shares<'_> {
    /// Runs the method with a share, as a number over the denominator. It may stop as soon as the cost is above `limit`.
    pub fn run(&mut self, share: i128, limit: u64) -> Run {
        let mut heap = self.begin(share);
        let mut run = self.take_free();
        while run.cost <= limit
            && let Some((project, payment)) = self.least(&mut heap)
        {
            run.exhausted.push(self.pay(project, payment));
            run.cost += self.election.projects[project].cost;
            run.order.push(project);
        }
        run
    }

    fn begin(&mut self, share: i128) -> Heap {
        let projects = self.election.projects.len();
        let float = share as f64 / self.denominator as f64;
        self.share = share;
        self.payments.clear();
        self.money.clear();
        self.money.resize(self.election.ballots.distinct(), float);
        self.funded.clear();
        self.funded.resize(projects, 0);
        self.alive.clear();
        self.dropped.clear();
        self.dropped.resize(projects, 0);
        self.low.clear();
        self.error = self.error_bound(float);
        let mut heap = Heap::new();
        for project in 0..projects {
            self.alive.push(self.support.range(project).end);
            let cost = self.election.projects[project].cost as f64;
            let total = self.support.totals[project];
            self.low.push(if total == 0 { 0.0 } else { cost / total as f64 * (1.0 - 8.0 * U) });
            if total > 0 && cost > 0.0 {
                self.wait(&mut heap, project);
            }
        }
        heap
    }

    fn take_free(&self) -> Run {
        let free = |p: &usize| self.election.projects[*p].cost == 0 && self.is_supported(*p);
        let mut order: Vec<usize> = (0..self.election.projects.len()).filter(free).collect();
        order.sort_by_key(|p| self.places[*p]);
        Run { free: order.len(), order, ..Run::default() }
    }

    fn wait(&self, heap: &mut Heap, project: usize) {
        let bound = self.low[project] / self.worth(project) as f64 * (1.0 - 4.0 * U);
        heap.push(Reverse((Bound(bound), project)));
    }

    fn payment_of(&mut self, project: usize, enough: f64) -> Payment {
        if self.support.units.is_empty() {
            self.payment::<false>(project, enough)
        } else {
            self.payment::<true>(project, enough)
        }
    }

    /// The project with the least ρ, ties ended; the others wait on, but for those that are too dear for ever.
    fn least(&mut self, heap: &mut Heap) -> Option<(usize, Exactly)> {
        let mut least = f64::INFINITY;
        let mut contenders: Vec<Contender> = Vec::new();
        let mut passed = Vec::new();
        while let Some(Reverse((Bound(low), project))) = heap.peek().copied()
            && low <= least
        {
            heap.pop();
            let worth = self.worth(project) as f64;
            match self.payment_of(project, least * worth * (1.0 + 4.0 * U)) {
                Payment::TooDear => {}
                Payment::AtLeast(_) => passed.push(project),
                Payment::Within(low, high) => {
                    least = least.min(high / worth * (1.0 + 4.0 * U));
                    contenders.push(Contender { project, low, high, exactly: None });
                }
                Payment::Unclear(_) => {
                    let Some(exactly) = self.payment_exactly(project) else { continue };
                    let rate = self.payments.float(&exactly.numerator, exactly.units);
                    let (low, high) = (rate * (1.0 - 16.0 * U), rate * (1.0 + 16.0 * U));
                    self.low[project] = self.low[project].max(low);
                    least = least.min(high / worth * (1.0 + 4.0 * U));
                    contenders.push(Contender { project, low, high, exactly: Some(exactly) });
                }
            }
        }
        let chosen = self.first_among(contenders, least, &mut passed);
        passed.into_iter().for_each(|project| self.wait(heap, project));
        chosen
    }

    /// Ends the contest: by exact comparison when more than one can have the least ρ, then by the order for ties.
    fn first_among(
        &mut self,
        mut contenders: Vec<Contender>,
        least: f64,
        passed: &mut Vec<usize>,
    ) -> Option<(usize, Exactly)> {
        let possible = |c: &Contender| c.low / self.worth(c.project) as f64 * (1.0 - 4.0 * U) <= least;
        let (mut best, lost): (Vec<Contender>, Vec<Contender>) = contenders.drain(..).partition(possible);
        passed.extend(lost.iter().map(|c| c.project));
        if best.len() == 1 {
            let only = best.pop()?;
            let exactly = only.exactly.or_else(|| {
                self.drop_exhausted(only.project);
                let exhausted = self.exhausted_by(only.project, only.low, only.high)?;
                Some(self.payment_by(only.project, exhausted))
            });
            let exactly = exactly.or_else(|| self.payment_exactly(only.project))?;
            return Some((only.project, exactly));
        }
        let mut first: Option<(usize, Exactly)> = None;
        for contender in best {
            let project = contender.project;
            let Some(exactly) = contender.exactly.or_else(|| self.payment_exactly(project)) else { continue };
            let Some((leader, by)) = &first else {
                first = Some((project, exactly));
                continue;
            };
            let order = exactly.compare(self.worth(project), by, self.worth(*leader));
            if order.then(self.places[project].cmp(&self.places[*leader])).is_lt() {
                passed.push(*leader);
                first = Some((project, exactly));
            } else {
                passed.push(project);
            }
        }
        first
    }

    /// Takes the payments; how many voters had less than they should have paid, or just as much.
    fn pay(&mut self, project: usize, payment: Exactly) -> u64 {
        let rate = self.payments.float(&payment.numerator, payment.units);
        let start = self.support.range(project).start;
        let mut exhausted = 0;
        for (nth, all) in payment.exhausted.iter().enumerate() {
            let supporter = self.support.supporters[start + nth];
            let money = &mut self.money[supporter.class as usize];
            if *all {
                *money = 0.0;
                exhausted += u64::from(supporter.count);
            } else {
                *money -= rate * f64::from(self.support.unit(start + nth));
            }
        }
        // Rounds are as many as projects at most, which are counted in 16 bits.
        self.payments.push(payment.numerator, payment.units);
        self.funded[project] = self.payments.len() as u32;
        self.error = self.error_bound(self.share as f64 / self.denominator as f64);
        exhausted
    }
}
