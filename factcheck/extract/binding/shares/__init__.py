"""Parts of a whole, and the wholes that shares are counted in."""
