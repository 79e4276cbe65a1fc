"""Which one, which few, where: told only by a text that names it. A thing that is spoken of without its name is no answer."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import plain
from knowledge.number_words import NUMBER_WORDS

_SORTS = (
    r"virksomhed\w*|firma\w*|selskab\w*|byer|skoler|kommuner|personer|partier|medlemmer|butikker|lande|sprog|fremmedsprog|foreninger|institutioner|"
    r"organisationer|steder|plejecentre|veje|politikere|companies|firms|cities|towns|schools|municipalities|people|parties|countries|languages|places"
)
_SO_MANY_NAMED = re.compile(rf"\b(?:hvilke|which)\s+(?:de\s+)?(\w+)\s+(?:\w+\s)?(?:{_SORTS})\b")
"""«Hvilke fire virksomheder …?»: things that have names, and how many of them."""
_ITEM = r"[\wÆØÅæøå&/»«'.-]+(?:\s(?!og\b|samt\b|and\b)[\wÆØÅæøå&/»«'.-]+){0,4}"
_LISTED = re.compile(rf"(?:{_ITEM}, )*{_ITEM},? (?:og|samt|and) {_ITEM}")

_WHERE = re.compile(r"\bhvor(?: henne)?\b|\bwhere\b|\badresse\w*|\baddress\b")
_ADDRESS_ASKED = re.compile(r"\badresse(?:n|r|rne)?\b|\baddress\b")
_ADDRESS = re.compile(
    r"(?<!\w)(?!(?:Punkt|Mål|Handling|Lokale|Kapitel|Side|Bilag)\b)[A-ZÆØÅ][a-zæøåé]{2,}(?: [A-ZÆØÅ][a-zæøåé]+)? \d{1,3}(?!\d|[.,]\d|\. ?[a-z])"
)
_PLACED = re.compile(r"\b(?:på|i|ved|til|langs|nær|mellem|over for|overfor|ud mod)\s+(?:(?:det|den|de)\s)?(?:[a-zæøå]+e\s)?([A-ZÆØÅ][\wæøåÆØÅ-]+)")
_PLACE = re.compile(
    r"\b(?:på|i|ved|til|langs|nær|bag|under|over|uden for|ind i|inde i)\s+(?:(?:det|den|de|en|et)\s)?(?:[\wæøå]+e\s)?[a-zæøå]*(?:centrum|"
    r"centret|kælderen|"
    r"stueetagen|etage|bygningen?|bygninger|hus(?:et)?|huse|skole[nr]?|skolerne|plads(?:en)?|hal(?:len)?|park(?:en)?|rådhus(?:et)?|bibliotek(?:et)?|"
    r"biblioteker|område(?:t|r|rne)?|grunde?n?|lokaler(?:ne)?|lokale[tr]?|havn(?:en)?|station(?:en)?|vej(?:en)?|torv(?:et)?|stadion|skov(?:en)?|"
    r"institution(?:en|er|erne)?|plejecent\w+|hjemmet|kommunen|landet|udlandet|bymidte[nr]?|by(?:en|erne)?)\b|\bwww\.|https?://"
)
_THING_CALLED = re.compile(
    r"\bhvad hed(?:der|te) (?:det|den|de) [a-z]+(?: [a-z]+)?,? (?:som|der)\b|\b(?:hvilket|hvilken|which|what) "
    r"(?:firma|bureau|virksomhed|selskab|konsulenthus|arkitektfirma|entreprenoer|leverandoer|company|firm|agency|contractor|"
    r"by|skole|land|fond|ministerium|styrelse|kunstner|sponsor|samarbejdspartner|partner|foundation|fund|"
    r"forening|institution|organisation|avis|hotel|restaurant|plejecenter|city|town|school|country|newspaper)\b"
)
_FIRM_CALLED = re.compile(
    r"\b(?:hvilke[nt]?|hvad hed(?:der|te) (?:det|den)|which|what) (?:\w+ )?"
    r"((?:\w*(?:firma|bureau|virksomhed|selskab|konsulenthus|entreprenoer|leverandoer|arkitekt)|company|firm|agency|contractor|supplier)(?:et|en)?)\b"
)
_FIRM = re.compile(
    r"\b[A-ZÆØÅ][\w&.-]*(?: [A-ZÆØÅ&][\w&.-]*)* (?:A/S|ApS|I/S|P/S|K/S|a\.m\.b\.a|Ltd|GmbH)\b|"
    r"\b(?:af|fra|hos|med|\w*(?:firma|bureau|virksomhed|selskab|entreprenør|leverandør|arkitekt|rådgiver)(?:et|en)?) [A-ZÆØÅ]\w+"
)
_NAME_INSIDE = re.compile(r"(?<=[a-zæøå,»”)0-9] )[A-ZÆØÅ][\w&-]+")
_ALONGSIDE = r"[A-ZÆØÅ][\w&-]+(?:,? (?:og|and) (?:\w{{1,3}} )?){0}|{0}(?:,? (?:og|and) (?:\w{{1,3}} )?)[A-ZÆØÅ][\w&-]+"
"""«I Skotland og i Tjekkiet»: a name beside one of the question is another of the same, not what is asked of it."""


def only_says_the_sort(asked: str, word: str) -> bool:
    """Whether a word of the question (in plain letters) only says that the name of a firm is asked for: «Nordbyg A/S» answers «hvilket firma …?»"""
    return any(word == found[1] for found in _FIRM_CALLED.finditer(asked))


def asks_what_a_thing_is_called(asked: str) -> bool:
    """Whether a question (in plain letters) asks for the name of a firm, a town or the like."""
    return _THING_CALLED.search(asked) is not None


def names_no_thing(asked: str, text: str) -> bool:
    """Whether the name of a firm, a town or the like is asked for (in plain letters), and the text has no name but those of the question, or beside
    them («Ansvarlig: Eksternt bureau»)."""
    if _FIRM_CALLED.search(asked) and not _FIRM.search(text):
        return True
    if not _THING_CALLED.search(asked):
        return False
    known = set(re.findall(r"\w+", asked))
    names = dict.fromkeys(_NAME_INSIDE.findall(text))
    own = [name for name in names if plain(name) in known or plain(name).removesuffix("s") in known]
    beside = " ".join(found[0] for name in own for found in re.finditer(_ALONGSIDE.format(re.escape(name)), text))
    return all(name in own or name in beside for name in names)


def names_fewer(asked: str, text: str) -> bool:
    """Whether so many things that have names are asked for (in plain letters), and a text without points nowhere lists as many."""
    wanted = _SO_MANY_NAMED.search(asked)
    count = int(wanted[1]) if wanted and wanted[1].isdigit() else NUMBER_WORDS.get(wanted[1], 0) if wanted else 0
    return max((found[0].count(", ") + 2 for found in _LISTED.finditer(text)), default=1) < count


_PEOPLE = re.compile(
    r"\w*(?:kommune|borger|leder|medarbejder|personale|elev\b|elever|\bunge?\b|barn|boern|foraeldre|virksomhed|firma|region|\bstat|laege|forening|brugere?|"
    r"ansat|politiker|parti|raad(?:et)?\b|selskab|institution|skole|deltager|gaest|ejer|beboer|minister|ekspert|konsulent|arkitekt|raadgiver|entreprenoer|"
    r"leverandoer|naevn|styrelse|organisation|klub|gruppe|familie|kvinde|maend|aeldre|folk|person|menneske|paaroerende|frivillig|\bvi\b|\bman\b|\balle\b|"
    r"\bingen\b|team|enhed|central|bureau|tilsyn|pensionist|studerende|laerer|paedagog|investor|hus(?:et|ene)\b)"
)
_WITH_WHOM = re.compile(r"\bhvem\b.*\bmed\W*$|\bwho\b.*\bwith\W*$")
_WITH = re.compile(r"\bmed\b|\bmellem\b|samarbejd|partner")


def names_no_companion(asked: str, told: str) -> bool:
    """Whether it is asked with whom something is done, and the text speaks of nothing done together; both in plain letters."""
    return bool(_WITH_WHOM.search(asked)) and not _WITH.search(told)


def names_nobody(asked: str, text: str) -> bool:
    """Whether it is asked who (in plain letters), and a text has neither a name nor a word for people or for a body of them."""
    return asked.startswith(("hvem", "who")) and not _NAME_INSIDE.search(text) and not _PEOPLE.search(plain(text))


def names_no_place(asked: str, text: str) -> bool:
    """Whether it is asked where (in plain letters), and a text says nowhere at what place: only places that the question names itself, or none."""
    if _ADDRESS_ASKED.search(asked):
        return not _ADDRESS.search(text)
    if not _WHERE.search(asked) or _PLACE.search(text):
        return False
    known = set(re.findall(r"\w+", asked))
    return all(plain(name).removesuffix("s") in known or plain(name) in known for name in _PLACED.findall(text))
