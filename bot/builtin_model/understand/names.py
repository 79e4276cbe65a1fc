"""Who and what a question names: documents, people, offices and areas, as the library spells them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.called_loosely import called_loosely
from bot.builtin_model.understand.title_words import phrases_of, title_words
from knowledge.library import Library
from knowledge.records import (
    Action,
    AgendaItem,
    AgreementItem,
    Attendance,
    BudgetLine,
    Membership,
    SavingsCase,
    Signatory,
)
from knowledge.records.document import Document, Family
from retrieval.danish import STOP_WORDS

_FAMILY_WORDS: dict[Family, str] = {
    Family.MINUTES: r"referat|moedet\b|udvalgsmoedet|the minutes|the meeting|dagsordenen",
    Family.BUDGET_AGREEMENT: r"budgetaftale(?!punkt)|budgetforlig|budget(tet)? ?(for )?(19|20)\d\d|aftalen om budget|"
    r"aftalen (?:om|for|fra|af) (?:19|20)\d\d|"
    r"budget (?:agreement|deal|settlement|accord)",
    Family.ACTION_PLAN: r"handle?plan(en)?\b|action plan",
    Family.SCHEDULE: r"\w*tidsplan|schedule(?!d)|timetable",
    Family.SLIDES: r"slide|praesentation(en)?\b|powerpoint|plancher|presentation",
}
_SHORT_OFFICE = re.compile(r"\b([a-z]{3,}?)(direktoer|chef|leder|koordinator|sekretaer|konsulent)(?:en|ens|n|ns)?\b")
_LONG_BEGINNING = 12
_AREA_NUMBER = re.compile(
    r"\b(?:(?:indsats|fokus)?område|spor|tema|fase)(?:t|et|n|en)?\s*(?:nr\.?|nummer)?\s*"
    r"(\d+|(?:[a-h]|[ivx]{2,4}|(?-i:[IVX]))(?![\wæøå.]))",
    re.IGNORECASE,
)
"""«Spor I» is written with a capital: «spor i Faaborg» has no number."""
_NAME_STOP = frozenset(["af", "og", "for", "i", "til", "på", "den", "det", "de", "en", "et", "the", "of"])


@dataclass(frozen=True)
class Named:
    """A name found in a question: the library's own form, and the words of the question it was found by."""

    name: str
    words: str


def capitals_within(text: str) -> frozenset[str]:
    """The words written with a capital within a sentence, in plain letters: mostly names."""
    return frozenset(plain(word) for word in re.findall(r"(?<=[^.?!] )[A-ZÆØÅ][\wæøå-]+", text))


def _name_tokens(name: str) -> list[str]:
    return [token for token in re.findall(r"[a-z]+", plain(name)) if token not in _NAME_STOP and len(token) > 1]


def _is_small(typed: str) -> bool:
    """Whether a word as typed is one of grammar: «andre kommuner» has no André in it."""
    return typed.islower() and typed in STOP_WORDS


class Names:
    """The people, offices, areas and documents of a library."""

    def __init__(self, library: Library) -> None:
        """Reads the library once."""
        self.documents = library.documents()
        self.people = tuple(dict.fromkeys(_people(library)))
        self.offices = tuple(dict.fromkeys(office for action in library.of(Action) for office in [action.responsible] if office))
        self.performers = tuple(dict.fromkeys(action.performer for action in library.of(Action) if action.performer))
        self.areas = tuple(dict.fromkeys((action.document, action.area, action.area_name) for action in library.of(Action)))
        numbers = {action.number for action in library.of(Action)} | {item.item for item in library.of(AgreementItem)}
        numbers |= {line.item for line in library.of(BudgetLine)}
        self.lettered = {number.upper(): number for number in numbers if number[:1].isalpha()}
        self._written = frozenset(word for passage in library.passages() for word in re.findall(r"[a-z]+", plain(passage.text)))
        of_kinds = re.compile("|".join(f"(?:{pattern})" for pattern in _FAMILY_WORDS.values()))
        told_by_title = (d for d in self.documents if d.family != Family.MINUTES)
        self._title_words = tuple(word for word in title_words(told_by_title) if not of_kinds.fullmatch(word.word))
        self.code_prefixes = frozenset(case.code.split("-")[0] for case in library.of(SavingsCase) if "-" in case.code)

    def people_in(self, question: str) -> tuple[Named, ...]:
        """People named, by full name, by surname, or by first and last name; small misspellings are forgiven, another written name is not one."""
        asked = [word for typed in re.findall(r"[^\W\d_]+", question) if not _is_small(typed) for word in re.findall(r"[a-z]+", plain(typed))]
        found: list[tuple[float, Named]] = []
        for person in self.people:
            own = _name_tokens(person)
            hits = [token for token in own if any(self._same(token, word) for word in asked)]
            if len(hits) == 1 and hits[0] in own[1:-1] and _begins_another_name(hits[0], question):
                continue
            if len(hits) >= 2 or (len(hits) == 1 and _distinct(hits[0], self.people) and (hits[0] == own[-1] or len(own) == 1 or len(hits[0]) > 4)):
                used = [word for word in asked if any(self._same(token, word) for token in own)]
                found.append((len(hits) / len(own), Named(person, " ".join(used))))
        best: dict[str, tuple[float, Named]] = {}
        for score, named in found:
            if named.words not in best or score > best[named.words][0]:
                best[named.words] = (score, named)
        return tuple(named for _, named in sorted(best.values(), key=lambda pair: -pair[0]))

    def _same(self, own: str, asked: str) -> bool:
        if asked in (own, f"{own}s"):
            return True
        near = len(own) >= 5 and len(asked) >= 5 and own[0] == asked[0] and fuzz.ratio(own, asked) >= 86
        return near and asked not in self._written

    def offices_in(self, question: str) -> tuple[str, ...]:
        """Offices («Kommunaldirektøren») named as responsible somewhere; «vicekommunaldirektøren» is not «kommunaldirektøren»."""
        flat = plain(question)
        found = []
        for office in self.offices:
            root = re.sub(r"(en|et|n)$", "", plain(office))
            if re.search(rf"(?<![a-z]){re.escape(root)}[a-z]*\b", flat):
                found.append(office)
        return tuple(found) or self._offices_in_short(flat)

    def _offices_in_short(self, flat: str) -> tuple[str, ...]:
        """«Vicedirektøren» for «Vicekommunaldirektøren»: the one office that begins and ends as the word does."""
        for start, end in _SHORT_OFFICE.findall(flat):
            meant = tuple(office for office in self.offices if re.fullmatch(rf"{start}[a-z]+{end}[a-z]{{0,3}}", plain(office)))
            if len(meant) == 1:
                return meant
        return ()

    def documents_in(self, question: str, years: Iterable[int] = ()) -> tuple[Named, ...]:
        """Documents (by id) meant by kind («budgetaftalen», «slidesene»), title or id, with the words they were named by.

        Years narrow where several are of the kind; a kind of which none has the year is not meant.
        """
        flat = plain(question)
        named = [Named(d.document, plain(d.title)) for d in self.documents if len(d.title) > 12 and plain(d.title) in flat]
        named += [Named(d.document, plain(d.document)) for d in self.documents if plain(d.document) in flat]
        named += [Named(d.document, begun) for d in self.documents if d.family != Family.MINUTES and (begun := _begun(d.title, flat))]
        if named:
            return tuple(named)
        if loose := called_loosely(flat, self.documents):
            return tuple(Named(document, words) for document, words in loose)
        wanted = set(years)
        titled = self._by_title_words(flat)
        found: dict[str, Named] = {}
        for family, pattern in _FAMILY_WORDS.items():
            match = re.search(rf"\b(?:{pattern})\w*", flat)
            if not match:
                continue
            of_kind = [d for d in self.documents if d.family == family]
            of_kind = [d for d in of_kind if d.document in titled] or of_kind
            in_year = [d for d in of_kind if wanted & {*d.years, *([d.date.year] if d.date else [])}]
            for document in _titled(in_year, wanted) or in_year or ([] if wanted and "20" in match[0] else of_kind):
                found.setdefault(document.document, Named(document.document, match[0]))
            for document in self.documents if wanted and any(year in match[0] for year in map(str, wanted)) else ():
                if match[0] in plain(document.title):
                    found.setdefault(document.document, Named(document.document, match[0]))
        for name, own in titled.items():  # Said in both ways, a document is named by what comes first.
            found[name] = min(found.get(name, own), own, key=lambda one: flat.find(one.words))
        return tuple(found.values())

    def _by_title_words(self, flat: str) -> dict[str, Named]:
        """Documents meant by a word of their title that no other title has: «klimahandleplanen» for «Klimahandleplan 2022-2025»."""
        english = phrases_of(flat)
        said = [Named(word.document, words) for word in self._title_words if (words := word.said_in(flat, english))]
        return {named.name: named for named in sorted(said, key=lambda named: len(named.words))}

    def _is_meant(self, area: tuple[str, str, str], question: str, flat: str) -> bool:
        """Whether a word that is also an area's name («uddannelse») is used as one: beside «område» or «handling», in its plan, or with a capital."""
        spoken_of = re.search(r"omraade|handling|\barea\b|\baction", flat)
        return bool(spoken_of) or area[0] in {named.name for named in self.documents_in(question)} or _is_capital(area[2], question)

    def area_number(self, question: str) -> str | None:
        """The number or letter behind «område», «spor», «tema» or «fase», in small letters; None without one."""
        number = _AREA_NUMBER.search(question)
        return number[1].lower() if number else None

    def area_in(self, question: str, documents: Collection[str] = ()) -> tuple[str, str, str] | None:
        """The area of an action plan named by its name («Branding»), number («område 3») or letter («spor B»): document, number, name.

        Of several plans that of the `documents` (ids) named goes first.
        """
        flat = plain(question)
        number = self.area_number(question)
        areas = sorted(self.areas, key=lambda area: area[0] not in documents)
        for area in areas:
            if number and plain(area[1]) == number:
                return area
        for area in sorted(areas, key=lambda a: -len(a[2])):
            name = re.escape(plain(area[2]))
            if re.search(rf"(?<![a-z]){name}(?:en|et)?(?![a-z])", flat) and self._is_meant(area, question, flat):
                return area
            if re.search(rf"(?<![a-z]){name}[es]?-?(?:handling|omraad|opgave|tiltag|initiativ|aktivitet|del(?:en)?\b|spor|afsnit)", flat):
                return area
        return None


def _begun(title: str, flat: str) -> str:
    """How a title begins, as far as it stands in a text in plain letters: three words or more of «Elbæk i verden: International politik»."""
    own = plain(title).split()
    begun = (" ".join(own[:count]).rstrip(":,;") for count in range(len(own), 2, -1))
    return next((words for words in begun if len(words) >= _LONG_BEGINNING and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", flat)), "")


def _begins_another_name(middle: str, question: str) -> bool:
    """Whether a middle name stands in the question as the first word of some other name («Mesinge Skovbørnehave»)."""
    words = question.split()
    place = next((at for at, word in enumerate(words) if plain(word).strip(".,?«»\"'") == middle), None)
    return place is not None and words[place + 1 : place + 2] != [] and words[place + 1][:1].isupper()


def _titled(documents: Iterable[Document], years: set[int]) -> list[Document]:
    """Those whose title names the year: of two agreements that cover 2020, the one for 2020."""
    return [document for document in documents if years & {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", document.title)}]


def _is_capital(name: str, question: str) -> bool:
    if " " in name.strip():
        return True  # Several words in a row are hardly met by chance.
    return any(word[0].isupper() and plain(word).startswith(plain(name)) for word in question.split()[1:])


def _distinct(token: str, people: tuple[str, ...]) -> bool:
    return len(token) > 3 and sum(token in _name_tokens(person) for person in people) <= 2


def _people(library: Library) -> Iterable[str]:
    yield from (record.person for record in library.of(Attendance))
    yield from (record.person for record in library.of(Membership))
    yield from (record.person for record in library.of(Signatory))
    for item in library.of(AgendaItem):
        yield from (guest.name for guest in item.guests)
