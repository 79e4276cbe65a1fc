"""Votes: who voted for, who against, who abstained. A count exists only where it is printed; a side not mentioned is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.bodies import BODY
from knowledge.parse.minutes.people_lists import count_in, names_in

_FOR, _AGAINST, _ABSTAINED = "for", "against", "abstained"
_ABOUT_VOTES = re.compile(
    r"stem|undl[oa]d|afstod|flertal|mindretal|medlemmer|hverken|blank|enigt|(?:for|mod)(?:\s+\w+)?\s*:|i\s?mod\b|(?:kan|kunne)\s+ikke|[A-ZÆØÅ]\s+for\b",
    re.IGNORECASE,
)
"""A sentence without any of these records no vote; most are told by this alone."""
_BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
_LIST = rf"(?P<list>(?:[^.;()]|{_BRACKETS}|(?<=[A-ZÆØÅ])\.){{0,600}}?)"
_STOP = r"(?=\s*(?:[.;]|$|,?\s*(?:(?:og\s+)?imod(?:\s+stemte|\s*:)|undlod|hverken|mens\b)))"
_GROUP = rf"(?P<list>(?:\d[^().]{{0,40}}(?:{_BRACKETS})?|(?-i:[A-ZÆØÅ])(?:[^.;()]|{_BRACKETS}){{0,300}}?{_STOP}))"
_LETTERS = r"(?-i:[A-ZÆØÅ]{1,2}(?:\s*(?:,|\+|&|\bog\b)\s*[A-ZÆØÅ]{1,2})*)"
_NEITHER = r"(?:hverken\s+for\s+eller\s+i\s?mod\s*(?:stemte)?|undlod(?:\s+at\s+stemme)?|undlader\s+at\s+stemme|blankt\s+stemte)"
_MATTER = r"(?:\s+(?:[\w-]+s\s+)?\w*(?:indstilling|forslag|punkt|sag)(?:en|et)?(?:\s+\d+)?)?"
"""«For ændringsforslaget stemte …», «Imod Venstres forslag: …»."""
_LISTED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (side, re.compile(pattern, re.IGNORECASE))
    for side, pattern in (
        (_ABSTAINED, rf"{_NEITHER}\s*:?\s*(?=(?-i:[A-ZÆØÅ\d(])){_LIST}{_STOP}"),
        (_AGAINST, rf"i\s?mod{_MATTER}\s+stemte\s*:?\s*{_LIST}{_STOP}"),
        (_FOR, rf"for{_MATTER}\s+stemte\s*:?\s*{_LIST}{_STOP}"),
        (_AGAINST, rf"(?:^|(?<=[\s.;,]))i\s?mod{_MATTER}\s*:\s*{_GROUP}"),
        (_FOR, rf"(?:^|(?<=[\s.;,]))for{_MATTER}\s*:\s*{_GROUP}"),
        (_ABSTAINED, rf"(?:undlod|blank[et]*)\s*:\s*{_GROUP}"),
        (_AGAINST, rf"(?:^|(?<=[\s(]))(?P<list>{_LETTERS})\s+i\s?mod(?=\s*[).,;–-]|$)"),
        (_FOR, rf"(?:^|(?<=[\s(]))(?P<list>{_LETTERS})\s+for(?=\s*[).,;–-]|$)"),
    )
)
"""«For stemte 12 (A, B)», «Imod: 6 (…)»: the side, then who."""
_SUPPORT = r"(?:tiltræde|anbefale|støtte|godkende|stemme\s+for|tilslutte\s+sig|bakke\s+op|gå\s+ind\s+for|medvirke\s+til)"
_VERB = re.compile(
    r"\b(?:(?P<abstained>undlod\s+at\s+stemme|undlader\s+at\s+stemme|stemte\s+(?:hverken\s+for|blankt)|afstod\s+fra\s+at\s+stemme)"
    rf"|(?P<against>stemte\s+(?:i\s?mod|ikke\s+for|nej)|stemmer\s+i\s?mod|(?:var|er)\s+i\s?mod|(?:kan|kunne)\s+ikke\s+{_SUPPORT})"
    r"|(?P<for>stemte\s+(?:for|ja)|stemmer\s+for))\b",
    re.IGNORECASE,
)
"""«Venstre stemte imod»: who, then the side."""
_SENTENCE_END = re.compile(r"(?<!\b[A-ZÆØÅ])[.;]\s")
_MAJORITY_VERB = r"(?P<verb>stemte\s+i\s?mod|stemte\s+for|anbefal\w+|godkend\w+|tiltr\w+|vedtog|kan\s+ikke|kunne\s+ikke)"
_MAJORITY = re.compile(
    r"(?:(?P<count>\d+)\s+medlemmer\s*\((?P<letters>[^()]+)\)|et\s+(?:enigt\s+)?(?P<side>flertal|mindretal)\b(?:\s+(?:bestående\s+af|på\s+(?P<members>\d+)(?:\s+medlemmer)?))?\s*"
    rf"(?P<names>\((?:[^()]|\([^()]*\))*\)|[^.;]{{0,400}}?))\s+{_MAJORITY_VERB}",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:med\s+(?:stemmerne\s+)?)(?P<one>\d+)\s+(?:stemmer\s+)?(?P<side>for|i\s?mod)\s*(?:\((?P<names>[^()]+)\))?\s*(?:,|og|mod)\s+(?P<two>\d+)"
    r"(?:\s+(?:stemmer\s+)?(?P<other>i\s?mod|for))?\s*(?:\((?P<names2>[^()]+)\))?"
    r"|med\s+(?:stemmerne\s+)?(?P<won>\d+)\s+(?:stemmer\s+)?(?:\((?P<winners>[^()]+)\)\s+)?mod\s+(?P<lost>\d+)(?:\s+stemmer)?(?:\s*\((?P<losers>[^()]+)\))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?P<count>\d{{1,2}})\s+(?:medlemmer\s+|stemmer?\s+)?(?:(?:stemte|stemmer)\s+)?(?:(?P<abstained>blankt?\b|{_NEITHER})|(?P<against>i\s?mod)|(?P<for>for))"
    r"(?!\s+(?!og\b|mod\b|i\s?mod\b)[a-zæøå])\s*(?:\((?P<names>(?:[^()]|\([^()]*\))*)\)|:\s*(?P<after>[A-ZÆØÅ][^.;]*))?",
    re.IGNORECASE,
)
"""«3 stemte for, 4 imod», «4 medlemmer stemte for (A, F og Ø)»: the count before the side, in a sentence that tells of voting."""
_TOTAL = re.compile(r"(?<=[\w)])\s*\((?P<count>\d{1,3})(?:\s+(?:medlemmer|stemmer|mandater))?\)\s*$")
"""«A, B og F (14)»: the count behind the names."""
_ABOUT_THEM = re.compile(r",\s+(?:som|der|idet|fordi|da)\s.*$", re.DOTALL)
"""«Ø (1), som ønsker gratis frokost»: what is said of those who voted."""
_UNNAMED = re.compile(r"(?:(?:alle|samtlige)(?:\s+(?:andre|øvrige))?|(?:de|den)?\s*øvrige|resten)\b[^.,]{0,40}$", re.IGNORECASE)
_ALL_OF_THEM = re.compile(rf"(?:Udvalget|Rådet|Bestyrelsen|{BODY})(?:\s+(?:enstemmigt|derfor|dog|herefter))*")
"""«Rådet kan ikke anbefale forslaget» is what was decided, and no vote."""
_TURNED_DOWN = re.compile(
    r"(?:forkast\w+|afvis\w+|nedstemt|faldt|ikke\s+(?:godkend|vedtag|tiltrå|anbefal|imødekom|fulgt)\w*)\b[^.;]{0,40}$", re.IGNORECASE
)
"""«Forkastet med 3 stemmer mod 2»: the three voted against what was put to the vote."""
_VOTING = re.compile(r"\bstem(?:te|mer?)\b", re.IGNORECASE)
_AGAINST_THEIR_VOTES = re.compile(r"(?<!stemmer\s)(?<!\d\s)\bmod\s+(?P<whose>[A-ZÆØÅ][^.;]{0,120}?)\s+stemmer?\b")
_GENITIVE = re.compile(r"(?:['’]?s|['’])$")
_UNANIMOUS = re.compile(r"\b(?:enstemmigt|et\s+enigt\s+\w+)\b", re.IGNORECASE)


@dataclass
class Ballot:
    """What is known of one vote; None where the minutes do not say."""

    names: dict[str, tuple[str, ...]]
    counts: dict[str, int]
    text: str

    def joined(self, other: Ballot) -> Ballot:
        """Two sentences about the same vote."""
        names = {side: (*self.names.get(side, ()), *other.names.get(side, ())) for side in {**self.names, **other.names}}
        return Ballot(names, {**self.counts, **other.counts}, f"{self.text} {other.text}")

    def add(self, side: str, names: tuple[str, ...], count: int | None = None) -> None:
        """More names, and a count where one is printed, on one side."""
        if names:
            self.names[side] = (*self.names.get(side, ()), *names)
        if count is not None:
            self.counts[side] = count


def ballot_of(sentence: str) -> Ballot | None:
    """The vote that a sentence records, also when it names nobody («Imod stemte de øvrige»); None when it records none."""
    if not _ABOUT_VOTES.search(sentence):
        return None
    ballot = Ballot({}, {}, sentence)
    for majority in _MAJORITY.finditer(sentence):
        _read_majority(majority, ballot)
    rest = _MAJORITY.sub(" ", sentence)
    listed = False
    for counts in _COUNTS.finditer(rest):
        _read_counts(counts, ballot)
    rest = _COUNTS.sub(" ", rest)
    if _VOTING.search(sentence):
        rest = _read_counted(rest, ballot)
    for whose in _AGAINST_THEIR_VOTES.finditer(rest):
        ballot.add(_AGAINST, tuple(_GENITIVE.sub("", name) for name in names_in(whose["whose"])))
    for side, pattern in _LISTED:
        for match in pattern.finditer(rest):
            listed = True
            voters = _ABOUT_THEM.sub("", match["list"])
            total = _TOTAL.search(voters)
            ballot.add(side, names_in(_TOTAL.sub("", voters)), int(total["count"]) if total else count_in(voters))
        rest = pattern.sub(" ", rest)
    listed = _read_verbs(rest, ballot) or listed
    if not ballot.names and not ballot.counts and _UNANIMOUS.search(sentence):
        ballot.names[_AGAINST] = ()
    return ballot if ballot.names or ballot.counts or listed else None


def _read_verbs(text: str, ballot: Ballot) -> bool:
    """«Venstre og Lise Holm (O) undlod at stemme, mens Ib Ty (Ø) stemte imod»: the subject stands between one verb and the next.

    True when a side voted that is not named («De øvrige stemte for»).
    """
    after, unnamed = 0, False
    for verb in _VERB.finditer(text):
        subject = _SENTENCE_END.split(text[after : verb.start()])[-1]
        side = next(side for side in (_ABSTAINED, _AGAINST, _FOR) if verb[side])
        who = _last_clause(subject).strip()
        if _ALL_OF_THEM.fullmatch(who):
            after = verb.end()
            continue
        if _UNNAMED.match(who):
            unnamed = True
        else:
            ballot.add(side, names_in(who))
        after = verb.end()
    return unnamed


def _read_majority(match: re.Match[str], ballot: Ballot) -> None:
    """«Et flertal (A, B) …», «Et mindretal (V) …», «5 medlemmer (A+V+C) anbefaler …». What a minority recommends instead is no vote for it."""
    verb = match["verb"].lower()
    side = _AGAINST if "mod" in verb or "ikke" in verb else _FOR
    if side == _FOR and (match["side"] or "").lower() == "mindretal" and "stemte" not in verb:
        return
    total = match["count"] or match["members"]
    group = re.fullmatch(r"\(?(\d{1,3})(?:\s+medlemmer)?\)?", (match["names"] or "").strip())
    if group:
        ballot.add(side, (), int(group[1]))
        return
    ballot.add(side, names_in(match["letters"] or match["names"] or ""), int(total) if total else None)


def _read_counts(match: re.Match[str], ballot: Ballot) -> None:
    """«med 29 stemmer imod og 1 for», «med stemmerne 11 for (C og V) og 20 imod», «med 15 stemmer mod 4»."""
    if match["won"] and _TURNED_DOWN.search(match.string[: match.start()]):
        most, fewest = sorted((("won", "winners"), ("lost", "losers")), key=lambda side: -int(match[side[0]]))
        ballot.add(_AGAINST, names_in(match[most[1]] or ""), int(match[most[0]]))
        ballot.add(_FOR, names_in(match[fewest[1]] or ""), int(match[fewest[0]]))
        return
    if match["won"]:
        ballot.add(_FOR, names_in(match["winners"] or ""), int(match["won"]))
        ballot.add(_AGAINST, names_in(match["losers"] or ""), int(match["lost"]))
        return
    first = _FOR if match["side"].lower() == "for" else _AGAINST
    second = _AGAINST if first == _FOR else _FOR
    ballot.add(first, names_in(match["names"] or ""), int(match["one"]))
    ballot.add(second, names_in(match["names2"] or ""), int(match["two"]))


def _read_counted(text: str, ballot: Ballot) -> str:
    """Counts that stand before their side; gives back what is left of the text."""
    for match in _COUNTED.finditer(text):
        side = next(side for side in (_ABSTAINED, _AGAINST, _FOR) if match[side])
        ballot.add(side, names_in(match["names"] or match["after"] or ""), int(match["count"]))
    return _COUNTED.sub(" ", text)


def _last_clause(words: str) -> str:
    """The subject of a vote: what follows the last «idet», «mens» or «dog»."""
    return re.split(r"\b(?:idet|mens|hvorefter|dog|men)\b", words)[-1]
