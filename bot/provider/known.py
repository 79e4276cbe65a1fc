"""The providers Rådbot knows by name: the package and the key each needs. Any other that LangChain's `init_chat_model` takes works too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Provider:
    """`package` is what Python imports, `key` the environment variable with its key (None: needs none), `extra` its name in pyproject.toml if any."""

    package: str
    key: str | None = None
    extra: str | None = None

    @property
    def install(self) -> str:
        """The command that installs the package."""
        return f"pip install 'raadbot[{self.extra}]'" if self.extra else f"pip install {self.package.replace('_', '-')}"


PROVIDERS = {
    "openai": Provider("langchain_openai", "OPENAI_API_KEY", "openai"),
    "anthropic": Provider("langchain_anthropic", "ANTHROPIC_API_KEY", "anthropic"),
    "ollama": Provider("langchain_ollama", None, "ollama"),
    "azure_openai": Provider("langchain_openai", "AZURE_OPENAI_API_KEY", "openai"),
    "mistralai": Provider("langchain_mistralai", "MISTRAL_API_KEY"),
    "google_genai": Provider("langchain_google_genai", "GOOGLE_API_KEY"),
    "groq": Provider("langchain_groq", "GROQ_API_KEY"),
}
