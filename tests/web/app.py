"""A small Textual app that a test server runs in place of the desk: shows who it runs for, echoes
keys, offers a download on `d`, hangs on `h`, quits on `q`."""

from __future__ import annotations

import io
import os
import sys
import threading
import time

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static

from factcheck.web.child import watch_parent


class EchoApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(f"reviewer={os.environ['FACTCHECK_REVIEWER']}", markup=False)
        yield Static("", id="echo", markup=False)

    def on_key(self, event: Key) -> None:
        if event.key == "q":
            self.exit()
        elif event.key == "h":
            self.bell()  # reaches the tab at once: "from here on it hangs"
            time.sleep(60)  # an app that does not answer: what a hang looks like from outside
        elif event.key == "d":
            self.deliver_text(io.StringIO("the report"), save_filename='re"port.html')
        else:
            self.query_one("#echo", Static).update(f"key={event.key}")


if __name__ == "__main__":
    parent = int(os.environ["FACTCHECK_PARENT"])
    threading.Thread(target=watch_parent, args=(parent, 0.2), daemon=True).start()
    EchoApp().run()
    sys.exit(0)
