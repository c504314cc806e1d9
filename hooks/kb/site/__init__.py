"""Corpus -> what the site says: plain data, no MkDocs."""
