privacy-purpose-newsletter = Noutăți de la primărie
privacy-purpose-newsletter-words = Sunt de acord să primesc prin e-mail noutățile instituției despre participare.
privacy-purpose-research = Folosire în cercetare
privacy-purpose-research-words = Sunt de acord ca contribuțiile mele, fără numele meu, să servească la cercetări despre participare.
