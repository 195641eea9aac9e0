"""A linter for the figures of an article: does it agree with itself?"""

__version__ = "0.1.0"
