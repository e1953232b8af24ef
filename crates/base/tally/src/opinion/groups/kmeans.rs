//! k-means from starts that are spread out.

use super::Division;
use crate::lottery::Numbers;

const MOST_ROUNDS: usize = 100;
/// Starts are tried on a plane of so many squares across and down.
const ACROSS: usize = 32;
/// Fewer squares with points in them would tell too little: then starts are tried on the points.
const LEAST_SQUARES: usize = 50;
/// Squares are used when there are so many times fewer of them than points.
const WORTHWHILE: usize = 3;
/// How many go on from there, on the points.
const FINALISTS: usize = 25;

/// A place where several points lie, or their middle: x, y and how many there are.
type Heap = [f64; 3];

/// The best of several starts. Where a start ends is sought on the points of each square of the plane taken together
/// (T. Zhang, R. Ramakrishnan, M. Livny 1996), which are few; those that end best go on with the points themselves (as in
/// C. Biernacki, G. Celeux, G. Govaert 2003). Groups are numbered by size, then by where their middle lies.
pub fn best(points: &[[f64; 2]], k: usize, starts: usize, numbers: &mut Numbers) -> Division {
    let points: Vec<Heap> = points.iter().map(|[x, y]| [*x, *y, 1.0]).collect();
    let squares = squares(&points);
    let worthwhile = (LEAST_SQUARES..=points.len() / WORTHWHILE).contains(&squares.len());
    let few = if worthwhile { &squares } else { &points };
    let mut begun = different((0..starts).map(|_| settled(few, spread(few, k, numbers))));
    begun.truncate(FINALISTS);
    let finals = different(begun.into_iter().map(|begun| settled(&points, begun.centers)));
    let best = finals.into_iter().map(|division| polished(&points, division));
    let best = best.min_by(|a, b| a.inertia.total_cmp(&b.inertia));
    by_size(best.unwrap_or(Division { groups: vec![], centers: vec![], inertia: 0.0, silhouette: 0.0 }))
}

/// The best first, each once.
fn different(found: impl Iterator<Item = Division>) -> Vec<Division> {
    let mut found: Vec<Division> = found.collect();
    found.sort_by(|a, b| a.inertia.total_cmp(&b.inertia));
    found.dedup_by(|a, b| a.inertia == b.inertia);
    found
}

/// The middles of the points in each square.
fn squares(points: &[Heap]) -> Vec<Heap> {
    let bounds = |axis: usize| {
        let along = points.iter().map(|p| p[axis]);
        (along.clone().fold(f64::INFINITY, f64::min), along.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (low, high)) = (bounds(0), bounds(1));
    let per_unit = ACROSS as f64 / (right - left).max(high - low);
    let place = |x: f64, from: f64| (((x - from) * per_unit) as usize).min(ACROSS - 1);
    let mut sums = vec![[0.0; 3]; ACROSS * ACROSS];
    for [x, y, n] in points {
        let sum: &mut Heap = &mut sums[place(*y, low) * ACROSS + place(*x, left)];
        *sum = [sum[0] + x, sum[1] + y, sum[2] + n];
    }
    sums.into_iter().filter(|s| s[2] > 0.0).map(|[x, y, n]| [x / n, y / n, n]).collect()
}

/// The nearest middle and the squared distance to it; of equally near ones the first.
#[inline(always)]
pub fn nearest([x, y]: [f64; 2], centers: &[[f64; 2]]) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for (n, center) in centers.iter().enumerate() {
        let (dx, dy) = (x - center[0], y - center[1]);
        let far = dx * dx + dy * dy;
        if far < best.1 {
            best = (n, far);
        }
    }
    best
}

/// k-means++: the first middle is any point, each further one a point drawn by its squared distance to those there are.
fn spread(points: &[Heap], k: usize, numbers: &mut Numbers) -> Vec<[f64; 2]> {
    let mut drawn = |chances: &[f64]| {
        let mut left = numbers.unit() * chances.iter().sum::<f64>();
        let at = chances.iter().position(|chance| {
            left -= chance;
            left < 0.0
        });
        let [x, y, _] = points[at.unwrap_or(points.len() - 1)];
        [x, y]
    };
    let sizes: Vec<f64> = points.iter().map(|p| p[2]).collect();
    let mut centers = vec![drawn(&sizes)];
    let mut far = vec![f64::INFINITY; points.len()];
    while centers.len() < k {
        let last = &centers[centers.len() - 1..];
        far.iter_mut().zip(points).for_each(|(f, [x, y, n])| *f = f.min(n * nearest([*x, *y], last).1));
        centers.push(drawn(&far));
    }
    centers
}

fn settled(points: &[Heap], centers: Vec<[f64; 2]>) -> Division {
    match centers.len() {
        1 => settled_among::<1>(points, centers),
        2 => settled_among::<2>(points, centers),
        3 => settled_among::<3>(points, centers),
        4 => settled_among::<4>(points, centers),
        _ => settled_among::<5>(points, centers),
    }
}

/// For a number of groups that is known, so that the processor compares all middles in one go.
fn settled_among<const K: usize>(points: &[Heap], mut centers: Vec<[f64; 2]>) -> Division {
    let mut groups = vec![usize::MAX; points.len()];
    let mut inertia = 0.0;
    for _ in 0..MOST_ROUNDS {
        let (mut moved, mut sums) = (false, [[0.0; 3]; K]);
        let mut among = [[0.0; 2]; K];
        among.copy_from_slice(&centers);
        inertia = 0.0;
        for (group, [x, y, n]) in groups.iter_mut().zip(points) {
            let (near, far) = nearest([*x, *y], &among);
            moved |= *group != near;
            *group = near;
            inertia += n * far;
            let sum: &mut Heap = &mut sums[near];
            *sum = [sum[0] + n * x, sum[1] + n * y, sum[2] + n];
        }
        if !moved {
            break;
        }
        for (center, [x, y, n]) in centers.iter_mut().zip(sums).filter(|(_, s)| s[2] > 0.0) {
            *center = [x / n, y / n];
        }
    }
    Division { groups, centers, inertia, silhouette: 0.0 }
}

/// Moves single points as long as that lowers the inertia (J. Hartigan, M. Wong 1979), which ends in a division at least
/// as good: k-means stops where each point is nearest to its middle, though the middles would follow a move.
fn polished(points: &[Heap], division: Division) -> Division {
    let Division { mut groups, .. } = division;
    let mut clusters = vec![Cluster::default(); division.centers.len()];
    groups.iter().zip(points).for_each(|(group, point)| clusters[*group].join(point, 1.0));
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for (point, group) in points.iter().zip(&mut groups) {
            let from = *group;
            let saved = clusters[from].far(point) * clusters[from].leaving;
            let costs = clusters.iter().enumerate().filter(|(g, _)| *g != from);
            let costs = costs.map(|(g, cluster)| (g, cluster.far(point) * cluster.joining));
            let Some((to, cost)) = costs.min_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
            if cost < saved * (1.0 - 1e-12) && clusters[from].sums[2] > 1.0 {
                clusters[from].join(point, -1.0);
                clusters[to].join(point, 1.0);
                (*group, moved) = (to, true);
            }
        }
        if !moved {
            break;
        }
    }
    let inertia = points.iter().zip(&groups).map(|(point, group)| clusters[*group].far(point)).sum();
    let centers = clusters.into_iter().map(|cluster| cluster.center).collect();
    Division { groups, centers, inertia, silhouette: 0.0 }
}

/// A group while points move, with what inertia changes by when one comes or goes: so many times its squared distance.
#[derive(Debug, Clone, Copy, Default)]
struct Cluster {
    sums: Heap,
    center: [f64; 2],
    joining: f64,
    leaving: f64,
}

impl Cluster {
    /// A point comes, or goes when the sign is -1.
    fn join(&mut self, [x, y, _]: &Heap, sign: f64) {
        let [a, b, n] = self.sums;
        let n = n + sign;
        self.sums = [a + sign * x, b + sign * y, n];
        self.center = [self.sums[0] / n, self.sums[1] / n];
        (self.joining, self.leaving) = (n / (n + 1.0), n / (n - 1.0));
    }

    fn far(&self, [x, y, _]: &Heap) -> f64 {
        let (dx, dy) = (x - self.center[0], y - self.center[1]);
        dx * dx + dy * dy
    }
}

fn by_size(division: Division) -> Division {
    let mut sizes = vec![0usize; division.centers.len()];
    division.groups.iter().for_each(|g| sizes[*g] += 1);
    let mut order: Vec<usize> = (0..sizes.len()).filter(|g| sizes[*g] > 0).collect();
    let center = |g: usize| division.centers[g];
    order.sort_by(|a, b| {
        let by_place = center(*a)[0].total_cmp(&center(*b)[0]).then(center(*a)[1].total_cmp(&center(*b)[1]));
        sizes[*b].cmp(&sizes[*a]).then(by_place)
    });
    let mut names = vec![0; sizes.len()];
    order.iter().enumerate().for_each(|(name, g)| names[*g] = name);
    Division {
        groups: division.groups.iter().map(|g| names[*g]).collect(),
        centers: order.iter().map(|g| center(*g)).collect(),
        ..division
    }
}
