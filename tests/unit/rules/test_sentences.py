"""Sentences to say: what each of their rules must find, where, and what it must let pass, in each language."""

import re

import pytest

from tests.fixture import FILES, Edit, checked
from tests.unit.rules.rows import EL, ET, EV, A, B, E, L, Row, V, line, name, verify

PH = "en/phrases/apology.md"
PL = "lv/phrases/apology.md"
PV = "vi/phrases/apology.md"


def first(path: str) -> tuple[str, int]:
    """A guideline's first sentence to say, and its line."""
    text = FILES[path].decode()
    start = text.index("- ", text.index("{#say}")) + 2
    return text[start : text.index("\n", start)], text[:start].count("\n") + 1


def say(path: str, sentence: str) -> dict[str, Edit]:
    """A guideline with another first sentence to say, beginning in column 3 of its line."""
    return {path: (first(path)[0], sentence)}


def at(path: str, column: int) -> str:
    return f"{path}:{first(path)[1]}:{column}"


def cell(path: str, column: int) -> str:
    """A place in the sentence of a table's first row."""
    lines = FILES[path].decode().split("\n")
    line = next(number for number, text in enumerate(lines) if "#calm-down }" in text)
    return f"{path}:{line + 1}:{lines[line].rindex('|', 0, -1) + 2 + column}"


def calm(path: str, sentence: str) -> dict[str, Edit]:
    line = next(text for text in FILES[path].decode().split("\n") if "#calm-down }" in text)
    return {path: (line, f"{line[: line.rindex('|', 0, -1)]}| {sentence} |")}


ST = "tl/templates/acknowledge-sms.md"
FIRST = FILES[ST].decode().split("```reply\n")[1].split("\n")[0]
SCRIPT = (FIRST, FIRST.replace(" po", ""))
SCRIPT_AT = FILES[ST].decode().split("```reply\n")[0].count("\n") + 2
SITUATION = "en/situations/facts-about-complaints.md"
SAID_FIRST = FILES[SITUATION].decode() + "\n## Say first {#say-first}\n\n- I’m **really** sorry.\n"
EMPTY = FILES[A].decode().replace(f"- {first(A)[0]}\n", "")
STOPPED = ("was booked twice", "was booked twice.")
ROWS: list[Row] = [
    ("plain-sentence", say(A, "I’m **really** sorry."), (at(A, 3),)),
    ("plain-sentence", say(A, "I’m sorry about [that](listen-for-facts.md)."), (at(A, 3),)),
    ("plain-sentence", say(A, "I’m sorry\n  that nobody came."), (at(A, 3),)),
    ("plain-sentence", say(A, "I’m sorry that `nobody` came."), (at(A, 3),)),
    ("plain-sentence", say(A, "‘I’m sorry that nobody came.’"), (at(A, 3),)),
    ("plain-sentence", say(A, "‘Sorry’ is what you’re owed, isn’t it?"), ()),
    ("plain-sentence", say(A, "‘Sorry’ is what you’re owed, and not ‘but’."), ()),
    ("plain-sentence", say(A, "I’m sorry that nobody"), (at(A, 23),)),
    ("plain-sentence", say(A, "Is there anything else that I can help with?"), ()),
    ("sentence-fact", say(A, "I’m sorry 1 2 3 4 5 6."), (at(A, 13),)),
    ("fixed-pronoun", say(V, "Dạ, {{title}} xin lỗi {{self}} ạ."), (at(V, 7),)),
    ("fixed-pronoun", {EL: ("{{salutation}}!", "{{salutation}},")}, (f"{EL}:21:1",)),
    ("agreement", {B: STOPPED, E: ("{{issue}}", "{{issue}}, and I apologise")}, (f"{B}:131:40",)),
    ("agreement", {B: STOPPED}, ()),
    ("agreement", {B: ("was booked twice", "went to Lamps Ltd."), E: ("{{issue}}", "{{issue}}, and I apologise")}, ()),
    ("plain-sentence", calm(PH, "I’m *really* sorry."), (cell(PH, 1),)),
    ("plain-sentence", calm(PH, "I’m sorry \\| really."), (cell(PH, 1),)),
    ("plain-sentence", say(A, "I’ll be back by {{time}} _ {{date}}, * {{time}}."), ()),
    ("plain-sentence", {SITUATION: SAID_FIRST}, (f"{SITUATION}:{SAID_FIRST.count(chr(10))}:3",)),
    ("sentence-parity", {L: (f"- {first(L)[0]}\n", "")}, (f"{L}:{first(L)[1] - 2}:4",)),
    ("sentence-parity", {A: EMPTY}, tuple(f"{x}/guidelines/apologise.md:{first(f'{x}/guidelines/apologise.md')[1] - 2}:4" for x in ("vi", "lv", "tl"))),
    ("sentence-parity", {}, ()),
    ("sentence-fact", say(A, "I’ll call you by 5 pm on Tuesday."), (at(A, 20), at(A, 28))),
    ("sentence-fact", calm(PH, "We need 12,50 more."), (cell(PH, 9),)),
    ("sentence-fact", line("We’ll call you on Tuesday at 3 pm."), (f"{E}:26:19", f"{E}:26:30")),
    ("sentence-fact", {E: ("{{salutation}},", "Dear Mr Thompson,")}, (f"{E}:24:6",)),
    ("sentence-fact", {E: ("Your complaint, case {{case_number}}", "Your card ending in 4421")}, (f"{E}:20:21",)),
    ("sentence-fact", line("The parcel left on 28/03/2027."), (f"{E}:26:20",)),
    ("sentence-fact", line("Our lines are open from 9 am, Monday to Friday, 24/7 online."), ()),
    ("sentence-fact", line("You can call us on 1717, or read Article 14 of RA 7394."), ()),
    ("sentence-fact", {A: ("- Apologise early", "- At 5 pm on Tuesday, apologise early")}, ()),
    ("sentence-fact", {}, ()),
    ("fixed-pronoun", say(V, "Dạ, em xin lỗi {{title}} và chị nhà ạ."), (at(V, 7),)),
    ("fixed-pronoun", calm(PV, "Dạ, {{self}} xin lỗi quý khách ạ."), (cell(PV, 22),)),
    ("mixed-pronoun", {EV: ("{{title}} chỉ cần trả lời", "chị chỉ cần trả lời")}, (f"{EV}:50:34",)),
    ("mixed-pronoun", {EV: ("Cảm ơn {{title}} đã viết", "Dạ, em cảm ơn {{title}} đã viết")}, ()),
    ("fixed-pronoun", say(L, "Atvainojos, ka Tev nācās gaidīt."), (at(L, 18),)),
    ("fixed-pronoun", {EL: ("uzrakstīsim Jums", "uzrakstīsim jums")}, (f"{EL}:30:43",)),
    ("fixed-pronoun", {EL: ("Ar cieņu\n", "Ar cieņu,\n")}, (f"{EL}:32:1",)),
    ("fixed-pronoun", {ET: ("mag-reply lang po kayo", "mag-reply ka lang po")}, (f"{ET}:46:53",)),
    ("fixed-pronoun", {ET: ("Maraming salamat po,", "Best regards,")}, (f"{ET}:31:1",)),
    ("fixed-pronoun", {ST: SCRIPT}, (f"{ST}:{SCRIPT_AT}:1",)),
    ("fixed-pronoun", {A: ("- Apologise early", "- You’re gonna apologise early")}, ()),
    ("fixed-pronoun", say(A, "I’m gonna look into it."), (at(A, 7),)),
    ("fixed-pronoun", {}, ()),
    ("placeholder-outside-reply", say(A, "I’ll call you by {{time}}."), ()),
    ("placeholder-outside-reply", {PH: ("Calm down {", "Calm down by {{time}} {")}, (f"{PH}:18:16",)),
    ("placeholder-outside-reply", {A: ("## Say {#say}\n", "## Say {#say}\n\nBy {{time}}:\n")}, (f"{A}:{first(A)[1]}:4",)),
    ("undeclared-placeholder", say(A, "I’ll call you by {{tyme}}."), (at(A, 20),)),
    ("undeclared-placeholder", calm(PH, "Hello {{title}}."), (cell(PH, 7),)),
    ("unused-placeholder", {B: ("case_number:", "fax:\n  type: phone\n  max: 9\n  en: {label: Fax, example: none}\n  vi: {label: Fax, example: none}\n  lv: {label: Fakss, example: none}\n  tl: {label: Fax, example: none}\n\ncase_number:"), **calm(PH, "Send it to {{fax}}.")}, ()),
    ("malformed-placeholder", say(A, "I’ll call you by {{ time }}."), (at(A, 20),)),
    ("malformed-placeholder", calm(PH, "I’ll call you by {time}."), (cell(PH, 18),)),
    ("attribute-list", calm(PH, "I’ll call you by {time}."), ()),
    ("attribute-list", say(A, "I’ll call you by {time}."), ()),
    ("glued-placeholder", say(A, "I’ll call you by the{{time}}."), (at(A, 22),)),
    ("glued-placeholder", calm(PH, "It’s {{company}}’s mistake."), (cell(PH, 14),)),
    ("agreement", say(A, "Please send us a {{company}} receipt."), (at(A, 18),)),
    ("agreement", say(V, "Dạ. {{title}} vui lòng chờ ạ."), (at(V, 5),)),
    ("markup-in-reply", say(A, "I’m sorry, ____, really."), (at(A, 14),)),
    ("placeholder-parity", say(A, "I’ll call you by {{time}}."), tuple(at(f"{x}/guidelines/apologise.md", 3) for x in ("vi", "lv", "tl"))),
    ("placeholder-parity", calm(PL, "Piezvanīšu līdz {{date}}."), (cell(PL, 17),)),
    ("placeholder-parity", {A: EMPTY}, ()),
    ("sentence-fact", {B: ("the payment was booked twice", "a call on 05/03/2025 at 14:30")}, ("placeholders.yml:131:22", "placeholders.yml:131:36")),
    ("sentence-fact", {B: ("the payment was booked twice", "10% off your next 2 orders, 1.5 kg")}, ()),
    ("placeholder-parity", say(V, "Dạ, {{self}} xin lỗi {{title}} ạ."), ()),
]  # fmt: skip


@pytest.mark.parametrize("case", ROWS, ids=name)
def test_rule(case: Row) -> None:
    verify(case)


SENTENCES: dict[str, list[tuple[str, list[str]]]] = {
    "en": [
        ("I’ll call you by 3 o’clock on Thursday.", ["3", "o’clock", "Thursday"]),
        ("We’ll be there at half past three, or a quarter to four.", ["half past", "quarter to"]),
        ("You’ll hear from me before noon.", ["noon"]),
        ("Thank you, Mr Hughes and Ms\u00a0O’Neill.", ["Mr Hughes", "Ms\u00a0O’Neill"]),
        ("It was due in May, then in March.", ["May", "March"]),
        ("Ana will look into it.", ["Ana"]),
        ("We charged you £12.50, not 1,250.", ["12.50", "1,250"]),
        ("May I ask for your number? March on we must.", []),
        ("I’ll call you today, tomorrow or next week, in the morning.", []),
        ("Can I call you back by {{time}} on {{date}}, {{agent_name}}?", []),
        ("One moment, please: the second report may help us, and I’ll be quick.", []),
        ("We’ll march on; you may go.", []),
    ],
    "vi": [
        ("Dạ, thứ Năm lúc 15 giờ {{self}} gọi lại ạ.", ["thứ Năm", "15"]),
        ("Dạ, ba giờ chiều Chủ nhật có hàng ạ.", ["ba giờ chiều", "Chủ nhật"]),
        (
            "Dạ, lúc năm giờ hoặc trong tháng ba, tháng mười hai {{self}} gọi lại ạ.",
            ["lúc năm giờ", "tháng ba", "tháng mười hai"],
        ),
        ("Dạ, {{self}} là Hà ạ.", ["Hà"]),
        ("Dạ, {{self}} chào anh Minh ạ.", ["anh Minh", "anh"]),
        ("Dạ, em xin lỗi chị ạ.", ["em", "chị"]),
        ("Dạ, cháu chào bác, con nghe đây ạ.", ["cháu", "bác", "con"]),
        ("Tôi xin lỗi Quý khách.", ["Tôi", "Quý khách"]),
        ("Bạn chờ bên em một chút nhé.", ["Bạn", "em"]),
        ("Dạ, {{self}} xin lỗi {{title}}, trước {{time}} {{self}} gọi lại ạ.", []),
        ("Dạ, chúng tôi xin lỗi {{title}} ạ.", []),
        ("Dạ, hôm đó {{title}} gặp bạn nhân viên nào, anh kỹ thuật hay chị quản lý ạ?", []),
        ("Dạ, bạn ấy đã ghi chú lại, còn bác sĩ thì chú ý theo dõi ạ.", []),
        ("Dạ, {{self}} hiểu ông bà và các em bé ở nhà đều chờ ạ.", []),
        ("Dạ, con số này {{self}} kiểm tra lại rồi, cháu bé nhà {{title}} có sao không ạ?", []),
        ("Dạ, con của {{title}} có ai trông giúp không ạ?", []),
        ("Dạ, {{self}} xin lỗi {{title}} vì phải gọi lần thứ hai ạ.", []),
        ("Dạ, khoản thứ hai {{self}} chuyển trả {{title}} ngay, không qua bên thứ ba nào ạ.", []),
        ("Dạ, sáng thứ hai {{self}} gọi, ca thứ Ba {{self}} nghỉ ạ.", ["thứ hai", "thứ Ba"]),
        ("Thu tiền như vậy là sai, {{self}} sẽ giải thích cho hà hơi thu xếp ạ.", []),
        ("Dạ, {{self}} đã tiếp nhận phản ánh, hình ảnh và bảng tiếng Anh ạ.", []),
        ("Dạ, {{title}} còn cần gì nữa không ạ, {{self}} xin nghe.", []),
    ],
    "lv": [
        ("Piezvanīšu otrdien plkst.\u00a014.30.", ["otrdien", "plkst.\u00a014.30"]),
        ("Ieradīsimies pirmdienas rītā, pulksten piecos vai pusdivos.", ["pirmdienas", "pulksten piecos", "pusdivos"]),
        ("Prece būs martā vai jūnija sākumā.", ["martā", "jūnija"]),
        ("Labdien, Kalniņas kundze! Jums piezvanīs Bērziņa kungs.", ["Kalniņas kundze", "Bērziņa kungs"]),
        ("To nokārtos Jānis.", ["Jānis"]),
        ("Piezvanīšu līdz plkst.\u00a0{{time}}, {{date}}.", []),
        ("Piezvanīšu rīt no rīta vai parīt, pusdienlaikā.", []),
        ("Mēs to atrisināsim divos veidos, un Jūs izvēlēsieties pats.", []),
        ("Man žēl, ka Jūs gaidījāt visu dienu.", []),
    ],
    "tl": [
        ("Tatawag po ako sa Huwebes, alas-tres ng hapon.", ["Huwebes", "alas-tres"]),
        ("Darating po ito sa Linggo, ala una o alas dos.", ["Linggo", "ala una", "alas dos"]),
        ("Magandang araw po, G. Santos at Ma’am Liza.", ["G. Santos", "Ma’am Liza"]),
        ("Sa Marso po o Mayo, ₱1,250.50.", ["Marso", "Mayo", "1,250.50"]),
        ("Tatawag po ako sa Friday o sa March.", ["Friday", "March"]),
        ("May tatawag po sa inyo.", []),
        ("Si Reyes po ang tatawag.", ["Reyes"]),
        ("Tatawag po ako bago ang {{time}}, sa {{date}}.", []),
        ("Isang linggo na po kayong naghihintay, Sir.", []),
        ("Ma’am, sandali lang po at titingnan ko.", []),
    ],
}
"""By language: a sentence, and what the rules about facts and pronouns find in it."""


@pytest.mark.parametrize(
    ("locale", "sentence", "wanted"),
    [(locale, *row) for locale, rows in SENTENCES.items() for row in rows],
)
def test_sentence(locale: str, sentence: str, wanted: list[str]) -> None:
    found = [
        each for each in checked(say(f"{locale}/guidelines/apologise.md", sentence))
        if each.rule in ("sentence-fact", "fixed-pronoun") and each.span.path.startswith(f"docs/{locale}/")
    ]  # fmt: skip
    quoted = [match[1] for each in found if (match := re.match("“(.*)”", each.message))]
    assert sorted(quoted) == sorted(wanted)
