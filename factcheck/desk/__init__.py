"""Every use case of the desk. Front ends import from here and nothing below."""

from __future__ import annotations

from factcheck.desk.desk import Desk, open_desk
from factcheck.desk.splitting import split_input

__all__ = ["Desk", "open_desk", "split_input"]
