"""Vietnamese."""

import re
import unicodedata
from collections.abc import Iterator

from kb.languages.language import (
    BLANK,
    COMMA_THOUSANDS,
    DOTTED_DATE,
    ENGLISH_CLOSE,
    NO_TIME,
    NUMBER_NAMES,
    SHORT_DATE,
    TWENTY_FOUR_HOURS,
    YEAR_FIRST,
    Card,
    Language,
    Names,
    Search,
    Spelling,
    alike,
    words,
    wrong,
)

CAPITALS = "".join(letter for letter in map(chr, range(0x41, 0x1F00)) if letter.isalpha() and letter.isupper())
CUSTOMER = "anh|chị|cô|chú|bác|ông|bà|bạn"
WORKER = (
    "nhân viên|quản lý|giám sát|trưởng|phụ trách|đồng nghiệp|kỹ thuật|giao hàng|giao nhận|tài xế|lái xe|bưu tá|thợ|bảo vệ|"
    "thu ngân|kế toán|trực|ở bộ phận|bên bộ phận"
)
NOT_ADDRESSED = (
    rf"(?:{CUSTOMER}|em) (?:ấy|kia|đó|nhà|{WORKER})",  # who is spoken of
    rf"(?:con|cháu)(?: của)? {BLANK}+",  # the customer's child
    "chúng tôi",  # the company
    "anh chị em|anh em|chị em|ông bà|bà con|ông chủ|bà chủ|(?:ông|bà) (?:nội|ngoại)|(?:tiếng|nước) anh",
    "chú (?:ý|trọng|thích|tâm)|(?:ghi|phụ|cước) chú|bác (?:sĩ|sỹ|bỏ)|cô (?:giáo|đơn|độc|lập)|bạn (?:bè|hàng)|(?:kết|người) bạn",
    "trẻ em|em bé|cháu bé|con cháu|trẻ con|con (?:cái|số|đường|người|trai|gái|nhỏ|dấu|cả|út)",
)
NUMBERS = "một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"
UNITS = "triệu|tỷ|tỉ|nghìn|ngàn|%|kg|km|lít|giờ|phút|lần|điểm|sao"
COUNTED = (
    "lần khoản người bên bước cách máy kiện đơn mục dòng câu án email thư pháp phẩm món phần ý điểm đợt kỳ chiếc cái trang thẻ số "
    "chọn gói tuần tháng năm ca nhóm dịp"
)
"""What is counted before an ordinal: the second payment is no Monday."""
ORDINAL = "".join(f"(?<!{word} )" for word in (*COUNTED.split(), "cuộc gọi"))
TONE = "[\u0300\u0301\u0303\u0309\u0323]"


def _forms(word: str) -> Iterator[str]:
    """Open oa, oe and uy carry their tone on the first letter in this handbook, on the last in the dictionary."""
    letters = unicodedata.normalize("NFD", word)
    letters = re.sub(rf"(?i)(?<!q)(?:(o)({TONE})([ae])|(u)({TONE})(y))$", r"\1\4\3\6\2\5", letters)
    yield unicodedata.normalize("NFC", letters)


def _suggestion(word: str) -> str:
    """The dictionary's hoà -> the handbook's hòa."""
    letters = unicodedata.normalize("NFD", word)
    letters = re.sub(rf"(?i)(?<!q)(?:(o)([ae])|(u)(y))({TONE})$", r"\1\3\5\2\4", letters)
    return unicodedata.normalize("NFC", letters)


def _name_forms(name: str) -> str:
    """Weekdays also in small letters, but lần thứ hai is the second time; names are words as well: thu, lan, hà."""
    return rf"(?i:{ORDINAL}{name})|[Tt]{name[1:]}" if " " in name else rf"(?<=[\w,;] ){name}"


FAMILY_NAMES = (
    "bui cao dang dao dinh do duong ha ho hoang huynh lam le luong ly ngo nguyen pham phan tran trinh truong vo vu"
)
ASSURE = ("đảm bảo", "bảo đảm")
ASSURING = ("self", "em", "chúng tôi", "xin")
"""Who promises with those words: others ensure something."""
UNABLE = ("không thể", "chưa thể", "không dám", "chưa dám")
OF_WHAT = ("", *(f"{that}{it} này " for that in ("", "là ", "rằng ") for it in ("việc", "chuyện")), "là ", "rằng ")

LANGUAGE = Language(
    tag="vi",
    region_tag="vi-VN",
    long_date="'ngày' d 'tháng' M 'năm' y",  # CLDR has “21 tháng 11, 2026”
    family_first=True,
    common_words=words(
        "và là của có không cho với khách hàng được các này đã khi để một thì nếu bạn mình những như lại về "
        "ra vào vì đến họ ai gì sẽ cũng phải làm người trong từ nói anh chị em "
        "khach goi duoc khong"  # text messages go without marks
    ),
    letters=re.compile("[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE),
    unmarked=6,
    unmarked_subject=3,
    alien=re.compile("[øäåöëïûîçæñÿµ]"),
    negations=words("không chưa chẳng đừng"),
    alike=alike(
        "anh, chị, cô, chú, bác, ông, bà, bạn, quý khách, quí khách",
        "em, tôi, mình, cháu, con",
        "không, ko, k, hông, hổng",
        "được, đc, dc",
        "rồi, r",
        "nhé, nha, nghen",
    ),
    never_twice=words("và của những các với vì nhưng hoặc"),
    over_promises=(
        "ngay lập tức",
        "cam đoan",
        "bảo đảm 100%",
        "đảm bảo 100%",
        "cam kết không",
        "asap",
        "chắc chắn 100%",
        "không bao giờ tái diễn",
        "không bao giờ xảy ra nữa",
        "tuyệt đối không",
        "sớm nhất có thể",
        "nhanh nhất có thể",
        *(f"trong thời gian {soon} nhất" for soon in ("sớm", "nhanh", "ngắn")),
        "ngay tức khắc",
        "không bao giờ lặp lại",
        "cam kết sẽ không",
        "hứa sẽ không",
        "sẽ không tái diễn",
        "sẽ không lặp lại",
        "sẽ không xảy ra nữa",
        *(f"sẽ không để {what}" for what in ("xảy ra", "tái diễn", "lặp lại", "việc này", "chuyện này", "sự việc")),
        *(f"{who} {assure}" for who in ASSURING for assure in ASSURE),
        *(f"{assure} {what}" for assure in ASSURE for what in ("sẽ", "với")),
        "chắc chắn sẽ",
        "sẽ chắc chắn",
    ),
    no_promises=(
        *(f"{no} {say} {of}sẽ" for no in UNABLE for say in ("hứa", "cam kết", "nói") for of in OF_WHAT),
        *(f"{no} {assure}" for no in (*UNABLE, "không", "chưa") for assure in ASSURE),
        *(f"để {who} {assure}" for who in ASSURING for assure in ASSURE),
        *(f"{no} {say} …" for no in (*UNABLE, "không", "chưa") for say in ("hứa", "cam kết", "cam đoan")),
        *(
            f"xin {act} … sẽ"
            for act in ("báo", "gọi", "ngắt", "ngừng", "rời", "tắt", "tuyệt đối không", "quý khách", "title")
        ),
        "vui lòng … sẽ",
        *(f"{no} chắc chắn" for no in ("chưa", "không", "chẳng", "nếu", "khi", "có")),
    ),
    formats=(
        wrong(f"{DOTTED_DATE}|{YEAR_FIRST}", "write 05/03/2025"),
        wrong(COMMA_THOUSANDS, "write 1.250.000"),
        wrong(r"[₫đ] ?\d", "the unit stands behind: 1.250.000 đồng"),
        wrong(r"\d{1,2}:\d\d ?[AaPp][Mm]\b", "write 14:30"),
        wrong(rf"(?<![\d.,])\d+\.\d{{1,2}}(?= ?(?:{UNITS}))", "write 12,5 triệu"),
        wrong(r"(?<![\d.,/-])\d{5,}(?= ?(?:đồng|đ\b|₫|VNĐ|VND))", "write 1.250.000 đồng"),
        wrong(NO_TIME, "no day has this time"),
    ),
    agreement=(
        wrong(rf"(?i)\b(?:các|những) {NUMBER_NAMES}", "no các or những before a number"),
        wrong(r"(?:^|[.!?…]\s+)\{\{title\}\}", "a sentence never begins with the title: it would need a capital"),
        wrong(r"\b[Aa]nh/[Cc]hị\b", "one form of address, no slash: {{title}}"),
    ),
    facts=(
        re.compile(
            rf"\b(?:{NUMBERS}) giờ (?:sáng|trưa|chiều|tối|đêm|rưỡi|kém|đúng)\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\blúc (?:{NUMBERS}) giờ\b|\btháng (?:giêng|chạp|{NUMBERS})(?: (?:một|hai))?\b", re.IGNORECASE),
    ),
    persons=re.compile(rf"\b(?:[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ôô]ng|[Bb]à|[Bb]ạn|[Ee]m) [{CAPITALS}]\w+"),
    dates=re.compile(r"\bngày \d{1,2}(?: tháng |/)\d{1,2}\b|\btháng \d{1,2}(?: năm |/)\d{4}\b", re.IGNORECASE),
    speaking=re.compile(
        r"\b(?:quý khách|quy khach|bên em|ben em|em|anh|chị|chúng tôi|chung toi|kính gửi|kinh gui|chào|dạ)\b|\{\{(?:title|self)\}\}",
        re.IGNORECASE,
    ),
    services=re.compile(r"\b(?:gọi|tổng đài|hotline|đường dây nóng|nhắn|luật|nghị định|thông tư)", re.IGNORECASE),
    deadline=re.compile(
        r"\b(?:phút|giờ|tiếng|ngày|hôm|mai|tuần|tháng|buổi|sáng|trưa|chiều|tối|đêm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b",
        re.IGNORECASE,
    ),
    numbered=("(?:mã|đơn(?: hàng)?)(?: số)?",),
    abbreviations=(r"v\.v",),
    money=("đồng", "đ"),
    habits=re.compile(
        r"\b(?:hằng|hàng ngày|hàng tuần|mỗi|mở cửa|đóng cửa|làm việc|các ngày|giờ hành chính|lần thứ)\b", re.IGNORECASE
    ),
    name_forms=_name_forms,
    pronouns={
        "title": re.compile(rf"\b(?:{CUSTOMER}|quý khách)\b", re.IGNORECASE),
        "self": re.compile(r"\b(?:em|tôi|cháu|con)\b", re.IGNORECASE),
    },
    familiar=(
        wrong(ENGLISH_CLOSE, "write Trân trọng"),
        wrong(
            r"\{\{title\}\} (?:xin )?(?:xin lỗi|cảm ơn|cám ơn|xin phép|gọi lại cho|gửi cho) \{\{self\}\}",
            "it is the agent who speaks: {{self}} … {{title}}",
        ),
    ),
    to_customers=re.compile(r"\bạ\b|^Dạ\b"),
    no_pronouns=re.compile(rf"(?<!\w)(?:{'|'.join(NOT_ADDRESSED)})(?!\w)", re.IGNORECASE),
    spelling=Spelling(dictionaries={"vi_VN": "hunspell-vi"}, forms=_forms, suggestion=_suggestion, may_lack_marks=True),
    search=Search(
        stemmers=("vi", "en"),  # it borrows English words
        typing=("telex", "vni"),
        small_words=words(
            "và là của cho thì mà có không được với các những một này kia đó rồi như thế nào gì sao khi nếu tôi mình em anh "
            "chị khách hàng bị đang đã sẽ còn vừa trên dưới trong ngoài ra vào ở đi lại nữa cũng nên phải hay hoặc vì từ đến "
            "ai lúc hôm ạ nhé nha dùm giùm họ chưa cái việc làm"
        ),
        common_words=("khieu", "nai", "phan", "anh", "dien", "thoai"),
        # Syllables meet by chance more often.
        sure=0.65,
        apart=0.65,
        has_telling_marks=True,
    ),
    names=Names(family_names=tuple(FAMILY_NAMES.split()), like_titles=("Anh",)),
    card=Card(
        currency="VND",
        currency_words={"đ": "VND", "đồng": "VND", "dong": "VND", "vnđ": "VND", "đô": "USD", "đô la": "USD"},
        multiples={"k": 3, "ngàn": 3, "nghin": 3, "ngan": 3, "tr": 6, "trieu": 6, "tỉ": 9, "ty": 9},
        date=SHORT_DATE,
        weekday="{date} ({weekday})",
        date_words=("ngày", "tháng", "năm", "mùng", "mồng"),
        time=TWENTY_FOUR_HOURS,
        hour_words=("giờ", "gio", "h", "g"),
        # CLDR has the morning begin at four.
        day_periods={"sáng": (1, 11), "nửa đêm": (0, 0)},
        spoken_time="{hour} giờ {minutes} {period}",
        amended=(("weekday", "^Thứ", "thứ"), ("amount", "₫", "đồng")),
    ),
)
