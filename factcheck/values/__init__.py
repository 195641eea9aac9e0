"""What words allow: exact intervals, units, dates, and how they are written."""
