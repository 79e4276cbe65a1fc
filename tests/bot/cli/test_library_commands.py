"""The commands on a real library of one's own, as an operator types them: built, listed, searched, asked, broken, interrupted."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Raadbot = Callable[..., "subprocess.CompletedProcess[str]"]

PLAN = """Indsatser i Nordby

Kolonihaver. Haveforeningen Solsikken får en ny vej i 2031, fordi den gamle er slidt ned.

Svømmehallen holder lukket i juli, mens bassinet får nye fliser.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one plain document and the library built from it, searched by keywords alone."""
    folder = tmp_path_factory.mktemp("kommune")
    (folder / "documents").mkdir()
    (folder / "documents" / "indsatser.txt").write_text(PLAN, encoding="utf-8")
    done = run(folder, "ingest")
    assert done.returncode == 0, done.stderr
    return folder


def environment(folder: Path) -> dict[str, str]:
    """Settings for the library in that folder."""
    ours = {"RAADBOT_DATA": str(folder / "data"), "RAADBOT_DOCUMENTS": str(folder / "documents"), "RAADBOT_EMBEDDINGS": "none"}
    return {**os.environ, **ours}


def run(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "bot.cli.main", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment(folder) | changes, timeout=120)


def test_documents_lists_what_was_read(library: Path) -> None:
    done = run(library, "documents")
    assert done.returncode == 0, done.stderr
    assert "indsatser\tandet\t" in done.stdout
    assert done.stdout.endswith("\tnej\tajour\n")
    (document,) = json.loads(run(library, "documents", "--json").stdout)
    assert (document["id"], document["family"], document["freshness"]) == ("indsatser", "other", "current")


def test_documents_tells_what_is_no_longer_as_it_was_read(broken: Path) -> None:
    (broken / "documents" / "indsatser.txt").write_text(PLAN + "Ny linje.\n", encoding="utf-8")
    (broken / "documents" / "ny.txt").write_text(PLAN, encoding="utf-8")
    done = run(broken, "documents")
    assert "\tændret siden\n" in done.stdout
    assert done.stderr == "1 dokument er ændret siden, og 1 fil i mappen er ikke læst ind (ny.txt); kør raadbot ingest.\n"
    (broken / "documents" / "indsatser.txt").unlink()
    assert "\tikke i mappen\n" in run(broken, "documents").stdout


def test_a_mark_of_openness_that_came_later_makes_a_document_changed(broken: Path) -> None:
    (broken / "documents" / "aabne-dokumenter.txt").write_text("indsatser\n", encoding="utf-8")
    assert "\tændret siden\n" in run(broken, "documents").stdout
    run(broken, "ingest")
    assert "\tja\tajour\n" in run(broken, "documents").stdout


def test_ingesting_again_changes_nothing(library: Path) -> None:
    done = run(library, "ingest")
    assert done.returncode == 0
    assert "uændret" in done.stdout
    assert "0 nye søgevektorer" in done.stdout


def test_search_shows_the_passage_with_its_place(library: Path) -> None:
    done = run(library, "search", "kolonihave", "--limit", "1")
    assert done.returncode == 0, done.stderr
    assert "indsatser, linje" in done.stdout
    assert "Solsikken" in done.stdout
    hits = json.loads(run(library, "search", "kolonihave", "--json").stdout)
    assert hits[0]["passage"]["document"] == "indsatser"


def test_records_and_issues_are_listed(library: Path) -> None:
    assert json.loads(run(library, "records", "section", "--json").stdout)[0]["document"] == "indsatser"
    assert run(library, "records", "budget_line").stdout == "Der er ingen af den slags i biblioteket.\n"
    assert "afsnit\t1\tsection\n" in run(library, "records").stdout
    issues = json.loads(run(library, "issues", "--json").stdout)
    assert [issue["kind"] for issue in issues] == ["uncertain"], "a document of no known family is said to be one"


def test_an_unknown_document_gets_the_nearest(library: Path) -> None:
    done = run(library, "issues", "--document", "indsats")
    assert done.returncode == 1
    assert "nærmest er 'indsatser'" in done.stderr


@pytest.mark.parametrize(
    "command", [["issues", "--document", "indsats"], ["records", "section", "--document", "indsats"], ["ask", "hej", "--as", "konge"]]
)
def test_standard_output_is_json_also_when_it_fails(library: Path, command: list[str]) -> None:
    done = run(library, *command, "--json")
    error = json.loads(done.stdout)["error"]
    assert error["exit_code"] == done.returncode != 0
    assert done.stderr == f"raadbot: {error['message']}\n"


def test_a_first_question_in_json_has_its_progress_beside_it(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "indsatser.txt").write_text(PLAN, encoding="utf-8")
    done = run(tmp_path, "ask", "--json", "Hvornår holder svømmehallen lukket?")
    assert "juli" in json.loads(done.stdout)["answer"]
    assert "Læser dokumenter" in done.stderr


def test_a_question_is_answered_from_ones_own_document(library: Path) -> None:
    done = run(library, "ask", "--json", "Hvorfor får Solsikken en ny vej?")
    assert done.returncode == 0, done.stderr
    value = json.loads(done.stdout)
    assert value["found"] is True
    assert "slidt ned" in value["answer"]
    assert value["sources"][0]["document"] == "indsatser"


def test_the_first_question_builds_the_library(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "indsatser.txt").write_text(PLAN, encoding="utf-8")
    done = run(tmp_path, "ask", "Hvornår holder svømmehallen lukket?")
    assert done.returncode == 0, done.stderr
    assert "Biblioteket er ikke bygget endnu. Læser 1 dokument i " in done.stderr
    assert "; det tager et øjeblik og sker kun denne gang." in done.stderr
    assert "1 bemærkning til dokumenterne; se raadbot issues." in done.stderr
    assert "juli" in done.stdout
    assert "Biblioteket er ikke" not in run(tmp_path, "ask", "Hvad sker der i Nordby?").stderr


def test_one_bad_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "god.txt").write_text(PLAN, encoding="utf-8")
    (folder / "tom.txt").write_text("", encoding="utf-8")
    (folder / "billede.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x01" * 50)
    done = run(tmp_path, "ingest")
    assert done.returncode == 1
    assert "ny         " in done.stdout
    assert done.stdout.count("FEJL") == 2
    assert f"FEJL       {folder / 'tom.txt'} er tom; læg filen ind igen med indhold.\n" in done.stdout
    assert done.stdout.count("tom.txt") == 1, "an empty file is named once"
    assert "Solsikken" in run(tmp_path, "search", "Solsikken").stdout


def test_a_missing_path_is_one_sentence(library: Path) -> None:
    done = run(library, "ingest", "/findes/ikke")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("raadbot: /findes/ikke findes ikke")
    assert "Traceback" not in done.stderr


def test_a_missing_documents_folder_is_one_sentence(library: Path) -> None:
    done = run(library, "ingest", RAADBOT_DOCUMENTS="/findes/ikke")
    assert (done.returncode, done.stderr) == (1, "raadbot: Indstillingen RAADBOT_DOCUMENTS er '/findes/ikke', men skal være en mappe, der findes.\n")


def test_prune_removes_what_is_no_longer_there(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    (folder / "b.txt").write_text(PLAN.replace("Nordby", "Sydby"), encoding="utf-8")
    assert run(tmp_path, "ingest").returncode == 0
    (folder / "b.txt").unlink()
    assert run(tmp_path, "ingest").returncode == 0
    assert "b\t" in run(tmp_path, "documents").stdout
    done = run(tmp_path, "ingest", "--prune")
    assert "fjernet    b" in done.stdout
    assert [document["id"] for document in json.loads(run(tmp_path, "documents", "--json").stdout)] == ["a"]


@pytest.fixture
def broken(library: Path, tmp_path: Path) -> Path:
    """A copy of the library to break."""
    import shutil

    shutil.copytree(library, tmp_path / "kopi")
    return tmp_path / "kopi"


def pointer_to_nowhere(index: Path) -> None:
    (index / "current").write_text("0123456789abcdef", encoding="ascii")


def pointer_of_rubbish(index: Path) -> None:
    (index / "current").write_bytes(b"\xff\x00\xfe")


def keywords_overwritten(index: Path) -> None:
    for file in index.rglob("keywords.sqlite"):
        file.write_bytes(b"ikke en database" * 100)


def manifest_cut_short(index: Path) -> None:
    for file in index.rglob("manifest.json"):
        file.write_text('{"index_ver', encoding="utf-8")


@pytest.mark.parametrize("damage", [pointer_to_nowhere, pointer_of_rubbish, keywords_overwritten, manifest_cut_short])
def test_a_corrupted_index_is_one_sentence_and_rebuild_mends_it(broken: Path, damage: Callable[[Path], None]) -> None:
    damage(broken / "data" / "index")
    done = run(broken, "search", "kolonihave")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "ingest --rebuild" in done.stderr
    assert run(broken, "ingest", "--rebuild").returncode == 0
    assert "Solsikken" in run(broken, "search", "kolonihave").stdout


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.txt").write_text(PLAN, encoding="utf-8")
    foreign = tmp_path / "data" / "index"
    foreign.mkdir(parents=True)
    (foreign / "feriebilleder.txt").write_text("mine", encoding="utf-8")
    done = run(tmp_path, "ingest")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "RAADBOT_DATA" in done.stderr
    assert (foreign / "feriebilleder.txt").read_text(encoding="utf-8") == "mine"


def test_a_damaged_database_is_one_sentence(broken: Path) -> None:
    (broken / "data" / "raadbot.sqlite3").write_bytes(b"ikke en database" * 1000)
    done = run(broken, "documents")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "raadbot.sqlite3" in done.stderr


def test_a_full_disk_is_one_sentence_and_what_was_there_stays(broken: Path) -> None:
    for number in range(40):
        (broken / "documents" / f"ny-{number}.txt").write_text(PLAN.replace("Nordby", f"By {number}") * 200, encoding="utf-8")
    largest = max(file.stat().st_size for file in (broken / "data").rglob("*") if file.is_file())
    limit = largest + 4096
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli.main", "ingest"],
        capture_output=True,
        text=True,
        env=environment(broken),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        timeout=120,
    )
    assert done.returncode == 1, done.stdout
    assert done.stderr.splitlines()[-1].startswith("raadbot: ")
    assert "Traceback" not in done.stderr
    assert "Solsikken" in run(broken, "search", "kolonihave", "--document", "indsatser").stdout


def test_ctrl_c_in_ingest_loses_nothing_and_the_next_run_goes_on(broken: Path) -> None:
    for number in range(150):
        (broken / "documents" / f"ny-{number}.txt").write_text(PLAN.replace("Nordby", f"By {number}") * 20, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.cli.main", "ingest"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(broken)
    )
    assert process.stderr is not None
    assert "Læser dokumenter" in process.stderr.readline()
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.splitlines()[-2:] == ["Det, der er læst og beregnet, er gemt; kør kommandoen igen for at fortsætte.", "raadbot: Afbrudt."]
    assert "Traceback" not in err
    assert "Solsikken" in run(broken, "search", "kolonihave", "--document", "indsatser").stdout
    assert run(broken, "ingest").returncode == 0
    assert len(json.loads(run(broken, "documents", "--json").stdout)) == 151


def test_a_second_writer_is_told_to_wait(broken: Path) -> None:
    from retrieval.index import IndexFolder

    with IndexFolder(broken / "data" / "index").writing():
        done = run(broken, "ingest")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr


def test_the_doctor_finds_a_library_fit_and_a_missing_one_not(library: Path, tmp_path: Path) -> None:
    done = run(library, "doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "✓ Bibliotek: 1 dokument, 1 bemærkning til dem" in done.stdout
    assert "– Slack: ikke sat op" in done.stdout
    (tmp_path / "documents").mkdir()
    done = run(tmp_path, "doctor")
    assert done.returncode == 1
    assert "✗ Dokumenter" in done.stdout
    assert "kør raadbot ingest" in done.stdout
    assert done.stderr == ""
