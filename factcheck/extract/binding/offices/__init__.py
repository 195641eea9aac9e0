"""People and the offices that they bear."""
