"""Letters and languages: what each of their rules must find, where, and what it must let pass."""

import unicodedata

import pytest

from tests import fixture
from tests.unit.rules.rows import EL, ET, EV, INTRO, LP, SL, THANKS, VP, A, B, L, P, Row, V, intro, name, row, verify

HOME = fixture.FILES[VP].decode().split("---\n")[2].split("\n")[0]
PARAGRAPH = "Paldies, ka vērsāties pie mums. Jūsu sūdzību saņēmām un reģistrējām."
FOREIGN = "We have looked into what went wrong and will tell you what happens next."
UNMARKED = "Pec tam pastastiet klientam, ko jus tagad darisiet, lai ta problema tiktu atrisinata vel sodien."
NAMES = "WhatsApp, Viber, TikTok, Facebook Messenger, Instagram, Telegram, Signal, Zoom, Skype, Teams, Slack, Line, Kik"
LP_HOME = "Vispirms atvainojieties uzņēmuma vārdā."
GERMAN = "Ich habe gestern schon dreimal vergeblich bei euch angerufen"
EMAIL = fixture.FILES["en/templates/acknowledge-email.md"].decode()
FORMAL = EMAIL.split("```reply formal\n")[1].split("```")[0]
LATVIAN_SMS = fixture.FILES[SL].decode().split("```reply\n")[1].split("\n```")[0]
LATVIAN = fixture.FILES[EL].decode().split("```reply formal\n")[1].split("```")[0]

SUBJECT = fixture.FILES[EV].decode().split("```subject\n")[1].split("\n")[0]
ROWS: list[Row] = [
    row("not-utf8", {L: fixture.FILES[L].decode().encode("utf-16")}, f"{L}:1:1"),
    row("not-utf8", {L: fixture.FILES[L].replace("žēl".encode(), "žēl".encode("cp1257"))}, f"{L}:7:7"),
    row("not-utf8", {L: fixture.FILES[L]}),
    row("byte-order-mark", {L: b"\xef\xbb\xbf" + fixture.FILES[L]}, f"{L}:1:1"),
    row("byte-order-mark", {}),
    row("control-character", intro("one\x00two"), f"{P}:12:4"),
    row("control-character", intro("one\x1b[31mtwo\x85"), f"{P}:12:4"),
    row("control-character", {P: fixture.FILES[P].replace(b"\n", b"\r\n")}, f"{P}:1:4"),
    row("control-character", intro("one\ttwo"), f"{P}:12:4"),
    row("control-character", {P: fixture.FILES[P].replace(b"\n", b"\r")}, f"{P}:1:4"),
    row(
        "control-character",
        {P: ("title: Two steps with a customer who is angry", 'title: "Two\\0 steps"')},
        f"{P}:2:8",
    ),
    row("control-character", {}),
    row("invisible-character", intro("re\u200bfund"), f"{P}:12:3"),
    row("invisible-character", intro("\u202eerofeb"), f"{P}:12:1"),
    row("invisible-character", intro("so\u00adrry"), f"{P}:12:3"),
    row("invisible-character", intro("24\u00a0hours")),
    row("not-nfc", {V: ("Xin lỗi sớm", "Xin lo\u0302\u0303i sớm")}, f"{V}:21:8"),
    row("not-nfc", {L: ("žēl", "z\u030ce\u0304l")}, f"{L}:7:7"),
    row("not-nfc", {}),
    row("mixed-script", intro("Water is H₂O, and a square has m².")),
    row("mixed-script", intro("Give a rеfund."), f"{P}:12:9"),
    row("mixed-script", intro("Αpologise"), f"{P}:12:1"),
    row("mixed-script", {V: ("Xin lỗi sớm", "Đừng xin lỗi muộn")}),
    row("mixed-script", intro("If they begin with “Здравствуйте” or ‘Добрый день!’, ask for a colleague.")),
    row("mixed-script", intro("If they begin with “Здравствуйте, Anna”, ask."), f"{P}:12:21"),
    row("mixed-script", intro("If they ask for a “rеfund”, pay."), f"{P}:12:21"),
    row(
        "wrong-language",
        {L: ("Pēc tam pārejiet pie risinājuma.", "Then move on to what you are going to do about it.")},
        f"{L}:26:3",
    ),
    row("invisible-character", intro("Give a re&#8203;fund &shy; or &#8238; not."), f"{P}:12:10"),
    row("invisible-character", intro("Nothing\u2800here"), f"{P}:12:8"),
    row("invisible-character", intro("An object\ufffc here"), f"{P}:12:10"),
    row("invisible-character", intro("A\ufe0f mark and 1\ufe0f too"), f"{P}:12:2"),
    row("invisible-character", intro("⚠\ufe0f ❤\ufe0f ☎\ufe0f 1\ufe0f\u20e3 👩\u200d💻 ✅ and `&#8203;`")),
    row("invisible-character", {B: ("S-2025-0147", "S-2025\u200b-0147")}, f"{B}:115:52"),
    row("control-character", intro("A \U0001fffe here"), f"{P}:12:3"),
    row("not-nfc", {B: ("Pieteikuma numurs", "Ve\u0304stules numurs")}, f"{B}:115:17"),
    row("mixed-script", intro("Give a r&#1077;fund."), f"{P}:12:9"),
    row("mixed-script", intro("Give a 𝐫𝐞𝐟𝐮𝐧𝐝, or ｒｅｆｕｎｄ."), f"{P}:12:8", f"{P}:12:19"),
    row("mixed-script", intro("Give a ﬁne refund."), f"{P}:12:8"),
    row("mixed-script", intro("Say sorry， then ask。"), f"{P}:12:10"),
    row("mixed-script", {L: ("- Atzīstiet", "- Atzıstiēt")}, f"{L}:23:6"),
    row("mixed-script", intro("Ask Mr Yıldız.")),
    row("mixed-script", intro("Give a деньги back to the customer."), f"{P}:12:8"),
    row("mixed-script", {V: ("Xin lỗi sớm", "Ðừng xin lỗi")}, f"{V}:21:3"),
    row("mixed-script", intro("Ask Guðrún.")),
    row("garbled-text", intro("We donâ€™t know, K\ufffdch."), f"{P}:12:7"),
    row("garbled-text", intro("The K\ufffdch."), f"{P}:12:6"),
    row("garbled-text", intro("Tas ir klÄ«ents"), f"{P}:12:10"),
    row("garbled-text", {L: ("Pēc tam pārejiet", "Kafejnīcas crème brûlée saplīsa, un tad pārejiet")}),
    row("garbled-text", {V: ("Xin lỗi sớm", "“Xin lỗi à…” “đã”")}),
    row("wrong-language", intro("Nói lời xin lỗi thay mặt công ty trước khi giải thích."), f"{P}:12:1"),
    row("wrong-language", intro("Извинитесь от имени компании прежде всего."), f"{P}:12:1"),
    row(
        "wrong-language",
        {
            "tl/playbooks/two-steps.md": (
                "Humingi muna ng paumanhin sa ngalan ng kompanya.",
                "Please write down what they have told you, and read it back to them.",
            )
        },
        "tl/playbooks/two-steps.md:15:1",
    ),
    row(
        "wrong-language",
        {
            "tl/playbooks/two-steps.md": (
                "Humingi muna ng paumanhin sa ngalan ng kompanya.",
                "I-update agad ang customer kapag na-refund na.",
            )
        },
    ),
    row(
        "untranslated",
        {LP: ("Vispirms atvainojieties uzņēmuma vārdā.", "Say sorry on behalf of the company before anything else.")},
        f"{LP}:15:1",
    ),
    row(
        "untranslated",
        {LP: ("title: Divi soļi ar dusmīgu klientu", "title: Two steps with a customer who is angry")},
        f"{LP}:2:8",
    ),
    row("wrong-language", {EL: (LATVIAN, FORMAL)}, f"{EL}:23:1"),
    row("wrong-language", {EL: (PARAGRAPH, FOREIGN)}, f"{EL}:23:1"),
    row("lost-marks", {L: ("Pēc tam pārejiet pie risinājuma.", UNMARKED)}, f"{L}:26:3"),
    row("lost-marks", {V: ("Xin lỗi sớm", "Xin loi som truoc khi giai thich dieu gi.\n- Xin lỗi sớm")}, f"{V}:21:3"),
    row("lost-marks", {L: unicodedata.normalize("NFD", fixture.FILES[L].decode())}),
    row("lost-marks", {V: ("Xin lỗi sớm", "Xin lien he.\n- Xin lỗi sớm")}),
    row("lost-marks", {EL: (PARAGRAPH, UNMARKED)}, f"{EL}:23:1"),
    row("lost-marks", {SL: (LATVIAN_SMS, UNMARKED)}),
    row("lost-marks", intro(UNMARKED)),
    row("lost-marks", {EV: (SUBJECT, "Phan hoi khieu nai {{case_number}}")}, f"{EV}:17:1"),
    row("lost-marks", {EV: (SUBJECT, "Re {{case_number}}")}),
    row("lost-marks", {LP: (LP_HOME, NAMES)}),
    row("wrong-language", {B: ("Problēma īsumā", "What it is that went wrong for you")}, f"{B}:124:16"),
    row("wrong-language", {VP: (HOME, "Email, SMS, chat, Zalo, Facebook, Instagram, Viber, TikTok, fax, telex")}),
    row("wrong-language", intro("Refunds, replacements, repairs, vouchers, discounts, apologies, callbacks, letters")),
    row("wrong-language", intro(GERMAN), f"{P}:12:1"),
    row("untranslated", {EL: ("Paldies, ka vērsāties pie mums.", "Thank you for your message.")}),
    row("untranslated", {EL: (PARAGRAPH, THANKS)}, f"{EL}:23:1"),
    row("untranslated", {B: ("Problēma īsumā", "What went wrong")}, f"{B}:124:16"),
    row(
        "untranslated",
        {
            P: (INTRO, "`case_number`, `date` and `time`"),
            LP: ("Vispirms atvainojieties uzņēmuma vārdā.", "`case_number`, `date` and `time`"),
        },
    ),
    row(
        "untranslated",
        {
            L: (
                "cerējāt ko labāku.",
                "cerējāt ko labāku.\n- Labi. Someone has to acknowledge that there is a problem and care how the customer feels about it.",
            )
        },
        f"{L}:17:9",
    ),
    row("untranslated", {L: ("cerējāt ko labāku.", "cerējāt ko labāku.\n- Labi. Say it once.")}),
    row("untranslated", {ET: ("Maraming salamat po,", "Kind regards,")}),
    row("untranslated", {V: ("title: Xin lỗi chân thành", "title: Viber"), A: ("title: Apologise", "title: Viber")}),
    row("untranslated", {V: ("title: Xin lỗi chân thành", "title: Apologise")}, f"{V}:2:8"),
    row("untranslated", {}),
]


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)
