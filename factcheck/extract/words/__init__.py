"""The words of a language made ready for look-up: numbers, times, offices, and the cues of relations."""
