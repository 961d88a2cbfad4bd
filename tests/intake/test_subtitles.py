"""Subtitles are read as what is spoken in them."""

import re

import pytest

from factcheck.intake.plain import plain_text

SUBRIP = """\
1
00:00:01,000 --> 00:00:04,200
Good evening. Unemployment has
<i>fallen</i> to 3.5% this year,

2
00:00:04,300 --> 00:00:08,000
{\\an8}the lowest in 2 > 1 years,
and 2
and we built 200,000 homes.

3
00:00:08,100 --> 00:00:11,000
- Is that true?
- Yes, it is.
"""
WEBVTT = """\
WEBVTT - A debate
Kind: captions

STYLE
::cue { color: red }

NOTE made by hand

first
00:01.000 --> 00:04.200 align:start
<v Ann Lee>Unemployment fell</v>

00:04.300 --> 00:08.000
Unemployment fell
<v Ann Lee>to 3.5%.

01:00:08.300 --> 01:00:09.000
<v.loud Bo Day>It <c.big>rose</c>.
"""


STAMPED = """\
Interview with the minister

00:00 Good evening, the number of
00:03 jobs rose by 12%
00:04 last year.
00:07 We built
and opened
00:09 300 schools
01:00:10 in Leeds
"""
LIVE = "\n".join(f"12:{n:02} The mayor opened {n} schools in Leeds." for n in range(10, 20)) + "\n"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(
            SUBRIP,
            "Good evening. Unemployment has fallen to 3.5% this year, the lowest in 2 > 1 years,"
            " and 2 and we built 200,000 homes.\nIs that true?\nYes, it is.\n",
            id="SubRip",
        ),
        pytest.param(
            WEBVTT, "Ann Lee: Unemployment fell to 3.5%.\nBo Day: It rose.\n", id="WebVTT"
        ),
        pytest.param(
            STAMPED,
            "Interview with the minister\n\nGood evening, the number of jobs rose by 12% last year."
            " We built and opened 300 schools in Leeds\n",
            id="transcript with times",
        ),
        pytest.param(
            re.sub(r"(?m)^([\d:]+) ", r"\1\n", STAMPED),
            "Interview with the minister\n\nGood evening, the number of jobs rose by 12% last year."
            " We built and opened 300 schools in Leeds\n",
            id="times on lines of their own",
        ),
        pytest.param(LIVE, LIVE, id="news as it happens"),
        pytest.param(
            "The clip (00:00:01,000 --> 00:00:04,200) is cut.\n",
            "The clip (00:00:01,000 --> 00:00:04,200) is cut.\n",
            id="no subtitles",
        ),
    ],
)
def test_what_is_spoken(raw: str, text: str) -> None:
    assert plain_text(raw).text == text
    assert plain_text(raw.replace("\n", "\r\n")).text == text


def test_speakers_in_capitals_and_arrows_begin_a_line_and_sounds_are_no_words() -> None:
    cues = ["[Applause]", "MAYOR LEE: We cut", "12 jobs.", ">> Why?", "(LAUGHTER) \u266a", "No."]
    raw = "\n\n".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}" for n, cue in enumerate(cues)
    )
    assert plain_text(raw).text == "MAYOR LEE: We cut 12 jobs.\nWhy? No.\n"
