//! The settings by name: one list for the file, the environment and the flags.

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Where the server listens.
    Listen,
    /// The data folder.
    Data,
    /// A PostgreSQL address instead of the data folder's SQLite file.
    Database,
    /// Demonstration towns, accounts and mail.
    Demo,
    /// Where people reach the installation.
    PublicAddress,
    /// The mail server.
    Mail,
    /// The sender of mails.
    MailFrom,
    /// Where metrics are served.
    Metrics,
    /// Proxies whose word about the reader's network address is believed.
    TrustedProxy,
    /// How much is logged.
    Log,
}

impl Key {
    /// All settings.
    pub const ALL: [Key; 10] = [
        Key::Listen,
        Key::Data,
        Key::Database,
        Key::Demo,
        Key::PublicAddress,
        Key::Mail,
        Key::MailFrom,
        Key::Metrics,
        Key::TrustedProxy,
        Key::Log,
    ];

    /// The name in the file, `public_address`.
    pub const fn in_file(self) -> &'static str {
        match self {
            Key::Listen => "listen",
            Key::Data => "data",
            Key::Database => "database",
            Key::Demo => "demo",
            Key::PublicAddress => "public_address",
            Key::Mail => "mail",
            Key::MailFrom => "mail_from",
            Key::Metrics => "metrics",
            Key::TrustedProxy => "trusted_proxy",
            Key::Log => "log",
        }
    }

    /// The name in the environment, `ARENGO_PUBLIC_ADDRESS`.
    pub fn in_environment(self) -> String {
        format!("ARENGO_{}", self.in_file().to_uppercase())
    }

    /// The name among the flags, `--public-address`.
    pub fn as_flag(self) -> String {
        format!("--{}", self.in_file().replace('_', "-"))
    }

    /// True when the value may hold a password: it is then never repeated in messages.
    pub const fn is_secret(self) -> bool {
        matches!(self, Key::Database | Key::Mail)
    }
}

/// The name most like `word`; nothing when none is near.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.to_lowercase().replace('-', "_");
    let wanted = plain(word);
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted, &plain(name)), name))
        .filter(|(distance, name)| *distance <= 2.max(name.len() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_is_told_its_nearest_neighbour() {
        let names = Key::ALL.map(Key::in_file);
        for (typed, meant) in [
            ("lisen", Some("listen")),
            ("public-address", Some("public_address")),
            ("publicadress", Some("public_address")),
            ("trusted_proxies", Some("trusted_proxy")),
            ("wallpaper", None),
        ] {
            assert_eq!(nearest(typed, names), meant, "{typed}");
        }
    }
}
