"""Who takes part in one item without being a member («Yderligere deltagelse på mødet»): name, title, and where they come from."""

from __future__ import annotations

import re

from knowledge.records.meeting import Guest

_CAPITAL = r"[A-ZÆØÅÉÖÄÜ][\w.'’é-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|von|van|de|af))*\s+{_CAPITAL}"
_OFFICE = (
    r"(?:chef|direktør|leder|konsulent|formand|rektor|ansvarlig|koordinator|planlægger|"
    r"inspektør|ingeniør|sekretær|arkitekt|biolog|jurist|læge|forstander|bibliotekar)"
)
_TITLE = rf"(?:[a-zæøå][\wæøå-]*|[A-ZÆØÅ][a-zæøå]+{_OFFICE}|Direktør|Rektor|Formand)"
_TITLED = re.compile(rf"(?:(?P<title>{_TITLE}(?:\s+[a-zæøå][\wæøå-]*){{0,3}})\s+)?(?P<name>{_NAME})")
_NAME_FIRST = re.compile(rf"(?P<name>{_NAME}),\s+(?P<title>[a-zæøå][\wæøå -]*?)(?=\s+(?:i|fra|ved|hos)\s+[A-ZÆØÅ]|\s*[,.;]|\s+(?:deltager|og)\b|$)")
_TAKES_PART = re.compile(r"\b(?:deltager|deltog|deltage|inviteret|medvirker|møder)\b(?:\s+er\b)?\s*:?\s*", re.IGNORECASE)
_END = re.compile(
    r"\s+(?:under|ved|i\s+forbindelse\s+med|med\s+henblik\s+på)\s+(?:\w+\s+)?(?:behandling|punkt|sag|drøft|mød|præsent)\w*.*|\s+(?:for\s+at|og\s+vil)\b.*|[.;].*$",
    re.DOTALL,
)
_FROM = re.compile(r"\s*,?\s*\b(?:fra|i|ved|hos)\s+(?=[A-ZÆØÅ])")
_NO_TITLE = frozenset({"og", "samt", "fra", "deltager", "desuden", "også", "derudover", "ligeledes", "af", "for", "i", "ved", "med"})


def read_guests(text: str) -> tuple[Guest, ...]:
    """The guests that a section's text names, in order. An affiliation after the last of several belongs to all of them."""
    guests: list[Guest] = []
    for sentence in re.split(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])|\n+", text):
        part = _TAKES_PART.search(sentence)
        before, after = (sentence[: part.start()], sentence[part.end() :]) if part else ("", sentence)
        guests += _in_clause(_END.sub("", after)) or _in_clause(before)
    return tuple(dict.fromkeys(guests))


def _in_clause(clause: str) -> list[Guest]:
    """The people of one clause, each with what follows them up to the next."""
    people = [*_NAME_FIRST.finditer(clause)] or [match for match in _TITLED.finditer(clause) if not _is_organisation(clause, match)]
    found: list[Guest] = []
    waiting: list[Guest] = []
    for index, match in enumerate(people):
        end = people[index + 1].start() if index + 1 < len(people) else len(clause)
        affiliation = _affiliation(clause[match.end() : end])
        title = _title(match["title"])
        guest = Guest(name=" ".join(match["name"].split()), title=title, affiliation=affiliation)
        waiting.append(guest)
        if affiliation is not None:
            found += [person.model_copy(update={"affiliation": person.affiliation or affiliation}) for person in waiting]
            waiting = []
    return found + waiting


def _is_organisation(clause: str, match: re.Match[str]) -> bool:
    """Whether the capitals name a place of work («Center for …», «Erhvervshus Hovedstaden» after «fra»)."""
    before = clause[: match.start("name")]
    return re.search(r"\b(?:fra|i|ved|hos|for|på)\s+$", before) is not None or match["name"].startswith(("Center ", "Centeret ", "Afdeling"))


def _title(words: str | None) -> str | None:
    """The title without joining words before it."""
    kept = (words or "").split()
    while kept and kept[0].lower() in _NO_TITLE:
        kept.pop(0)
    return " ".join(kept) or None


def _affiliation(words: str) -> str | None:
    """«fra Ungesporet fra Center for Arbejdsmarked» as «Ungesporet, Center for Arbejdsmarked»."""
    if not _FROM.match(words):
        return None
    places = [re.sub(r"\s+(?:og|samt)$", "", " ".join(place.split())).strip(" ,") for place in _FROM.split(words)]
    return ", ".join(place for place in places if place) or None
