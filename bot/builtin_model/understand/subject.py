"""What a question is about: the words that say so, those that only tell a story around it, and what a few words alone ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.builtin_model.understand.around import without_what_is_around
from bot.builtin_model.understand.asks import Ask, asks_of, plain
from bot.builtin_model.understand.names import Named
from bot.builtin_model.understand.predicates import predicates
from bot.builtin_model.understand.slots import ENGLISH_MONTHS, Slots
from bot.builtin_model.understand.terms import Term, is_content, key, term, terms_of
from knowledge.dates import MONTHS
from knowledge.parse.prose import sentences
from knowledge.records.budget import BudgetKind
from retrieval.danish import STOP_WORDS, is_finite, is_turn_of_speech, lemma, words

_MONEY_WORDS = frozenset(
    [
        "penge",
        "kroner",
        "kr",
        "mio",
        "millioner",
        "milliarder",
        "midler",
        "gange",
        "aar",
        "dage",
        "uger",
        "maaneder",
        "times",
        "years",
        "procent",
        "promille",
        "percent",
    ]
)
_FORM_OF_A_VERB = re.compile(r"(ede|edes|erede|eret|[^aeiouy]te|ende)$")
_ADJECTIVE = re.compile(r"(igt?e?|ske?|somt?|somme|bart?|bare|loest?|loese|fuldt?|fulde|agtigt?e?)$")
_LONG_ENOUGH = 6
_NEW = ("ny", "nyt", "nye", "ekstra")
_HALF_YEAR = frozenset(["halvaar", "halvaaret", "halvdel", "halvdelen", "sidste", "half", "half-year", "latter"])
_AGES = re.compile(r"\b(?:\d{1,2}\s*-\s*|over |under |fyldt )(\d{1,2})[\s-]*(?:aar|year)")
_BETWEEN = (
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|new|other|main|public|private|local|international|"
    r"to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|af|de|vores|ekstra|flere|yderligere)\s+)*"
)
"""What may stand between «which» and the noun, in English and for «hvilke seks af målene»."""
_NUMBERED = re.compile(r"\b([^\W\d_]{5,})(?:\s+nr\.?)?\s+(\d{2,4})(?![\d.,]*\d|[.,]?\s*(?:kr|mio|mia|pct|%|m2|t\.))")


_STORY_THEN_QUESTION = re.compile(
    r"(?P<story>.{8,}?)(?::| [-–—])\s+(?P<question>(?:og |så )?(?:hv\w+|what|how|who|when|which|why|er|har|kan|skal|is|are|do|does)\b.*)", re.I | re.S
)
_OF_ONESELF = re.compile(r"\b(?:[Jj]eg|[Mm]ig|[Mm]in|[Mm]it|[Mm]ine|I|[Mm]y)\b(?! \d)")
_PLACE_OF_IT = re.compile(r"\b(?:ifølge|according to)\s+(?:\w+\s+(?:om|about|on|i|in)\s+)?[^,?.]+", re.IGNORECASE)
"""«Ifølge siden om byerne» says where to look; it is no part of what is looked for."""
_INTRODUCES = re.compile(
    r"^(?:som|jeg er|vi er|as|i am|i'm|we are)\s+(?:(?:en|et|a|an|the|ny|nye|nyvalgt|kommende|new)\s+)*[\w-]{4,}(?:\s+(?:her\s+)?i\s+\w+)?"
    r"(?:\s*,|\s+(?:og|and)|\s+(?=(?:vil|kunne|har|undrer|skal|hører|would|need)\b))"
    r"(?:\s+(?:vil|kunne|jeg|vi|gerne|godt|leder|søger|hører|hørt|læst|har|undrer|undrede|mig|os|over|tænker|spekulerer|på|vide|høre|efter|skal|bruge|"
    r"i|would|like|need|want|to|know|wonder|wondering))*\b|"
    r"^(?:(?:en|et|min|mit|mine|vores|a|my|our|some)\s+)+[\w-]{3,}\s+(?:spørger|spurgte|vil vide|ville vide|undrer sig|asks|asked|wonders)\b",
    re.IGNORECASE,
)
"""«Som skoleleder vil jeg gerne vide …», «en borger spørger om …»: who asks, which is no part of what is asked."""
_POINTS_BACK = re.compile(r"\b(?:det|den|dem|de|han|hun|ham|hende|it|that|they|them|he|she)\b")

_KIND_OF_DOCUMENT = re.compile(
    r"\w{4,}(?:plan|strategi|politik|aftale|forlig|referat|notat|program|redegoerelse|rapport|protokol|katalog)(?:en|et|s|ens|ets|n|ns|met|mets)?"
)
_IS_A_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")
"""«5,3», «60.000»: an amount or size that is asked about; the same thing is often printed otherwise."""


def asked_part(text: str) -> str:
    """The sentences that ask, without the story told around them; the whole text when it is one sentence or the rest asks of nothing."""
    parts = [clause for sentence in sentences(text) for clause in _without_a_story(sentence)]
    if len(parts) < 2:
        return text
    asking = [part for part in parts if part.rstrip().endswith("?")] or [part for part in parts if asks_of(part)]
    asked = " ".join(asking)
    return asked if asked and any(is_content(word) for word in words(asked)) else text


def spoken_of(text: str) -> str:
    """The part that asks, with the sentence before it when it only points back there: «Hvad går det ud på?»."""
    asked = asked_part(text)
    at = text.find(asked)
    if at <= 0 or not _POINTS_BACK.search(plain(asked)) or len(_own_words(asked)) > 1:
        return asked
    before = sentences(text[:at])
    return f"{before[-1]} {asked}" if before else asked


def _own_words(asked: str) -> list[str]:
    """The words of the asking part that may name what it is about: neither verbs nor words for money and time."""
    done = predicates(asked)
    return [word for word in words(asked) if is_content(word) and word not in done and word not in _MONEY_WORDS]


def _without_a_story(sentence: str) -> list[str]:
    """«Jeg skal tale på torsdag: hvor meget …?» as the story and the question; any other sentence whole."""
    match = _STORY_THEN_QUESTION.match(sentence)
    return [match["story"], match["question"]] if match and _OF_ONESELF.search(match["story"]) else [sentence]


def loosened(terms: tuple[Term, ...], asked: str, known: frozenset[str]) -> tuple[Term, ...]:
    """The terms, with those that weigh little marked so: words of the story, and unknown verbs and adjectives, which rarely name the subject."""
    own, done = set(words(_INTRODUCES.sub(" ", _PLACE_OF_IT.sub(" ", asked)))), predicates(asked)
    stems = {key(word) for word in own}
    marked = (replace(t, predicate=t.word in done) for t in terms)
    loose = tuple(
        replace(t, told=True)
        if (not own & set(t.word.split()) and not stems & set(t.parts)) or _IS_A_FIGURE.fullmatch(t.word)
        else replace(t, soft=True)
        if _only_describes(t, known)
        else t
        for t in marked
    )
    return without_what_is_around(loose, asked)


def without_kinds_of_document(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms of a question whose document is known: «klimastrategi» among others says which it is, not what is asked of it."""
    if not any(not (t.told or t.soft or t.predicate or _KIND_OF_DOCUMENT.fullmatch(t.word)) for t in terms):
        return terms
    return tuple(replace(t, told=True) if _KIND_OF_DOCUMENT.fullmatch(t.word) else t for t in terms)


def _only_describes(found: Term, known: frozenset[str]) -> bool:
    unknown = not any(stem in known for stem, _ in found.keys)
    if unknown and not found.together and is_turn_of_speech(found.word.split()):
        return True
    if unknown and (_is_neuter(found.word) or found.word in _NEW or is_finite(found.word)):
        return True
    return unknown and len(found.word) >= _LONG_ENOUGH and bool(_FORM_OF_A_VERB.search(found.word) or _ADJECTIVE.search(found.word))


def _is_neuter(word: str) -> bool:
    """Whether a word is the t-form of an adjective, as «haardt» of «haard»; a noun's neuter ends in «et»."""
    return word.endswith("t") and not word.endswith("et") and lemma(word) == word[:-1]


def of_both(by_kind: tuple[Named, ...], by_municipality: tuple[Named, ...]) -> tuple[Named, ...]:
    """«Elbæks budgetaftale»: the documents of the kind that are of the municipality; of one of them when only one is named."""
    of_place = {named.name for named in by_municipality}
    both = tuple(named for named in by_kind if named.name in of_place)
    return both or by_kind or by_municipality


def implied(slots: Slots) -> frozenset[Ask]:
    """What a few words without a question ask for: «kildedal 2022?» is how much in that year."""
    return frozenset({Ask.HOW_MUCH} if slots.years and not slots.months else ())


def of_cases(flat: str, prefixes: Iterable[str]) -> frozenset[Ask]:
    """«Hvilke af SSU-sagerne …?»: cases called by the letters of their codes are cases of the savings table."""
    called = "|".join(re.escape(plain(prefix)) for prefix in prefixes)
    named = called and re.search(rf"\b(?:{called})[- ]?(?:sag|case|spar|forslag|besparels|numr)", flat)
    return frozenset({Ask.SAVED} if named else ())


def named_after(opening: str, text: str, language: str) -> Term | None:
    """The noun just after «hvor mange», «hvilke» and the like, when it names a thing."""
    match = re.search(
        rf"\b(?:{opening})\s+{_BETWEEN}(?:(?-i:[A-ZÆØÅ])\w*s\s+)?(?:\w+(?<!n)(?<!er)e\s+(?=\w{{4,}}(?:er|r|e|s)\b))?(\w+)", text, re.IGNORECASE
    )
    word = "".join(words(match[1])[:1]) if match else ""
    if not word or word in STOP_WORDS or word in _MONEY_WORDS or len(word) < 4:
        return None
    return term(word, language)


def subject_terms(text: str, language: str, slots: Slots, named: list[Named], counted: Term | None) -> tuple[Term, ...]:
    """The content words, less names, months and the words that only name a document; what is counted is always among them."""
    used = {word for name in named for word in words(name.words)}
    months = {plain(month) for month, number in MONTHS.items() if number in slots.months}
    months |= {month for number, month in enumerate(ENGLISH_MONTHS, 1) if number in slots.months}
    months |= _HALF_YEAR if slots.half else frozenset()
    kept = [t for t in terms_of(text, language) if not used.issuperset(t.word.split()) and t.word not in months and "/" not in t.word]
    if counted and counted.word not in used and not any(counted.word in t.word.split() for t in kept):
        kept.append(counted)
    return (*kept, *_numbered(text, slots))


def _numbered(text: str, slots: Slots) -> tuple[Term, ...]:
    """The number of a numbered thing, «lokalplan 208», and the upper end of a span of ages: without it, it is another thing."""
    taken = {*map(str, slots.years), *slots.items, *slots.codes}
    ages = [number for number in _AGES.findall(plain(text)) if number not in taken]
    numbers = ages + [number for noun, number in _NUMBERED.findall(text) if number not in taken and is_content(plain(noun))]
    return tuple(term(number) for number in dict.fromkeys(numbers))


def budget_kind(flat: str) -> BudgetKind | None:
    """The kind of money named, in folded letters; None when neither or both are."""
    capital = bool(re.search(r"\banlaeg(?!ge|ning)|capital|construction (budget|invest)", flat))
    operating = bool(re.search(r"\bdrift|driftsinvest|operating|running cost", flat))
    if capital == operating:
        return None
    return BudgetKind.CAPITAL if capital else BudgetKind.OPERATING
