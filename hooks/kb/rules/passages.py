"""Which of the texts of the content a rule may want: those that readers read, customers get, or colleagues say."""

from collections.abc import Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.page import AS_SPOKEN, Page
from kb.model.parts import Block, Fence, Scalar
from kb.model.placeholder import Address


def seen(corpus: Corpus) -> Iterator[tuple[str, Block | Scalar]]:
    """All that readers and customers see, the placeholders' wordings too, each with its locale."""
    for page in corpus:
        for block in page.seen:
            yield page.locale, block
    yield from wordings(corpus)


def written(corpus: Corpus) -> Iterator[tuple[str, Block | Scalar]]:
    """The same without what is given as people say and type it."""
    return (each for each in seen(corpus) if not (isinstance(each[1], Block) and each[1].kind in AS_SPOKEN))


def wordings(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """Labels, examples, greetings and ready values of the placeholders, each with its locale."""
    for placeholder in corpus.placeholders.values() if corpus.goes_beside else ():
        for locale, wording in placeholder.wordings.items():
            yield locale, wording.label
            yield locale, wording.example
            yield from ((locale, scalar) for scalar in _addressing(wording.address))
    yield from ready(corpus)


def ready(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """The ready values of the placeholders, which customers get as they are, each with its locale."""
    for placeholder in corpus.placeholders.values() if corpus.goes_beside else ():
        for choice in placeholder.choices:
            yield from choice.items()


def _addressing(address: Address) -> Iterator[Scalar]:
    """The forms of address, what follows from them, and the greetings."""
    yield from address.forms
    for _, words in address.follows.values():
        yield from words
    for _, greeting in address.greetings.values():
        yield from (pattern for _, pattern in greeting.values())


def answering(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """What the organisation says of itself, each value with its locale; one for all languages with the English one's."""
    for fact in corpus.organisation.facts.values() if corpus.goes_beside else ():
        for locale, value in fact.values:
            yield locale or contract.REFERENCE, value


def interface(corpus: Corpus) -> Iterator[tuple[str, Scalar]]:
    """What the site says on its own account and what search knows beside the pages, each with its locale."""
    if not corpus.goes_beside:
        return
    for locale, texts in corpus.texts.strings.items():
        yield from ((locale, text) for text in texts.values())
    for _, typed in corpus.concepts:
        yield from ((language.text, word) for language, words in typed.items() for word in words)
    for language, meanings in corpus.shorthand:
        yield from ((language.text, word) for words in meanings.values() for word in words)


def prose(text: Block | Scalar) -> str:
    """A text without the code that it talks about; offsets are the same."""
    return text.prose if isinstance(text, Block) else text.text


def to_send(page: Page) -> Iterator[Fence]:
    """The subjects and replies of a page."""
    return (fence for fence in page.fences if fence.is_to_send)


def lines(text: Block | Fence) -> Iterator[tuple[int, str]]:
    """The lines of a text to send or to say, each with the offset of its first character."""
    offset = 0
    for line in text.text.split("\n"):
        yield offset, line
        offset += len(line) + 1


def given(corpus: Corpus) -> Iterator[tuple[str, Block | Fence | Scalar]]:
    """What customers get or are told: what all pages give to be sent or said, and the ready values, each with its locale."""
    for page in corpus:
        yield from ((page.locale, passage) for passage in said(page))
    yield from ready(corpus)


def said(page: Page) -> Iterator[Block | Fence]:
    """What the page gives to be sent or said: subjects, replies, and the sentences of guidelines and phrases."""
    yield from to_send(page)
    yield from (sentence.block for sentence in page.sentences)
