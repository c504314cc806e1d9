"""Rows of the rules' tests: a rule, an edit of the fixture, and the places where the rule must find something."""

from tests.fixture import FILES, Edit, found

Row = tuple[str, dict[str, Edit], tuple[str, ...]]
"""A rule's id; the edits; path:line:column of each finding of this rule, none if it must let this pass."""

A = "en/guidelines/apologise.md"
V = "vi/guidelines/apologise.md"
L = "lv/guidelines/apologise.md"
P = "en/playbooks/two-steps.md"
VP = "vi/playbooks/two-steps.md"
LP = "lv/playbooks/two-steps.md"
INTRO = "Use this when a customer is angry and you need the facts."
NEW = "en/guidelines/new-one.md"
E = "en/templates/acknowledge-email.md"
EV = "vi/templates/acknowledge-email.md"
EL = "lv/templates/acknowledge-email.md"
ET = "tl/templates/acknowledge-email.md"
S = "en/templates/acknowledge-sms.md"
SL = "lv/templates/acknowledge-sms.md"
B = "placeholders.yml"
THANKS = "Thank you for your message. I’m sorry that we’ve given you cause to complain, and I apologise."
SMS_LINE = FILES[S].decode().split("```reply\n")[1].split("\n")[0]
SMS_AT = FILES[S].decode().split(SMS_LINE)[0].count("\n") + 1


def row(rule: str, edits: dict[str, Edit], *places: str) -> Row:
    return rule, edits, places


def name(case: Row) -> str:
    rule, _, places = case
    return f"{rule}-{'finds' if places else 'passes'}"


def verify(case: Row) -> None:
    """The rule finds the places of the row and no others, and says something of each."""
    rule, edits, wanted = case
    told = [each for each in found(edits) if each.rule == rule]
    places = [f"{each.span.path}:{each.span.line}:{each.span.column}" for each in told]
    assert sorted(places) == sorted(f"docs/{place}" for place in wanted)
    assert all(each.message for each in told)


def swapped(path: str, one: str, other: str) -> str:
    """A page of the fixture in which two texts have changed places."""
    return FILES[path].decode().replace(one, "\0").replace(other, one).replace("\0", other)


def intro(text: str) -> dict[str, Edit]:
    """The English playbook with another introduction, in its line 11."""
    return {P: (INTRO, text)}


def after_intro(text: str) -> dict[str, Edit]:
    """The English playbook with a paragraph that begins in line 13."""
    return {P: (INTRO, f"{INTRO}\n\n{text}")}


def keywords(*words: str) -> dict[str, Edit]:
    old = "  - first angry call\n  - two step call\n  - quick recovery\n"
    return {P: (old, "".join(f"  - {word}\n" for word in words))}


def line(text: str) -> dict[str, Edit]:
    """The English e-mail with another sentence in its line 25."""
    return {E: (THANKS, text)}


def sms(text: str) -> dict[str, Edit]:
    return {S: (SMS_LINE, text)}


def body(path: str, text: str) -> dict[str, Edit]:
    """A page with a line behind the formal reply's greeting."""
    content = FILES[path].decode()
    greeting = content.split("```reply formal\n")[1].split("\n")[0]
    return {path: (greeting, f"{greeting}\n{text}")}


def after_greeting(path: str, column: int) -> str:
    content = FILES[path].decode()
    return f"{path}:{content.split('```reply formal')[0].count(chr(10)) + 3}:{column}"
