//! A coarse name of a device, so that people recognise their own sessions. Nothing finer is kept.

/// Browser and system, as "Firefox, Linux"; empty when unknown.
pub(crate) fn name_of(user_agent: &str) -> String {
    // The order matters: most browsers also name those they descend from.
    let browsers = [
        ("Firefox/", "Firefox"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let first = |table: &[(&str, &'static str)]| {
        table.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let known: Vec<&str> = [first(&browsers), first(&systems)].into_iter().flatten().collect();
    known.join(", ")
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn a_device_is_named_coarsely() {
        let chrome =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML) Chrome/120.0 Mobile Safari/537.36";
        assert_eq!(name_of(chrome), "Chrome, Android");
        assert_eq!(
            name_of("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
            "Firefox, Linux"
        );
        assert_eq!(name_of("curl/8"), "");
    }
}
