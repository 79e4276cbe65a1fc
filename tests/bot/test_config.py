"""Settings: defaults, bad values, unknown names, secrets."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bot.config import Settings, load_settings, setting_names
from knowledge.errors import SettingError
from retrieval.ingest import find_files


def test_without_settings_it_runs_offline_on_the_shipped_documents() -> None:
    settings = Settings()
    assert settings.model == "builtin"
    assert settings.embeddings == "builtin"
    assert len(find_files([settings.documents])) == 5
    assert settings.store_url.startswith("sqlite:///")


def test_every_setting_has_a_default_and_one_line_of_explanation() -> None:
    for name, field in setting_names().items():
        assert not field.is_required(), name
        assert field.description, name
        assert "\n" not in field.description


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAADBOT_DATA", str(tmp_path / "x" / ".." / "y"))
    monkeypatch.setenv("RAADBOT_TODAY", "2023-03-01")
    monkeypatch.setenv("SLACK_MODE", "http")
    settings = Settings()
    assert settings.data == tmp_path / "y"
    assert settings.current_date() == datetime.date(2023, 3, 1)
    assert settings.slack_mode == "http"


def test_an_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RAADBOT_TODAY=2020-01-01\nSLACK_HTTP_PORT=4000\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAADBOT_TODAY", "2021-01-01")
    monkeypatch.setenv("SLACK_HTTP_PORT", "")
    monkeypatch.delenv("SLACK_HTTP_PORT")
    settings = load_settings()
    assert settings.current_date() == datetime.date(2021, 1, 1)
    assert settings.slack_http_port == 4000


def test_an_empty_value_means_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAADBOT_MODEL", "")
    assert Settings().model == "builtin"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("RAADBOT_TODAY", "i går", "en dato som"),
        ("RAADBOT_MODEL", "gpt", "udbyder:navn"),
        ("RAADBOT_EMBEDDINGS", "chroma", "«none»"),
        ("RAADBOT_DOCUMENTS", "/findes/ikke", "en mappe, der findes"),
        ("RAADBOT_DEBUG", "måske", "«true» eller «false»"),
        ("RAADBOT_CHROMA_URL", "localhost", "http://"),
        ("SLACK_MODE", "mail", "'socket' eller 'http'"),
        ("SLACK_HTTP_PORT", "70000", "fra 1 til 65535"),
        ("SLACK_HTTP_PORT", "mange", "fra 1 til 65535"),
        ("SLACK_EVENTS_PATH", "slack", "begynder med «/»"),
    ],
)
def test_a_bad_value_names_the_setting_the_value_and_what_was_expected(monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError) as error:
        Settings()
    assert str(error.value).startswith(f"Indstillingen {name} er {value!r}, men skal være ")
    assert expected in str(error.value)


def test_a_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "fil"
    file.touch()
    with pytest.raises(SettingError, match=r"RAADBOT_DATA er .*en mappe"):
        Settings(data=file)


def test_a_bad_database_address_never_shows_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAADBOT_DATABASE_URL", "mysql://ida:hemmelig@db/raad")
    with pytest.raises(SettingError) as error:
        Settings()
    assert "hemmelig" not in str(error.value)
    assert "RAADBOT_DATABASE_URL er (skjult)" in str(error.value)


def test_secrets_stay_out_of_the_repr() -> None:
    settings = Settings(slack_bot_token="xoxb-hemmelig", database_url="postgresql://ida:kodeord@db/raad")
    assert "hemmelig" not in repr(settings)
    assert "kodeord" not in repr(settings)
    assert settings.store_url == "postgresql://ida:kodeord@db/raad"


def test_an_unknown_name_is_refused_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAADBOT_DOKUMENTS", "/tmp")
    with pytest.raises(SettingError, match=r"RAADBOT_DOKUMENTS findes ikke; mente du RAADBOT_DOCUMENTS\?"):
        Settings()


def test_a_name_like_nothing_lists_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAADBOT_QQQ", "1")
    with pytest.raises(SettingError, match="kendte navne: RAADBOT_DATA"):
        Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(Exception, match="frozen"):
        Settings().model = "x"  # type: ignore[misc]
