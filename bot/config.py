"""Settings: the only file that reads the environment.

Five ways to use it:

    load_settings()                       what the environment and a `.env` file in the current folder say
    Settings()                            what the environment says
    Settings(data=folder, today=day)      some given here, the rest from the environment
    settings.store_url                    where the records are kept
    settings.current_date()               today, or the day that RAADBOT_TODAY pins
"""

from __future__ import annotations

import datetime
import difflib
import os
import re
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.model_settings import MODEL_NAME, ModelSettings
from bot.setting_faults import expected
from knowledge.errors import SettingError

PREFIX = "RAADBOT_"
_PROJECT = Path(__file__).resolve().parent.parent
_SHIPPED_DOCUMENTS = _PROJECT / "knowledge" / "documents"


def default_data_folder() -> Path:
    """`.raadbot` beside the code in a checkout; for an installed package the user's own data folder."""
    if (_PROJECT / "pyproject.toml").is_file():
        return _PROJECT / ".raadbot"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "raadbot"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "raadbot"


def _slack(name: str, default: Any, description: str, **limits: Any) -> Any:
    """A setting of Slack's own, which has no `RAADBOT_` in front."""
    return Field(default, validation_alias=f"SLACK_{name}", description=description, **limits)


class Settings(ModelSettings, BaseSettings):
    """Everything that can be set, checked when made. With no settings at all Rådbot runs offline on the shipped documents.

    Raises:
        SettingError: a value cannot be used, or a `RAADBOT_` name is unknown; the message names it, the value and what was expected.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid", populate_by_name=True)

    data: Path = Field(default_factory=default_data_folder, description="Mappe til database og søgeindeks.")
    documents: Path = Field(_SHIPPED_DOCUMENTS, description="Mappe med dokumenter.")
    embeddings: str = Field("builtin", description="Søgevektorer: «builtin», «none» (kun ord) eller «udbyder:navn».")
    database_url: SecretStr | None = Field(None, description="Database, sqlite:// eller postgresql://; ellers en SQLite-fil i RAADBOT_DATA.")
    chroma_url: str | None = Field(None, description="Adresse på en Chroma-server, når flere Rådbot deler indeks.")
    today: datetime.date | None = Field(None, description="Fastlåser dags dato (ÅÅÅÅ-MM-DD).")
    debug: bool = Field(False, description="Vis den fulde fejlsporing, når noget går galt.")

    slack_bot_token: SecretStr | None = _slack("BOT_TOKEN", None, "Botens token (xoxb-…).")
    slack_app_token: SecretStr | None = _slack("APP_TOKEN", None, "Appens token (xapp-…) til Socket Mode.")
    slack_signing_secret: SecretStr | None = _slack("SIGNING_SECRET", None, "Hemmelighed, som Slack underskriver HTTP-kald med.")
    slack_api_url: str = _slack("API_URL", "https://slack.com/api/", "Slacks Web API; ender på «/».")
    slack_mode: Literal["socket", "http"] = _slack("MODE", "socket", "«socket» (ingen åben port) eller «http».")
    slack_http_host: str = _slack("HTTP_HOST", "127.0.0.1", "Adresse, der lyttes på i HTTP.")
    slack_http_port: Annotated[int, Field(ge=1, le=65535)] = _slack("HTTP_PORT", 3000, "Port, der lyttes på i HTTP.")
    slack_events_path: str = _slack("EVENTS_PATH", "/slack/events", "Stien til hændelser, klik og kommandoer; begynder med «/».")
    slack_health_port: Annotated[int, Field(ge=0, le=65535)] = _slack("HEALTH_PORT", 0, "Port for /health og /metrics i Socket Mode; 0 slår dem fra.")
    slack_experience: Literal["agent", "assistant", "none"] = _slack(
        "EXPERIENCE", "agent", "«agent» (panelet), «assistant» (det ældre panel) eller «none» (uden panel, når brugerne er gæster)."
    )
    slack_stream: Literal["auto", "always", "never"] = _slack("STREAM", "auto", "Vis fremdrift løbende: «auto», «always» eller «never».")
    slack_guests: Literal["open", "refuse"] = _slack("GUESTS", "open", "Gæster og eksterne: «open» (åbent materiale) eller «refuse» (høfligt nej).")
    slack_user_limit: Annotated[int, Field(ge=1, le=65535)] = _slack("USER_LIMIT", 100, "Spørgsmål, en person må stille på fem minutter.")
    slack_channel_limit: Annotated[int, Field(ge=1, le=65535)] = _slack("CHANNEL_LIMIT", 400, "Spørgsmål, der må stilles i en kanal på fem minutter.")
    slack_keep_days: Annotated[int, Field(ge=1, le=65535)] = _slack("KEEP_DAYS", 90, "Dage, som spørgsmål, svar og logspor gemmes.")
    slack_administrators: str = _slack("ADMINISTRATORS", "", "Bruger-id'er på administratorer, adskilt af komma.")
    slack_group_roles: str = _slack(
        "GROUP_ROLES",
        "politikere=politiker,sekretaerer=sekretær,medarbejdere=medarbejder",
        "Brugergrupper i Slack og den rolle, de giver; aldrig adgang til lukket materiale.",
    )

    def __init__(self, **values: Any) -> None:
        """Reads and checks; what is given here wins over the environment."""
        _refuse_unknown_names()
        try:
            super().__init__(**values)
        except ValidationError as error:
            raise SettingError(_explain(error)) from None

    @field_validator("data", "documents", mode="after")
    @classmethod
    def _resolve(cls, folder: Path) -> Path:
        return folder.expanduser().resolve()

    @field_validator("data")
    @classmethod
    def _data_is_no_file(cls, folder: Path) -> Path:
        if folder.exists() and not folder.is_dir():
            raise ValueError("en mappe (det er en fil)")
        return folder

    @field_validator("documents")
    @classmethod
    def _documents_exist(cls, folder: Path) -> Path:
        if not folder.is_dir():
            raise ValueError("en mappe, der findes")
        return folder

    @field_validator("embeddings")
    @classmethod
    def _embeddings_are_named(cls, name: str) -> str:
        if name not in {"builtin", "none"} and not MODEL_NAME.fullmatch(name):
            raise ValueError("«builtin», «none» eller «udbyder:navn»")
        return name

    @field_validator("model_url", "chroma_url", "slack_api_url")
    @classmethod
    def _is_web_address(cls, url: str | None) -> str | None:
        if url is not None and not re.match(r"https?://\S+$", url):
            raise ValueError("en adresse, der begynder med http:// eller https://")
        return url

    @field_validator("slack_api_url")
    @classmethod
    def _ends_in_slash(cls, url: str) -> str:
        return url if url.endswith("/") else f"{url}/"

    @field_validator("slack_group_roles")
    @classmethod
    def _groups_have_roles(cls, text: str) -> str:
        for pair in filter(None, (part.strip() for part in text.split(","))):
            if pair.partition("=")[2].strip() not in {"politiker", "sekretær", "medarbejder", "politician", "secretary", "staff"}:
                raise ValueError("gruppe=rolle adskilt af komma, med rollerne politiker, sekretær og medarbejder")
        return text

    @field_validator("slack_events_path")
    @classmethod
    def _begins_with_slash(cls, path: str) -> str:
        if not path.startswith("/"):
            raise ValueError("en sti, der begynder med «/»")
        return path

    @field_validator("database_url")
    @classmethod
    def _is_database(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not re.match(r"(sqlite|postgresql)(\+\w+)?://", url.get_secret_value()):
            raise ValueError("en adresse, der begynder med sqlite:// eller postgresql://")
        return url

    @property
    def store_url(self) -> str:
        """SQLAlchemy's address of the database; holds a password when the setting does, so it is never shown."""
        if self.database_url is None:
            return f"sqlite:///{self.data / 'raadbot.sqlite3'}"
        return self.database_url.get_secret_value()

    @property
    def ledger_url(self) -> str:
        """The address of the ledger (queue, answers, roles): a file of its own, or the same PostgreSQL database. Never shown, as above."""
        if self.database_url is None or self.database_url.get_secret_value().startswith("sqlite"):
            return f"sqlite:///{self.data / 'ledger.sqlite3'}"
        return self.database_url.get_secret_value()

    @property
    def index_folder(self) -> Path:
        """Where the search index lies."""
        return self.data / "index"

    def current_date(self) -> datetime.date:
        """Today's date, or the day that RAADBOT_TODAY pins."""
        return self.today or datetime.date.today()


def load_settings() -> Settings:
    """The settings as the environment and a `.env` file in the current folder have them; the environment wins.

    Names that are not ours (a provider's key) go from the file into the environment too. Tracing to LangSmith is turned off.

    Raises:
        SettingError: as `Settings`.
    """
    from dotenv import load_dotenv

    load_dotenv(Path.cwd() / ".env", override=False)
    turn_tracing_off()
    return Settings()


def turn_tracing_off() -> None:
    """LangChain sends runs to a tracing service when these are set; a municipality's questions stay in the house."""
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"):
        os.environ[name] = "false"


def key_is_set(name: str) -> bool:
    """Whether a provider's key is there, by the name of its variable. The key itself is read by the provider's own package."""
    return bool(os.environ.get(name))


def debug_is_on() -> bool:
    """Whether RAADBOT_DEBUG asks for the whole trace; works also when another setting cannot be used."""
    return os.environ.get("RAADBOT_DEBUG", "").lower() in {"1", "true", "on", "yes"}


def setting_names() -> dict[str, FieldInfo]:
    """Every setting's name in the environment with its field: Rådbot's own, those of language models, Slack's."""
    named = {str(field.validation_alias or PREFIX + name.upper()): field for name, field in Settings.model_fields.items()}
    models = {PREFIX + name.upper() for name in ModelSettings.model_fields}
    return dict(sorted(named.items(), key=lambda one: (not one[0].startswith(PREFIX), one[0] in models)))


def _refuse_unknown_names() -> None:
    known = setting_names()
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            ours = {env.removeprefix(PREFIX): env for env in known}
            near = difflib.get_close_matches(name.removeprefix(PREFIX), ours, n=1)
            hint = f"mente du {ours[near[0]]}?" if near else f"kendte navne: {', '.join(n for n in known if n.startswith(PREFIX))}."
            raise SettingError(f"Indstillingen {name} findes ikke; {hint}")


def _explain(error: ValidationError) -> str:
    """One Danish sentence for each setting that cannot be used."""
    sentences = []
    for fault in error.errors(include_url=False):
        key = str(fault["loc"][0])
        name = next((env for env, field in setting_names().items() if key in (env, _field_name(env))), key)
        field = setting_names().get(name)
        secret = field is not None and "SecretStr" in str(field.annotation)
        shown = "(skjult)" if secret else repr(str(fault["input"]))
        sentences.append(f"Indstillingen {name} er {shown}, men skal være {expected(dict(fault), field.metadata if field else ())}.")
    return " ".join(sentences)


def _field_name(env: str) -> str:
    return env.removeprefix(PREFIX).lower()
