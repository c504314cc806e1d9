"""What an assistant may ask of the handbook. The functions' docstrings are what it is told of them."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kb.answering.searching import Search
from kb.model.corpus import Corpus
from kb.model.page import PageId
from kb.read import texts
from kb.site import api, draft, markdown, search
from kb.site.api import Json
from kb.site.blanks import with_labels
from kb.site.exports import items
from kb.site.exports.item import Item
from kb.site.exports.targets import PLAIN
from kb.site.handbook import Handbook

ASKED = 2_000
"""Characters of a query, and of a value, that are more than anybody types."""
DRAFT = 100_000
"""The same of a draft."""


class Tools:
    """Everything is read once. What is not there is told by a ValueError that says what is."""

    def __init__(self, root: Path, content: Corpus) -> None:
        """`content` is that of `root`, where the site's strings and scripts are."""
        strings = texts.load(root / texts.STRINGS, content.locales)
        self._content = content
        self._search = Search(root, search.data(content, content.locales, strings))
        self._entries = {
            locale: {entry["id"]: entry for entry in api.entries(content, locale)} for locale in content.locales
        }
        self._words = {locale: draft.data(content, locale) for locale in content.locales}
        self._items = items.material(Handbook(content, content.locales, {}, strings), content.site_url).items

    def search(self, query: str, locale: str = "en") -> Json:
        """Find what to say, send or do when a customer complains, in the customer's words or the agent's.

        Same engine and order as the handbook's own search. `sure` is false where the entries are guesses. `locale` is the
        language of the answer (en, vi, lv or tl); the query may be in any of them. An entry's `id` is for get_entry.
        """
        self._known(locale)
        answer = self._search.ask(_short(query, "query", ASKED), locale)
        names = ("id", "kind", "channel", "title", "summary", "say")
        found = [
            {name: item[name] for name in names} | {"address": self._whole(item["url"])} for item in answer["items"]
        ]
        return {"sure": answer["isSure"], "entries": found}

    def get_entry(self, id: str, locale: str = "en") -> Json:  # noqa: A002 - what it is called in all data of the site
        """Read an entry whole, by its id: a guideline, template, phrase, situation, playbook or training page.

        A page comes as Markdown. A template's replies have their blanks as {{name}}; fill_reply fills them in. Of a phrase:
        `avoid` must not be said, `say` is what to say instead, `why` is the reason.
        """
        entry = self._entries[self._known(locale)].get(id)
        if entry is None:
            raise ValueError(f"there is no entry “{id}” in {locale}: search gives the ids of those that there are")
        section, _, slug = id.partition("#")[0].partition("/")
        page = self._content.page(locale, PageId(section, slug)) if "#" not in id else None
        more = {"markdown": markdown.text(self._content, page)} if page else {}
        return {**entry, "address": self._whole(entry["url"]), **more}

    def fill_reply(self, id: str, values: dict[str, str], locale: str = "en", variant: str = "") -> Json:  # noqa: A002
        """Fill in a template's reply, or a phrase's sentence, for a person to read and send.

        Args:
            id: the entry's id, such as templates/acknowledge-email.
            values: by the blanks' names (case_number, date …). They are put in as they are given: write dates and amounts
                as the customer's language does, and the whole greeting.
            locale: the customer's language.
            variant: the tone where there are several: formal or warm.

        What the organisation says of itself is filled in already. `left` names every blank that is still open; in the text
        it stands as [label]. Never make a value up: ask for it.
        """
        item = self._reply(id, self._known(locale), variant)
        if unknown := values.keys() - item.blanks.keys():
            names = ", ".join(item.blanks)
            raise ValueError(f"{id} has no blank {', '.join(sorted(unknown))}: its blanks are {names}")
        given = {name: _short(value, name, ASKED).strip() for name, value in values.items()}
        blanks = {name: blank._replace(value=given.get(name) or blank.value) for name, blank in item.blanks.items()}
        filled = item._replace(blanks=blanks)
        left = [
            {"name": each.name, "label": each.label, "choices": list(each.choices)} for each in filled.open_blanks()
        ]
        return {"subject": PLAIN.subject(filled), "text": PLAIN.text(filled), "left": left, "address": item.go}

    def check_draft(self, text: str, locale: str = "") -> Json:
        """Look in a text for a customer for what must not be said: phrases to avoid, and promises nobody can keep.

        Each of `found` has the words, why they hurt and what to say instead, with blanks as [label]. Without `locale` the text's own language is
        told. Nothing found does not mean that the text is good.
        """
        text = unicodedata.normalize("NFC", _short(text, "text", DRAFT))
        locale = self._known(locale or draft.told(text))
        found = [
            {
                "words": text[hit.start : hit.end],
                "start": hit.start,
                "why": hit.row["why"],
                "say": with_labels(self._content, locale, hit.row["say"]),
                "address": self._whole(hit.row["url"]),
            }
            for hit in draft.find(self._words[locale], text)
        ]
        return {"locale": locale, "found": found}

    def close(self) -> None:
        """End what was begun."""
        self._search.close()

    def _known(self, locale: str) -> str:
        if locale not in self._content.locales:
            untold = f"say the locale: {', '.join(self._content.locales)}"
            raise ValueError(self._content.no_language(locale) if locale else untold)
        return locale

    def _reply(self, entry: str, locale: str, variant: str) -> Item:
        replies = {item.variant: item for item in self._items[locale] if item.entry == entry}
        if not replies:
            raise ValueError(f"“{entry}” is no template and no phrase: search gives the ids of those that there are")
        if variant in replies:
            return replies[variant]
        if variant:
            raise ValueError(
                f"{entry} has no tone “{variant}”: {', '.join(filter(None, replies)) or 'it has one only'}"
            )
        return next(iter(replies.values()))

    def _whole(self, url: str) -> str:
        return self._content.site_url + url if url else ""


def _short(text: str, name: str, most: int) -> str:
    if len(text) > most:
        raise ValueError(f"{name} has {len(text)} characters: {most} at most")
    return text


def named(tools: Tools) -> Mapping[str, Any]:
    """The tools by their names."""
    return {each.__name__: each for each in (tools.search, tools.get_entry, tools.fill_reply, tools.check_draft)}
