"""Output formats, one file each, found by folder; writers never compose sentences."""
