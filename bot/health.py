"""Whether everything Rådbot rests on works: one finding at a time, each with what to do when it does not.

Adding a check is one function and one line in `CHECKS`.
"""

from __future__ import annotations

import importlib.util
import platform
import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.cli.words import counted
from bot.config import Settings, key_is_set
from bot.data_folder import usable_folder
from knowledge.errors import RaadbotError

_ROOM_NEEDED_MB = 500
_ANSWER_SECONDS = 5


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `fine` is None for what is merely told; `told` is Danish and says what now when it is False."""

    subject: str
    fine: bool | None
    told: str


def examine(settings: Settings) -> Iterator[Finding]:
    """All findings, in the order in which things rest on one another. A check that raises is a finding too."""
    for check in CHECKS:
        try:
            yield check(settings)
        except (RaadbotError, OSError) as fault:
            yield Finding(str(check.__doc__).split(":")[0], False, str(fault))


def _python(_settings: Settings) -> Finding:
    """Python: its version and machine."""
    return Finding("Python", True, f"{platform.python_version()} på {platform.system()} {platform.machine()}")


def _data(settings: Settings) -> Finding:
    """Datamappe: can it be written, and is there room."""
    free = shutil.disk_usage(usable_folder(settings.data)).free // 2**20
    if free < _ROOM_NEEDED_MB:
        return Finding("Datamappe", False, f"{settings.data} har kun {free} MB ledig; frigør plads, eller vælg en anden mappe med RAADBOT_DATA.")
    return Finding("Datamappe", True, f"{settings.data}, {free // 1024} GB ledig")


def _documents(settings: Settings) -> Finding:
    """Dokumenter: is there anything to read."""
    from retrieval.ingest import find_files

    return Finding("Dokumenter", True, f"{len(find_files([settings.documents]))} i {settings.documents}")


def _library(settings: Settings) -> Finding:
    """Bibliotek: does the database open, and what is in it."""
    from bot.opened import OpenLibrary

    library = OpenLibrary(settings).view(open_only=False).library
    documents = counted(len(library.documents()), "dokument", "dokumenter")
    return Finding("Bibliotek", True, f"{documents}, {counted(len(library.issues()), 'bemærkning', 'bemærkninger')} til dem")


def _index(settings: Settings) -> Finding:
    """Søgeindeks: is it there, whole, built by the embedder in use, and does Chroma answer."""
    from retrieval.embedders import make_embedder
    from retrieval.index import NO_EMBEDDER, IndexFolder

    embedder = make_embedder(settings.embeddings)
    index = IndexFolder(settings.index_folder, embedder.name if embedder else NO_EMBEDDER, settings.chroma_url)
    manifest = index.check()
    if manifest is None:
        return Finding("Søgeindeks", False, "mangler; kør raadbot ingest.")
    vectors = index.held_vectors() if embedder else manifest.vectors
    if embedder and vectors < manifest.passages:
        return Finding("Søgeindeks", False, f"kun {vectors} af {manifest.passages} afsnit har en søgevektor; kør raadbot ingest, så bygges resten.")
    return Finding("Søgeindeks", True, f"{manifest.passages} afsnit, heraf {vectors} med søgevektor")


def _embedder(settings: Settings) -> Finding:
    """Søgevektorer: does the embedder answer."""
    from retrieval.embedders import make_embedder

    embedder = make_embedder(settings.embeddings)
    if embedder is None:
        return Finding("Søgevektorer", None, "bruges ikke; der søges på ord alene.")
    return Finding("Søgevektorer", True, f"{embedder.name}, {len(embedder.embed_query('kommune'))} dimensioner")


def _model(settings: Settings) -> Finding:
    """Sprogmodel: is the one that is named at hand."""
    if settings.model == "builtin":
        return Finding("Sprogmodel", True, "den indbyggede; intet forlader maskinen.")
    from bot.provider.known import PROVIDERS

    provider = PROVIDERS.get(settings.model.split(":")[0])
    if provider and importlib.util.find_spec(provider.package) is None:
        return Finding("Sprogmodel", False, f"{settings.model} kræver pakken {provider.package}; installér den med: {provider.install}")
    if provider and provider.key and not settings.model_url and not key_is_set(provider.key):
        return Finding("Sprogmodel", False, f"{settings.model} kræver en nøgle i {provider.key}, eller en server i RAADBOT_MODEL_URL.")
    if settings.model_url and not _answers(settings.model_url):
        return Finding("Sprogmodel", False, f"der svares ikke på {settings.model_url}; start serveren, eller ret RAADBOT_MODEL_URL.")
    return Finding("Sprogmodel", None, f"{settings.model}; spørgsmål og fundne tekststykker sendes til {settings.model_url or 'udbyderen'}.")


def _answers(url: str) -> bool:
    """Whether anything listens at the address."""
    at = urlsplit(url)
    try:
        with socket.create_connection((at.hostname or "", at.port or (443 if at.scheme == "https" else 80)), _ANSWER_SECONDS):
            return True
    except OSError:
        return False


def _slack(settings: Settings) -> Finding:
    """Slack: are the secrets that its mode needs there, and does Slack take them."""
    needed = {"SLACK_BOT_TOKEN": settings.slack_bot_token}
    if settings.slack_mode == "socket":
        needed["SLACK_APP_TOKEN"] = settings.slack_app_token
    else:
        needed["SLACK_SIGNING_SECRET"] = settings.slack_signing_secret
    missing = [name for name, value in needed.items() if value is None]
    if len(missing) == len(needed):
        return Finding("Slack", None, "ikke sat op; kommandolinjen virker uden.")
    if missing:
        return Finding("Slack", False, f"mangler {' og '.join(missing)} til {settings.slack_mode}; se docs/slack.md.")
    from bot.slack.checkup import fault_of
    from bot.slack.settings import slack_settings

    fault = fault_of(slack_settings(settings))
    if fault is not None:
        return Finding("Slack", False, fault)
    return Finding("Slack", True, f"sat op til {settings.slack_mode}; tokens, rettigheder og forbindelse er i orden")


CHECKS: tuple[Callable[[Settings], Finding], ...] = (_python, _data, _documents, _library, _index, _embedder, _model, _slack)
