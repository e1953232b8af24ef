### Ajutor la citit: versiuni ușor de citit, glosar.

## Acte în registru

reading-act-easy-published = S-a publicat o versiune ușor de citit: { $title }
reading-act-easy-removed = S-a retras o versiune ușor de citit: { $title }
reading-act-term-published = Glosarul are un termen nou: { $title }
reading-act-term-changed = S-a schimbat un termen din glosar: { $title }
reading-act-term-removed = S-a scos un termen din glosar: { $title }

## Ușor de citit

reading-easy = Ușor de citit
reading-easy-description = Cele mai importante lucruri, în cuvinte scurte și simple.
reading-written-by = Scris de { $writer }
reading-official-decides = Acest text este un ajutor. Contează textul oficial.
reading-official-text = Textul oficial: { $version }
reading-official-page = Pagina consultării
reading-older = Textul oficial are o versiune mai nouă. Această versiune ușor de citit ține de una anterioară.
reading-not-translated = Acest text este în limba: { $language }. Nu există încă o traducere.
reading-in-language = în limba: { $language }
reading-languages = Acest text în alte limbi
reading-aloud = Citește cu voce tare
reading-aloud-stop = Oprește citirea
reading-no-voice = Acest dispozitiv nu are o voce pentru limba textului.
reading-parts = În acest text
reading-to-parts = Înapoi la lista părților
reading-cite = Citează acest text
reading-cite-address = Adresă permanentă

## Scrierea ei

reading-desk-title = Versiuni ușor de citit
reading-desk-lead = Spuneți lucrurile cele mai importante în propoziții scurte și cuvinte obișnuite. Le sunt de folos celor cu puțin timp, cu puțin exercițiu la citit sau cu altă limbă maternă. Devine publică imediat ce o publicați; o ciornă o vede numai biroul.
reading-desk-there = Deja publice
reading-desk-none = Nu există încă o versiune ușor de citit.
reading-for = Ce explică
reading-of-process = Consultarea în întregime
reading-of-version = Textul: { $version }
reading-language = Limba
reading-title = Titlu
reading-words = Text
reading-words-hint = Un gând într-o propoziție. Un rând care începe cu ## este un titlu; un rând care începe cu - este un punct dintr-o listă. Un rând gol încheie paragraful.
reading-writer = Scris de
reading-writer-hint = Numele pe care îl văd cititorii: o persoană, un birou, o asociație.
reading-publish = Publicați
reading-change = Schimbați
reading-remove = Retrageți
reading-save = Salvați
reading-title-missing = Scrieți un titlu.
reading-words-missing = Scrieți textul.
reading-writer-missing = Spuneți cine l-a scris.
reading-language-missing = Alegeți o limbă.
reading-officials-only = Numai funcționarii instituției scriu versiuni ușor de citit.
reading-publish-first = Publicați mai întâi consultarea: până atunci versiunea ușor de citit se păstrează ca ciornă.
reading-withdrawn = Această consultare a fost retrasă.

## Glosar

reading-glossary = Glosar
reading-glossary-lead = Ce înseamnă cuvintele folosite de instituții și cine spune asta.
reading-glossary-empty = Nu există încă niciun termen.
reading-glossary-data = Glosarul ca date
reading-glossary-public = Cum îl văd cititorii
reading-glossary-desk-lead = Termenii devin linkuri acolo unde apar prima dată în fiecare secțiune a unui text. Dați fiecărei definiții sursa ei.
reading-terms = Termeni
reading-term-new = Un termen nou
reading-term-add = Adăugați termenul
reading-term-remove = Scoateți tot termenul
reading-term-needs-both = Un termen are cel puțin un nume și o definiție. Scoateți în schimb tot termenul.
reading-name = Termen
reading-names = Nume în fiecare limbă
reading-names-lead = Un nume gol îl scoate pe cel existent.
reading-forms = Alte forme
reading-forms-hint = Forme de plural și de caz în care apare în texte, separate prin virgule.
reading-definition = Definiție
reading-definitions = { $n ->
    [one] { $n } definiție
    [few] { $n } definiții
   *[other] { $n } de definiții
}
reading-definition-new = Încă o definiție
reading-definition-add = Adăugați definiția
reading-source = Sursă
reading-source-hint = O lege, o carte, o organizație: unde se află definiția.
reading-link = Adresa sursei
reading-author = Autor
reading-name-missing = Scrieți termenul.
reading-forms-too-many = Sunt prea multe forme: cel mult 1.000 de caractere împreună.
reading-definition-missing = Scrieți definiția.
reading-source-missing = Spuneți unde se află definiția: fără sursă nu este a nimănui.
reading-link-wrong = Scrieți o adresă care începe cu https:// sau lăsați câmpul gol.
reading-glossary-full = Glosarul are 1.000 de termeni și este plin. Scoateți mai întâi unul.
reading-editors-only = Numai funcționarii și administratorii instituției îngrijesc glosarul.

## Date personale

reading-personal = Nume sub texte ușor de citit și definiții
reading-personal-meaning = Cine a scris o versiune ușor de citit sau o definiție din glosar, ca cititorii să știe ale cui sunt cuvintele.
reading-personal-kept = Cât timp textul sau definiția este publică. Numele nu duce la niciun cont.

# Easy-read versions on their way
reading-desk-prepared = În pregătire
reading-keep = Păstrați ca ciornă
reading-is-draft = Ciornă păstrată
reading-draft-beside = Cititorii văd în continuare versiunea publicată.
reading-draft-unseen = Cititorii nu văd încă nimic.
reading-untitled = Fără titlu
reading-discard = Aruncați ciorna
