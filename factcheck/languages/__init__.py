"""Languages as data, one file each, found by folder."""
