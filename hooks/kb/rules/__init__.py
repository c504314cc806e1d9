"""The rules, and how they run.

A rule is a generator function over the Corpus that yields findings. Its name is its id, its docstring its
documentation: what, why, then `Bad:` and `Good:`. It reads nothing but the Corpus and takes places from it.
What reading itself finds is told by the objects of `kb.read.rules`, which are listed here to be documented in their
place. To add one: write it in the module of its family, name it in RULES (or WARNINGS), add its rows to the family's tests in
tests/unit/rules.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from kb.model.corpus import Corpus
from kb.model.finding import Diagnostic, Finding, Rule
from kb.model.page import PageId
from kb.read import rules as reading
from kb.rules import (
    fidelity,
    files,
    forms,
    front_matter,
    heard,
    language,
    ledger,
    links,
    lookalikes,
    markup,
    organisation,
    outside,
    personal,
    phrases,
    placeholders,
    quiz,
    sections,
    sentences,
    sms,
    spelling,
    structure,
    templates,
    text,
    texts,
    translations,
    triage,
    wording,
)
from kb.rules.consequences import folded
from kb.rules.rendered import unsafe_output
from kb.rules.rule import Check, rule_id, rule_text, stamped
from kb.rules.scope import NEEDS, OF_A_PAGE, OF_FILES_BESIDE, OF_PHRASES

__all__ = [
    "ALL_RULES",
    "ALL_WARNINGS",
    "RULES",
    "WARNINGS",
    "check",
    "complete",
    "found",
    "rule_id",
    "rule_text",
    "stamped",
]

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
    front_matter.long_field,
    front_matter.same_title,
    front_matter.keywords,
    heard.few_heard,
    heard.heard_phrase,
    heard.heard_row,
    files.missing_translation,
    files.outside_contract,
    files.case_twin,
    files.picture,
    structure.empty_page,
    structure.unfinished,
    structure.heading_id,
    structure.duplicate_id,
    structure.duplicate_text,
    structure.heading_level,
    sections.missing_section,
    sections.empty_section,
    sections.unknown_section,
    sections.section_order,
    structure.heading_parity,
    fidelity.item_parity,
    structure.guideline_length,
    reading.LIST_LAYOUT,
    reading.TABLE_LAYOUT,
    reading.CODE_SPAN,
    reading.INDENTED_CODE,
    reading.FENCE,
    reading.FOLD,
    reading.UNDERLINE,
    reading.BACKSLASH,
    lookalikes.looks_like_markup,
    lookalikes.endless_word,
    links.broken_link,
    links.broken_anchor,
    links.other_language,
    outside.absolute_link,
    outside.insecure_link,
    outside.doubtful_host,
    links.empty_link,
    links.link_title,
    reading.UNDEFINED_REFERENCE,
    links.orphan_page,
    links.step_without_guideline,
    triage.triage_question,
    triage.triage_answer,
    triage.triage_loop,
    triage.triage_depth,
    triage.triage_unreached,
    quiz.quiz_question,
    quiz.quiz_right,
    quiz.quiz_reason,
    quiz.quiz_link,
    quiz.quiz_parity,
    links.link_parity,
    reading.PLACEHOLDER_DECLARATION,
    placeholders.undeclared_placeholder,
    placeholders.unused_placeholder,
    placeholders.malformed_placeholder,
    placeholders.glued_placeholder,
    placeholders.placeholder_outside_reply,
    placeholders.placeholder_parity,
    forms.greeting_missing,
    forms.greeting_pattern,
    forms.form_of_address,
    forms.full_name_in_public,
    reading.ORGANISATION_SYNTAX,
    organisation.organisation_field,
    organisation.organisation_language,
    organisation.organisation_contact,
    organisation.organisation_money,
    organisation.organisation_hours,
    organisation.organisation_answer,
    organisation.organisation_length,
    templates.reply_missing,
    templates.subject_of_channel,
    templates.tones,
    texts.unknown_tone,
    templates.unknown_guideline,
    templates.guideline_not_linked,
    templates.unlinked_template,
    sms.sms_too_long,
    personal.personal_data,
    wording.markup_in_reply,
    wording.number_format,
    wording.over_promise,
    wording.agreement,
    phrases.phrase_table,
    phrases.phrase_row,
    phrases.phrase_cell,
    phrases.phrase_parity,
    phrases.near_duplicate,
    phrases.phrase_guideline,
    phrases.guideline_without_use,
    phrases.dont_phrase_used,
    sentences.plain_sentence,
    sentences.sentence_parity,
    sentences.sentence_fact,
    sentences.fixed_pronoun,
    reading.NOT_UTF8,
    reading.CONFLICT_MARK,
    reading.UNREADABLE_FILE,
    text.byte_order_mark,
    text.control_character,
    text.invisible_character,
    text.garbled_text,
    text.not_nfc,
    text.mixed_script,
    language.wrong_language,
    language.lost_marks,
    language.untranslated,
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
    reading.TEXTS_SYNTAX,
    texts.missing_text,
    texts.unknown_text,
    texts.text_form,
    texts.search_words,
    texts.search_shorthand,
    translations.follows_syntax,
)

WARNINGS: tuple[Check, ...] = (
    ledger.unlisted_address,
    files.picture_notes,
    translations.stale_translation,
    translations.untracked_translation,
    translations.unchanged_translation,
    fidelity.lost_paragraph,
    fidelity.other_number,
    sentences.mixed_pronoun,
    translations.review_interval,
)
"""Rules whose findings are told and stop nothing."""

ALL_WARNINGS: tuple[Callable[..., object], ...] = (*WARNINGS, *spelling.RULES)
ALL_RULES: tuple[Callable[..., object] | Rule, ...] = (*RULES, unsafe_output, *ALL_WARNINGS)
"""Those of the check, of the build and of `kb spell`."""
RULE_IDS = tuple(map(rule_id, ALL_RULES))


def complete(corpus: Corpus) -> Corpus:
    """The content with the ids of all rules, which are anchors of one of its pages."""
    return replace(corpus, rule_ids=RULE_IDS)


def check(corpus: Corpus, edited: Collection[PageId] | None = None) -> list[Diagnostic]:
    """The findings of the reader and of all rules, sorted by place; what follows from others is a line of them.

    Args:
        corpus: the content.
        edited: the names of the pages that have changed, and nothing else, since nothing was found; None if nothing is known.
    """
    return folded(corpus, found(corpus, edited))


def found(corpus: Corpus, edited: Collection[PageId] | None = None) -> list[Diagnostic]:
    """All findings, sorted by place, each as its rule tells it; the same arguments."""
    corpus = complete(corpus)
    about = corpus if edited is None else corpus.of(edited)
    of_pages = OF_A_PAGE if any(name.section == "phrases" for name in edited or ()) else OF_A_PAGE | OF_PHRASES
    problems = (*corpus.problems, *(problem for page in corpus for problem in page.problems))
    read = [
        diagnostic
        for problem in problems
        for diagnostic in stamped(corpus, problem.rule, [Finding(*problem[1:])], is_warning=False)
    ]
    mute = {rule for path in corpus.unread for rule in NEEDS[path]} | (OF_FILES_BESIDE if edited is not None else set())
    judged = (
        diagnostic
        for rules, is_warning in ((RULES, False), (WARNINGS, True))
        for rule in rules
        if not isinstance(rule, Rule) and rule not in mute
        for diagnostic in stamped(corpus, rule, rule(about if rule in of_pages else corpus), is_warning=is_warning)
    )
    return sorted((*read, *judged))
