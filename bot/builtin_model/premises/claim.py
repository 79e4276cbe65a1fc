"""What a question says to be so: «er det rigtigt, at …», «nu hvor …», «…, da udvalget vedtog …», or simply what it asks the reason for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.topics import Link
from knowledge.library import Library
from knowledge.parse.prose import sentences

_SO = (
    r"er det (?:nu |virkelig |ikke )?(?:rigtigt?|sandt|korrekt|sådan|saadan)|passer det|stemmer det|kan det passe|mon det passer|gælder det|"
    r"er det rigtig forstået|har jeg forstået rigtigt|is it (?:true|right|correct|the case)"
)
_FRAME = re.compile(rf"^\W*(?:(?:og|men|så|jamen)\s+)?(?:{_SO})\s*,?\s*(?:at|that)\s+", re.IGNORECASE)
_TAG = re.compile(rf"\s*[,–-]\s*(?:ikke(?: sandt| også)?|ikk|vel|{_SO}|right|isn't it|correct)\s*\?*\s*$", re.IGNORECASE)
_SINCE = r"(?:nu hvor|nu da|når nu|eftersom|siden|da|now that|given that|since)"
_FIRST = re.compile(rf"^\W*{_SINCE}\s+(?P<claim>[^,:?]{{12,}})[,:]\s+(?P<rest>.+)$", re.IGNORECASE)
_LAST = re.compile(rf"^(?P<rest>.{{10,}}?),\s+{_SINCE}\s+(?P<claim>.{{12,}})$", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:jo|altsaa|allerede|endelig|trods alt|after all)\b")
OF_BUDGET = re.compile(r"\bbudget\w*(?:\s+(?:for|fra|i|of))?\s+((?:19|20)\d\d)\b")
"""The year of «budgetaftalen for 2019», which names the agreement."""
_MOST_LINKS = 60
_NEITHER = frozenset(["rigtigt", "rigtig", "sandt", "korrekt", "true", "right", "correct"])


@dataclass(frozen=True)
class Claim:
    """One thing said to be so. `text` is the claim alone; `stated` that it is put as a fact («nu hvor …»), `confirms` that it is asked whether
    it is so; `whole` is the question it stands in."""

    text: str
    whole: Question
    understanding: Understanding
    confirms: bool = False
    stated: bool = False
    read: Question | None = None
    """The claim as a question of its own, where that is known already."""

    @cached_property
    def question(self) -> Question:
        """The claim read as a question of its own; only when it comes to that, for most claims are of another kind than the one looked for."""
        if self.read:
            return self.read
        own = self.understanding.read(self.text, self.whole.language)
        if "subject" not in self.whole.carried:
            return own
        words = {term.word for term in own.terms}
        return self.understanding.linked(replace(own, terms=(*own.terms, *(term for term in self.whole.terms if term.word not in words))))

    @property
    def library(self) -> Library:
        """The library it is held against."""
        return self.understanding.library

    @property
    def flat(self) -> str:
        """The claim in plain letters."""
        return plain(self.text)

    @property
    def da(self) -> bool:
        """Whether the question is in Danish."""
        return self.whole.language == "da"

    @property
    def situation(self) -> Situation:
        """The claim as a question of its own."""
        return Situation(self.question, self.understanding)

    def asked(self, *asks: Ask) -> bool:
        """Whether the question it stands in asks for any of these."""
        return self.whole.asked(*asks)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the claim, none weighing less for standing in a story, without those that only ask whether it is so."""
        return tuple(replace(term, told=False) for term in self.question.terms if term.word not in _NEITHER and not term.word[0].isdigit())

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The topics the claim fits, best first."""
        return tuple(self.understanding.topics.link(self.terms, documents=frozenset(self.whole.documents) or None)[:_MOST_LINKS])

    def best(self, *kinds: str) -> Link | None:
        """The best topic of these kinds."""
        return next((link for link in self.links if link.topic.kind in kinds), None)

    def without(self, pattern: re.Pattern[str]) -> Claim:
        """The claim without the words that only say what is claimed of its subject: «driftsbeløb», «ansvarlig»."""
        kept = tuple(term for term in self.question.terms if not pattern.search(term.word))
        return self if len(kept) == len(self.question.terms) else replace(self, read=self.understanding.linked(replace(self.question, terms=kept)))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years claimed; that of «budgetaftalen for 2019» only names the agreement."""
        of_budget = {int(year) for year in OF_BUDGET.findall(self.flat)}
        return tuple(year for year in self.question.slots.years if year not in of_budget)


def claims_of(situation: Situation) -> Iterator[Claim]:
    """The claims of a question, the plainest first, and the whole question last: «hvorfor …» takes for granted what it asks the reason for."""
    whole, understanding = situation.question, situation.understanding
    text = whole.text
    bare = _TAG.sub("", _FRAME.sub("", text))
    confirms = bare != text or whole.asked(Ask.YES_NO)
    told = sentences(text)
    for sentence in told if len(told) > 1 else []:
        if not sentence.rstrip().endswith("?"):
            yield Claim(sentence, whole, understanding, stated=True)
    for pattern in (_FIRST, _LAST):
        if match := pattern.match(text):
            yield Claim(match["claim"].rstrip(" ?."), whole, understanding, stated=True)
    if bare != text:
        yield Claim(bare, whole, understanding, confirms)
    else:
        yield Claim(text, whole, understanding, confirms, bool(_MARKED.search(whole.plain)), whole)
