"""Articles out of web pages: the words, and who published them when."""

from __future__ import annotations

import json
import re
from importlib import metadata

import pytest

from factcheck.errors import NoArticle
from factcheck.intake.byline import find_byline, name_in
from factcheck.intake.page import describe_page, read_page
from factcheck.intake.page_tree import parse
from factcheck.models import Document

BODY = "".join(
    f"<p>Le rapport numéro {n} compte quarante pages et cite huit villes du pays, dit-on.</p>"
    for n in range(12)
)
URL = "https://www.gazette.example/politique/article-12"


def page(head: str = "", top: str = "", bottom: str = "", body: str = BODY) -> str:
    return (
        f"<!DOCTYPE html><html lang='fr'><head><title>Le rapport - La Gazette</title>{head}</head>"
        f"<body><h1>Le rapport</h1>{top}<article>{body}</article>{bottom}</body></html>"
    )


def read(html: str) -> Document:
    return read_page(html, "page.html", url=URL)


def json_ld(**members: object) -> str:
    block = json.dumps({"@type": "NewsArticle", "headline": "Le rapport", **members})
    return f'<script type="application/ld+json">{block}</script>'


def test_the_article_is_read_without_what_surrounds_it() -> None:
    found = read(
        page(
            top="<nav><a href='/'>Accueil</a></nav>",
            bottom="<p>Lire aussi : Un autre sujet</p><p>Abonnez-vous pour 1 €</p>"
            "<figure><figcaption>Crédit photo : A. B.</figcaption></figure>",
        )
    )
    assert "Le rapport numéro 11 compte quarante pages" in found.text
    for gone in ("Accueil", "Lire aussi", "Abonnez-vous", "Crédit photo"):
        assert gone not in found.text
    assert str(found.metadata.extractor).startswith("trafilatura ")


TEASERS = "".join(
    f"<article><h3><a href='/n{n}'>Neuf blessés</a></h3><p>Un incendie a fait {n} morts.</p>"
    "</article>"
    for n in range(3)
)


@pytest.mark.parametrize(
    ("around", "gone"),
    [
        pytest.param(f"<section class='more'>{TEASERS}</section>", "Un incendie", id="teasers"),
        pytest.param(
            "<div class='image'><img src='a.jpg'><p>Neuf élus devant la mairie.</p></div>",
            "Neuf élus", id="caption",
        ),
        pytest.param(
            "<div class='nl-signup'><p>90 000 lecteurs reçoivent notre lettre.</p></div>",
            "90 000", id="newsletter",
        ),
        pytest.param("<p>Suivez-nous : 200 000 abonnés.</p>", "200 000", id="networks"),
    ],
)  # fmt: skip
def test_what_stands_amid_an_article_is_no_part_of_it(around: str, gone: str) -> None:
    for html in (page(bottom=around), page(body=BODY[:400] + around + BODY[400:])):
        text = read(html).text
        assert gone not in text
        assert "Le rapport numéro 11 compte quarante pages" in text


def test_a_page_laid_out_in_a_table_is_read_by_its_cells() -> None:
    menu = "<td><a href='/'>Accueil</a><br><a href='/b'>Trois morts dans un incendie</a></td>"
    cells = f"<table><tr>{menu}<td>{BODY}</td><td>Publicité : 0 % en mai</td></tr></table>"
    text = read(page(body=cells)).text
    assert text.count("\n\n") + 1 == 12 + text.startswith("Le rapport\n")
    assert "Trois morts" not in text


@pytest.mark.parametrize(
    ("title", "heading", "publisher"),
    [
        ("Le budget est voté | La Gazette", "<h1>Le budget est voté</h1>", "La Gazette"),
        ("Le budget - le vote - La Gazette", "<h1>Le budget - le vote</h1>", "La Gazette"),
        ("Le budget - le vote", "<h1>Le budget - le vote</h1>", None),
        ("Le budget est voté | La Gazette", "", "La Gazette"),
    ],
)
def test_the_title_element_tells_headline_and_site(
    title: str, heading: str, publisher: str | None
) -> None:
    found = read_page(f"<html><title>{title}</title><body>{heading}{BODY}", "page.html", url=None)
    assert found.metadata.publisher == publisher
    assert found.metadata.title == title.removesuffix(" | La Gazette").removesuffix(" - La Gazette")


def test_a_site_that_the_page_declares_may_be_in_the_headline() -> None:
    head = "<title>Le Matin change</title><meta property='og:site_name' content='Le Matin'>"
    found = read_page(f"<html>{head}<body><h1>Le Matin change</h1>{BODY}", "page.html", url=None)
    assert found.metadata.publisher == "Le Matin"


@pytest.mark.parametrize("place", ["#post-", "?post=", "/post-", "-other/post-"])
def test_entries_of_a_live_page_are_no_teasers(place: str) -> None:
    entries = TEASERS.replace("'/n", f"'/live/floods{place}")
    head = "<link rel='canonical' href='https://paper.example/live/floods/'>"
    html = page(head, body=BODY[:400] + entries)
    kept = read(html).text.count("Un incendie a fait")
    assert kept == (0 if place.startswith("-other") else 3)


def test_what_is_said_of_an_author_is_no_name() -> None:
    bio = "<p class='author-bio'>Ana Roy suit la ville depuis 12 ans et a reçu un prix.</p>"
    assert read(page(bottom=bio)).metadata.authors == ()


def test_words_in_boxes_and_leads_are_kept() -> None:
    box = (
        "<div>"
        + "Une boîte dont les mots comptent autant que ceux d'un paragraphe. " * 2
        + "</div>"
    )
    lead = (
        "<div class='cartouche'><div class='chapo'>"
        + "L'essentiel en une phrase, dit le chapeau. " * 3
    )
    text = read(page(top=lead + "</div></div>", body=box + BODY)).text
    assert "Une boîte dont les mots comptent" in text
    assert text.count("L'essentiel en une phrase, dit le chapeau.") == 3


@pytest.mark.parametrize(
    ("head", "top", "authors", "day"),
    [
        pytest.param(
            json_ld(author={"name": "Ana Roy"}, datePublished="2024-05-03T08:00Z"),
            "", ("Ana Roy",), "2024-05-03", id="JSON-LD",
        ),
        pytest.param(
            "<meta name='author' content='Ana Roy'>"
            "<meta property='article:published_time' content='2024-05-03T08:00:00+02:00'>",
            "<span class='author'>Ben Vu</span>", ("Ana Roy",), "2024-05-03", id="meta tags",
        ),
        pytest.param(
            "", "<p class='meta'>Par <span class='auteurs'>Ana Roy</span>, 3 mai 2024</p>",
            ("Ana Roy",), "2024-05-03", id="the byline that readers see",
        ),
        pytest.param(
            json_ld(author="Gazette", datePublished="2024-05-03"),
            "<a rel='author'>Par Jean-Pierre de La Tour | publié hier</a>",
            ("Jean-Pierre de La Tour",), "2024-05-03", id="the outlet is no author",
        ),
        pytest.param(
            json_ld(author="Gazette", datePublished="2024-05-03"), "",
            ("Gazette",), "2024-05-03", id="the outlet, for want of a name",
        ),
        pytest.param(
            "", "<p>Auteur : Ana Roy</p><p>Publié le 3 mai 2024</p>",
            ("Ana Roy",), "2024-05-03", id="a line that says so",
        ),
    ],
)  # fmt: skip
def test_who_wrote_it_and_when(head: str, top: str, authors: tuple[str, ...], day: str) -> None:
    meta = read(page(head=head, top=top)).metadata
    assert meta.authors == authors
    assert str(meta.published_at)[:10] == day


@pytest.mark.parametrize(
    "around",
    ["<div class='related-box'>%s</div>", "<aside>%s</aside>", "<ul id='comments'>%s</ul>"],
)
def test_authors_of_something_else_are_passed_over(around: str) -> None:
    other = "<li><span class='author'>Ben Vu</span>, 3 mai 2024</li>"
    assert find_byline(parse(page(top=around % other), "page.html")) == (None, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("Les loyers ont augmenté en 2024.", None, id="a year that the text names"),
        pytest.param("Publié le 12 mars 2025", "2025-03-12", id="a written date"),
        pytest.param(
            '<time datetime="2025-01-01">hier</time>', "2025-01-01", id="a first of January"
        ),
    ],
)
def test_a_year_alone_is_no_date(line: str, day: str | None) -> None:
    assert read(page(body=f"<p>{line}</p>{BODY}")).metadata.published_at == day


def test_dates_of_comments_are_not_the_article_s() -> None:
    comments = "<div id='comments'><div class='comment'>"
    comments += "<time datetime='2025-01-09T10:00:00Z'>9 janvier 2025</time> Bravo</div></div>"
    assert read(page(bottom=comments)).metadata.published_at is None


def test_a_claim_review_is_not_the_article() -> None:
    review = {"@type": "ClaimReview", "author": {"name": "Vérif"}, "datePublished": "2020-01-01"}
    head = f'<script type="application/ld+json">{json.dumps(review)}</script>'
    meta = read(page(head=head + json_ld(author="Ana Roy", datePublished="2024-05-03"))).metadata
    assert (meta.authors, meta.published_at) == (("Ana Roy",), "2024-05-03")


def test_the_title_is_the_heading_s() -> None:
    head = "<meta property='og:title' content='L&#39;accord des villes - La Gazette'>"
    headed = page(head=head).replace("<h1>Le rapport</h1>", "<h1>L’accord des villes</h1>")
    titles = [describe_page(one, "a.html", URL).metadata.title for one in (headed, page(head=head))]
    assert titles == ["L’accord des villes", "L'accord des villes - La Gazette"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Par Ana Roy", "Ana Roy"),
        ("By Ana Roy and Ben Vu", "Ana Roy and Ben Vu"),
        ("Ana Roy, le 3 mai", "Ana Roy"),
        ("Ludwig van der Berg", "Ludwig van der Berg"),
        ("Rédaction", None),
        ("Pétition soutenue par un Super contributeur", None),
        ("12 commentaires", None),
        ("https://a.example", None),
    ],
)
def test_names_are_told_from_other_words(text: str, name: str | None) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize("html", ["<html></html>", "<p>Court.</p>", "<html><body><nav>a</nav>"])
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(NoArticle):
        read(html)


def test_what_reading_a_page_imports_is_required_by_name() -> None:
    # justext asks for it as an extra of lxml, which pip before 23.3 passes over with a warning
    required = metadata.requires("factcheck-desk") or []
    assert any(re.match(r"lxml.html.clean\b(?!.*extra ==)", one) for one in required)


def test_paragraphs_are_set_apart_items_and_rows_are_not() -> None:
    items = "<ul><li>Huit villes</li><li>Neuf ports</li></ul>"
    table = "<table><tr><td>Lyon</td><td>8</td></tr><tr><td>Nice</td><td>9</td></tr></table>"
    lines = read(page(body=f"{BODY}{items}{table}<p>La suite demain.</p>")).text.split("\n")
    first = lines.index("- Huit villes")
    rest = ["", "- Huit villes", "- Neuf ports", "Lyon | 8", "Nice | 9", "", "La suite demain.", ""]
    assert lines[first - 1 :] == rest
    assert lines[first - 3] == ""
