//! The report that the tests set, read and look at.

#![allow(dead_code, reason = "each test program uses a part of it")]

pub mod any;

use arengo_reports::{ReportBlock, ReportDocument, Run};

/// A report with every kind of block, in Romanian with some Italian.
pub fn report() -> ReportDocument {
    ReportDocument {
        title: "Ce am auzit și ce am schimbat: raportul consultării".into(),
        lang: "ro".into(),
        publisher: "Primăria Municipiului Arad".into(),
        date: "28 februarie 2022".into(),
        blocks: [opening(), middle(), closing()].concat(),
    }
}

fn heading(level: u8, text: &str) -> ReportBlock {
    let text = text.into();
    ReportBlock::Heading { level, text }
}

fn opening() -> Vec<ReportBlock> {
    vec![
        heading(2, "Pe scurt"),
        ReportBlock::Paragraph(vec![
            Run::plain("Între 25 ianuarie și 24 februarie 2022, "),
            Run::strong("214 persoane"),
            Run::plain(
                " au citit planul, iar 37 au scris 61 de comentarii. Fiecare comentariu a primit un răspuns motivat; textul schimbat se poate citi la ",
            ),
            Run::link(
                "consultare.exemplu.eu/plan/versiunea-2",
                "https://consultare.exemplu.eu/plan/versiunea-2",
            ),
            Run::plain(". Expresia "),
            Run::plain("bilancio partecipativo").in_lang("it"),
            Run::plain(" este păstrată în italiană, așa cum a fost "),
            Run { emphasis: true, ..Run::plain("propusă de cetățeni") },
            Run::plain("."),
        ]),
        ReportBlock::Facts(vec![
            ("Perioada".into(), "25 ianuarie – 24 februarie 2022".into()),
            ("Comentarii".into(), "61, dintre care 12 venite pe hârtie".into()),
            ("Răspunde".into(), "Direcția Dezvoltare, până la 31 martie 2022".into()),
        ]),
        heading(3, "Cum am citit comentariile"),
        ReportBlock::List {
            ordered: true,
            items: vec![
                vec![Run::plain("Am grupat comentariile care cer același lucru, fără a pierde niciunul.")],
                vec![Run::plain(
                    "Fiecare grup a fost trimis biroului care răspunde de acea secțiune, cu un termen de zece zile lucrătoare și cu obligația de a scrie motivul.",
                )],
                vec![Run::plain("Răspunsurile au fost publicate lângă text.")],
            ],
        },
    ]
}

fn middle() -> Vec<ReportBlock> {
    let row = |cells: [&str; 4]| cells.map(String::from).to_vec();
    vec![
        ReportBlock::Quote {
            text: "Strada noastră nu are trotuar pe partea școlii. Copiii merg pe carosabil.\nCerem ca lucrarea să înceapă cu această parte.".into(),
            cite: "Ioana Mureșan, cartierul Aradul Nou, comentariul 14".into(),
        },
        ReportBlock::List {
            ordered: false,
            items: vec![
                vec![Run::strong("Acceptat:"), Run::plain(" trotuarul intră în prima etapă.")],
                vec![Run::plain("Termenul: 30 septembrie 2022.")],
            ],
        },
        heading(2, "Cifrele consultării"),
        ReportBlock::Table {
            caption: "Comentarii pe secțiuni și rezultatul lor".into(),
            header: row(["Secțiunea", "Comentarii", "Acceptate", "Ce s-a schimbat"]),
            rows: vec![
                row(["1. Transparență și date deschise", "23", "9", "Datele bugetului apar trimestrial, nu anual."]),
                row(["2. Participare", "31", "17", "Termenul de răspuns a coborât de la 30 la 15 zile lucrătoare."]),
                row(["3. Competențe digitale", "7", "–", ""]),
                row(["Total", "61", "26", ""]),
            ],
        },
    ]
}

fn closing() -> Vec<ReportBlock> {
    let mut blocks = vec![
        ReportBlock::Rule,
        heading(2, "Răspunsuri în litere europene"),
        ReportBlock::Paragraph(vec![Run::plain(
            "Őrült ügy, žluťoučký kůň, łódź, þorn, ħaġra, ġurnata, știință, țară. Καλημέρα, Ευρώπη. Добро утро, България.",
        )]),
    ];
    for number in 1..=14 {
        blocks.push(heading(3, &format!("Secțiunea {number}")));
        blocks.push(ReportBlock::Paragraph(vec![Run::plain(
            "Primăria publică textul, primește comentarii timp de treizeci de zile și răspunde fiecăruia în scris, cu motivul deciziei și cu trimitere la cuvintele schimbate. Cine nu folosește internetul poate scrie pe hârtie la ghișeu; comentariul este trecut în același registru și primește același răspuns. ".repeat(1 + number % 3),
        )]));
    }
    blocks
}
