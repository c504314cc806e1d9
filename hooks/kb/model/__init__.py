"""Pure records: the contract, pages, the corpus, the ledger, blanks, findings. No I/O, no syntax."""
