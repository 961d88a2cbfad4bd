"""Reports: pure functions from a report to the bytes of files; `rendering` has the door."""
