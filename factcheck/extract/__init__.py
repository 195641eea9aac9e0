"""Text to claims and relations; knows no solver."""
