"""Figures of time: dates, years, times of day, durations and ages."""
