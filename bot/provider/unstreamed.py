"""For servers that do not stream: what was asked for as a stream and gave none is asked for whole."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from langchain.agents.middleware import AgentMiddleware
from langchain.agents.middleware.types import ModelRequest, ModelResponse

from bot.provider.meter import Meter


class WholeWhenNotStreamed(AgentMiddleware[Any, Meter, Any]):
    """Asks again without streaming when a stream ends without a single piece, and remembers it for the model."""

    def __init__(self) -> None:
        """Streams until it is seen not to work."""
        super().__init__()
        self._whole = False

    async def awrap_model_call(
        self, request: ModelRequest[Meter], handler: Callable[[ModelRequest[Meter]], Awaitable[ModelResponse[Any]]]
    ) -> ModelResponse[Any]:
        """One call, streamed when it can be."""
        if self._whole:
            return await handler(_whole(request))
        try:
            return await handler(request)
        except ValueError:
            if request.runtime.context.streamed_characters:
                raise
            response = await handler(_whole(request))
            self._whole = True
            return response


def _whole(request: ModelRequest[Meter]) -> ModelRequest[Meter]:
    return request.override(model=request.model.model_copy(update={"streaming": False}))
