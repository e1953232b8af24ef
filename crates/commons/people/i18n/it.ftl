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
