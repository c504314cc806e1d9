"""What the rules know of each language. A language that is not here is judged by the general rules alone."""

import re
from typing import NamedTuple

NUMBER_NAMES = r"\{\{(?:minutes|days|amount)\}\}"
NAMES = r"\{\{(?:customer_name|agent_name|colleague_name|supervisor_name|company|product)\}\}"


class Wrong(NamedTuple):
    """Something that this language writes otherwise, and how it does."""

    pattern: re.Pattern[str]
    hint: str


class Language(NamedTuple):
    """Sources: the language guide's sections on typography and placeholders."""

    common_words: frozenset[str]
    """The commonest words of this handbook in that language, which tell it from the others."""
    over_promises: tuple[str, ...]
    formats: tuple[Wrong, ...]
    agreement: tuple[Wrong, ...]
    letters: re.Pattern[str] | None = None
    """Letters that this language has and the others lack."""
    accented_sms: bool = False
    """Whether a text message may take two parts because its letters are not in GSM-7."""


def _wrong(pattern: str, hint: str) -> Wrong:
    return Wrong(re.compile(pattern), hint)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SLASHED_DATE = r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])"
DOTTED_DATE = r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
ISO_DATE = r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)"
DOT_THOUSANDS = r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])"
COMMA_THOUSANDS = r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])"

LANGUAGES: dict[str, Language] = {
    "en": Language(
        _words(
            "the of and to in is that it for you with not be are this they what when your have can do how by from "
            "their them was will an or has as if but more than would should which who no go so me my we us our a "
            "i such out on at"
        ),
        (
            "immediately",
            "guarantee",
            "guaranteed",
            "never again",
            "never happen again",
            "100%",
            "as soon as possible",
            "right away",
            "straight away",
            "at once",
            "without fail",
        ),
        (
            _wrong(f"{SLASHED_DATE}|{DOTTED_DATE}|{ISO_DATE}", "write 5 March 2025"),
            _wrong(DOT_THOUSANDS, "write 1,250.50"),
            _wrong(r"\d ?(?:£|€)", "the sign stands before: £1,250.50"),
            _wrong(r"(?<!\d)\d{1,2}\.\d\d ?[ap]\.?m", "write 2:30 pm"),
        ),
        (
            _wrong(r"(?<![\w’'])[Aa]n? \{\{", "no a or an before a value: your {{product}}"),
            _wrong(r"\}\}[’']s\b", "no possessive behind a value: the order of {{customer_name}}"),
        ),
    ),
    "vi": Language(
        _words(
            "và là của có không cho với khách hàng được các này đã khi để một thì nếu bạn mình những như lại về "
            "ra vào vì đến họ ai gì sẽ cũng phải làm người trong từ nói anh chị em"
        ),
        (
            "ngay lập tức",
            "cam đoan",
            "bảo đảm 100%",
            "chắc chắn 100%",
            "không bao giờ tái diễn",
            "không bao giờ xảy ra nữa",
            "tuyệt đối không",
            "sớm nhất có thể",
            "trong thời gian sớm nhất",
            "ngay tức khắc",
        ),
        (
            _wrong(f"{DOTTED_DATE}|{ISO_DATE}", "write 05/03/2025"),
            _wrong(COMMA_THOUSANDS, "write 1.250.000"),
            _wrong(r"[₫đ] ?\d", "the unit stands behind: 1.250.000 đồng"),
            _wrong(r"\d{1,2}:\d\d ?[AaPp][Mm]\b", "write 14:30"),
        ),
        (
            _wrong(rf"(?i)\b(?:các|những) {NUMBER_NAMES}", "no các or những before a number"),
            _wrong(r"(?:^|[.!?…]\s+)\{\{title\}\}", "a sentence never begins with the title: it would need a capital"),
            _wrong(r"\b[Aa]nh/[Cc]hị\b", "one form of address, no slash: {{title}}"),
        ),
        letters=re.compile("[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE),
    ),
    "lv": Language(
        _words(
            "un ir ar ka par no uz ja lai jūs jums vai nav tas kas tā kad arī bet pēc bez savu klients klienta "
            "klientam ko kā to tad jau viņš tikai līdz pie es mēs jo nevis viņa var jābūt"
        ),
        (
            "nekavējoties",
            "tūlīt pat",
            "garantējam",
            "garantēju",
            "garantēti",
            "nekad vairs",
            "nekad vairāk",
            "cik drīz vien iespējams",
            "pēc iespējas ātrāk",
            "pēc iespējas drīzāk",
            "simtprocentīgi",
        ),
        (
            _wrong(f"{SLASHED_DATE}|{ISO_DATE}", "write 03.03.2025. or 2025. gada 3. marts"),
            _wrong(r"plkst\. ?\d{1,2}:\d\d", "write plkst. 14.30"),
            _wrong(r"[€] ?\d", "the currency stands behind: 12,50 EUR"),
            _wrong(r"(?<![\d.,])\d+\.\d\d ?(?:EUR|eiro|€)", "write 12,50 EUR"),
            _wrong(COMMA_THOUSANDS, "write 1 250 000 with non-breaking spaces"),
        ),
        (
            _wrong(
                rf"(?i)(?:^|[\s(])(?:no|ar|par|pie|uz|pret|bez|līdz|pēc|pirms|kopā ar|priekš|dēļ) {NAMES}",
                "a name stands in the nominative alone: no uzņēmuma „{{company}}”, Klients: {{customer_name}}",
            ),
            _wrong(
                r"\{\{(?:date|old_date|incident_date|received_date|letter_date)\}\}\.(?:\s|$)",
                "a date ends with a dot of its own; let another word end the sentence",
            ),
        ),
        letters=re.compile("[āčēģīķļņšūž]", re.IGNORECASE),
        accented_sms=True,
    ),
    "tl": Language(
        _words(
            "ang ng sa na mga at ay hindi ito ka mo kung para nang kapag po ko niya siya may ni si pa lang din "
            "rin kahit wala kang huwag iyong inyo namin kami kayo ninyo muna bago dahil pero ba"
        ),
        (
            "agad-agad",
            "kaagad-agad",
            "garantisado",
            "ginagarantiya",
            "ginagarantiyahan",
            "hinding-hindi na",
            "hindi na mauulit kailanman",
            "sa lalong madaling panahon",
            "100%",
            "siguradong-sigurado",
        ),
        (
            _wrong(f"{SLASHED_DATE}|{DOTTED_DATE}|{ISO_DATE}", "write Marso 5, 2025"),
            _wrong(r"₱ \d|\d ?₱", "write ₱1,250.50"),
            _wrong(DOT_THOUSANDS, "write 1,250.50"),
            _wrong(r"(?<!\d)\d{1,2}\.\d\d ?[AaPp][Mm]\b", "write 2:30 PM"),
        ),
        (
            _wrong(r"\}\} (?:rin|din|raw|daw)\b", "no rin, din, raw or daw straight behind a value: its sound decides"),
            _wrong(rf"(?i)\bmga {NUMBER_NAMES}", "no mga before a number"),
        ),
    ),
}
