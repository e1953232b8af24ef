privacy-purpose-newsletter = News of the town
privacy-purpose-newsletter-words = I agree to receive the authority's news about participation by e-mail.
privacy-purpose-research = Use in research
privacy-purpose-research-words = I agree that my contributions, without my name, are used in research on participation.
