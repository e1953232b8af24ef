### Cine a participat și pe cine să atragem.

outreach-who = Cine a participat
outreach-took-part = { $n ->
    [0] Până acum nu a participat nimeni.
    [one] A participat { $n } persoană.
    [few] Au participat { $n } persoane.
   *[other] Au participat { $n } de persoane.
}
outreach-later = Cât timp se comentează se vede doar câte persoane participă. Cine sunt, pe grupuri, se vede după închiderea comentariilor: astfel nimeni nu poate fi recunoscut comparând o zi cu următoarea.
outreach-how = Cum se numără
outreach-how-lead = Fiecare se numără o singură dată. Datele despre sine sunt facultative și se păstrează separat de ce a scris fiecare. Cine nu le-a dat se numără la „necunoscut”. Numerele de la 1 la 4 nu se arată și, împreună cu ele, nici altele din care ar putea fi aflate.
outreach-figures = Pe grupuri
outreach-few = puțini
outreach-hidden = nu se arată
outreach-unknown = necunoscut
outreach-crossed = Gen și vârstă împreună
outreach-gender = Gen
outreach-gender-woman = femeie
outreach-gender-man = bărbat
outreach-gender-other = altul
outreach-age = Vârstă
outreach-age-years = { $age } ani
outreach-language = Limba vorbită acasă
outreach-language-other = altă limbă
outreach-disability = Dizabilitate
outreach-disability-yes = cu o dizabilitate
outreach-disability-no = fără dizabilitate
outreach-internet = Folosirea internetului
outreach-internet-alone = fără ajutor
outreach-internet-helped = cu ajutor
outreach-internet-none = nu folosește internetul
outreach-district = Cartier
outreach-rather-not = Prefer să nu spun
outreach-purpose = Statistici despre participanți
outreach-purpose-words = Sunt de acord ca primăria să folosească datele pe care le dau despre mine (gen, vârstă, limbă, dizabilitate, folosirea internetului, cartier) numai pentru a număra cine participă. Nu se văd lângă ce scriu și se publică numai ca totaluri de cel puțin 5 persoane.
outreach-me = Contul meu
outreach-about = Ceva despre mine, dacă vreau
outreach-about-short = Ajută să se vadă cine lipsește. Fiecare răspuns este facultativ.
outreach-about-link = Spuneți ceva despre dumneavoastră
outreach-about-lead = Ajută să se vadă cine lipsește și să fie invitat la timp. Fiecare răspuns este facultativ, se păstrează separat de ce scrieți și poate fi retras oricând.
outreach-agree = Sunt de acord
outreach-agree-missing = Fără acord, datele nu pot fi păstrate. Dacă nu doriți, părăsiți pagina: nu se pierde nimic.
outreach-about-keep = Păstrează
outreach-about-take-back = Retrage acordul și șterge
outreach-about-kept = Păstrat. De acum se numără în statistici.
outreach-about-gone = Acord retras și date șterse. De acum nu se mai numără.
outreach-value-unknown = Alegeți o valoare din listă.
outreach-sign-in-first = Pentru aceasta trebuie să intrați în cont.
outreach-staff-only = Această pagină este pentru funcționari și facilitatori.
outreach-withdrawn = Consultarea a fost retrasă.
outreach-plan = Pe cine să atragem
outreach-targets = Grupuri de atras
outreach-no-targets = Niciun grup încă. Scrieți cine riscă să rămână pe dinafară, cu cine îl puteți atrage și câte persoane doriți.
outreach-reached = Atrași: { $reached } din { $goal }
outreach-before = Data trecută („{ $process }”): { $reached }
outreach-state-reached = Atins
outreach-state-missing = { $n ->
    [one] Lipsește { $n }
    [few] Lipsesc { $n }
   *[other] Lipsesc { $n }
}
outreach-state-few = Încă puțini
outreach-state-untold = Nu se arată
outreach-new = Adăugați un grup
outreach-choose = Alegeți
outreach-group = Grup
outreach-and = Și totodată
outreach-third = Și încă
outreach-group-missing = Alegeți un grup din listă.
outreach-group-twice = Este deja spus. Alegeți altceva sau nimic.
outreach-goal = Câte persoane
outreach-goal-hint = Un număr, de exemplu 40.
outreach-goal-missing = Scrieți un număr de la 1 în sus.
outreach-channel = Cum
outreach-channel-hint = De exemplu: scrisoare odată cu pensia, vizită în piață.
outreach-partner = Cu cine
outreach-partner-hint = De exemplu: clubul pensionarilor, școala, parohia.
outreach-add = Adaugă
outreach-remove = Elimină
outreach-target-visited = Pentru acest grup sunt vizite programate. Mai întâi anulați-le; cele care au avut loc rămân în plan împreună cu grupul lor.
outreach-visits = Vizite
outreach-no-visits = Nicio vizită încă. Alegeți grupul care lipsește, o zi și un loc unde se află.
outreach-visit-new = Programați o vizită
outreach-visit-to = Pentru cine
outreach-visit-at = Ziua și ora
outreach-visit-when = Scrieți ziua și ora vizitei.
outreach-visit-past = Alegeți un moment care urmează.
outreach-visit-place = Unde
outreach-visit-where = Scrieți unde are loc vizita.
outreach-visit-place-hint = De exemplu: terenul de sport, piața, casa parohială.
outreach-visit-note = Cine merge și cu ce
outreach-visit-note-hint = De exemplu: Marta cu doi voluntari și chestionarul tipărit.
outreach-visit-add = Programează vizita
outreach-visit-cancel = Anulează vizita
outreach-visit-over = Ziua acestei vizite a trecut: rămâne în plan.
outreach-now = Cine participă acum
outreach-balance-unknown = Echilibrul de gen nu poate fi spus încă: puțini l-au indicat.
outreach-settings = Comparație și cartiere
outreach-previous = Comparați cu
outreach-districts = Cartierele localității
outreach-districts-hint = Unul pe rând. Valabile pentru toată localitatea.
outreach-keep = Salvează
outreach-goals-met = Pe cine să atragem: { $met } din { $all } obiective
outreach-personal = Date facultative despre sine
outreach-personal-meaning = Gen, vârstă, limbă, dizabilitate, folosirea internetului și cartier, pentru a număra cine participă.
outreach-personal-kept = Cât timp persoana este de acord.
outreach-retention = Date facultative fără acord
outreach-retention-why = Nu se mai numără imediat și se șterg într-o zi.
