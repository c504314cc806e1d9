"""What a rule is called, what it says of itself, and its findings with both."""

import inspect
from collections.abc import Callable, Iterable, Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Finding, Rule

Check = Callable[[Corpus], Iterator[Finding]]
"""A rule: what it finds in the content."""


def rule_id(rule: Callable[..., object] | Rule) -> str:
    """`broken_link` -> `broken-link`."""
    return rule.id if isinstance(rule, Rule) else rule.__name__.replace("_", "-")


def rule_text(rule: Callable[..., object] | Rule) -> str:
    """What, why, then `Bad:` and `Good:`."""
    return inspect.cleandoc(rule.documentation) if isinstance(rule, Rule) else inspect.getdoc(rule) or ""


def stamped(
    corpus: Corpus, rule: Callable[..., object] | Rule, findings: Iterable[Finding], *, is_warning: bool
) -> Iterator[Diagnostic]:
    """A rule's findings with its id and the address of what explains it."""
    name = rule_id(rule)
    page = f"{corpus.site_url.rstrip('/')}/{contract.ERRORS}/#{name}" if corpus.site_url else ""
    for finding in findings:
        yield Diagnostic(finding.span, name, finding.message, finding.hint, page, is_warning, about=finding.about)
