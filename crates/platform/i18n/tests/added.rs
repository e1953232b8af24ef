//! Languages added by files: incomplete ones speak as far as they go.

use arengo_i18n::{Added, Arg, Catalog, Flaw, Source, Tr, template};
use arengo_kernel::Lang;

const BUILT: [Source; 2] = [
    Source {
        lang: "ro",
        origin: "x",
        ftl: "x-hello = Bună ziua, { $name }\nx-things = { $n ->\n [one] { $n } lucru\n [few] { $n } lucruri\n *[other] { $n } de lucruri\n}\nx-bye = La revedere\n",
    },
    Source {
        lang: "en",
        origin: "x",
        ftl: "x-hello = Hello, { $name }\nx-things = { $n ->\n [one] { $n } thing\n *[other] { $n } things\n}\nx-bye = Goodbye\n",
    },
];

fn hungarian(ftl: &str) -> Vec<Added> {
    vec![Added { lang: Lang::parse("hu").unwrap(), ftl: ftl.to_owned() }]
}

fn flaws(ftl: &str) -> Vec<(String, Flaw)> {
    let faults = Catalog::build_with(&BUILT, hungarian(ftl)).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.id, fault.flaw)).collect()
}

fn tr(catalog: Catalog, lang: &str) -> Tr {
    Tr::within(Box::leak(Box::new(catalog)), Lang::parse(lang).unwrap())
}

#[test]
fn what_is_missing_is_said_in_the_language_the_file_names() {
    let ftl = "i18n-falls-back-to = ro\nx-hello = Jó napot, { $name }\n";
    let catalog = Catalog::build_with(&BUILT, hungarian(ftl)).unwrap();
    assert_eq!(catalog.languages().len(), 3);
    let hu = tr(catalog, "hu");
    assert_eq!(hu.f("x-hello", &[("name", Arg::from("Ildikó"))]), "Jó napot, Ildikó");
    assert_eq!(hu.n("x-things", 3), "3 lucruri", "with the other language's own plural forms");
    assert_eq!(hu.n("x-things", 20), "20 de lucruri");
    assert_eq!((hu.t("x-bye"), hu.lang().as_str()), ("La revedere", "hu"));
    assert_eq!(hu.falls_back_to(), Some(Lang::RO));
}

#[test]
fn english_speaks_when_the_file_names_none_and_a_complete_file_needs_nobody() {
    let hu = tr(Catalog::build_with(&BUILT, hungarian("x-bye = Viszlát\n")).unwrap(), "hu");
    assert_eq!((hu.n("x-things", 2).as_str(), hu.falls_back_to()), ("2 things", Some(Lang::EN)));
    let built = tr(Catalog::build(&BUILT).unwrap(), "ro");
    assert_eq!(built.falls_back_to(), None);
}

#[test]
fn a_built_in_language_keeps_its_words() {
    let added = vec![Added { lang: Lang::RO, ftl: "x-bye = Pa\n".to_owned() }];
    assert_eq!(tr(Catalog::build_with(&BUILT, added).unwrap(), "ro").t("x-bye"), "La revedere");
}

#[test]
fn faults_of_an_added_file_are_named() {
    assert_eq!(flaws("x-none = nincs\n"), [("x-none".to_owned(), Flaw::Unknown)]);
    assert!(
        matches!(&flaws("x-hello = Jó napot\n")[0].1, Flaw::Variables { only_there, .. } if only_there == &["name"])
    );
    assert!(matches!(&flaws("x-bye = {\n")[0].1, Flaw::Syntax(_)));
    assert!(matches!(
        &flaws("x-things = { $n ->\n [few] { $n }\n *[other] { $n }\n}\n")[0].1,
        Flaw::PluralMissing(_) | Flaw::PluralUnknown(_)
    ));
    assert!(matches!(&flaws("i18n-falls-back-to = fr\nx-bye = Viszlát\n")[0].1, Flaw::Language(_)));
}

#[test]
fn names_of_files_say_the_language() {
    assert_eq!(Added::lang_of("hu.ftl"), Lang::parse("hu"));
    assert_eq!(Added::lang_of("hu-comments.ftl"), Lang::parse("hu"));
    for wrong in ["HU.ftl", "hungarian.ftl", "hu.txt", ".ftl"] {
        assert_eq!(Added::lang_of(wrong), None, "{wrong}");
    }
}

#[test]
fn the_file_to_translate_holds_every_message_and_marks_what_is_missing() {
    let added = hungarian("x-bye = Viszlát\n");
    let file = template(&BUILT, &added, added[0].lang, Lang::EN);
    assert!(file.starts_with("i18n-falls-back-to = en\n"), "{file}");
    assert!(file.contains("# not translated yet\nx-hello = Hello, { $name }\n"), "{file}");
    assert!(file.contains("\nx-bye = Viszlát\n") && !file.contains("Goodbye"), "{file}");
    assert_eq!(Catalog::build_with(&BUILT, hungarian(&file)).err(), None, "it can be used as it is");
}
