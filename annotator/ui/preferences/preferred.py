"""All that the dialog of the preferences asks, as one value: compared, applied and taken back as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.ui.language import Language
from annotator.ui.reading import Reading
from annotator.ui.session.worker_choice import WorkerChoice
from annotator.ui.theme import Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferred:
    """What an annotator prefers."""

    name: str
    """Who annotates; "" for the login name."""
    reading: Reading
    scheme: Scheme
    language: Language
    worker: WorkerChoice
    keys: Mapping[str, tuple[str, ...]]
    """Keys of actions by their names, where they are not those of the table."""
