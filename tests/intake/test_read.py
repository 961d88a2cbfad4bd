"""One file, page or stream into a document, and every way in which that fails."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import (
    EmptyText,
    IntakeError,
    NoArticle,
    TooLarge,
    UnreadableFile,
    UnsupportedType,
)
from factcheck.intake import Fetched, Skipped, look_up, read, read_directory
from factcheck.intake.encodings import decode
from factcheck.intake.plain import plain_text
from factcheck.intake.printed import PrintedLine, text_of
from factcheck.models import Document
from factcheck.text.normal_form import normalise

FRENCH = "Élections à Kiev : « quinze nations » se sont réunies près de l’Œuvre.\nÇa coûte 3 €."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(FRENCH.encode(encoding))
    assert read(str(tmp_path / "a.txt")).text == FRENCH


def test_a_guessed_encoding_is_said() -> None:
    assert decode(FRENCH.encode("cp1252")).warnings == ("the encoding was guessed: cp1252",)
    russian = "Россия контролирует около двадцати процентов территории Украины. " * 20
    assert decode(russian.encode("koi8-r")).text == russian


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    found = decode((FRENCH * 20).encode() + b"\xff")
    assert found.encoding == "utf-8"
    assert found.warnings


def test_declarations_count_where_nothing_else_tells() -> None:
    page = '<html><head><meta charset="iso-8859-7"></head><p>Ελλάδα</p>'.encode("iso-8859-7")
    assert "Ελλάδα" in decode(page, markup=True).text
    assert decode("Ελλάδα".encode("iso-8859-7"), declared="ISO-8859-7").text == "Ελλάδα"
    assert decode(b"abc \xe9", declared="no-such-encoding").text == "abc é"
    assert decode(b"6162 \xe9", declared="hex").text == "6162 é"


@given(st.binary(max_size=400), st.none() | st.sampled_from(["utf-16", "latin-1", "utf-7", "é"]))
def test_decoding_never_fails(body: bytes, declared: str | None) -> None:
    assert isinstance(decode(body, declared=declared, markup=True).text, str)


@pytest.mark.parametrize(
    ("name", "body", "error"),
    [
        pytest.param("a.txt", b"", EmptyText, id="empty"),
        pytest.param("a.txt", b" \r\n\t", EmptyText, id="white space"),
        pytest.param("a.txt", b"\xef\xbb\xbf", EmptyText, id="only a mark"),
        pytest.param("a.txt", bytes(range(256)) * 9, UnsupportedType, id="binary"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n" + b"x" * 99, UnsupportedType, id="image"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0" + b"x" * 99, UnsupportedType, id="old Word"),
        pytest.param("a.zip", b"PK\x03\x04" + b"x" * 99, UnsupportedType, id="zip"),
        pytest.param("a.json", b'{"a": 1}', UnsupportedType, id="JSON"),
        pytest.param("a.eml", b"From: a@b.org\n\nHi.", UnsupportedType, id="mail"),
        pytest.param("a.csv", b"a,b\n1,2\n", UnsupportedType, id="CSV"),
        pytest.param("a.html", b"<html><body><p>Hi</p></body></html>", NoArticle, id="no article"),
        pytest.param("a.txt", b"x" * 2_000_001, TooLarge, id="over the limit"),
    ],
)
def test_what_is_no_text_is_refused(
    tmp_path: Path, name: str, body: bytes, error: type[IntakeError]
) -> None:
    (tmp_path / name).write_bytes(body)
    with pytest.raises(error) as caught:
        read(str(tmp_path / name), max_bytes=2_000_000)
    assert name in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_standard_input_is_read_and_limited() -> None:
    document = read("-", stdin=io.BytesIO(FRENCH.encode()))
    assert (document.text, document.metadata.origin) == (FRENCH, "stdin")
    with pytest.raises(TooLarge):
        read("-", stdin=io.BytesIO(b"x" * 20), max_bytes=10)


@pytest.mark.parametrize(
    "furniture",
    [
        *(
            "Accueil > Économie > Industrie",
            "Partager sur X",
            "Par Luc Roy",
            "Publié le 3 mars 2026",
        ),
        *("COMMUNIQUÉ DE PRESSE", "Dossier de presse", "PRESS RELEASE", "For immediate release:"),
    ],
)
def test_the_title_of_a_pasted_page_stands_behind_its_furniture(furniture: str) -> None:
    pasted = f"{furniture}\nTemps de lecture : 3 min\n\nLe pont est fermé\nIl rouvrira.\n"
    document = read("-", stdin=io.BytesIO(pasted.encode()))
    assert document.metadata.title == "Le pont est fermé"
    assert document.text == pasted


def test_a_headline_may_begin_like_a_button() -> None:
    pasted = b"Partager les richesses\n\nLa ville vote un plan."
    assert read("-", stdin=io.BytesIO(pasted)).metadata.title == "Partager les richesses"


def test_plain_text_is_kept_whole(tmp_path: Path) -> None:
    raw = "Un titre sans point\r\n\r\n Le texte\tsuit.  \r\n\r\n"
    (tmp_path / "a.txt").write_bytes(raw.encode())
    document = read(str(tmp_path / "a.txt"))
    assert document.text == normalise(raw)
    assert document.metadata.title == "Un titre sans point"
    assert document.metadata.origin == "a.txt"


@pytest.mark.parametrize(
    "first",
    ["La Russie contrôle 20 % du pays.", "minuscule", "x", "Mot " * 60, "Il a dit « non. »"],
)
def test_a_first_sentence_is_no_title(first: str) -> None:
    assert read("-", stdin=io.BytesIO(f"{first}\nSuite.".encode())).metadata.title is None


def test_character_references_of_a_copied_source_are_letters() -> None:
    copied = "Lee &amp; Co&#8217;s profit rose&nbsp;5 %, dit l&rsquo;&eacute;tat. &amp;lt; is R&D;"
    assert plain_text(copied).text == "Lee & Co’s profit rose\u00a05 %, dit l’état. &lt; is R&D;"


def test_markdown_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: 'Kiev'\nauthor: [Ana B, C D]\ndate: 2026-01-04\nlang: fr\n---\n"
        "# Un sommet\n\nLa **Russie** contrôle\n[20 %](https://a.example) du *pays*.\n"
        "![image](x.png)\n\n- un\n- deux\n\n> cité\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "<b>gras</b>\n"
    )
    document = read(str(tmp_path / "a.md"))
    assert document.text == (
        "Un sommet\n\nLa Russie contrôle 20 % du pays. \n\nun\ndeux\n\ncité\n\n"
        "a | b\n1 | 2\n\ngras\n"
    )
    about = document.metadata
    assert (about.title, about.authors) == ("Kiev", ("Ana B", "C D"))
    assert (about.published_at, about.language) == ("2026-01-04", "fr")


def test_what_a_tag_hides_is_no_text_of_a_markdown_file() -> None:
    body = b"The <b>price</b><script>alert(2)</script> rose.<style>p {}</style>\n"
    assert read_named(body, "a.md").text == "The price rose.\n"


def test_markdown_says_its_day_and_author_in_its_first_lines_too() -> None:
    body = "# Le feu à Rouen\n\nPar Luc Roy\n\n3 mars 2026. - Le feu a pris.\n"
    meta = read_named(body.encode(), "a.md").metadata
    assert (meta.title, meta.published_at, meta.authors) == (
        "Le feu à Rouen",
        "2026-03-03",
        ("Luc Roy",),
    )
    front = read_named(b"---\ndate: 2026-03-05\n---\n" + body.encode(), "a.md").metadata
    assert front.published_at == "2026-03-05"


def test_a_large_markdown_file_is_not_parsed() -> None:
    body = b"# Title\n\n" + b"some *words* here\n" * 200_000
    assert body.startswith(b"#")
    started = time.monotonic()
    document = read_named(body, "a.md")
    assert document.warnings
    assert time.monotonic() - started < 10


def read_named(body: bytes, name: str) -> Document:
    """Read `body` as if it were fetched under `name`."""

    def fetch(url: str, *, allow_private: bool, max_bytes: int) -> Fetched:
        return Fetched(f"https://site.example/{name}", body, None)

    return read("https://site.example/", fetch=fetch)


def test_a_directory_yields_documents_and_reasons(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Un texte lisible.")
    (tmp_path / "a.bin").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text("# Oui")
    for name in ("LICENSE", "d.py", "d.log", "d.csv"):
        (tmp_path / name).write_text("Un texte lisible.")
    (tmp_path / "saved").write_text(f"<html><body><p>{'Un texte lisible. ' * 20}</p></body></html>")
    (tmp_path / ".hidden.txt").write_text("caché")
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    found = list(read_directory(tmp_path))
    why = {one.name: one.why for one in found if isinstance(one, Skipped)}
    names = [one.metadata.origin for one in found if not isinstance(one, Skipped)]
    assert names == ["b.txt", "saved", "sub/c.md"]
    assert list(why) == ["LICENSE", "a.bin", "d.csv", "d.log", "d.py"]
    assert "binary" in why["a.bin"]
    assert "CSV data" in why["d.csv"]
    assert "LICENSE is not named as a text (.txt" in why["LICENSE"]
    assert read(str(tmp_path / "LICENSE")).text  # whoever names it means it
    with pytest.raises(UnreadableFile):
        list(read_directory(tmp_path / "b.txt"))


def test_word_documents(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    written = docx.Document()
    written.core_properties.title, written.core_properties.author = "Titre", "Ana; Bo"
    written.core_properties.created = datetime(2013, 12, 23, tzinfo=UTC)  # python-docx's template
    written.add_paragraph("La Russie contrôle 20 % du pays.")
    table = written.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    written.save(str(tmp_path / "a.docx"))
    document = read(str(tmp_path / "a.docx"))
    assert document.text == "La Russie contrôle 20 % du pays.\na | b\n"
    assert (document.metadata.title, document.metadata.authors) == ("Titre", ("Ana", "Bo"))
    assert document.metadata.published_at is None
    written.add_paragraph("3 mars 2026 - Une grève a commencé.")
    written.save(str(tmp_path / "b.docx"))
    assert read(str(tmp_path / "b.docx")).metadata.published_at == "2026-03-03"


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        pytest.param(
            "ROUEN, 3 mars 2026 (AFP) - Le feu a pris.", ("AFP", "2026-03-03", ()), id="agency"
        ),
        pytest.param("18 juillet 2012. - Un obus a tué.", (None, "2012-07-18", ()), id="a day"),
        pytest.param(
            "Rouen, le 3 mars 2026 – Le feu a pris.", (None, "2026-03-03", ()), id="a place and day"
        ),
        pytest.param("July 13, 2012 - It burns.", (None, "2012-07-13", ()), id="English day"),
        pytest.param("En mai 2012 - le mois du feu - il a brûlé.", (None, None, ()), id="no day"),
        pytest.param("PARIS (AP) — It burns.", ("AP", None, ()), id="agency without a day"),
        pytest.param(
            "ROUEN, France, March 4 (Reuters) - It burns.", ("Reuters", None, ()), id="no year"
        ),
        pytest.param(
            "Par Hélène Marchand et Luc Roy\nPublié le 3 mars 2026 à 18h40\nLe feu a pris.",
            (None, "2026-03-03", ("Hélène Marchand", "Luc Roy")),
            id="a paper's byline",
        ),
        pytest.param(
            "Publié le 3 mars 2026 à 18h40, mis à jour le 4 mars 2026 à 9h\nLe feu a pris.",
            (None, "2026-03-03", ()),
            id="updated later",
        ),
        pytest.param(
            "Par Ana Roy, le 3 mars 2026\nIl brûle.",
            (None, "2026-03-03", ("Ana Roy",)),
            id="by, on",
        ),
        pytest.param(
            "Rouen, le 3 mars 2026.\nIl brûle.", (None, "2026-03-03", ()), id="a place alone"
        ),
        pytest.param("Friday, March 6, 2026\nIt burns.", (None, "2026-03-06", ()), id="a day"),
        pytest.param(
            "PUBLIÉ LE 06/03/2026 À 20H30", (None, "2026-03-06", ()), id="day first, in French"
        ),
        pytest.param("Published 06/03/2026 20:30", (None, None, ()), id="which is the month?"),
        pytest.param("Le 6 mars 2026 à 20h30", (None, "2026-03-06", ()), id="a day and an hour"),
        pytest.param("Par ici la monnaie\nLe feu a pris.", (None, None, ()), id="no name"),
        pytest.param("Le 3 mars 2026, le feu a pris.", (None, None, ()), id="a sentence"),
        pytest.param("Les prix (Insee) - hausse", (None, None, ()), id="no place"),
    ],
)
def test_the_first_lines_of_a_text_tell_its_day_and_author(
    tmp_path: Path, lines: str, known: tuple[object, ...]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Le feu à Rouen\n\n{lines}\nIl a duré onze heures.\n", "utf-8")
    meta = read(str(path)).metadata
    assert (meta.publisher, meta.published_at, meta.authors) == known
    assert meta.title == "Le feu à Rouen"


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("Accueil > Société > Incendies", id="the path to the page"),
        pytest.param("Tout accepter  Tout refuser  Personnaliser", id="buttons"),
        pytest.param("Partager sur Facebook | Copier le lien | Commenter (128)", id="sharing"),
        pytest.param("Nous utilisons des cookies pour améliorer votre visite.", id="cookies"),
        pytest.param("Skip to content\nMenu\nSign in\nSubscribe\n5 min read", id="in English"),
    ],
)
def test_what_a_page_has_around_a_pasted_article_is_not_its_title(
    tmp_path: Path, around: str
) -> None:
    path = tmp_path / "a.txt"
    pasted = f"{around}\nLe feu à Rouen\nPar Ana Roy\nPublié le 3 mars 2026\nIl a duré.\n"
    path.write_text(pasted, "utf-8")
    document = read(str(path))
    meta = document.metadata
    assert (meta.title, meta.authors, meta.published_at) == (
        "Le feu à Rouen", ("Ana Roy",), "2026-03-03",
    )  # fmt: skip
    assert document.text.startswith(around)


@pytest.mark.parametrize(
    "title",
    ["Réagir aux crises", "Publicité en ligne : les règles", "Recherche eau", "Accepter l'échec"],
)
def test_a_headline_that_begins_like_a_button_is_a_title(tmp_path: Path, title: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{title}\nIl a duré onze heures.\n", "utf-8")
    assert read(str(path)).metadata.title == title


def test_the_first_lines_of_a_pdf_come_before_what_the_printing_program_says(
    tmp_path: Path,
) -> None:
    pytest.importorskip("pypdf")
    lines = ["Climat : un record", "Rouen, le 3 mars 2026.", "Il a fait chaud, dit Ana Roy."]
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    path = tmp_path / "a.pdf"
    path.write_bytes(
        _printed(f"BT /F1 12 Tf 14 TL 72 700 Td {shown} ET", title="Microsoft Word - a.doc")
    )
    meta = read(str(path)).metadata
    assert (meta.title, meta.published_at) == ("Climat : un record", "2026-03-03")


def test_what_pages_of_a_pdf_repeat_is_no_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    body = ("The river rose by nine cen-", "timetres in April, Ana Roy said.", "It fell again.")
    heads = [
        f"BT /F1 9 Tf 400 800 Td (River survey) Tj ET BT /F1 9 Tf 72 30 Td (Page {n} of 3) Tj ET"
        for n in (1, 2, 3)
    ]
    pages = [
        f"{head} BT /F1 12 Tf 14 TL 72 700 Td ({line}) Tj ET"
        for head, line in zip(heads, body, strict=True)
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(_printed(*pages, title="Survey"))
    survey = read(str(path))
    assert survey.text == (
        "The river rose by nine centimetres in April, Ana Roy said.\nIt fell again.\n"
    )
    assert (survey.metadata.title, survey.metadata.published_at) == ("Survey", None)
    path.write_bytes(_printed(*heads, title="Scan"))
    with pytest.raises(UnreadableFile, match="run text recognition"):
        read(str(path))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("an ex-", "traordinary year"), "an extraordinary year"),
        (("a well-", "known and well-known man"), "a well-known and well-known man"),
        (("the 40-", "year-old bridge"), "the 40-year-old bridge"),
        (("in Saint-", "Denis"), "in Saint-Denis"),
        (("dit-", "il"), "dit-il"),
        (("what he said -", "and then"), "what he said - and then"),
    ],
)
def test_a_hyphen_at_the_end_of_a_printed_line(lines: tuple[str, ...], text: str) -> None:
    assert text_of([[PrintedLine(10 * n, line) for n, line in enumerate(lines)]]).strip() == text


def test_a_text_that_pages_share_is_no_running_head() -> None:
    letter = [PrintedLine(10 * n, f"Line {'abcdefghijkl'[n]} of the letter.") for n in range(12)]
    assert text_of([letter, letter]).count("of the letter") == 24


def _printed(*streams: str, title: str) -> bytes:
    """A PDF whose program gave it `title` and another day, a page for each stream."""
    pages = range(4, 4 + 2 * len(streams), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{n} 0 R' for n in pages)}] /Count {len(streams)} >>",
        f"<< /Title ({title}) /CreationDate (D:20261127000000Z) >>",
    ]
    for n, stream in zip(pages, streams, strict=True):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 842] /Contents {n + 1} 0 R"
            " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>"
            " >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for n, one in enumerate(objects, 1):
        places.append(f"{len(body):010} 00000 n \n")
        body += f"{n} 0 obj\n{one}\nendobj\n"
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{''.join(places)}"
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info 3 0 R >>\n"
    return (body + table + trailer + f"startxref\n{len(body)}\n%%EOF\n").encode()


def test_look_up_needs_no_article() -> None:
    page = b"<html lang=fr><title>Portail</title><meta property='og:site_name' content='Insee'>"

    def fetch(url: str, *, allow_private: bool, max_bytes: int) -> Fetched:
        return Fetched(url, page, "text/html")

    source = look_up("https://insee.example/x", fetch=fetch)
    assert (source.title, source.publisher, source.language) == ("Portail", "Insee", "fr")
    assert source.accessed_at


def test_look_up_pins_what_a_reader_of_the_page_sees() -> None:
    page = (
        "<html><title>Portail</title><script>var a = 'rien';</script><nav>Menu</nav>"
        "<p>Il y a <b>4 800</b> tonnes,<br>dit-elle.</p><table><tr><td>Lyon<td>5,1 %</table>"
    )

    def fetch(url: str, *, allow_private: bool, max_bytes: int) -> Fetched:
        return Fetched(url, page.encode(), "text/html", "utf-8")

    source = look_up("https://insee.example/x", fetch=fetch)
    assert source.snapshot == "Menu\nIl y a 4 800 tonnes,\ndit-elle.\nLyon\n5,1 %"


def test_a_page_too_long_to_keep_is_not_pinned_in_part() -> None:
    def fetch(url: str, *, allow_private: bool, max_bytes: int) -> Fetched:
        return Fetched(url, b"<html><p>" + b"mots " * 200_000, "text/html")

    assert look_up("https://insee.example/x", fetch=fetch).snapshot is None
