"""Names of councils and committees in running text, and one spelling for each.

Minutes print one committee's name with different commas, line breaks and endings; `Bodies` knows that they are the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_PART = r"[A-ZÆØÅ][\wæøåé]*"
_ENDS = r"(?:udvalg(?:et)?|bestyrelse(?:n)?|råd(?:et)?|direktion(?:en)?|magistrat(?:en)?|komit[eé](?:en)?|repræsentation(?:en)?|kommission(?:en)?)"
_WHOLE = r"(?:Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen|Magistraten|Direktionen|Udvalget\s+for\s+[A-ZÆØÅ]\w+(?:(?:,|\s+og)\s+[A-ZÆØÅ]\w+)*)"
BODY = (
    rf"(?:{_WHOLE}|(?:{_PART}-,?\s+)*(?:{_PART}(?:-,?|(?<!et)(?<!en))\s+(?:og|samt)\s+)?{_PART}{_ENDS}"
    rf"|(?!(?:Referat|Dagsorden|Møde)\b){_PART}(?:\s+{_PART})?\s+"
    r"(?:Udvalg|Byråd|Kommunalbestyrelse|Lokaludvalg))"
)
"""One council's or committee's name with a capital, in the form it has alone («…udvalget»), possibly broken over a line end."""

_BODY = re.compile(rf"(?<![\w-]){BODY}(?=s?(?![\w-]))")
_MERE = frozenset({"udvalget", "bestyrelsen", "rådet", "udvalg", "bestyrelse", "råd", "skolebestyrelsen"})

_SHORT = {
    "KB": "Kommunalbestyrelsen", "BY": "Byrådet", "BYR": "Byrådet", "BR": "Borgerrepræsentationen", "ØU": "Økonomiudvalget", "ØK": "Økonomiudvalget",
    "ØKU": "Økonomiudvalget", "MAG": "Magistraten",
}  # fmt: skip
"""Short names in use in many municipalities."""


def find_bodies(text: str) -> list[str]:
    """The bodies that a text names, as printed on one line, in order; «udvalget» alone is none."""
    return [name for match in _BODY.finditer(text) if (name := _one_line(match[0])).lower() not in _MERE]


def as_title(line: str) -> str:
    """A line printed in capitals as titles are written: «TEKNIK- OG MILJØUDVALGET» is «Teknik- og Miljøudvalget»; other lines unchanged."""
    return (
        re.sub(r"(?<!^)\b(?:Og|Samt|For|I|Af|Til|Den|På|Beslutning|Afgørelse|Vedtagelse|Indstilling)\b", lambda word: word[0].lower(), line.title())
        if line.isupper()
        else line
    )


def body_key(name: str) -> str:
    """What stays the same in every spelling of a body's name: its letters, without the genitive."""
    letters = re.sub(r"[^a-zæøåé]", "", name.lower())
    return re.sub(r"(?<=(?:et|en))s$", "", letters)


class Bodies:
    """The bodies of one document, each under its most frequent spelling."""

    def __init__(self, printed: Iterable[str]) -> None:
        """`printed` is every mention in the document, in order."""
        spellings: dict[str, Counter[str]] = {}
        for name in printed:
            spellings.setdefault(body_key(name), Counter())[name] += 1
        self._names = {key: counts.most_common(1)[0][0] for key, counts in spellings.items()}

    def name(self, printed: str) -> str:
        """The one spelling of a printed name."""
        return self._names.get(body_key(printed), _one_line(printed))

    def competent_in(self, text: str) -> str | None:
        """The body that decides by a field such as «Kommunalbestyrelsen», «KB» or «ØK/BY» (the last one decides); None for an empty field."""
        short = re.fullmatch(r"\s*(?:[A-ZÆØÅ]{2,4}\s*[/,>–-]\s*)*(?P<last>[A-ZÆØÅ]{2,4})\s*", text)
        if short is None:
            return self.first_in(text) or text.strip() or None
        return _SHORT.get(short["last"]) or next((name for name in self._names.values() if initials(name) == short["last"]), short["last"])

    def first_in(self, text: str) -> str | None:
        """The first body that a text names, under its one spelling."""
        found = find_bodies(text)
        return self.name(found[0]) if found else None


def initials(name: str) -> str:
    """The letters a committee is shortened to: «EBU» for «Erhvervs- og Beskæftigelsesudvalget»."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word not in {"og", "samt", "for"}]
    return "".join(word[0] for word in words).upper() + ("U" if re.search(r"\wudvalget?$", name) else "")


def same_body(first: str | None, second: str | None) -> bool:
    """Whether two names are spellings of one body.

    «Økonomiudvalget» and «Ballerup Økonomiudvalg» are, «Miljøudvalget» and «Klima- og Miljøudvalget» are not.
    """
    if not first or not second:
        return False
    if _stem(first) == _stem(second):
        return True
    longer, shorter = sorted((first.split(), second.split()), key=len, reverse=True)
    place, rest = longer[: len(longer) - len(shorter)], longer[len(longer) - len(shorter) :]
    return all(re.fullmatch(r"[A-ZÆØÅ]\w*", word) for word in place) and _stem(" ".join(rest)) == _stem(" ".join(shorter))


def _stem(name: str) -> str:
    return re.sub(r"(?:et|en)$", "", body_key(name))


def _one_line(name: str) -> str:
    return " ".join(name.split())
