privacy-purpose-newsletter = Notizie del Comune
privacy-purpose-newsletter-words = Accetto di ricevere per e-mail le notizie dell'ente sulla partecipazione.
privacy-purpose-research = Uso nella ricerca
privacy-purpose-research-words = Accetto che i miei contributi, senza il mio nome, servano a ricerche sulla partecipazione.
