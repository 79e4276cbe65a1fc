"""Danish for what the records call by English names: their kinds, their fields and the fixed values of fields."""

from __future__ import annotations

import re

_KINDS = {
    "document": ("dokument", "dokumenter"),
    "section": ("afsnit", "afsnit"),
    "membership": ("medlem", "medlemmer"),
    "figure": ("tal", "tal"),
    "meeting": ("møde", "møder"),
    "attendance": ("fremmøde", "fremmøder"),
    "agenda_item": ("dagsordenspunkt", "dagsordenspunkter"),
    "recommendation": ("indstilling", "indstillinger"),
    "decision": ("beslutning", "beslutninger"),
    "vote_event": ("afstemning", "afstemninger"),
    "minority_statement": ("mindretalsudtalelse", "mindretalsudtalelser"),
    "suspension": ("standsning", "standsninger"),
    "recusal": ("inhabilitet", "inhabiliteter"),
    "planned_case": ("planlagt sag", "planlagte sager"),
    "chapter": ("kapitel", "kapitler"),
    "agreement_item": ("aftalepunkt", "aftalepunkter"),
    "budget_line": ("budgetlinje", "budgetlinjer"),
    "savings_case": ("omstillingscase", "omstillingscases"),
    "key_figure": ("nøgletal", "nøgletal"),
    "signatory": ("underskriver", "underskrivere"),
    "action": ("handling", "handlinger"),
    "area_purpose": ("formål", "formål"),
    "adoption": ("vedtagelse", "vedtagelser"),
    "financing": ("finansiering", "finansieringer"),
    "focus_area": ("indsatsområde", "indsatsområder"),
    "plan_activity": ("aktivitet", "aktiviteter"),
    "plan_resource": ("ressource", "ressourcer"),
    "plan_evaluation": ("evaluering", "evalueringer"),
    "slide": ("slide", "slides"),
    "paired_value": ("opstilling", "opstillinger"),
}

_FIELDS = {
    "abstained": "undlod",
    "abstained_count": "antal undlod",
    "added_dkk": "tilført",
    "against": "imod",
    "against_count": "antal imod",
    "amount_dkk": "beløb",
    "amounts": "beløb",
    "amounts_dkk": "beløb",
    "area": "område nr.",
    "area_name": "område",
    "attachments_recommended": "bilag til indstillingen",
    "attachments_total": "bilag i alt",
    "bodies": "udvalg",
    "body": "udvalg",
    "budget_year": "budgetår",
    "by": "af",
    "chapter": "kapitel nr.",
    "chapter_name": "kapitel",
    "code": "kode",
    "commitments": "aftalt opfølgning",
    "committee": "udvalg",
    "committee_code": "udvalgets kode",
    "competent_body": "beslutter",
    "condition": "betingelse",
    "confidence": "sikkerhed",
    "date": "dato",
    "date_precision": "datoens nøjagtighed",
    "decided_by": "besluttet af",
    "deciding_bodies": "besluttende udvalg",
    "depends_on": "afhænger af",
    "earlier": "tidligere",
    "economy": "økonomi",
    "ends_at": "slutter",
    "family": "slags",
    "final": "endelig",
    "finance": "økonomi",
    "guests": "gæster",
    "in_favour": "for",
    "in_favour_count": "antal for",
    "investment_as_printed": "anlæg, som trykt",
    "investment_dkk": "anlægsinvestering",
    "item": "punkt",
    "item_count": "antal punkter",
    "kind": "slags",
    "label": "betegnelse",
    "law": "lov",
    "line_count": "linjer",
    "list_name": "liste",
    "listed": "på listen",
    "location": "sted for mødet",
    "month": "måned",
    "name": "navn",
    "next_meeting": "næste møde",
    "not_final_because": "ikke endelig, fordi",
    "number": "nr.",
    "on": "om ændringsforslaget",
    "order": "rækkefølge",
    "organization": "organisation",
    "other_funding": "anden finansiering",
    "outcome": "udfald",
    "outside_plan_period": "uden for planperioden",
    "parent": "hører under",
    "part": "del",
    "party": "parti",
    "party_letter": "partibogstav",
    "path": "overskrifter",
    "performer": "udførende",
    "period": "periode",
    "person": "person",
    "points": "delpunkter",
    "politician": "politiker",
    "previous_dkk": "hidtil",
    "price_level": "prisniveau",
    "progress": "status",
    "proposer": "indstillet af",
    "provisional": "foreløbig",
    "public": "åben",
    "recurrence": "gentages",
    "references": "henvisninger",
    "referred_to": "sendt til",
    "remark": "bemærkning",
    "responsible": "ansvarlig",
    "role": "rolle",
    "starts_at": "begynder",
    "statement_kind": "slags udtalelse",
    "status": "fremmøde",
    "substitute_for": "stedfortræder for",
    "success_criterion": "succeskriterium",
    "target_group": "målgruppe",
    "text": "tekst",
    "theme": "tema",
    "time": "tid",
    "title": "titel",
    "total_dkk": "i alt",
    "unit": "enhed",
    "value": "værdi",
    "year": "år",
    "years": "år",
}

_VALUES = {
    "operating": "drift",
    "capital": "anlæg",
    "present": "til stede",
    "excused": "afbud",
    "absent": "fraværende",
    "unknown": "ukendt",
    "approved": "godkendt",
    "approved_with_remark": "godkendt med bemærkning",
    "approved_as_amended": "godkendt med ændring",
    "recommended": "anbefalet videre",
    "noted": "taget til efterretning",
    "discussed": "drøftet",
    "postponed": "udsat",
    "referred": "sendt videre",
    "hearing": "sendt i høring",
    "withdrawn": "udgået",
    "rejected": "ikke godkendt",
    "lapsed": "bortfaldet",
    "elected": "valgt",
    "granted": "bevilget",
    "procedural": "procedure",
    "none_recorded": "ingen beslutning nævnt",
    "custom": "andet",
    "day": "dag",
    "month": "måned",
    "quarter": "kvartal",
    "half_year": "halvår",
    "season": "årstid",
    "year": "år",
    "years": "år",
    "vague": "omtrentlig",
    "condition": "betinget",
    "minutes": "referat",
    "budget_agreement": "budgetaftale",
    "action_plan": "handleplan",
    "schedule": "tidsplan",
    "slides": "præsentation",
    "other": "andet",
}


def kind_name(record_type: type) -> str:
    """`budget_line` for BudgetLine: what a kind of record is called in JSON and by programs."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_type.__name__).lower()


def kind_in_danish(record_type: type) -> str:
    """«budgetlinjer» for BudgetLine."""
    return _KINDS[kind_name(record_type)][1]


def kind_words(record_type: type) -> frozenset[str]:
    """Every word for a kind of record, in small letters: English and Danish, singular and plural, blanks as underscores."""
    own = kind_name(record_type)
    danish = (word.replace(" ", "_") for word in _KINDS[own])
    return frozenset({own, f"{own}s", f"{own.removesuffix('y')}ies", *danish})


def field_in_danish(field: str) -> str:
    """«prisniveau» for `price_level`."""
    return _FIELDS[field]


def value_in_danish(value: str) -> str:
    """«drift» for `operating`: the word for a fixed value."""
    return _VALUES[value]
