"""Words that say nothing about what is asked: Danish and English grammar, question words and polite phrases."""

from __future__ import annotations

from collections.abc import Iterable

from retrieval.danish.folding import fold

_DANISH = """
ad af aldrig alene alle allerede alligevel alt altid anden andet andre at bare begge blandt blev blevet blive bliver både da de dem den denne der
deraf derefter deres derfor derfra deri dermed derpå derved des desuden det dets dette dig din dine disse dit dog du efter ej eller ellers en end
endnu engang enhver ens enten er et ethvert for fordi forrige fra få får fået før først gennem give giver giv gjorde gjort gør gøre gørende ham
han hans har havde have hele hel helt hen hende hendes her heraf herefter herfra heri hermed herunder herved hin hinanden hos hvad hvem hver
hverken hvilke hvilken hvilket hvis hvor hvordan hvoraf hvorefter hvorfor hvorfra hvorhen hvori hvorledes hvormed hvornår hvorpå hvorvidt i idet
ifølge igen igennem ikke imellem imens imod ind inde inden indtil ingen intet ja jeg jer jeres jo kan kom komme kommer kun kunne lad lige
ligeledes lille man mange med medens mellem men mens mere mest mig min mindre mindst mine mit mod må måske måtte ned nej nogen noget nogensinde
nogle nok nu når nær næste næsten og også om omkring op over overfor på samme samt selv selvom senere ses siden sig sige siger sin sine sit skal
skulle slet som store stor stort står stå så sådan således tage tager temmelig thi til tit tog under ud ude uden udover undtagen var ved vel vi
via videre vil ville vor vore vores vær være været øvrig øvrige lyder gælder gælde findes finde fortæl vis vise gerne tak hej venligst kender
kende ved vide altså egentlig vist nemlig dengang simpelthen cirka ca sådanne mht ift ifm iht bl.a jf sgu da dog jeres pr os
"""
_ENGLISH = """
a about actually after again ahead all almost along already also although always am among an and another any anybody anyone anything approximately
are aren around as ask asked asks at away back be became because become becomes been before behind being believe believes besides between beyond big
both brought but by call called calls came can cannot come comes could couldn currently did didn do does doesn doing don done down during each
either else even ever every everybody everyone everything exact exactly explain few following for from full get gets give given gives giving go goes
going gone got great had happen happened happens has hasn have having he her here hers high him his how however i if in instead into is isn it its
itself just keep keeps kept know knows large largely less let like likely long look looking looks low made make makes making many may maybe me mean
means might mine more most much must my near never no nobody none nor not nothing now of off often on once only onto or other others otherwise our
ours out over own perhaps please possibly put puts putting quite rather really regarding roughly said same saw say saying says see seem seems seen
several shall she should shouldn show shown shows since so some someone something sometimes soon still such supposed take taken takes taking tell
tells than that the their theirs them themselves then there therefore these they thing things think thinks this those though thought through till to
together too took toward towards try under until up upon us very was wasn way we well went were weren what whatever when where whether which while
who whole whom whose why will with within without won would wouldn yes yet you your yours
"""

_ONLY_DANISH = frozenset(fold(_DANISH).split()) - frozenset(fold(_ENGLISH).split())
_ONLY_ENGLISH = frozenset(fold(_ENGLISH).split()) - frozenset(fold(_DANISH).split())

STOP_WORDS: frozenset[str] = frozenset(fold(_DANISH).split()) | frozenset(fold(_ENGLISH).split())
"""Folded forms."""


def is_english(words: Iterable[str]) -> bool:
    """Whether the small words of a folded text are English rather than Danish."""
    seen = list(words)
    return sum(word in _ONLY_ENGLISH for word in seen) > sum(word in _ONLY_DANISH for word in seen)
