"""Figures that change: what was before, what came after, and by how much."""
