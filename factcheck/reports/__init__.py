"""Reports: pure functions from a report to the bytes of files.

rendering                 the door: every format by its name, and the files it makes
report                    what a report is made of
html, markdown, wording   for readers: what each alone does, what both show; with `templates`,
                          strings, appendix, balance, typography, markdown_text
json_report, csv_report, claimreview, citations    for programs
gate, linter              what stands in the way of publication
scales                    ratings, and one scale in terms of another
inert                     what others wrote, made harmless
"""
