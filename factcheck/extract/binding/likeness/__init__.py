"""Figures that state one quantity twice."""
