# Atti nel registro
people-act-role-granted = { $by } ha dato a una persona il ruolo «{ $title }»
people-act-role-revoked = { $by } ha tolto a una persona il ruolo «{ $title }»

# Campi
people-email-label = Indirizzo e-mail
people-email-missing = Scrivi il tuo indirizzo e-mail: il collegamento arriva lì.
people-email-wrong = Non è un indirizzo e-mail. Si scrive nome@luogo.it, senza accenti.
people-name-label = Nome pubblico
people-name-hint = Compare accanto a quello che scrivi. Almeno 2 lettere.
people-name-missing = Scrivi il nome da mostrare accanto a quello che scrivi.
people-name-short = Il nome deve avere almeno 2 lettere o cifre.
people-lang-label = Lingua delle nostre e-mail
people-language-missing = Scegli una lingua dell’elenco.
people-password-label = Password
people-password-short = La password deve avere almeno 12 caratteri. Più parole si ricordano facilmente.
people-password-long = La password può avere al massimo 1000 byte.
people-password-plain = Scegli un’altra password: non un solo carattere ripetuto e non il tuo indirizzo.
people-code-label = Codice dell’e-mail
people-code-hint = Sei cifre. Il codice vale 30 minuti.
people-code-wrong = Non è il codice dell’e-mail. Controlla le sei cifre; dopo 5 codici sbagliati serve una nuova e-mail.
people-code-locked = 5 codici erano sbagliati. Chiedi una nuova e-mail: porta un codice nuovo. Il collegamento nella prima vale ancora.
people-code-expired = Questo codice è scaduto. Chiedi una nuova e-mail.

# Confermare quello che si è scritto
people-waiting-title = Ora conferma: leggi la posta
people-waiting-lead = Abbiamo inviato un’e-mail a { $email }. Apri il collegamento e premi il pulsante, oppure scrivi qui il codice: allora il tuo testo è pubblicato.
people-waiting-status = L’e-mail è partita. Il tuo testo è conservato.
people-waiting-publish = Pubblica
people-waiting-again-title = L’e-mail non arriva?
people-waiting-again-lead = Può metterci qualche minuto. Guarda anche nella posta indesiderata e controlla l’indirizzo qui sopra.
people-waiting-again = Invia di nuovo l’e-mail
people-draft-text = Quello che hai scritto
people-draft-name = Nome mostrato: { $name }.
people-draft-kept = Nessun altro lo vede prima della conferma. Conservato fino al
people-draft-remove = Elimina
people-draft-no-place = Ciò di cui hai scritto non è più qui.
people-letters-enough = Per questo testo sono partite 5 e-mail. Usa il collegamento di una di esse: il tuo testo è ancora qui.
people-demo-mail = Questa è una dimostrazione: nessuna e-mail parte davvero.
people-demo-mail-link = Leggila qui
people-confirm-title = Conferma quello che hai scritto
people-confirm-lead = Rileggilo. È pubblicato quando premi il pulsante.
people-confirm-publish = Pubblica
people-expired-title = Questo collegamento non vale più
people-expired-lead = Valeva 72 ore. Il tuo testo è ancora qui: una nuova e-mail porta un collegamento nuovo.
people-expired-again = Invia una nuova e-mail
people-link-expired = Questo collegamento è scaduto. Chiedi una nuova e-mail.
people-link-unknown = Non conosciamo questo collegamento. Può essere tagliato, o avere più di 30 giorni: allora il testo è stato cancellato.
people-refused-title = Non pubblicato
people-refused-kept = Il tuo testo resta bozza.
people-refused-drafts = Lo trovi nel tuo profilo

# Accesso
people-sign-in-title = Accedi
people-sign-in-lead = Con un’e-mail, o con la password se ne hai scelta una. Se non hai ancora un profilo, lo crea l’e-mail.
people-sign-in-first = Prima accedi.
people-by-letter-title = Con un’e-mail
people-by-letter-hint = Inviamo lì un collegamento e un codice. Valgono 30 minuti.
people-by-letter-send = Inviami il collegamento
people-by-password-title = Con la password
people-by-password-hint = Dimenticata o mai scelta? Accedi con un’e-mail, poi scegline una nel tuo profilo.
people-by-password-send = Accedi
people-password-wrong = Indirizzo e password non vanno insieme. Riprova, o accedi con un’e-mail.
people-password-pause = Troppi tentativi per questo profilo. Aspetta un minuto, o accedi con un’e-mail.
people-sent-title = Leggi la posta
people-sent-lead = Abbiamo inviato un’e-mail a { $email }. Apri il collegamento, oppure scrivi qui il codice.
people-sent-status = L’e-mail è partita.
people-sent-enter = Accedi
people-sent-nothing = Dopo qualche minuto l’e-mail non c’è? Guarda anche nella posta indesiderata.
people-sent-again = Chiedine un’altra
people-sign-in-used = Questo collegamento è già stato usato, o non lo conosciamo. Chiedi un’altra e-mail.
people-sign-in-expired = Valeva 30 minuti. Chiedi un’altra e-mail.
people-link-known = Sei { $name }, { $email }. Premi il pulsante per entrare.
people-link-new = { $email } non ha ancora un profilo. Scegli il nome da mostrare accanto a quello che scrivi; puoi cambiarlo dopo.
people-link-enter = Accedi

# Il profilo
people-me-title = Il tuo profilo
people-me-aside = Accessi e ruoli
people-me-roles = I tuoi ruoli
people-done-profile = Nome e lingua sono salvati.
people-done-password = La password è salvata. Gli altri dispositivi sono usciti.
people-done-sessions = Accesso chiuso.
people-done-draft = La bozza è eliminata.
people-profile-title = Nome e lingua
people-profile-save = Salva
people-password-set = Scegli una password
people-password-change = Cambia la password
people-password-lead = Puoi sempre accedere con un’e-mail. Con la password è più rapido.
people-password-old = Password attuale
people-password-old-hint = Dimenticata? Accedi con un’e-mail: per 30 minuti puoi sceglierne una nuova senza questa.
people-password-old-wrong = Non è la tua password attuale.
people-password-new = Password nuova
people-password-new-hint = Almeno 12 caratteri, di qualunque tipo. Più parole si ricordano facilmente.
people-password-save = Salva la password
people-sessions-title = Dove hai fatto l’accesso
people-sessions-count = { $n ->
    [one] { $n } dispositivo
   *[other] { $n } dispositivi
}
people-sessions-others = Esci da tutti gli altri
people-session-this = questo dispositivo
people-session-since = dal
people-session-seen = ultimo uso
people-session-close = Esci da lì
people-device-unknown = Dispositivo sconosciuto
people-sign-out = Esci da qui
people-drafts-title = Aspetta te
people-drafts-lead = L’hai scritto e non è ancora pubblico.

# Ruoli
people-roles-menu = Persone
people-roles-title = Persone e ruoli
people-roles-lead = Chi lavora per questo luogo, e con quale ruolo. Ogni cambiamento è un atto del registro.
people-roles-list = Ruoli assegnati
people-roles-none = 0 ruoli. Assegna il primo qui sotto.
people-role-steward = responsabile dell’installazione
people-role-administrator = amministrazione
people-role-official = ufficio
people-role-facilitator = facilitazione
people-role-moderator = moderazione
people-role-operator = sportello
people-role-everywhere = in tutti i luoghi
people-role-everywhere-check = In tutti i luoghi di questa installazione
people-role-process = solo un processo
people-role-since = dal
people-role-label = Ruolo
people-role-missing = Scegli un ruolo.
people-role-grant-title = Assegna un ruolo
people-role-grant = Assegna il ruolo
people-role-revoke = Togli
people-role-email-hint = La persona riceve un’e-mail e accede con questo indirizzo.
people-role-name-hint = Serve solo se questo indirizzo non ha ancora un profilo.
people-role-administrators-only = Solo chi amministra questo luogo assegna e toglie i ruoli.
people-role-stewards-only = Solo i responsabili dell’installazione assegnano o tolgono questo ruolo.
people-role-not-yourself = Non puoi assegnarti questo ruolo. Chiedi a un’altra persona che amministra.
people-role-last-steward = È l’ultimo responsabile dell’installazione. Prima nominane un altro.

# Lettere
people-letter-confirm-subject = { $town }: conferma quello che hai scritto
people-letter-confirm-lead = Hai scritto a { $town }: { $at }. Per pubblicare il testo apri questo collegamento e premi il pulsante:
people-letter-confirm-link = { $link }
people-letter-confirm-code = Oppure scrivi questo codice nella pagina dove hai scritto: { $code }
people-letter-confirm-until = Il collegamento vale fino a: { $link-until }. Il codice vale fino a: { $code-until }. Prima della conferma nessuno vede il tuo testo.
people-letter-confirm-other = Se non hai scritto nulla, non fare nulla: il testo è cancellato dopo 30 giorni.
people-letter-kept-subject = { $town }: il tuo testo è conservato, non è pubblicato
people-letter-kept-lead = Hai scritto a { $town }: { $at }. Il testo ora non può essere pubblicato. { $why }
people-letter-kept-link = Il tuo testo è conservato per 30 giorni e non conta da nessuna parte. Lo ritrovi qui: { $link }
people-letter-sign-in-subject = { $town }: accedi
people-letter-sign-in-lead = Per accedere a { $town } apri questo collegamento e premi il pulsante:
people-letter-sign-in-link = { $link }
people-letter-sign-in-code = Oppure scrivi questo codice: { $code }
people-letter-sign-in-until = Valgono fino a: { $until }. Se non li hai chiesti tu, non fare nulla.
people-letter-password-subject = { $town }: la tua password è cambiata
people-letter-password-lead = La tua password è cambiata: { $at }. Gli altri dispositivi sono usciti.
people-letter-password-other = Se non l’hai cambiata tu, accedi con un’e-mail e scegli una password nuova: { $link }
people-letter-role-subject = { $town }: il tuo nuovo ruolo
people-letter-role-lead = Ora hai il ruolo «{ $role }» per { $town }.
people-letter-role-link = Accedi con questo indirizzo: { $link }
people-act-role-ended = Una persona ha lasciato il suo ruolo
people-personal-account = Account
people-personal-account-meaning = Nome pubblico, lingua, e-mail, password (in una forma che non si può rileggere), per riconoscerti e scriverti.
people-personal-account-kept = Finché hai un account.
people-personal-sessions = Accessi
people-personal-sessions-meaning = Su quali dispositivi sei dentro, per poterli chiudere.
people-personal-sessions-kept = Trenta giorni dall’ultimo uso.
people-personal-roles = Ruoli
people-personal-roles-meaning = Che cosa puoi fare per l’ente, se ci lavori.
people-personal-roles-kept = Finché hai il ruolo.
people-personal-drafts = Testi da confermare e codici
people-personal-drafts-meaning = Quello che hai scritto e non ancora pubblicato, con i codici di conferma.
people-personal-drafts-kept = Trenta giorni.
people-personal-letters = Lettere
people-personal-letters-meaning = Le e-mail che ti mandiamo, con il loro esito.
people-personal-letters-kept = Il testo fino all’invio, il resto trenta giorni.
people-retention-sessions = Accessi finiti
people-retention-sessions-why = Un accesso finisce trenta giorni dopo l’ultimo uso.
people-retention-codes = Codici per entrare
people-retention-codes-why = Per non mandare troppe lettere alla stessa casella.
people-retention-drafts = Testi non confermati
people-retention-drafts-why = Per non farti perdere quello che hai scritto.
people-retention-contacts = E-mail mai confermate
people-retention-contacts-why = Chi non risponde a nessuna lettera non ha confermato che la casella è sua.

# Passkey
people-passkey = Passkey
people-by-passkey-title = Con una passkey
people-by-passkey-lead = Il modo più rapido e sicuro, se hai aggiunto una passkey al tuo profilo.
people-by-passkey-send = Accedi con una passkey
people-passkey-not-now = La passkey non ha risposto, oppure hai interrotto. Riprova, o usa un altro modo.
people-passkey-failed = Questa passkey non è stata accettata. Riprova, o usa un altro modo.
people-passkey-late = Sono passati più di 5 minuti, oppure è stata inviata due volte. Riprova.
people-passkey-unknown = Nessun profilo qui ha questa passkey. Forse è stata rimossa: accedi in un altro modo e aggiungila di nuovo.
people-passkey-copied = Conta meno usi di quelli che abbiamo visto: potrebbe esserci una copia. Non è accettata. Rimuovila qui e aggiungine una nuova.
people-passkey-copied-tag = forse copiata
people-passkey-not-kept = Questa passkey c’è già, oppure ne hai 20. Prima rimuovine una.
people-passkey-name-missing = Dai un nome alla passkey.
people-passkeys-title = Passkey
people-passkeys-lead = Una passkey sta nel tuo telefono, computer o chiave di sicurezza. Entri con il suo dito, volto o PIN; niente di segreto ne esce. Per aggiungerla il browser deve avere gli script attivi.
people-passkeys-count = { $n ->
    [one] Hai { $n } passkey.
   *[other] Hai { $n } passkey.
}
people-passkey-since = aggiunta il
people-passkey-elsewhere = funziona su { $address }
people-passkey-remove = Rimuovi
people-passkey-last = È il tuo unico modo per entrare, perciò resta. Prima aggiungi un’altra passkey o unisci un’identità.
people-passkey-name = Nome della passkey
people-passkey-name-hint = Per riconoscerla: «portatile dell’ufficio». Vuoto: il nome di questo browser.
people-passkey-add = Aggiungi una passkey
people-done-passkey = La passkey è aggiunta. Da ora puoi accedere con quella.
people-done-passkey-removed = La passkey è rimossa. Cancellala anche sul tuo dispositivo.

# Come è stata aperta una sessione
people-how-letter = con un’e-mail
people-how-password = con la password
people-how-provider = tramite un fornitore d’identità
people-how-passkey = con una passkey
people-session-strong = con un secondo fattore

# Secondo fattore
people-second-title = Ancora un passo
people-second-lead = Il tuo profilo chiede un secondo fattore. Apri l’app sul telefono e scrivi il suo codice.
people-second-code = Codice
people-second-code-hint = Sei cifre dell’app, oppure uno dei tuoi codici di recupero.
people-second-enter = Accedi
people-second-lost = Hai perso telefono e codici di recupero? Chi amministra il tuo ente disattiva il secondo fattore; poi lo configuri di nuovo.
people-second-wrong = Questo codice non è giusto, oppure è già stato usato. Aspetta il prossimo nell’app: ognuno vale una volta, per circa un minuto.
people-second-pause = 10 codici erano sbagliati. Riprova dopo: { $until }.
people-second-over = Sono passati più di 10 minuti, oppure era già fatto. Accedi di nuovo.
people-second-again = Accedi di nuovo
people-second-staff-only = Il secondo fattore è per chi lavora per un ente qui. Il tuo profilo non ha ruoli.
people-factor-title = Secondo fattore
people-factor-lead = Dopo l’e-mail o la password, un codice di un’app sul tuo telefono: chi legge la tua posta non entra.
people-factor-how = Serve un’app che produce codici (una qualsiasi che segue RFC 6238; molte sono gratuite e non hanno bisogno della rete). Anche una passkey con dito, volto o PIN è un secondo fattore: allora non si chiede il codice.
people-factor-start = Configura
people-factor-required = Un ente in cui lavori lo chiede al proprio personale.
people-factor-on = attivo
people-factor-on-status = Il secondo fattore è attivo. Conserva i codici di recupero.
people-factor-codes-left = { $n ->
    [one] Resta { $n } codice di recupero.
   *[other] Restano { $n } codici di recupero.
}
people-factor-reading = Collega l’app
people-factor-step-app = Apri l’app e aggiungi un account.
people-factor-step-read = Inquadra questa immagine.
people-factor-qr = Codice QR per l’app
people-factor-or-type = Oppure scrivi queste lettere nell’app:
people-factor-open-app = Su questo dispositivo: apri l’app
people-factor-step-code = Scrivi il codice che mostra ora.
people-factor-code-hint = Sei cifre. Cambiano ogni 30 secondi.
people-factor-confirm = Attiva
people-factor-codes = I tuoi codici di recupero
people-factor-codes-lead = Ognuno ti fa entrare una volta senza il telefono. Si vedono ora e mai più.
people-factor-codes-keep = Stampali o scrivili, e tienili lontano dal telefono.
people-factor-codes-kept = Li ho conservati
people-factor-new-codes = Crea nuovi codici di recupero
people-factor-new-codes-lead = Otto nuovi; i vecchi non valgono più.
people-factor-end = Disattiva il secondo fattore
people-factor-end-lead = Da quel momento bastano di nuovo l’e-mail o la password. Dove l’ente lo chiede, sei lì senza i tuoi ruoli.
people-factor-manage = Secondo fattore: configura e modifica
people-done-second-off = Il secondo fattore è disattivato.
people-rule-title = Secondo fattore del personale
people-rule-lead = Il personale può aggiungere un secondo fattore nella pagina del proprio profilo. Puoi renderlo obbligatorio: chi accede senza, qui è senza ruoli.
people-rule-required = obbligatorio
people-rule-require = Rendilo obbligatorio per tutto il personale
people-rule-relax = Non renderlo più obbligatorio
people-rule-has = secondo fattore
people-rule-end = Disattiva il suo secondo fattore
people-rule-own-first = Prima configura il tuo secondo fattore e accedi con quello: altrimenti resteresti fuori.
people-rule-own-end = Il tuo secondo fattore si disattiva nella sua pagina, con un codice.
people-act-second-factor-required = { $by } ha reso obbligatorio il secondo fattore per tutto il personale
people-act-second-factor-relaxed = { $by } ha tolto l’obbligo del secondo fattore per il personale
people-act-second-factor-ended = { $by } ha disattivato il secondo fattore di una persona che lo aveva perso

# Forza dell’identità
people-identity-title = Chi sei per l’ente
people-identity-lead = Per leggere e commentare basta poco. Alcune cose, come un voto dei residenti, chiedono di più; la pagina lo dice e spiega perché. Ogni passo comprende i precedenti.
people-identity-way = Vedi come ottenerlo
people-identity-more = I passi e come ottenerli
people-identity-reached = ottenuto
people-identity-missing = non ancora
people-strength-none = Nessuna verifica
people-strength-contact = Indirizzo e-mail confermato
people-strength-resident = Residente: { $town }
people-strength-national = Identità elettronica nazionale
people-identity-contact-how = hai risposto a un’e-mail
people-identity-contact-way = Accedi una volta con l’e-mail: aprire il collegamento conferma l’indirizzo.
people-identity-desk-way = Porta un documento di identità a { $office }, { $address }. Lo guardano e ti segnano come residente; il numero non si conserva.
people-identity-list-way = Oppure l’ente carica il proprio elenco: se il tuo indirizzo confermato c’è, diventi residente al prossimo accesso.
people-identity-national-way = Accedi con la tua identità elettronica nazionale, dove l’ente la offre nella pagina di accesso.
people-identity-by-desk = allo sportello
people-identity-by-list = dall’elenco dell’ente
people-identity-by = da { $name }
people-document-label = Documento che hai guardato
people-document-card = carta d’identità
people-document-passport = passaporto
people-document-permit = permesso di soggiorno
people-document-register = anagrafe
people-document-missing = Scegli il documento che hai guardato.
people-document-hint = Si conserva il tipo, mai il numero.
people-residents-title = Residenti
people-residents-lead = Chi risulta abitare qui. Alcuni voti sono aperti solo ai residenti. Gli atti nel registro dicono che una persona è stata segnata, mai chi.
people-residents-known = Residenti noti
people-residents-aside = Segnare i residenti
people-residents-count = { $n ->
    [one] È noto { $n } residente.
   *[other] Sono noti { $n } residenti.
}
people-residents-newest = Qui gli ultimi 200.
people-resident-desk = Una persona, con un documento
people-resident-email-hint = L’indirizzo del suo profilo.
people-resident-mark = Segna come residente
people-resident-end = Non più residente
people-resident-unknown = Nessun profilo ha questo indirizzo. La persona acceda una volta, poi segnala qui.
people-resident-staff-only = Solo chi lavora ai punti di aiuto e i funzionari vedono e segnano i residenti.
people-resident-officials-only = Solo i funzionari caricano l’elenco dei residenti.
people-resident-not-yourself = Non puoi garantire per te. Chiedi a un collega.
people-list-title = L’elenco dell’ente
people-list-lead = Indirizzi e-mail dei residenti, dagli archivi dell’ente. Chi ha un profilo confermato con uno di questi è subito residente, gli altri quando accedono. Si conservano solo impronte, per un anno.
people-list-count = { $n ->
    [one] L’elenco ha { $n } indirizzo.
   *[other] L’elenco ha { $n } indirizzi.
}
people-list-file = File
people-list-file-hint = CSV o testo; conta la prima colonna. Al posto di un indirizzo va bene la sua SHA-256 (dell’indirizzo in minuscolo, in esadecimale).
people-list-lines = Oppure scrivili qui
people-list-lines-hint = Uno per riga.
people-list-add = Aggiungi all’elenco
people-list-forget = Elimina l’elenco
people-list-empty = Scegli un file, o scrivi almeno un indirizzo.
people-list-long = Un elenco può avere al massimo { $max } righe. Dividilo.
people-list-wrong = { $n ->
    [one] { $n } riga non è né un indirizzo né un’impronta: la riga { $line }. Non è stato aggiunto nulla.
   *[other] { $n } righe non sono né indirizzi né impronte, la prima è la { $line }. Non è stato aggiunto nulla.
}
people-act-resident-marked = { $by } ha segnato una persona come residente dopo aver guardato un documento
people-act-resident-ended = { $by } ha tolto a una persona il segno di residente
people-act-resident-list-added = { $by } ha aggiunto indirizzi all’elenco dei residenti
people-act-resident-list-emptied = { $by } ha eliminato l’elenco dei residenti

# Lettere sul profilo
people-letter-account-subject = { $town }: il tuo profilo è cambiato
people-letter-account-other = Se non sei stato tu, accedi con l’e-mail, esci da tutti gli altri dispositivi e controlla il tuo profilo: { $link }
people-letter-passkey-added = Una passkey è stata aggiunta al tuo profilo: { $at }.
people-letter-passkey-removed = Una passkey è stata rimossa dal tuo profilo: { $at }.
people-letter-passkey-copied = Qualcuno ha mostrato una tua passkey che sembra una copia ({ $at }). Non è stata accettata. Rimuovila nel tuo profilo e aggiungine una nuova.
people-letter-second-on = Il secondo fattore del tuo profilo è stato attivato: { $at }. Gli altri dispositivi sono stati scollegati.
people-letter-second-off = Il secondo fattore del tuo profilo è stato disattivato: { $at }.
people-letter-recovery-used = È stato usato un codice di recupero del tuo profilo: { $at }.

people-personal-passkeys = Passkey
people-personal-passkeys-meaning = La metà pubblica di ogni passkey, il nome che le hai dato, quando è stata usata l’ultima volta.
people-personal-passkeys-kept = Finché non le rimuovi.
people-personal-factor = Secondo fattore
people-personal-factor-meaning = Il segreto condiviso con la tua app, cifrato, e i codici di recupero in una forma che non si può rileggere.
people-personal-factor-kept = Finché non è disattivato.
people-personal-residence = Residenza
people-personal-residence-meaning = Che abiti qui, come l’ente lo sa, il tipo di documento, chi lo ha guardato.
people-personal-residence-kept = Finché hai un profilo, o finché l’ente non la toglie.
people-retention-challenges = Accessi non terminati
people-retention-challenges-why = La richiesta a una passkey vale 5 minuti, la pagina del secondo fattore 10.
people-retention-lists = Elenchi di residenti
people-retention-lists-why = Gli elenchi invecchiano; l’ente ne carica uno nuovo ogni anno.
# Accedere con un altro gestore
people-with-title = Con un’identità che hai già
people-with-lead = Confermi lì chi sei e torni qui. Non vediamo mai la tua password.
people-with = Entra con { $provider }
people-oidc-cancelled = Hai interrotto l’accesso con { $provider }
people-oidc-cancelled-lead = Non ci è arrivato nulla. Puoi riprovare, o accedere in un altro modo.
people-oidc-down = { $provider } non risponde
people-oidc-down-lead = { $provider } ora non può dirci chi sei. Riprova tra qualche minuto, o accedi in un altro modo.
people-oidc-lost = Ricomincia
people-oidc-lost-lead = L’accesso ha richiesto più di 15 minuti, o è cominciato in un altro browser. Ricomincia da questo.
people-oidc-replayed-lead = Questa risposta è già stata usata. Ricomincia: ogni risposta apre il profilo una volta sola.
people-oidc-refused = L’accesso non è avvenuto
people-oidc-other-lead = La risposta di { $provider } appartiene a un altro tentativo. Per la tua sicurezza non l’abbiamo accettata: ricomincia.
people-oidc-untrusted-lead = Non possiamo essere certi che la risposta venga da { $provider }. Per la tua sicurezza non l’abbiamo accettata. Se succede di nuovo, dillo a questo luogo.
people-oidc-weak-lead = { $provider } ti ha riconosciuto a un livello più basso di quello che serve qui. Ricomincia e scegli lì il livello più alto.
people-oidc-taken = Questa identità apre un altro profilo
people-oidc-taken-lead = L’identità che hai mostrato con { $provider } appartiene qui a un altro profilo. Accedi con quella e prima toglila da lì.
people-oidc-kept = Qui non è cambiato nulla. Quello che hai scritto e non ancora pubblicato è sempre conservato.
people-oidc-again = Riprova con { $provider }
people-oidc-other-way = Accedi in un altro modo
people-oidc-account = Vai al tuo profilo
people-oidc-back = Torna indietro senza accedere
people-arrival-name-title = Scegli un nome
people-arrival-name-lead = { $provider } ci ha detto chi sei. Qui non hai ancora un profilo. Scegli il nome da mostrare accanto a quello che scrivi: non deve essere il tuo nome completo e puoi cambiarlo dopo.
people-arrival-name-email = Le nostre e-mail per te arrivano a { $email }.
people-arrival-name-no-email = Non abbiamo un tuo indirizzo e-mail: le risposte ti aspettano qui.
people-arrival-known = Hai già un profilo?
people-arrival-letter-title = Hai già un profilo: leggi la posta
people-arrival-letter-lead = { $email } ha già un profilo qui. Perché nessuno se ne impadronisca, abbiamo inviato lì un’e-mail. Apri il collegamento per unire { $provider } al profilo; vale 30 minuti.
people-arrival-letter-other = Puoi anche accedere come facevi prima e unire subito i due.
people-arrival-letter-sign-in = Accedi al tuo profilo
people-arrival-join-title = Unire { $provider } al tuo profilo?
people-arrival-join-lead = Chi entra con { $provider } come { $name } aprirà poi il profilo { $account }.
people-arrival-join-warning = Premi il pulsante solo se poco fa eri tu a entrare lì.
people-arrival-join = Unisci
people-arrival-join-enter = Unisci e accedi
people-arrival-leave = Non unire
people-arrival-no-name = (senza nome)
people-arrival-over = La mezz’ora è passata, o è già stato fatto. Accedi di nuovo.
people-arrival-address-taken = Questo indirizzo e-mail ora ha un profilo. Accedi di nuovo: scriveremo lì.
people-identities-title = Identità
people-identities-lead = Con l’identità di un altro gestore accedi senza le nostre e-mail.
people-identities-join = Unisci { $provider }
people-identity-remove = Togli
people-identity-last = È il tuo unico modo per entrare, perciò resta. Prima uniscine un altro.
people-identity-taken = Questa identità ora appartiene a un altro profilo.
people-done-identity = L’identità è unita al tuo profilo.
people-done-identity-removed = L’identità è tolta dal tuo profilo.
people-session-provider = con { $provider }
people-password-no-mailbox = Una password va insieme a un indirizzo e-mail, e il tuo profilo non ne ha.
people-letter-join-subject = { $town }: sei tu?
people-letter-join-lead = C’è stato un accesso con { $provider } che usa il tuo indirizzo e-mail, con il nome: { $name }. Hai già un profilo per { $town }.
people-letter-join-link = Se eri tu, unisci i due: apri questo collegamento e premi il pulsante. { $link }
people-letter-join-until = Vale fino a: { $until }.
people-letter-join-other = Se non eri tu, non fare nulla: nessuno entra nel tuo profilo.
people-letter-joined-subject = { $town }: un nuovo modo per entrare nel tuo profilo
people-letter-joined-lead = Un’identità di { $provider } è stata unita al tuo profilo: { $at }. D’ora in poi lo apre.
people-letter-joined-other = Se non l’hai unita tu, toglila subito: { $link }
people-personal-identities = Identità di altri gestori
people-personal-identities-meaning = Quale identità apre il tuo account: il nome del gestore e il numero che ti ha dato.
people-personal-identities-kept = Finché è unita al tuo account.
people-personal-arrivals = Primi arrivi da un gestore
people-personal-arrivals-meaning = Quello che il gestore ci ha detto (il numero che ti ha dato, nome, e-mail) finché non scegli il tuo account.
people-personal-arrivals-kept = Un giorno.
people-retention-arrivals = Primi arrivi da un gestore
people-retention-arrivals-why = Perché tu possa scegliere un nome o rispondere alla nostra e-mail.
