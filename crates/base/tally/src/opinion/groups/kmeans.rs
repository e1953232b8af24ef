//! k-means from starts that are spread out.

use super::Division;
use crate::lottery::Numbers;

const MOST_ROUNDS: usize = 100;
/// How far every start goes, and how many go on from there.
const FIRST_ROUNDS: usize = 12;
const FINALISTS: usize = 25;

/// The best of several starts: each goes a few rounds, and those that look best go to the end (C. Biernacki, G. Celeux,
/// G. Govaert 2003). Groups are numbered by size, then by where their middle lies.
pub fn best(points: &[[f64; 2]], k: usize, starts: usize, numbers: &mut Numbers) -> Division {
    let begin = |_| settled(points, spread(points, k, numbers), FIRST_ROUNDS);
    let mut begun: Vec<Division> = (0..starts).map(begin).collect();
    begun.sort_by(|a, b| a.inertia.total_cmp(&b.inertia));
    begun.dedup_by(|a, b| a.inertia == b.inertia);
    let mut found: Option<Division> = None;
    for division in begun.into_iter().take(FINALISTS) {
        let division = polished(points, settled(points, division.centers, MOST_ROUNDS));
        if found.as_ref().is_none_or(|best| division.inertia < best.inertia) {
            found = Some(division);
        }
    }
    by_size(found.unwrap_or(Division { groups: vec![], centers: vec![], inertia: 0.0, silhouette: 0.0 }))
}

/// The nearest middle and the squared distance to it; of equally near ones the first.
pub fn nearest(point: &[f64; 2], centers: &[[f64; 2]]) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for (n, center) in centers.iter().enumerate() {
        let (dx, dy) = (point[0] - center[0], point[1] - center[1]);
        let far = dx * dx + dy * dy;
        if far < best.1 {
            best = (n, far);
        }
    }
    best
}

/// k-means++: the first middle is any point, each further one a point drawn by its squared distance to those there are.
fn spread(points: &[[f64; 2]], k: usize, numbers: &mut Numbers) -> Vec<[f64; 2]> {
    let mut centers = vec![points[numbers.below(points.len() as u64) as usize]];
    let mut far: Vec<f64> = points.iter().map(|p| nearest(p, &centers).1).collect();
    while centers.len() < k {
        let mut left = numbers.unit() * far.iter().sum::<f64>();
        let drawn = far.iter().position(|f| {
            left -= f;
            left < 0.0
        });
        let next = points[drawn.unwrap_or(points.len() - 1)];
        far.iter_mut().zip(points).for_each(|(f, p)| *f = f.min(nearest(p, &[next]).1));
        centers.push(next);
    }
    centers
}

fn settled(points: &[[f64; 2]], mut centers: Vec<[f64; 2]>, rounds: usize) -> Division {
    let mut groups = vec![usize::MAX; points.len()];
    let mut inertia = 0.0;
    for _ in 0..rounds {
        let (mut moved, mut sums) = (false, vec![[0.0, 0.0, 0.0]; centers.len()]);
        inertia = 0.0;
        for (group, point) in groups.iter_mut().zip(points) {
            let (near, far) = nearest(point, &centers);
            moved |= *group != near;
            *group = near;
            inertia += far;
            let sum = &mut sums[near];
            *sum = [sum[0] + point[0], sum[1] + point[1], sum[2] + 1.0];
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
fn polished(points: &[[f64; 2]], mut division: Division) -> Division {
    let k = division.centers.len();
    let mut sums = vec![[0.0, 0.0, 0.0]; k];
    for (p, g) in points.iter().zip(&division.groups) {
        let s = &mut sums[*g];
        *s = [s[0] + p[0], s[1] + p[1], s[2] + 1.0];
    }
    let far = |p: &[f64; 2], s: &[f64; 3]| (p[0] - s[0] / s[2]).powi(2) + (p[1] - s[1] / s[2]).powi(2);
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for (point, group) in points.iter().zip(&mut division.groups) {
            let from = sums[*group];
            if from[2] <= 1.0 {
                continue;
            }
            let saved = far(point, &from) * from[2] / (from[2] - 1.0);
            let costs = (0..k).filter(|g| g != group && sums[*g][2] > 0.0).map(|g| {
                let s = &sums[g];
                (g, far(point, s) * s[2] / (s[2] + 1.0))
            });
            let Some((to, cost)) = costs.min_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
            if cost < saved * (1.0 - 1e-12) {
                for (g, sign) in [(*group, -1.0), (to, 1.0)] {
                    let s = &mut sums[g];
                    *s = [s[0] + sign * point[0], s[1] + sign * point[1], s[2] + sign];
                }
                (*group, moved) = (to, true);
            }
        }
        if !moved {
            break;
        }
    }
    for (center, [x, y, n]) in division.centers.iter_mut().zip(sums).filter(|(_, s)| s[2] > 0.0) {
        *center = [x / n, y / n];
    }
    let own = |(p, g): (&[f64; 2], &usize)| nearest(p, &division.centers[*g..=*g]).1;
    division.inertia = points.iter().zip(&division.groups).map(own).sum();
    division
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
