### Traduceri ale unui text.

## Acte în registru

consultations-act-translation-published = S-a publicat o traducere a textului: { $title }
consultations-act-translation-removed = S-a retras o traducere a textului: { $title }

## Citire

consultations-translation-languages = Acest text în
consultations-translation-official = Traducere oficială de { $by }, { $day }.
consultations-translation-unofficial = Traducere neoficială de { $by }, { $day }. Contează originalul.
consultations-translation-machine = Traducere automată cu { $by }, { $day }, neverificată. Contează originalul.
consultations-translation-original = Citiți originalul: { $language }
consultations-translation-none = Text în limba: { $language }. Nu există încă o traducere.
consultations-translation-section-none = Această secțiune nu este încă tradusă: este în limba { $language }.
consultations-translation-block-none = { $language }: netradus
consultations-translation-block-changed = { $language }: schimbat după traducere

## Încărcare și publicare

consultations-translations = Traduceri
consultations-translations-lead = O traducere are aceleași secțiuni și paragrafe ca textul. Unde lipsește ceva, cititorii văd originalul cu un semn. Comentariile rămân la locul lor.
consultations-translations-there = Traducerile acestui text
consultations-translations-none = Nu există încă o traducere.
consultations-translation-template = Textul ca fișier de tradus
consultations-translation-template-hint = Lăsați {"{#…}"} la sfârșitul fiecărui titlu: după el își găsește secțiunea locul. O secțiune poate fi lăsată deoparte; un paragraf netradus devine […].
consultations-translation-add = Adăugați o traducere
consultations-translation-status = Ce fel de traducere este?
consultations-translation-is-official = oficială
consultations-translation-is-unofficial = neoficială
consultations-translation-is-machine = automată, neverificată
consultations-translation-translator = Tradus de
consultations-translation-translator-hint = O persoană, un birou, o asociație; obligatoriu dacă nu este automată.
consultations-translation-tool = Instrument
consultations-translation-tool-hint = Pentru o traducere automată: numele și versiunea.
consultations-translation-dated = Tradus la
consultations-translation-paste-hint = În locul unui fișier, ca Markdown.
consultations-translation-blocks = Paragrafe traduse: { $n } din { $all }.
consultations-translation-misfits = { $n ->
    [one] Un loc nu se potrivește și a fost lăsat deoparte:
    [few] { $n } locuri nu se potrivesc și au fost lăsate deoparte:
   *[other] { $n } de locuri nu se potrivesc și au fost lăsate deoparte:
}
consultations-misfit-part = { $part }: textul nu are această secțiune.
consultations-misfit-twice = { $part }: apare de două ori, s-a luat prima.
consultations-misfit-length = { $part }: paragrafe în original { $expected }, în traducere { $found }.
consultations-misfit-shape = { $part }: paragraful { $at } este de alt fel decât în original (o listă, un tabel, un titlu).
consultations-translation-publish = Publicați
consultations-translation-remove = Retrageți
consultations-translation-status-missing = Spuneți ce fel de traducere este.
consultations-translation-tool-missing = Numiți instrumentul care a făcut traducerea.
consultations-translation-translator-missing = Spuneți cine a făcut traducerea.
consultations-translation-language-missing = Alegeți o limbă.
consultations-translation-same-language = Chiar textul este în această limbă. Alegeți alta.
consultations-translation-nothing-fits = Nimic din acesta nu se potrivește cu textul. Porniți de la fișierul de tradus și păstrați-i titlurile.
consultations-translation-text-first = Publicați mai întâi textul, apoi traducerea.
