"""The knowledge base without MkDocs: Markdown on disk -> typed records -> findings, and what the site says.

Data goes one way; a layer imports only what stands above it in this list (`make lint` holds that):

    model      pure records: the contract, pages, corpus, ledger, blanks, findings
    languages  all that is known of a language
    read       bytes -> model, every problem a finding with its place
    spelling   words, and the dictionaries that know them
    rules      a rule is a generator function over the corpus; its docstring is its documentation
    report     findings -> text, annotations, JSON
    site       corpus -> what the site says, as plain data; edit: commands that write files
    publish    a finished folder -> the published one
    cli        the commands
"""
