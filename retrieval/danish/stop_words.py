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
kende ved vide altså egentlig vist nemlig dengang simpelthen cirka ca sådanne mht ift ifm iht bl.a jf sgu da dog jeres pr
"""
_ENGLISH = """
a about all am an and any are as at be been but by can could did do does done for from get give had has have he her his how i if in into is it
its let many may me much must my no not of on or our please shall she should show so some such tell than that the their them then there these
they this those to was we were what when where which who whom whose why will with would you your
"""

_ONLY_DANISH = frozenset(fold(_DANISH).split()) - frozenset(fold(_ENGLISH).split())
_ONLY_ENGLISH = frozenset(fold(_ENGLISH).split()) - frozenset(fold(_DANISH).split())

STOP_WORDS: frozenset[str] = frozenset(fold(_DANISH).split()) | frozenset(fold(_ENGLISH).split())
"""Folded forms."""


def is_english(words: Iterable[str]) -> bool:
    """Whether the small words of a folded text are English rather than Danish."""
    seen = list(words)
    return sum(word in _ONLY_ENGLISH for word in seen) > sum(word in _ONLY_DANISH for word in seen)
