"""Tests. The package is loaded first: it keeps numpy, which sqlite-utils loads, to one thread."""

import factcheck  # noqa: F401 # for what its loading sets
