"""How words bind figures to one another, for all the kinds of inference that need it."""
