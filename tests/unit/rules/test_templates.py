"""Reply templates: what each of their rules must find, where, and what it must let pass."""

import pytest

from tests.fixture import FILES
from tests.unit.rules.rows import EL, SMS_AT, THANKS, E, Row, S, name, sms, verify

CHECK_AT = FILES[S].decode().split("{#check}")[0].count("\n") + 1
FORMAL, WARM = (FILES[EL].decode().split(f"```reply {tone}\n")[1].split("```")[0] for tone in ("formal", "warm"))

SUBJECT = "Your complaint, case {{case_number}}"
ROWS: list[Row] = [
    ("reply-missing", {S: ("```reply\n", "```text\n")}, (f"{S}:{FILES[S].decode().count(chr(10)) + 1}:1",)),
    ("reply-missing", sms(""), (f"{S}:{SMS_AT - 1}:1",)),
    ("reply-missing", {"en/playbooks/two-steps.md": ("## 2.", "```reply\nx\n```\n\n## 2.")}, ("en/playbooks/two-steps.md:20:1",)),
    ("reply-missing", {S: ("{#check}\n", "{#check}\n\n```reply late\nx\n```\n")}, (f"{S}:{CHECK_AT + 2}:1",)),
    ("reply-missing", {}, ()),
    ("subject-of-channel", {E: ("```subject\nYour complaint, case {{case_number}}\n```\n", "")}, (f"{E}:20:1",)),
    ("subject-of-channel", {E: ("```subject\n", "```subject\nYour order\n```\n\n```subject\n")}, (f"{E}:19:1",)),
    ("subject-of-channel", {E: ("```\n\n## When to", "```\n\n```subject\nYour order\n```\n\n## When to")}, (f"{E}:55:1",)),
    ("subject-of-channel", {E: ("channel: email", "channel: chat")}, (f"{E}:19:1",)),
    ("subject-of-channel", {E: ("channel: email", "channel: mail")}, ()),
    ("subject-of-channel", {E: (SUBJECT, f"{SUBJECT}.")}, (f"{E}:20:37",)),
    ("subject-of-channel", {E: (SUBJECT, f"RE: {SUBJECT}")}, (f"{E}:20:1",)),
    ("subject-of-channel", {E: (SUBJECT, "YOUR COMPLAINT, CASE {{case_number}}")}, (f"{E}:20:1",)),
    ("subject-of-channel", {E: (SUBJECT, "SMS {{case_number}}: what we’ve done so far…")}, ()),
    ("markup-in-reply", {E: (THANKS, f"    {THANKS}")}, (f"{E}:26:1",)),
    ("duplicate-text", {EL: ("Kas notika: {{issue}}\n", "Ar Jūsu lietu strādāju es. Līdz {{date}} plkst. {{time}} uzrakstīšu, ko izdevies noskaidrot, – arī tad, ja galīgās atbildes vēl nebūs.\n\nKas notika: {{issue}}\n")}, (f"{EL}:47:1",)),
    ("duplicate-text", {EL: (WARM, FORMAL)}, (f"{EL}:37:1",)),
    ("subject-of-channel", {S: ("```reply\n", "```subject\nx\n```\n\n```reply\n")}, (f"{S}:{SMS_AT - 1}:1",)),
    ("subject-of-channel", {}, ()),
    ("tones", {EL: ("```reply warm", "```reply")}, (f"{EL}:{FILES[EL].decode().split('```reply warm')[0].count(chr(10)) + 1}:1",)),
    ("tones", {E: ("```reply warm", "```reply formal")}, (f"{E}:39:1", *(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('```reply warm')[0].count(chr(10)) + 1}:1" for x in ("vi", "lv", "tl")))),
    ("tones", {}, ()),
    ("unknown-guideline", {E: ("[apologise]", "[apologize]")}, (f"{E}:13:14",)),
    ("unknown-guideline", {}, ()),
    ("guideline-not-linked", {E: ("[apologise]", "[apologise, listen-for-facts]")}, tuple(f"{x}/templates/acknowledge-email.md:{FILES[f'{x}/templates/acknowledge-email.md'].decode().split('{#guidelines}')[0].count(chr(10)) + 1}:4" for x in ("en", "vi", "lv", "tl"))),
    ("guideline-not-linked", {E: ("[Apologise](../guidelines/apologise.md) – in the first line", "[Apologise](../guidelines/apologise.md), [Listen](../guidelines/listen-for-facts.md)")}, (f"{E}:73:44",)),
    ("guideline-not-linked", {}, ()),
    ("unlinked-template", {E: ("[apologise]", "[]")}, (f"{E}:13:1",)),
    ("unlinked-template", {}, ()),
    ("bad-value", {E: ("channel: email", "channel: e-mail")}, (f"{E}:11:10",)),
    ("bad-value", {E: ("stage: acknowledge", "stage: first")}, (f"{E}:12:8",)),
    ("link-parity", {EL: ("../guidelines/apologise.md", "../guidelines/listen-for-facts.md")}, (f"{EL}:{FILES[EL].decode().split('{#guidelines}')[0].count(chr(10)) + 3}:3",)),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
