"""The languages an article may be said to be in, by their names in English."""

from __future__ import annotations

LANGUAGES = {
    "ca": "Catalan", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "hr": "Croatian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian",
    "mk": "Macedonian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sl": "Slovenian", "sv": "Swedish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""By their codes in ISO 639-1: those that spaCy has pipelines for (https://spacy.io/models)."""
