opendata-api-title = I dati, per i programmi
opendata-api-lead = Tutto ciò che è pubblico nelle pagine si può leggere con un programma. Senza chiavi né registrazione.
opendata-api-begin = Per cominciare
opendata-api-paging = Gli elenchi arrivano a pagine di al massimo 1.000 righe. Segui «next» finché non è null.
opendata-unknown-parameter = Il parametro «{ $name }» non esiste. Esistono process, after e limit.
opendata-limit = Il limite è un numero intero da 1 a 1.000.
opendata-cursor = Il cursore non è uno dei nostri. Prendilo da «next».
