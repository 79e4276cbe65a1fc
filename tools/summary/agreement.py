"""Summaries of a budget agreement: an item, a chapter, a savings case, the whole."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import IssueKind
from knowledge.library import Library
from knowledge.money import format_short
from knowledge.records import AgreementItem, BudgetLine, Chapter, KeyFigure, SavingsCase, Section, Signatory
from knowledge.records.budget import BudgetKind, printed_number
from knowledge.source import Source
from tools.matching import grouped
from tools.places import narrowed
from tools.summary.part import Drafted, Part, places_of, told
from tools.summary.spoken import ended, joined, prose, statements
from tools.sums import price_level_notes, year_total

_KIND = {BudgetKind.OPERATING: "Drift", BudgetKind.CAPITAL: "Anlæg"}
_MOST = 8
_BARE_FIGURE = 60
"""Characters of a key figure that says nothing but what it is."""


def drafted(library: Library, item: AgreementItem, brief: bool = False) -> Drafted:
    """An item: case, money by year from the tables, who decides and by when."""
    return Drafted(f"{item.label}", (told("Sag", _sections(library, item), _MOST, brief=brief), _money(library, item), _next(item)))


def drafted_chapter(library: Library, items: Sequence[AgreementItem]) -> Drafted:
    """Each item of the chapter in a sentence or two, with its money and its deadlines."""
    parts = []
    for item in items:
        case, money, step = told("Sag", _sections(library, item), 2), _money(library, item), _next(item)
        text = " ".join(part.text for part in (case, money, step) if part is case or part.sources)
        parts.append(Part(f"{item.label}", text, tuple(dict.fromkeys((*case.sources, *money.sources, *step.sources))) or item.sources[:1]))
    return Drafted(f"kapitel {items[0].chapter}, {items[0].chapter_name}" if items else "", tuple(parts))


def drafted_case(case: SavingsCase) -> Drafted:
    """A savings case: what it is, what it saves or costs year by year as printed, what must be invested first."""
    cells = [f"{printed} i {year}" for year, printed in case.as_printed.items() if printed]
    empty = [str(year) for year, printed in case.as_printed.items() if not printed]
    money = f"Beløb i {case.unit}: {joined(cells) or 'ingen'}.{f' Tom i {joined(empty)}.' if empty else ''} Minus betyder besparelse."
    if any((value or 0) > 0 for value in case.amounts_dkk.values()):
        money += " Et positivt beløb er en merudgift."
    if case.investment_as_printed:
        money += f" Sagen kræver en anlægsinvestering på {case.investment_as_printed} {case.unit}, uden år."
    money = f"{money} {' '.join(price_level_notes([case]))}"
    parts = (Part("Sag", f"{case.code} {case.name} hører under {case.committee}.", case.sources[:1]), Part("Økonomi", money, case.sources[:1]))
    return Drafted(f"{case.code} {case.name}", parts)


def drafted_whole(library: Library, document: str, brief: bool = False) -> Drafted:
    """The agreement: who made it, the sums of its tables, its key figures, its chapters, what is to be presented when.

    `brief`: of the key figures the bare ones («Udskrivningsprocent på 25,5»), of the chapters how many items, of what is to come how much.
    """
    counted: dict[str, int] = {}
    signed = library.of(Signatory, document)
    figures = [figure for figure in library.of(KeyFigure, document) if not brief or len(figure.text) <= _BARE_FIGURE]
    about = [s for s in library.sections(document) if s.role not in ("table", "savings_table", "agreement_item")]
    parts = [_opening(about) if brief else told("Sag", about[:2], 2)]
    if signed:
        parties = joined(list(dict.fromkeys(person.party for person in signed)))
        parts.append(Part("Parter", f"Aftalen er underskrevet af {parties}.", tuple(dict.fromkeys(s for p in signed for s in p.sources[:1]))))
    sums = [*_sums(library, document)]
    counted |= _totals(library, document)
    parts.append(Part("Økonomi", " ".join(text for text, _ in sums), tuple(source for _, source in sums)))
    if figures:
        texts = dict.fromkeys(ended(figure.text) for figure in figures)
        parts.append(Part("Nøgletal", " ".join(texts), tuple(dict.fromkeys(source for f in figures for source in f.sources[:1]))))
    if brief:
        return Drafted(library.document(document).title, tuple(part for part in [*parts, *_in_outline(library, document)] if part.text), counted)
    for chapter in library.of(Chapter, document):
        items = [item for item in library.of(AgreementItem, document) if item.chapter == chapter.number]
        counted[f"punkter i kapitel {chapter.number}"] = len(items)
        names = "; ".join(f"{item.label}" for item in items)
        parts.append(Part(f"{chapter.number}. {chapter.name}", f"{len(items)} punkter: {names}.", chapter.sources[:1]))
    promised = [(item, promise) for item in library.of(AgreementItem, document) for promise in item.commitments]
    steps = " ".join(dict.fromkeys(f"{printed_number(item.item) or item.name}: {ended(promise.text)}" for item, promise in promised))
    places = tuple(dict.fromkeys(narrowed(item.sources[0], promise.text) for item, promise in promised))
    parts.append(Part("Næste skridt", steps or "Aftalen nævner ingen frister.", places))
    if library.of(Chapter, document):
        parts.append(Part("Ikke med her", "De enkelte punkters tekst og beløb; de står i et resumé af hvert kapitel eller punkt."))
    return Drafted(library.document(document).title, tuple(part for part in parts if part.text), counted)


def _opening(sections: Sequence[Section]) -> Part:
    """The first statement of the agreement."""
    first = next((section for section in sections if section.text), None)
    said = statements(first.text)[:1] if first else []
    return Part("Sag", prose(said), tuple(places_of(first, said)) if first else ())


def _in_outline(library: Library, document: str) -> list[Part]:
    """How many items each chapter has, and what a longer version tells."""
    items, chapters = library.of(AgreementItem, document), library.of(Chapter, document)
    named = [f"{chapter.number}. {chapter.name} ({sum(item.chapter == chapter.number for item in items)})" for chapter in chapters]
    promised = sum(len(item.commitments) for item in items)
    later = f"{promised} opfølgninger" if promised else "ingen opfølgninger"
    left = f"Punkternes tekst og beløb og {later}; de står i et helt resumé eller i et resumé af et kapitel eller punkt."
    outline = Part("Kapitler og antal punkter", ended("; ".join(named)), tuple(chapter.sources[0] for chapter in chapters)) if named else None
    return [*([outline] if outline else []), Part("Ikke med her", left)]


def _sections(library: Library, item: AgreementItem) -> list[Section]:
    return [section for section in library.sections(item.document, item=item.item) if section.role not in ("table", "savings_table") and section.text]


def _money(library: Library, item: AgreementItem) -> Part:
    lines = [line for line in library.of(BudgetLine, item.document) if line.item == item.item]
    if not lines:
        kept = "Beløbene i teksten har ingen linje i tabellerne." if item.amounts else "Punktet nævner intet beløb."
        return Part("Økonomi", kept)
    said = [f"{_KIND[line.kind]}: {_by_year(line.amounts_dkk)}." for line in lines]
    said += [issue.message for issue in library.issues(item.document) if issue.item == item.item and issue.kind == IssueKind.DISAGREEMENT]
    return Part("Økonomi", " ".join([*said, *price_level_notes(lines)]), tuple(line.sources[0] for line in lines), below=_table(lines))


def _table(lines: Sequence[BudgetLine]) -> str:
    """The table lines of an item as a table of their own: a row a line, a column a year; an empty cell stays empty."""
    years = sorted({year for line in lines for year in line.amounts_dkk})
    rows = [[_KIND[line.kind], *(_in_full(line.amounts_dkk.get(year)) for year in years)] for line in lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in (["Beløb i kr.", *map(str, years)], ["---", *(["---:"] * len(years))], *rows))


def _in_full(value: int | None) -> str:
    return "" if value is None else f"{value:,}".replace(",", ".")


def _next(item: AgreementItem) -> Part:
    bodies = item.deciding_bodies
    steps = [ended(text) for text in dict.fromkeys(promise.text for promise in item.commitments)]
    if bodies and not all(any(body in step for step in steps) for body in bodies):
        steps.append(f"Udvalg: {joined(list(bodies))}.")
    places = dict.fromkeys(narrowed(item.sources[0], promise.text) for promise in item.commitments)
    return Part(
        "Næste skridt", " ".join(steps) or "Punktet nævner ingen frist og intet udvalg.", tuple(places) or (item.sources[:1] if steps else ())
    )


def _sums(library: Library, document: str) -> list[tuple[str, Source]]:
    """Each table's sums by year with how many lines were added up, and where the table stands."""
    lines = library.of(BudgetLine, document)
    told_of: list[tuple[str, Source]] = []
    for kind, own in grouped(lines, lambda line: line.kind.value).items():
        years = sorted({year for line in own for year in line.amounts_dkk})
        sums = _by_year({year: year_total(own, year) for year in years})
        told_of.append(
            (f"{_KIND[BudgetKind(kind)]}: {sums} (lagt sammen af Rådbot fra {len(own)} {'linje' if len(own) == 1 else 'linjer'}).", own[0].sources[0])
        )
    cases = library.of(SavingsCase, document)
    if cases:
        years = sorted({year for case in cases for year in case.amounts_dkk})
        sums = _by_year({year: year_total(cases, year) for year in years})
        told_of.append((f"Besparelser: {sums} (lagt sammen af Rådbot fra {len(cases)} sager; minus betyder besparelse).", cases[0].sources[0]))
    return told_of


def _totals(library: Library, document: str) -> dict[str, int]:
    """What was added up, by table and year, in whole kroner, and how many lines there were."""
    tables: dict[str, Sequence[BudgetLine] | Sequence[SavingsCase]] = dict(grouped(library.of(BudgetLine, document), lambda line: _KIND[line.kind]))
    tables |= {"Besparelser": cases} if (cases := library.of(SavingsCase, document)) else {}
    counted = {f"{name}, linjer": len(own) for name, own in tables.items()}
    for name, own in tables.items():
        for year in sorted({year for line in own for year in line.amounts_dkk}):
            total = year_total(own, year)
            if total is not None:
                counted[f"{name} {year}"] = total
    return counted


def _by_year(amounts: dict[int, int | None]) -> str:
    return joined([f"{format_short(value)} i {year}" for year, value in amounts.items() if value is not None]) or "ingen beløb"
