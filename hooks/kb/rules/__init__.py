"""The rules, and how they run.

A rule is a generator function over the Corpus that yields findings. Its name is its id, its docstring its
documentation: what, why, then `Bad:` and `Good:`. It reads nothing but the Corpus and takes places from it.
What reading itself finds is told by the objects of `kb.read.rules`, which are listed here to be documented in their
place. To add one: write it in the module of its family, name it in RULES (or WARNINGS), add its rows to the family's tests in
tests/unit/rules.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator

from kb.model import contract
from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Finding, Rule
from kb.read import rules as reading
from kb.rules import files, front_matter, ledger, links, markup, phrases, structure, templates, text, translations

Check = Callable[[Corpus], Iterator[Finding]]

RULES: tuple[Check | Rule, ...] = (
    reading.FRONT_MATTER_SYNTAX,
    reading.DUPLICATE_KEY,
    front_matter.implied_type,
    front_matter.missing_field,
    front_matter.unknown_field,
    front_matter.wrong_shape,
    front_matter.bad_value,
    front_matter.repeated_fact,
    front_matter.markup_in_field,
    front_matter.long_summary,
    front_matter.keywords,
    files.missing_translation,
    files.outside_contract,
    files.case_twin,
    structure.empty_page,
    structure.unfinished,
    structure.heading_id,
    structure.duplicate_id,
    structure.heading_level,
    structure.missing_section,
    structure.empty_section,
    structure.unknown_section,
    structure.section_order,
    structure.heading_parity,
    structure.guideline_length,
    reading.LIST_LAYOUT,
    reading.TABLE_LAYOUT,
    reading.CODE_SPAN,
    reading.INDENTED_CODE,
    reading.FENCE,
    reading.FOLD,
    reading.UNDERLINE,
    reading.BACKSLASH,
    links.broken_link,
    links.broken_anchor,
    links.other_language,
    links.absolute_link,
    links.insecure_link,
    links.empty_link,
    reading.UNDEFINED_REFERENCE,
    links.orphan_page,
    links.step_without_guideline,
    links.related_parity,
    reading.PLACEHOLDER_DECLARATION,
    templates.undeclared_placeholder,
    templates.unused_placeholder,
    templates.malformed_placeholder,
    templates.glued_placeholder,
    templates.placeholder_outside_reply,
    templates.placeholder_parity,
    templates.reply_missing,
    templates.subject_of_channel,
    templates.tones,
    templates.unknown_guideline,
    templates.guideline_not_linked,
    templates.unlinked_template,
    templates.sms_too_long,
    templates.personal_data,
    templates.number_format,
    templates.over_promise,
    templates.agreement,
    phrases.phrase_table,
    phrases.phrase_row,
    phrases.phrase_cell,
    phrases.phrase_parity,
    phrases.near_duplicate,
    phrases.phrase_guideline,
    phrases.guideline_without_use,
    phrases.dont_phrase_used,
    reading.NOT_UTF8,
    reading.CONFLICT_MARK,
    reading.UNREADABLE_FILE,
    text.byte_order_mark,
    text.control_character,
    text.invisible_character,
    text.not_nfc,
    text.mixed_script,
    text.wrong_language,
    text.untranslated,
    markup.raw_html,
    markup.attribute_list,
    markup.snippet,
    markup.unsafe_scheme,
    markup.remote_image,
    markup.reserved_id,
    markup.symbolic_link,
    markup.forbidden_file,
    reading.FILE_TOO_LARGE,
    reading.SLOW_TEXT,
    reading.LEDGER_SYNTAX,
    ledger.vanished_address,
    ledger.missing_file,
    ledger.redirect_source,
    ledger.redirect_target,
    ledger.redirect_of_living,
    ledger.shared_name,
    translations.follows_syntax,
)

WARNINGS: tuple[Check, ...] = (
    ledger.unlisted_address,
    translations.stale_translation,
    translations.untracked_translation,
    translations.unchanged_translation,
    translations.review_interval,
)
"""Rules whose findings are told and stop nothing."""

NEEDS: dict[str, tuple[Check, ...]] = {
    contract.PLACEHOLDERS: (
        templates.undeclared_placeholder,
        templates.unused_placeholder,
        templates.placeholder_parity,
    ),
    contract.ADDRESSES: (
        ledger.vanished_address,
        ledger.redirect_target,
        ledger.redirect_of_living,
        ledger.unlisted_address,
    ),
}
"""Rules that have nothing to say where a file beside the pages can't be read: that alone is told."""


def rule_id(rule: Callable[..., object] | Rule) -> str:
    """`broken_link` -> `broken-link`."""
    return rule.id if isinstance(rule, Rule) else rule.__name__.replace("_", "-")


def rule_text(rule: Callable[..., object] | Rule) -> str:
    """What, why, then `Bad:` and `Good:`."""
    return inspect.cleandoc(rule.documentation) if isinstance(rule, Rule) else inspect.getdoc(rule) or ""


def check(corpus: Corpus) -> list[Diagnostic]:
    """All findings of the reader and of all rules, sorted by place."""
    problems = (*corpus.problems, *(problem for page in corpus for problem in page.problems))
    read = [
        diagnostic
        for problem in problems
        for diagnostic in stamped(corpus, problem.rule, [Finding(*problem[1:])], is_warning=False)
    ]
    mute = {rule for path in corpus.unread for rule in NEEDS[path]}
    judged = (
        diagnostic
        for rules, is_warning in ((RULES, False), (WARNINGS, True))
        for rule in rules
        if not isinstance(rule, Rule) and rule not in mute
        for diagnostic in stamped(corpus, rule, rule(corpus), is_warning=is_warning)
    )
    return sorted((*read, *judged))


def stamped(
    corpus: Corpus, rule: Callable[..., object] | Rule, findings: Iterable[Finding], *, is_warning: bool
) -> Iterator[Diagnostic]:
    """A rule's findings with its id and the address of what explains it."""
    name = rule_id(rule)
    page = f"{corpus.site_url.rstrip('/')}/{contract.ERRORS}/#{name}" if corpus.site_url else ""
    for finding in findings:
        yield Diagnostic(finding.span, name, finding.message, finding.hint, page, is_warning)
