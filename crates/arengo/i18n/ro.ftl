arengo-too-slow = Serverul a avut nevoie de mai mult de 30 de secunde pentru această pagină și s-a oprit. Încercați din nou peste un minut.
