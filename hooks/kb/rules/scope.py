"""Which rules have to be asked again after an edit, and which have nothing to say of what can't be read."""

from kb.model import contract
from kb.model.finding import Rule
from kb.rules import (
    fidelity,
    forms,
    front_matter,
    heard,
    language,
    ledger,
    links,
    lookalikes,
    markup,
    organisation,
    personal,
    phrases,
    placeholders,
    quiz,
    sentences,
    structure,
    text,
    texts,
    wording,
)
from kb.rules.rule import Check

OF_A_PAGE: frozenset[Check | Rule] = frozenset(
    {
        front_matter.implied_type,
        front_matter.missing_field,
        front_matter.unknown_field,
        front_matter.wrong_shape,
        front_matter.bad_value,
        front_matter.repeated_fact,
        front_matter.markup_in_field,
        front_matter.long_field,
        heard.few_heard,
        heard.heard_phrase,
        structure.unfinished,
        structure.heading_parity,
        structure.duplicate_text,
        links.link_parity,
        fidelity.item_parity,
        markup.reserved_id,
        phrases.phrase_row,
        phrases.phrase_cell,
        lookalikes.looks_like_markup,
        lookalikes.endless_word,
        quiz.quiz_question,
        quiz.quiz_right,
        quiz.quiz_reason,
        quiz.quiz_link,
        quiz.quiz_parity,
        placeholders.glued_placeholder,
        placeholders.placeholder_outside_reply,
        personal.personal_data,
        wording.markup_in_reply,
        wording.number_format,
        wording.over_promise,
        wording.agreement,
        sentences.sentence_fact,
        sentences.fixed_pronoun,
        text.byte_order_mark,
        text.control_character,
        text.invisible_character,
        text.garbled_text,
        text.not_nfc,
        text.mixed_script,
        language.wrong_language,
        language.lost_marks,
        language.untranslated,
        fidelity.lost_paragraph,
        fidelity.other_number,
        sentences.mixed_pronoun,
    }
)
"""Rules that judge a page by itself, its English page and what stands beside the pages, and that take most of the time:
after an edit they go through the pages of that name alone. The others compare pages; they always go through all."""

OF_FILES_BESIDE: frozenset[Check | Rule] = frozenset(
    {
        forms.greeting_missing,
        forms.greeting_pattern,
        forms.form_of_address,
        forms.full_name_in_public,
        organisation.organisation_field,
        organisation.organisation_language,
        organisation.organisation_contact,
        organisation.organisation_money,
        organisation.organisation_hours,
        organisation.organisation_answer,
        organisation.organisation_length,
        texts.missing_text,
        texts.unknown_text,
        texts.text_form,
        texts.search_words,
        texts.search_shorthand,
    }
)
"""Rules that look at no page: where only pages were edited, they are not asked again."""

OF_PHRASES: frozenset[Check | Rule] = frozenset({phrases.near_duplicate, phrases.dont_phrase_used})
"""Rules that judge pages and rows against all rows of phrases: as those above, where none of these was edited."""

NEEDS: dict[str, tuple[Check, ...]] = {
    contract.PLACEHOLDERS: (
        placeholders.undeclared_placeholder,
        placeholders.unused_placeholder,
        placeholders.placeholder_parity,
    ),
    contract.ORGANISATION: (organisation.organisation_field,),
    contract.ADDRESSES: (
        ledger.vanished_address,
        ledger.redirect_target,
        ledger.redirect_of_living,
        ledger.unlisted_address,
    ),
}
"""Rules that have nothing to say where a file beside the pages can't be read: that alone is told."""
