//! Order: which of some things kept their order and which moved.

/// True for each position that belongs to a longest run of growing values: those things kept
/// their order, the others moved.
pub(crate) fn in_order(values: &[usize]) -> Vec<bool> {
    // Patience: `tails[k]` ends the best growing run of length k + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (at, value) in values.iter().enumerate() {
        let k = tails.partition_point(|t| values[*t] < *value);
        before[at] = k.checked_sub(1).map(|k| tails[k]);
        match tails.get_mut(k) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut kept = vec![false; values.len()];
    let mut at = tails.last().copied();
    while let Some(here) = at {
        kept[here] = true;
        at = before[here];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_things_count_as_moved() {
        assert_eq!(in_order(&[0, 1, 2]), [true, true, true]);
        assert_eq!(in_order(&[2, 0, 1]), [false, true, true]);
        assert_eq!(in_order(&[0, 3, 1, 2]), [true, false, true, true]);
        assert_eq!(in_order(&[]), [false; 0]);
    }
}
