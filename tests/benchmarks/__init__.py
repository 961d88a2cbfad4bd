"""Benchmarks: scripts that print what they measure beside a peer of the same run."""

import factcheck  # noqa: F401 # numpy takes one thread, as in the desk, if this comes before it
