"""Words and the dictionaries that know them."""
