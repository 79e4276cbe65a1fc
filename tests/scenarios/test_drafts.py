"""A secretary orders, revises and exports a draft; a named person approves it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document

from bot.answer import ToolCall
from bot.slack import messages, messages_drafts
from bot.slack.blocks.drafts import _heading
from knowledge.store.ledger.people import Person
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, BOB, CLARA
from tests.scenarios.world import World, words
from tools.contract import ToolResult
from tools.summary.written import TO_APPROVE


@pytest.fixture(autouse=True)
def _secretary(world: World) -> None:
    world.deps.people.put(Person(ALICE, "secretary"), "test")
    world.assistant.says = lambda question, asker: small_answer(
        question=question, lead="**Sag**: Studietur.", body="- Indstilling: godkendes\n- Stemmer: 7 for"
    )


def ordered(world: World, person: str = ALICE) -> dict[str, Any]:
    """The message that holds the draft of an order."""
    world.submit({"callback_id": "draft_order_view", "private_metadata": ""}, {"what": "punkt 5"}, person)
    return world.slack.shown()[0]


def test_an_order_gives_a_draft_as_a_canvas_that_only_the_owner_opens(world: World) -> None:
    message = ordered(world)
    assert message["channel"] == f"D{ALICE}"
    assert "Udkast: Punkt 5" in words(message["blocks"])
    assert "ikke godkendt" in words(message["blocks"])
    assert "Stemmer: 7 for" in words(message["blocks"])
    assert world.slack.of("canvases.access.set") == [{"canvas_id": "F2", "access_level": "read", "user_ids": [ALICE]}]
    assert world.slack.files == []


def test_without_canvases_the_draft_comes_as_a_word_file_marked_as_a_draft(world: World) -> None:
    world.slack.lacks.add("canvases.create")
    ordered(world)
    document = Document(io.BytesIO(world.slack.files[0]))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "UDKAST" in document.sections[0].header.paragraphs[0].text
    assert "Stemmer: 7 for" in text
    assert document.core_properties.author == ""
    assert world.slack.of("files.getUploadURLExternal")[0]["filename"] == "udkast-punkt-5-v1.docx"


def test_an_order_that_names_nothing_in_the_documents_says_so(world: World) -> None:
    world.assistant.says = lambda question, asker: small_answer(question=question, found=False, table=None)
    message = ordered(world)
    assert messages_drafts.draft_not_possible() in words(message["blocks"])
    assert world.deps.drafts.of(ALICE) == []


def test_staff_cannot_order(world: World) -> None:
    message = ordered(world, person=BOB)
    assert messages.not_allowed() in words(message["blocks"])
    assert world.assistant.asked == []


def test_a_comment_gives_the_next_version_and_the_old_buttons_are_refused(world: World) -> None:
    message = ordered(world)
    world.click(message, "draft_revise")
    view = world.slack.of("views.open")[-1]["view"]
    world.assistant.says = lambda question, asker: small_answer(question=question, lead="Kortere.", body=None)
    world.submit(view, {"comment": "Gør det kortere"})
    assert world.assistant.asked[-1][0] == "Lav et udkast til resumé af punkt 5. Gør det kortere"
    newest = world.slack.shown()[-1]
    assert "Version 2" in words(newest["blocks"])
    world.click(message, "draft_export")
    assert world.slack.shown()[-1]["text"] == messages_drafts.draft_stale()


def test_a_second_comment_keeps_the_first_wish(world: World) -> None:
    message = ordered(world)
    world.assistant.says = lambda question, asker: small_answer(question=question, lead=question, body=None)
    for comment in ("Gør det kortere", "Kun beslutningen"):
        world.click(message, "draft_revise")
        world.submit(world.slack.of("views.open")[-1]["view"], {"comment": comment})
        message = world.slack.shown()[-1]
    assert world.assistant.asked[-1][0] == "Lav et udkast til resumé af punkt 5. Gør det kortere. Kun beslutningen"


def test_a_comment_that_changes_nothing_makes_no_new_version_and_says_so(world: World) -> None:
    message = ordered(world)
    world.click(message, "draft_revise")
    world.submit(world.slack.of("views.open")[-1]["view"], {"comment": "Stav Lonning som Lønning"})
    assert world.deps.drafts.of(ALICE)[0].version == 1
    assert messages_drafts.draft_unchanged() in str(world.slack.shown())


def test_a_text_that_was_edited_by_hand_is_kept_as_it_is(world: World) -> None:
    message = ordered(world)
    world.click(message, "draft_revise")
    world.submit(world.slack.of("views.open")[-1]["view"], {"comment": "", "edited": "Min egen tekst."})
    assert len(world.assistant.asked) == 1
    assert world.deps.drafts.of(ALICE)[0].text == "Min egen tekst."


def name(world: World, message: dict[str, Any], approver: str) -> None:
    """The owner chooses who approves."""
    actions = next(block for block in message["blocks"] if block["type"] == "actions")
    world.click(message, "draft_approver", block_id=actions["block_id"], selected_user=approver)


def test_only_the_named_person_approves_and_then_it_is_no_draft_any_more(world: World) -> None:
    name(world, ordered(world), BOB)
    for_bob = next(shown for shown in world.slack.shown() if shown["channel"] == f"D{BOB}" and "Version 1" in words(shown["blocks"]))
    world.click(for_bob, "draft_approve", person=CLARA)
    assert not world.deps.drafts.of(ALICE)[0].approved
    assert world.slack.shown()[-1]["text"] == messages_drafts.draft_not_approver()
    world.click(for_bob, "draft_approve", person=BOB)
    assert world.deps.drafts.of(ALICE)[0].approved
    assert "Udkast:" not in words(world.slack.shown()[0]["blocks"])
    assert "godkendt af Bob Hansen" in words(world.slack.shown()[0]["blocks"])
    assert [line.what for line in world.deps.audit.since(0)][:1] == ["draft_approved"]


def test_the_canvas_says_udkast_until_it_is_approved(world: World) -> None:
    name(world, ordered(world), BOB)
    assert "Udkast" in world.slack.of("canvases.create")[0]["title"]
    world.click(world.slack.shown()[-2], "draft_approve", person=BOB)
    replaced, renamed = (call["changes"][0] for call in world.slack.of("canvases.edit"))
    assert "udkast" not in f"{replaced} {renamed}".lower()
    assert "Stemmer: 7 for" in replaced["document_content"]["markdown"]


def test_an_approval_counts_although_the_owners_message_was_deleted(world: World) -> None:
    message = ordered(world)
    name(world, message, BOB)
    for_bob = world.slack.shown()[-2]
    del world.slack.messages[message["channel"], message["ts"]]
    world.click(for_bob, "draft_approve", person=BOB)
    assert world.slack.shown()[-1]["text"] == messages_drafts.draft_approved("Punkt 5", "Bob Hansen")


def test_nobody_approves_their_own_draft(world: World) -> None:
    name(world, ordered(world), ALICE)
    assert world.deps.drafts.of(ALICE)[0].approver is None


def test_a_draft_from_closed_material_goes_to_no_approver_who_may_not_see_it(world: World) -> None:
    world.deps.people.put(Person(ALICE, "secretary", cleared=True), "test")
    name(world, ordered(world), BOB)
    assert [shown for shown in world.slack.shown() if shown["channel"] == f"D{BOB}"] == []
    assert world.slack.shown()[-1]["text"] == messages_drafts.draft_approver_cannot()


def test_an_approval_of_an_earlier_version_does_not_count(world: World) -> None:
    message = ordered(world)
    name(world, message, BOB)
    for_bob = world.slack.shown()[-2]
    draft = world.deps.drafts.of(ALICE)[0]
    world.deps.drafts.revise(draft, "Noget andet")
    world.click(for_bob, "draft_approve", person=BOB)
    assert not world.deps.drafts.of(ALICE)[0].approved


def test_only_owner_and_approver_export(world: World) -> None:
    message = ordered(world)
    world.click(message, "draft_export", person=CLARA)
    assert world.slack.files == []
    world.click(message, "draft_export", person=ALICE)
    assert len(world.slack.files) == 1


def test_a_text_too_long_for_one_field_is_edited_in_several(world: World) -> None:
    paragraphs = [f"Afsnit {number}: " + "ord " * 200 for number in range(10)]
    whole = "\n\n".join(paragraph.strip() for paragraph in paragraphs)
    world.assistant.says = lambda question, asker: small_answer(question=question, lead=whole, body="", table=None)
    message = ordered(world)
    world.click(message, "draft_revise")
    view = world.slack.of("views.open")[0]["view"]
    fields = {block["block_id"]: block["element"]["initial_value"] for block in view["blocks"] if block["block_id"].startswith("edited")}
    assert len(fields) > 1
    draft = world.deps.drafts.of(ALICE)[0]
    assert "\n\n".join(fields.values()) == draft.text
    last = list(fields)[-1]
    world.submit(view | {"callback_id": "draft_revise_view"}, fields | {last: fields[last].replace("Afsnit 9", "Afsnit ni")})
    assert world.deps.drafts.of(ALICE)[0].text == draft.text.replace("Afsnit 9", "Afsnit ni")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Bestil et resumé af punkt 5", "punkt 5"),
        ("lav et udkast til resume om studieturen til Lund", "studieturen til Lund"),
        ("Kan du skrive et udkast til et resumé af budgetaftalen?", "budgetaftalen"),
        ("Lav et resumé af punkt 5", None),
        ("Hvad blev besluttet i punkt 5?", None),
    ],
)
def test_a_draft_can_be_ordered_in_words(world: World, text: str, subject: str | None) -> None:
    world.direct(text)
    asked = f"Lav et udkast til resumé af {subject}" if subject else text
    assert [question for question, _earlier, _asker in world.assistant.asked] == [asked]
    assert len(world.deps.drafts.of(ALICE)) == (1 if subject else 0)


def test_the_text_itself_never_says_udkast_so_that_an_approved_one_does_not_either(world: World) -> None:
    body = "UDKAST til resumé af punkt 5, Studietur. Ikke godkendt.\n\n**Beslutning:** Godkendt. (linje 3)"
    made = ToolResult(tool="draft_summary", title="punkt 5, Studietur", searched="referatet", text=body, notes=(TO_APPROVE,))
    call = ToolCall(name="draft_summary", arguments={}, result=made)
    world.assistant.says = lambda question, asker: small_answer(
        question=question, lead="Udkast til resumé af punkt 5.", body=body, table=None, notes=(TO_APPROVE,), tools=(call,)
    )
    ordered(world)
    (draft,) = world.deps.drafts.of(ALICE)
    assert draft.title == "Resumé af punkt 5, Studietur"
    assert draft.text.startswith("**Beslutning:** Godkendt.")
    assert "dkast" not in draft.text
    assert "ikke godkendt" not in draft.text.lower()


def test_a_heading_that_is_too_long_loses_its_last_parenthesis_whole() -> None:
    title = "Udkast: Resumé af punkt 4, Oplæg til kommunens indsats for iværksættere og mindre virksomheder i 2023"
    body = "(Erhvervs-, Beskæftigelses- og Uddannelsesudvalget, referat 7. februar 2023)"
    assert _heading(f"{title} {body}") == title
    assert _heading(f"Udkast: Punkt 4 {body}") == f"Udkast: Punkt 4 {body}"
