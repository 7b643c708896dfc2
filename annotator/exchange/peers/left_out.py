"""What of another tool's file has no place here, in words: one table, so that every language has them all."""

from __future__ import annotations

from enum import StrEnum


class LeftOut(StrEnum):
    """What is counted, as it stands before the count."""

    ALONE = "articles without a partner"
    ACROSS = "marks across both articles"
    ASTRAY = "marks whose words are not where they say"
    ATTRIBUTES = "attributes"
    BETWEEN_TOKENS = "relations between tokens"
    CANCELLED = "annotations that were cancelled"
    CLASSES = "labels of whole texts"
    DECLINED = "marks that were answered with {answer}"
    DRAFTS = "drafts that nobody submitted"
    EMPTY = "marks without any text"
    EMPTY_TEXT = "records with an empty text"
    EVENTS = "events"
    GAPS = "gaps in marks"
    LOOSE = "relations to a mark that is not there"
    MOVED = "marks found by their words, because their offsets were wrong"
    NO_TEXT_IN_FILE = "files without a text"
    NO_TEXT_IN_LINE = "lines without a text"
    NO_TEXT_IN_TASK = "tasks without a text"
    NOTED = "notes on marks that nothing is linked to"
    OTHER_NOTES = "other notes"
    OUTSIDE = "marks that lie outside their text"
    PREDICTIONS = "predictions beside annotations"
    REFERENCES = "references to other sources"
    REGIONS = "regions that are not of a text"
    REPLACED = "characters that cannot be stored, replaced by \ufffd"
    TEXTLESS = "annotation files without their text"
    TOKENS = "tokens, sentences and other layers of structure"
    TWICE = "relations that stand twice"
    UNCLEAR = "tasks that do not say which of their fields are the texts"
    UNPLACED = "structures that are not of a stretch of text"
    UNREFUSED = "rejected suggestions of which a statement is gone"
    WITHIN = "relations within one article"
