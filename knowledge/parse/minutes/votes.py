"""Votes: who voted for, who against, who abstained. A count exists only where it is printed; a side not mentioned is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.people_lists import count_in, names_in

_FOR, _AGAINST, _ABSTAINED = "for", "against", "abstained"
_WHO = r"(?P<who>(?:[^.;]|(?<=\b[A-ZÆØÅ])\.)*?)"
_LIST = r"(?P<list>(?:[^.;()]|\([^()]*\)|(?<=[A-ZÆØÅ])\.)*?)"
_STOP = r"(?=\s*(?:[.;]|$|,?\s*(?:(?:og\s+)?imod(?:\s+stemte|\s*:)|undlod|hverken|mens\b)))"
_NEITHER = r"(?:hverken\s+for\s+eller\s+i\s?mod\s*(?:stemte)?|undlod(?:\s+at\s+stemme)?|undlader\s+at\s+stemme|blankt\s+stemte)"
_SUPPORT = r"(?:tiltræde|anbefale|støtte|godkende|stemme\s+for)"
_SENTENCES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (side, re.compile(pattern, re.IGNORECASE))
    for side, pattern in (
        (_ABSTAINED, rf"{_NEITHER}\s*:?\s*(?=(?-i:[A-ZÆØÅ\d(])){_LIST}{_STOP}"),
        (_ABSTAINED, rf"{_WHO}\s+(?:undlod\s+at\s+stemme|undlader\s+at\s+stemme|stemte\s+(?:hverken\s+for|blankt)|afstod\s+fra\s+at\s+stemme)"),
        (_AGAINST, rf"i\s?mod(?:\s+(?:indstillingen|forslaget))?\s+stemte\s*:?\s*{_LIST}{_STOP}"),
        (_FOR, rf"for(?:\s+(?:indstillingen|forslaget))?\s+stemte\s*:?\s*{_LIST}{_STOP}"),
        (_AGAINST, r"(?:^|(?<=[\s.;,]))i\s?mod\s*:\s*(?P<list>\d[^()]*(?:\((?:[^()]|\([^()]*\))*\))?)"),
        (_FOR, r"(?:^|(?<=[\s.;,]))for\s*:\s*(?P<list>\d[^()]*(?:\((?:[^()]|\([^()]*\))*\))?)"),
        (_ABSTAINED, r"(?:undlod|blank[et]*)\s*:\s*(?P<list>\d[^()]*(?:\((?:[^()]|\([^()]*\))*\))?)"),
        (_AGAINST, rf"{_WHO}\s+(?:stemte\s+(?:i\s?mod|ikke\s+for|nej)|stemmer\s+i\s?mod|(?:kan|kunne)\s+ikke\s+{_SUPPORT})"),
        (_FOR, rf"{_WHO}\s+(?:stemte\s+(?:for|ja)|stemmer\s+for)\b"),
    )
)  # fmt: skip
_MAJORITY = re.compile(
    r"(?P<who>(?P<count>\d+)\s+medlemmer\s*\((?P<letters>[^()]+)\)|et\s+(?:enigt\s+)?(?P<side>flertal|mindretal)\b(?:\s+(?:bestående\s+af|på\s+\d+))?\s*"
    r"(?P<names>\((?:[^()]|\([^()]*\))*\)|[^.;]*?))\s+(?P<verb>stemte\s+i\s?mod|stemte\s+for|anbefal\w+|godkend\w+|tiltr\w+|vedtog|kan\s+ikke|kunne\s+ikke)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:med\s+(?:stemmerne\s+)?)(?P<one>\d+)\s+(?:stemmer\s+)?(?P<side>for|i\s?mod)\s*(?:\((?P<names>[^()]+)\))?\s*(?:,|og|mod)\s+(?P<two>\d+)"
    r"(?:\s+(?:stemmer\s+)?(?P<other>i\s?mod|for))?\s*(?:\((?P<names2>[^()]+)\))?|med\s+(?P<won>\d+)\s+(?:stemmer\s+)?mod\s+(?P<lost>\d+)\s*(?:stemmer)?",
    re.IGNORECASE,
)
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


def ballot_of(sentence: str) -> Ballot | None:
    """The vote that a sentence records; None when it records none."""
    names: dict[str, tuple[str, ...]] = {}
    counts: dict[str, int] = {}
    rest = sentence
    for majority in _MAJORITY.finditer(rest):
        _read_majority(majority, names, counts)
    rest = _MAJORITY.sub(" ", rest)
    for match in _COUNTS.finditer(rest):
        _read_counts(match, names, counts)
    for side, pattern in _SENTENCES:
        for match in pattern.finditer(rest):
            listed = match.groupdict().get("list")
            who = names_in(listed if listed is not None else _last_clause(match["who"]))
            count = count_in(listed) if listed is not None else None
            if count is not None:
                counts[side] = count
            if who:
                names[side] = (*names.get(side, ()), *who)
        rest = pattern.sub(" ", rest)
    if not names and not counts and _UNANIMOUS.search(sentence):
        names[_AGAINST] = ()
    return Ballot(names, counts, sentence) if names or counts else None


def _read_majority(match: re.Match[str], names: dict[str, tuple[str, ...]], counts: dict[str, int]) -> None:
    """«Et flertal (A, B) …», «Et mindretal (V) …», «5 medlemmer (A+V+C) anbefaler …»."""
    against = "mod" in match["verb"].lower() or "ikke" in match["verb"].lower()
    against = against or ((match["side"] or "").lower() == "mindretal" and match["verb"].lower().startswith("stemte i"))
    side = _AGAINST if against else _FOR
    listed = names_in(match["letters"] or match["names"] or "")
    if listed:
        names[side] = (*names.get(side, ()), *listed)
    if match["count"]:
        counts[side] = int(match["count"])


def _read_counts(match: re.Match[str], names: dict[str, tuple[str, ...]], counts: dict[str, int]) -> None:
    """«med 29 stemmer imod og 1 for», «med stemmerne 11 for (C og V) og 20 imod», «med 15 stemmer mod 4»."""
    if match["won"]:
        counts.update({_FOR: int(match["won"]), _AGAINST: int(match["lost"])})
        return
    first = _FOR if match["side"].lower() == "for" else _AGAINST
    second = _AGAINST if first == _FOR else _FOR
    counts.update({first: int(match["one"]), second: int(match["two"])})
    for side, group in ((first, match["names"]), (second, match["names2"])):
        if group and names_in(group):
            names[side] = names_in(group)


def _last_clause(words: str) -> str:
    """The subject of a vote: what follows the last «idet», «mens» or «dog»."""
    return re.split(r"\b(?:idet|mens|hvorefter|dog|men)\b", words)[-1]
