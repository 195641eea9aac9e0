"""Claims and relations to verdicts, conflicts and repairs; knows no language."""
