"""The knowledge base without MkDocs: Markdown on disk -> typed records -> rules, navigation and data.

Modules, in the order in which data flows through them:

    layout       the contract: locales, sections, fields, ids
    records      immutable records that know their file, line and column
    parse        one file's bytes -> Page
    corpus       the docs folder -> Corpus
    rules        generator functions over the Corpus that yield findings
    history      what git knows of the past: of addresses, of translated texts, of the content's date
    diagnostics  findings -> text, GitHub annotations, exit code
    context      Corpus -> what the templates know of a page
    strings      what the site says on its own account
    bytecode     compiled templates for all languages
    navigation   Corpus -> the navigation of one language; menu keeps its links from page to page
    offline      what the service worker keeps of a finished site; edition is the content's date
    weight       what a first view costs; compression the files that servers send compressed
    policy       what a page may do in the browser, and what a server says about it
    publish      a finished build replaces the last good one, or nothing changes
    data         entries as JSON, for search, the card and exports
    search       the rows that the search box reads; engine is MiniSearch as a script of the site
    card         the fill-in card of a template; phrases the tables of phrases; sms how long a message is
    languages    what the rules know of each language
    archive      the site as a ZIP that works from the disk
    scaffold     `make new`: a page in every language, ready to be filled in
    cli          `make check` and the other commands
"""
