"""The settings of a language model: what it may use of time, tokens and money, and how much of a conversation it is told again."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field, field_validator

MODEL_NAME = re.compile(r"[a-z0-9_-]+:\S+")
_Count = Annotated[int, Field(ge=1, le=1_000_000)]
_Money = Annotated[Decimal, Field(ge=0, le=1_000_000, allow_inf_nan=False)]


class ModelSettings(BaseModel):
    """What `bot.config.Settings` holds of language models. Money is kroner; prices are kroner for a million tokens."""

    model: str = Field("builtin", description="Sprogmodel: «builtin» eller «udbyder:navn».")
    model_url: str | None = Field(
        None, description="Adresse på en OpenAI-kompatibel modelserver, fx http://127.0.0.1:8000/v1; så kræves ingen nøgle."
    )
    model_seconds: _Count = Field(45, description="Sekunder, en sprogmodel har til et helt svar; derefter svarer den indbyggede.")
    model_calls: _Count = Field(10, description="Kald af sprogmodellen til ét svar.")
    model_tool_calls: _Count = Field(24, description="Opslag, en sprogmodel må gøre til ét svar.")
    model_tokens: _Count = Field(160_000, description="Tokens ind og ud tilsammen til ét svar, alle kald regnet med.")
    model_answer_tokens: _Count = Field(3_000, description="Tokens, sprogmodellen må skrive i ét kald.")
    model_result_tokens: _Count = Field(4_000, description="Tokens af ét opslags resultat, som sprogmodellen får at se.")
    model_price_in: _Money | None = Field(None, description="Kroner for en million tokens ind; uden den 25, og 0 når RAADBOT_MODEL_URL er sat.")
    model_price_out: _Money | None = Field(None, description="Kroner for en million tokens ud; uden den 100, og 0 når RAADBOT_MODEL_URL er sat.")
    model_person_dkk: _Money = Field(Decimal(25), description="Kroner, én persons spørgsmål må koste om dagen; derefter svarer den indbyggede model.")
    model_day_dkk: _Money = Field(Decimal(250), description="Kroner, alle spørgsmål tilsammen må koste om dagen.")
    memory_hours: _Count = Field(336, description="Timer, tidligere spørgsmål i en samtale huskes.")
    memory_tokens: _Count = Field(3_000, description="Tokens af tidligere spørgsmål og svar, der huskes; de nyeste først.")

    @field_validator("model")
    @classmethod
    def _model_is_named(cls, name: str) -> str:
        if name != "builtin" and not MODEL_NAME.fullmatch(name):
            raise ValueError("«builtin» eller «udbyder:navn», fx «openai:gpt-5»")
        return name

    @property
    def prices(self) -> tuple[Decimal, Decimal]:
        """Kroner for a million tokens in and out; a hosted model whose price was not told counts as a dear one, one's own server as free."""
        assumed = (Decimal(0), Decimal(0)) if self.model_url else (Decimal(25), Decimal(100))
        told = (self.model_price_in, self.model_price_out)
        return (assumed[0] if told[0] is None else told[0], assumed[1] if told[1] is None else told[1])
