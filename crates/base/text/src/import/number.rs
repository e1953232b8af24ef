//! Numbers as headings and lists print them: decimal, roman, letters.

/// A number in letters: 1 is `a`, 27 is `aa`, as office programs repeat the letter.
pub(super) fn alphabetic(n: u32, upper: bool) -> String {
    let Some(n) = n.checked_sub(1) else {
        return "0".to_owned();
    };
    let first = if upper { b'A' } else { b'a' };
    let letter = char::from(first + u8::try_from(n % 26).unwrap_or(0));
    let times = usize::try_from(n / 26).unwrap_or(0).min(9) + 1;
    std::iter::repeat_n(letter, times).collect()
}

/// A number in roman figures; decimal from 4000 on, where there are none.
pub(super) fn roman(n: u32, upper: bool) -> String {
    const FIGURES: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4_000).contains(&n) {
        return n.to_string();
    }
    let mut left = n;
    let mut out = String::new();
    for (value, figure) in FIGURES {
        while left >= value {
            out.push_str(figure);
            left -= value;
        }
    }
    if upper { out.to_ascii_uppercase() } else { out }
}

/// The value of a word that is all roman figures in the usual order.
pub(super) fn from_roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 15 {
        return None;
    }
    let value = |c: char| {
        Some(match c.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            'd' => 500,
            'm' => 1_000,
            _ => return None,
        })
    };
    let figures: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    let total = sum(&figures)?;
    (roman(total, false) == word.to_ascii_lowercase()).then_some(total)
}

/// A figure before a larger one is taken away.
fn sum(figures: &[u32]) -> Option<u32> {
    let mut total = 0_i64;
    for (at, figure) in figures.iter().enumerate() {
        let sign = if figures.get(at + 1).is_some_and(|next| next > figure) { -1 } else { 1 };
        total += sign * i64::from(*figure);
    }
    u32::try_from(total).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_figures_are_written_and_read_back() {
        for n in 1..4_000 {
            assert_eq!(from_roman(&roman(n, true)), Some(n));
        }
        for word in ["", "IIII", "IC", "VX", "mix!", "civil"] {
            assert_eq!(from_roman(word), None, "{word}");
        }
    }

    #[test]
    fn letters_repeat_after_z() {
        assert_eq!(alphabetic(1, false), "a");
        assert_eq!(alphabetic(26, true), "Z");
        assert_eq!(alphabetic(27, false), "aa");
    }
}
