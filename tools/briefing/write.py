"""The briefing as a draft: the meeting, each case with what was found on it, what lies ahead, where sources disagree, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.library import Library
from knowledge.records import BudgetLine, PlannedCase, SavingsCase
from knowledge.source import Source
from tools.briefing.ahead import due_around, open_before
from tools.briefing.found import Finding, history, money, promised
from tools.briefing.meant import Case, Occasion
from tools.briefing.of_body import savings, tasks
from tools.briefing.same_subject import Subjects
from tools.due import month_of
from tools.minutes_text.item import is_decided
from tools.summary.agenda import case_of, decided, recommended
from tools.summary.part import Drafted, Part
from tools.summary.spoken import joined
from tools.summary.written import lines_of

_MOST = 5


def drafted_briefing(library: Library, meant: Occasion) -> Drafted:
    """The briefing before the meeting meant; every line of it with the place it was taken from."""
    subjects = Subjects(library)
    missing: list[str] = [] if meant.meeting else ["Dagsordenen for mødet."]
    parts = [_head(library, meant)]
    purse: list[tuple[Case, Finding]] = []
    for place, case in enumerate(meant.cases, start=1):
        before, funds, dates = (
            history(library, subjects, case, meant.start),
            money(library, subjects, case, meant.start),
            promised(library, subjects, case),
        )
        purse += [(case, one) for one in funds]
        parts.append(_case(library, meant, case, place, before, dates))
        nothing = [word for word, found in (("tidligere behandling", before), ("beløb", funds), ("frister", dates)) if not found]
        if nothing:
            missing.append(f"{_name(case)}: {joined(nothing)}.")
    if meant.document is None:
        purse = [(Case("Udvalgets opgaver", None, None, ()), one) for one in (*tasks(library, meant), *savings(library, meant))]
    parts.append(_purse(library, meant, purse))
    ahead, due = open_before(library, meant), due_around(library, meant)
    parts += [_list(library, meant, "Åbne punkter fra tidligere møder", ahead), _list(library, meant, "Frister og ansvarlige", due)]
    parts.append(
        _list(
            library,
            meant,
            "Uoverensstemmelser i kilderne",
            [Finding(issue.message, issue.sources[:1]) for issue in disagreements(library, meant, parts)],
        )
    )
    missing += [what for what, found in (("Åbne punkter fra tidligere møder.", ahead), ("Frister inden for et halvt år af mødet.", due)) if not found]
    parts.append(Part("Ikke fundet i dokumenterne", "\n".join(f"- {sentence}" for sentence in missing), placed=True))
    title = " ".join(word for word in ("mødet", meant.words, "i", meant.body) if word)
    return Drafted(title, tuple(part for part in parts if part.text or part.below), {"sager på mødet": len(meant.cases)})


def disagreements(library: Library, meant: Occasion, parts: Sequence[Part]) -> list[Issue]:
    """Where the minutes of the meeting itself disagree, and sources on the lines that the parts were taken from."""
    own = meant.document if meant.meeting else None
    used = {(source.document, line) for part in parts for source in part.sources for line in range(source.line_from, source.line_to + 1)}
    return [
        issue
        for document in dict.fromkeys([*([own] if own else []), *(document for document, _ in used)])
        for issue in library.issues(document)
        if issue.kind == IssueKind.DISAGREEMENT
        and (
            document == own
            or any((source.document, line) in used for source in issue.sources for line in range(source.line_from, source.line_to + 1))
        )
    ]


def _head(library: Library, meant: Occasion) -> Part:
    said = [", ".join(word for word in (meant.body, meant.words) if word) + "."]
    if meant.document is None:
        said.append("Hverken dagsorden eller sagsoversigt for mødet står i dokumenterne; her er, hvad der ellers gælder udvalget.")
        return Part("Møde", " ".join(said))
    title = library.document(meant.document).title
    if meant.meeting is None:
        provisional = " Planen er foreløbig." if any(case.planned and case.planned.provisional for case in meant.cases) else ""
        said.append(f"{_count(len(meant.cases))} er planlagt ifølge sagsoversigten i {title}.{provisional}")
    else:
        said.append(f"{_count(len(meant.cases), 'punkt', 'punkter')} på dagsordenen.")
        if any(case.item and is_decided(library, case.item) for case in meant.cases):
            said.append("Mødet er holdt; beslutningerne er med under punkterne.")
    said.append(f"Linjer uden andet dokument er fra {title}.")
    return Part("Møde", " ".join(said), meant.meeting.sources if meant.meeting else tuple(case.sources[0] for case in meant.cases))


def _count(number: int, one: str = "sag", many: str = "sager") -> str:
    return f"{number} {one if number == 1 else many}"


def _case(library: Library, meant: Occasion, case: Case, place: int, before: Sequence[Finding], dates: Sequence[Finding]) -> Part:
    lines, sources = [], list(case.sources)
    if case.planned:
        again = _other_months(library, case.planned)
        lines.append(f"- Planlagt {meant.words}{f', og igen i {joined(again)}' if again else ''} ({lines_of(case.sources)})")
    if case.item:
        for part in (case_of(library, case.item, 1, earlier=False), recommended(library, case.item), *_ruling(library, case)):
            if part.text and part.sources:
                lines.append(f"- {part.heading}: {part.text} ({lines_of(part.sources)})")
                sources += part.sources
    for label, found in (("Historik", before), ("Frist", dates)):
        lines += [f"- {label}: {one.text} {_at(library, meant, one.sources)}" for one in found[:_MOST]]
        lines += [f"- {label}: {len(found) - _MOST} steder til nævner det."] if len(found) > _MOST else []
        sources += [source for one in found[:_MOST] for source in one.sources]
    return Part(_name(case, place), "\n".join(lines), tuple(dict.fromkeys(sources)), placed=True)


def _other_months(library: Library, own: PlannedCase) -> list[str]:
    """The other months that the plan has a case of that name in."""
    named = [other for other in library.of(PlannedCase, own.document) if other.name == own.name and other.id != own.id]
    return [month_of(other.year, other.month).text for other in named if (other.year, other.month) != (own.year, own.month)]


def _ruling(library: Library, case: Case) -> list[Part]:
    return [decided(library, case.item)] if case.item and is_decided(library, case.item) else []


def _name(case: Case, place: int | None = None) -> str:
    if case.item:
        return f"Punkt {case.item.number} {case.name}"
    return f"Sag {place}: {case.name}" if place else case.name


def _purse(library: Library, meant: Occasion, purse: Sequence[tuple[Case, Finding]]) -> Part:
    """The money as a table: which case, what it is set aside for, how much, where it stands."""
    if not purse:
        return Part("Penge", "")
    rows = [
        f"| {_cell(_name(case))} | {_cell(one.entry)} | {_cell(one.amount)} | {_cell(_at(library, meant, one.sources).strip('()'))} |"
        for case, one in purse
    ]
    table = "\n".join(["| Sag | Post | Beløb | Sted |", "| --- | --- | --- | --- |", *rows])
    about = "nævner det samme som sagerne" if meant.document else "aftaler giver udvalget at arbejde med"
    said = f"Beløb, der {about}; de er ikke lagt sammen og er ikke nødvendigvis bevilget.{_price_level(library, purse)}"
    if any("(sparetabellen)" in one.entry for _, one in purse):
        said += " I sparetabellen er minus en mindreudgift og plus en merudgift."
    return Part("Penge", f"{said}\n\n{table}", tuple(dict.fromkeys(source for _, one in purse for source in one.sources)), placed=True)


def _price_level(library: Library, purse: Sequence[tuple[Case, Finding]]) -> str:
    """That the tables state no price level, where none of their lines does."""
    documents = {source.document for _, one in purse for source in one.sources}
    levels = {line.price_level for d in documents for line in library.of(BudgetLine, d)}
    levels |= {case.price_level for d in documents for case in library.of(SavingsCase, d)}
    return " Prisniveauet fremgår ikke." if levels == {None} else ""


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").split())


def _list(library: Library, meant: Occasion, heading: str, found: Sequence[Finding]) -> Part:
    lines = [f"- {one.text} {_at(library, meant, one.sources)}" for one in found]
    return Part(heading, "\n".join(lines), tuple(dict.fromkeys(source for one in found for source in one.sources)), placed=True)


def _at(library: Library, meant: Occasion, sources: Sequence[Source]) -> str:
    """«(linje 3–5)», with the document's title where it is not the one of the agenda."""
    if not sources:
        return ""
    other = sources[0].document != meant.document
    return f"({f'{library.document(sources[0].document).title}, ' if other else ''}{lines_of(sources)})"
