"""The desk's file: connections, migrations, and the rows of each table.

sqlite_utils imports numpy and pandas where it finds them, to map their types to columns. None of
ours has such a type, and numpy alone is half of the time that sqlite_utils takes to import and
18 MB, so it looks as if neither were there; matching imports numpy when it is first asked.
"""

import sys

_UNUSED = [name for name in ("numpy", "pandas") if name not in sys.modules]

for _name in _UNUSED:
    sys.modules[_name] = None  # type: ignore[assignment] # how Python marks what cannot be imported
try:
    import sqlite_utils  # noqa: F401 # so that it is imported here first
finally:
    for _name in _UNUSED:
        del sys.modules[_name]
