"""The declared blanks."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kb.model.finding import Span
from kb.model.organisation import FIELDS
from kb.model.parts import Scalar

Greeting = Mapping[str, tuple[Scalar, Scalar]]
"""How a channel greets: FORM, NAME, NONE, ALONE or a form of address, each with its key as written and its pattern."""
FORM, NAME, NONE, ALONE = "form", "name", "none", "alone"
"""With form and name; with a name alone; with neither; with a form alone (where a language greets so). A form of address as
the key takes the place of FORM for that form."""
GREETINGS = (FORM, NAME, NONE)
"""What every channel has, FORM also form by form."""
PIECES = frozenset({"form", "Form", "name", "given", "surname", "surname_genitive", "self"})
"""What stands in braces in a greeting: `Form` is the form with a capital letter, `self` what the agent is called beside it."""


class Address(NamedTuple):
    """A language's forms of address, and what follows from them."""

    forms: tuple[Scalar, ...] = ()
    """To choose from."""
    feminine: tuple[Scalar, ...] = ()
    """Those of them that take a woman's name, where names are declined."""
    greetings: Mapping[str, tuple[Scalar, Greeting]] = {}
    """By channel, with the channel as written."""
    follows: Mapping[str, tuple[Scalar, tuple[Scalar, ...]]] = {}
    """By form: what the agent is called beside it, the usual one first; with the form as written."""


class Wording(NamedTuple):
    """A placeholder in one language: its label, and an invented example where the language uses it, else an empty one."""

    label: Scalar
    example: Scalar
    given: tuple[Scalar, ...] = ()
    """Of a person's name: the channels in which the given name stands alone."""
    address: Address = Address()

    @property
    def is_used(self) -> bool:
        """Whether texts of the language may use it."""
        return bool(self.example.text)


class Placeholder(NamedTuple):
    """A declared blank. A form of address (`is_address`) belongs to the languages that have an example of it."""

    name: str
    type: str
    max: int
    personal: bool
    is_address: bool
    wordings: Mapping[str, Wording]
    span: Span
    source: Scalar
    """What fills it in: `organisation.name`, `agent.name`; '' is the agent's to type."""
    choices: tuple[Mapping[str, Scalar], ...] = ()
    """Ready values, each in every language."""

    @property
    def profile(self) -> str:
        """Whose data fills it: one of PROFILES, or ''."""
        return self.source.text.partition(".")[0]

    @property
    def field(self) -> str:
        """Which of their data, or ''."""
        return self.source.text.partition(".")[2]

    @property
    def fact(self) -> str:
        """Which of the organisation's facts fills it, or stands in; ''."""
        return self.field if self.profile == ORGANISATION or self.field in STAND_IN else ""

    def is_of(self, locale: str) -> bool:
        """Whether texts of a language may use it."""
        return locale in self.wordings and (not self.is_address or self.wordings[locale].is_used)


ORGANISATION, AGENT = PROFILES = ("organisation", "agent")
AGENT_FIELDS = ("name", "position", "phone", "email")
"""What agents say of themselves, on their own device."""
SOURCES = (*(f"{ORGANISATION}.{name}" for name in FIELDS), *(f"{AGENT}.{name}" for name in AGENT_FIELDS))
STAND_IN = frozenset({"phone", "email"})
"""Where an agent gives none, the organisation's stands in."""


def address(placeholders: Iterable[Placeholder], locale: str) -> Address:
    """All that a language's placeholders say of forms of address."""
    found = [placeholder.wordings[locale].address for placeholder in placeholders if locale in placeholder.wordings]
    return Address(
        next((each.forms for each in found if each.forms), ()),
        next((each.feminine for each in found if each.feminine), ()),
        next((each.greetings for each in found if each.greetings), {}),
        next((each.follows for each in found if each.follows), {}),
    )
