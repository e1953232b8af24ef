opendata-api-title = Datele, pentru programe
opendata-api-lead = Tot ce este public în pagini poate fi citit de programe. Fără cheie, fără înregistrare.
opendata-api-begin = Pentru început
opendata-api-paging = Listele vin în pagini de cel mult 1.000 de rânduri. Urmați „next” până devine null.
opendata-unknown-parameter = Parametrul „{ $name }” nu există. Există process, after și limit.
opendata-limit = Limita este un număr întreg de la 1 la 1.000.
opendata-cursor = Cursorul nu este unul dat de noi. Luați-l din „next”.
