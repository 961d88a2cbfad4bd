"""The command line: one module per noun, each imported only when one of its commands runs.

stdout is data, stderr is talk, the exit code is an `errors.ExitCode` (or 130 for ctrl-C and 141 for
a closed pipe, as shells report them for any other program).
"""
