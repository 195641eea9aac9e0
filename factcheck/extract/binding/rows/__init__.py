"""Figures and items in a row: listed in a sentence, by lines, in a table."""
