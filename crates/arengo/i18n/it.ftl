arengo-too-slow = Il server ha impiegato più di 30 secondi per questa pagina e si è fermato. Riprova tra un minuto.
