"""One file per language: the phrases that show what a message wants. Data only."""
