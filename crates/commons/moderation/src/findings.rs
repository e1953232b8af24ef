//! Words that look like personal data: offered to the moderator to tick, never taken out by themselves.

/// Passages of a text that look like a telephone number, an e-mail address or an account number, as they stand
/// there, each once, in order.
pub fn findings(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |passage: &str| {
        let passage = passage.trim_matches(|c: char| !c.is_alphanumeric() && c != '+').to_owned();
        if !passage.is_empty() && !found.contains(&passage) {
            found.push(passage);
        }
    };
    for line in text.lines() {
        for run in numbers(line) {
            add(&run);
        }
        for word in line.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if is_address(word) || is_account(word) {
                add(word);
            }
        }
    }
    found
}

/// Runs of words that are digits and the signs between them, with 7 to 15 digits: telephone numbers (ITU-T E.164).
fn numbers(line: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for word in line.split_whitespace().chain(["|"]) {
        let core =
            word.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '(' | ')' | '!' | '?' | '"'));
        let numeric = !core.is_empty()
            && core.chars().any(|c| c.is_ascii_digit())
            && core.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '/' | '.' | '(' | ')'));
        if numeric {
            run.push(word);
        }
        let ends = !numeric || word.ends_with([',', ';', '.', '!', '?', ':']);
        if ends && !run.is_empty() {
            let digits = run.concat().chars().filter(char::is_ascii_digit).count();
            if (7..=15).contains(&digits) && !is_date(&run.join(" ")) {
                runs.push(run.join(" "));
            }
            run.clear();
        }
    }
    runs
}

/// "24.02.2022" and "2022-02-24" are days, not telephones.
fn is_date(run: &str) -> bool {
    let parts: Vec<&str> = run.trim_matches(|c: char| !c.is_ascii_digit()).split(['.', '/', '-']).collect();
    let lengths: Vec<usize> = parts.iter().map(|p| p.len()).collect();
    matches!(lengths[..], [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2])
}

fn is_address(word: &str) -> bool {
    arengo_people::Email::parse(word).is_ok()
}

/// An account number begins with a country and two digits (ISO 13616).
fn is_account(word: &str) -> bool {
    let bytes = word.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_addresses_and_accounts_are_offered() {
        let text = "La luce serve anche al mio vicino, chiamatelo: 0744 000 000, vi racconta.\n\
            Scrivete a (vicino@posta.example) o +39 333-000.0000. IT60X0542811101000000123456";
        assert_eq!(
            findings(text),
            ["0744 000 000", "+39 333-000.0000", "vicino@posta.example", "IT60X0542811101000000123456"]
        );
    }

    #[test]
    fn days_prices_and_articles_are_not() {
        assert_eq!(findings("Il 24.02.2022 e il 2022-02-24, art. 16, 1.500 euro, 14.700 persone"), [""; 0]);
    }
}
