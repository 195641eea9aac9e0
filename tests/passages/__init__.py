"""The passages of the shared examples, stated as claims and relations."""
