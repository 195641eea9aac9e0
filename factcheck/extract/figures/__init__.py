"""Figures as they are written: in digits and in words, with what bounds them and what they count."""
