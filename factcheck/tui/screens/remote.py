"""In a browser: files go to the reviewer by download, and the server's own files stay its own.

A signed-in reviewer is no user of the machine that serves: a path typed into the desk would be read
there, with the server's rights.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.tui.seat import Seat


def may_read(seat: Seat, where: str) -> bool:
    """Whether what a reviewer typed may be read; tells them when not."""
    if not seat.app.is_web or where.lower().startswith(("http://", "https://")):
        return True
    seat.tell(t("remote.no_files"), "warning")
    return False


def may_attach(seat: Seat) -> bool:
    """Whether a file may be named as evidence; tells the reviewer when not: even its hash, or that
    there is none, would say what the server holds."""
    if seat.app.is_web:
        seat.tell(t("remote.no_attachments"), "warning")
    return not seat.app.is_web


def of_the_server(seat: Seat) -> bool:
    """Whether the settings are the server's, and so not for this reviewer to change."""
    from factcheck.models import Role

    return seat.app.is_web and seat.desk.role is not Role.ADMIN


def hand_over(seat: Seat, files: Mapping[str, bytes], name: str) -> None:
    """Offer files to the browser, which saves them; a single one as `name`."""
    for own_name, content in files.items():
        seat.app.deliver_binary(
            BytesIO(content), save_filename=name if len(files) == 1 else own_name
        )
