"""Classes of characters: what shows nothing, what folds, what joins, which scripts are written without spaces.

Tables only: nothing comes in. They follow the Unicode Character Database (15): general category Cf and the property
Default_Ignorable_Code_Point for what is invisible, NFKC for what joins. The one thing a reader would not guess:
`UNUSUAL` and `UNSPLIT` are there for speed only; a text without any such character needs no closer look.
"""

from __future__ import annotations

import re

# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, Kana, Han with its extensions and compatibility forms.
# Two vowels of Khmer show nothing.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)

# Soft hyphens, joiners, marks of direction, variation selectors: what folding drops.
DROPPED = "".join(
    map(
        chr,
        (
            *(0x00AD, 0x034F, 0x061C, *range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
            *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)),
        ),
    ),
)
# What shows nothing, though folding keeps it: Hangul fillers, Khmer vowels, the blank of Braille, marks of shorthand
# and music, tags.
UNSEEN = "".join(
    map(
        chr,
        (
            *(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0xFFF0, 0xFFFC), *range(0x1BCA0, 0x1BCA4)),
            *(0x1D159, *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE0080)),
        ),
    ),
)
INVISIBLE = DROPPED + UNSEEN
# Every other character, as ranges of a class: a search for what is not in it passes over ASCII at the first of them.
VISIBLE = (
    "\x00-\xac\xae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u200a\u2010-\u2029\u202f-\u205f"
    "\u2070-\u27ff\u2801-\u3163\u3165-\ufdff\ufe10-\ufefe\uff00-\uff9f\uffa1-\uffef\ufffc-\U0001bc9f\U0001bca4-\U0001d158\U0001d15a-\U0001d172"
    "\U0001d17b-\U000dffff\U000e0080-\U000e00ff\U000e01f0-\U0010ffff"
)
# A text without a character of this class, as most are that are not ASCII, has no look-alikes and nothing invisible,
# and every word is separated by white space. The first range is the likeliest: a search tries them in order.
UNUSUAL = re.compile(
    "[^\x00-\xac\xae-\u024f\u2010-\u2027\u202f-\u205f\u2070-\u249b\u24ea-\u27ff\u2801-\u2bff\u02b0-\u0304\u0306-\u0331\u0339-\u034e\u1e00-\u1eff"
    "\U0001f300-\U0001faff]",
)
# Nor has one without a character of this class, but it may have look-alikes: Greek to Tibetan, Hangul.
UNSPLIT = re.compile(
    "[^\x00-\xac\xae-\u034e\u0350-\u061b\u061d-\u0dff\u1e00-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\u27ff\u2801-\u2bff"
    "\uac00-\ud7a3"
    "\U0001f300-\U0001faff]",
)

# Latin letters in forms that NFKC leaves, or makes more than a letter of: small capitals, in brackets, white on black.
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ"
OTHER_FORMS = {
    character: letter
    for number, (small, letter) in enumerate(zip(_SMALL_CAPITALS, _LETTERS, strict=True))
    for character in (small, chr(0x249C + number), chr(0x1F110 + number), chr(0x1F150 + number), chr(0x1F170 + number))
}
# Strokes through a letter, lines over and under it, rings around it: no part of a letter of any language.
STROKES = "".join(
    map(
        chr,
        (
            0x0305,
            *range(0x0332, 0x0339),
            0x033F,
            *range(0x20D2, 0x20D4),
            *range(0x20D8, 0x20DB),
            *range(0x20DD, 0x20E5),
        ),
    )
)

# Drawn out, an Arabic word is the same word; the forms of vowel signs that NFKC sets on a stroke, and what is left.
STRETCHED = {
    "\u0640": "",
    "\ufe71": "\u064b",
    "\ufe77": "\u064e",
    "\ufe79": "\u064f",
    "\ufe7b": "\u0650",
    "\ufe7d": "\u0651",
    "\ufe7f": "\u0652",
    "\ufcf2": "\u064e\u0651",
    "\ufcf3": "\u064f\u0651",
    "\ufcf4": "\u0650\u0651",
}
# Vowel signs and points that readers of Arabic and Hebrew do without: school books and scripture have them, and a
# newspaper only where a word could be mistaken.
POINTS = "".join(
    map(
        chr,
        (
            *(*range(0x0591, 0x05BE), 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7),
            *(*range(0x064B, 0x0653), 0x0670),
        ),
    ),
)
# Applied before NFKC, so that a dropped character no longer keeps a letter from its accent, and that compatibility
# forms of quotation marks and dashes (NFKC would split a double prime in two) end where the plain ones do.
FOLDED = str.maketrans(
    dict.fromkeys("‘’‚‛′‵‹›ʼ´＇", "'")
    | dict.fromkeys("“”„‟″‶«»「」『』﹁﹂﹃﹄｢｣〝〞〟＂", '"')
    | dict.fromkeys("‐‑‒–—―−₋־︱︲﹘﹣－", "-")
    | {"⁄": "/", "‴": "'" * 3, "‷": "'" * 3, "⁗": "'" * 4, "ŉ": "'n"}
    | STRETCHED
    | dict.fromkeys(DROPPED, ""),
)
# What an exponent is written with. It is no digit of the number before it: "10²" is not "102".
RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u207b"
# Other characters that NFKC writes with a digit in front or at the end: parts of an index, fractions,
# numbers in circles and before full stops, dates in one square. Beside a digit they are no part of its number.
BEGUN_BY_DIGIT = (
    "\u00bc-\u00be\u2080-\u2089\u2150-\u215f\u2189\u2460-\u2473\u2488-\u249b\u24ea\u3251-\u325f"
    "\u32b1-\u32cb\u3358-\u3370\u33e0-\u33fe\U0001f100-\U0001f10a"
)
ENDED_BY_DIGIT = (
    "\u00bc-\u00be\u2080-\u2089\u2150-\u215e\u2189\u2460-\u2473\u24ea\u3251-\u325f\u32b1-\u32bf\u3378\u3379"
    "\u339f-\u33a6\u33a8\u33af"
)
# Characters of combining class 0 that NFKC may yet join to the one before: vowel signs, Hangul vowels and finals
# with their compatibility forms, half-width sound marks; and what is dropped, which must not stand between the two.
JOINING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u0f73\u0f75\u0f81\u102e\u1b35"
    "\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
    + DROPPED
    + "".join(STRETCHED)
    + "".join(
        map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3), *range(0x3131, 0x3164), *range(0xFF9E, 0xFFDD)))
    )
    + "".join(map(chr, (*range(0x113B8, 0x113CA), *range(0x1611E, 0x1612A), *range(0x16D63, 0x16D6B)))),
)
