"""Models to lines and paragraphs: pure functions, no widget and no desk in sight.

What users or the web wrote goes into `Content` as it is, never through markup.
"""
