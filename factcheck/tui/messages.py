"""What the seat tells the application."""

from __future__ import annotations

from textual.message import Message


class HeldUp(Message):
    """What waits to be written, or why, has changed; or work in the background has ended."""


class KeysChanged(Message):
    """The seat has another keymap."""


class ReadyForKeys(Message):
    """The dialog that keys were kept for has come, or will not."""


class Told(Message):
    """Something is told, or has been for long enough."""


class SettingsChanged(Message):
    """The desk works by other settings."""
