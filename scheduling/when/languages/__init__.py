"""One file per language: its words and rules as data. Loaded when first needed."""
