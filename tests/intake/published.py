"""Fact-checks as they are passed around, in every shape, and broken in every usual way."""

from __future__ import annotations

import json
from typing import Any

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": "La Seine a gelé en juillet",
    "url": "https://verif.example/seine",
    "datePublished": "2024-02-03",
    "author": {"@type": "Organization", "name": "Vérif"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Paul Durand"}},
    "reviewRating": {"@type": "Rating", "alternateName": "Faux"},
}
BLOCK = json.dumps(REVIEW, ensure_ascii=False)


def page(block: str, attributes: str = 'type="application/ld+json"') -> str:
    return f"<!DOCTYPE html><html><head><script {attributes}>{block}</script></head></html>"


BROKEN: dict[str, str] = {
    "comment": page(f"<!--\n{BLOCK}\n-->"),
    "CDATA": page(f"//<![CDATA[\n{BLOCK}\n//]]>"),
    "bare CDATA": page(f"<![CDATA[{BLOCK}]]>"),
    "semicolon": page(BLOCK + ";"),
    "script comment": page("/* our check */" + BLOCK),
    "byte order mark": page("\ufeff" + BLOCK),
    "entities": page(BLOCK.replace('"', "&quot;")),
    "comma at the end": page(BLOCK[:-1] + ",}"),
    "single quotes": page(BLOCK.replace('"', "'")),
    "quotes inside": page(BLOCK.replace("gelé", '"gelé"')),
    "newline inside": page(BLOCK.replace("La Seine", "La\nSeine")),
    "tab inside": page(BLOCK.replace("La Seine", "La\tSeine")),
    "NaN": page(BLOCK.replace('"alternateName"', '"ratingValue": NaN, "alternateName"')),
    "lone surrogate": page(BLOCK.replace("gelé", r"gelé\ud83d")),
    "key twice": page(BLOCK.replace('"url"', '"url": "https://other.example", "url"')),
    "braces twice": page("{" + BLOCK + "}"),
    "two values": page(BLOCK + "\n" + BLOCK),
    "cut off": page(BLOCK[:-6]),
    "type in capitals": page(BLOCK, 'TYPE="Application/LD+JSON"'),
    "charset": page(BLOCK, "type='application/ld+json; charset=utf-8'"),
    "never closed": f"<html><script type=application/ld+json>{BLOCK}",
}

FEED = {
    "@type": "DataFeed",
    "dataFeedElement": [
        {"@type": "DataFeedItem", "item": [REVIEW, None]},
        {"@type": "DataFeedItem", "item": None},
        {"@type": "DataFeedItem", "item": {**REVIEW, "claimReviewed": "La Loire a gelé"}},
    ],
}
API = {
    "claims": [
        {
            "text": "Turtles can fly",
            "claimant": "Facebook posts",
            "claimDate": "2021-05-01T00:00:00Z",
            "claimReview": [
                {"publisher": {"name": "Checkers", "site": "checkers.example"},
                 "url": "https://checkers.example/turtles", "title": "No, turtles do not fly",
                 "reviewDate": "2021-05-03T10:00:00Z", "textualRating": "Pants on Fire!",
                 "languageCode": "en"},
                {"publisher": {"site": "other.example"}, "url": "https://other.example/t"},
            ],
        },
        {"text": "Nobody reviewed this", "claimReview": []},
    ],
    "nextPageToken": "abc",
}  # fmt: skip
PAGES = {
    "pages": [
        {
            "pageUrl": "https://checkers.example/p",
            "publishDate": "2020-03-02",
            "claimReviewAuthor": {"name": "Checkers"},
            "claimReviewMarkups": [
                {"claimReviewed": "Cats bark", "claimAuthor": {"name": "Ann Lee"},
                 "claimAppearances": ["https://blog.example/cats"],
                 "rating": {"textualRating": "Mostly False", "ratingValue": 2}}
            ],
        }
    ]
}  # fmt: skip
INDEX = {
    "total_results": 2,
    "data": [REVIEW, {"title": "An index entry", "link": "https://a.example"}],
}
GRAPH = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "https://verif.example/#org", "name": "Vérif & Co"},
        {**REVIEW, "author": {"@id": "https://verif.example/#org"}},
    ],
}
SPARQL = {
    "id": "1",
    "content": {
        "text": {"type": "literal", "value": "A plane crashed"},
        "ratingName": {"type": "literal", "value": "FALSE"},
        "link": {"type": "literal", "value": "https://claims.example/plane"},
        "language": {"type": "literal", "value": "English"},
    },
}
LINES = (
    '{"statement": "Ten of ten cats sleep", "speaker": "Ann Lee", "truth_label": "half-true", '
    '"url": "https://checkers.example/cats", "date": "stated on May 3, 2019 on the radio:"}\n'
    "{broken: , json\n\n"
    '{"title": "No cat flies", "url": "https://checkers.example/fly", "rating": 3}\n'
    '{"unrelated": true}\n'
)
TABLE = (
    "Claim;Verdict;Publisher;Review date;URL\r\n"
    "La dette a doublé;C'est plus compliqué;Vérif;12 mars 2023;https://verif.example/dette\r\n"
    ";Faux;Vérif;2023-03-12;https://verif.example/vide\r\n"
    "'+3 % de hausse;Vrai;Vérif;02/03/2023;https://verif.example/hausse\r\n"
)

SHAPES: dict[str, str] = {
    "feed.json": json.dumps(FEED, ensure_ascii=False),
    "api.json": json.dumps(API),
    "pages.json": json.dumps(PAGES),
    "index.json": json.dumps(INDEX),
    "graph.jsonld": json.dumps(GRAPH),
    "array.json": json.dumps([REVIEW, {**REVIEW, "claimReviewed": ["Un", "deux"]}]),
    "sparql.json": json.dumps(SPARQL),
    "lines.jsonl": LINES,
    "table.csv": TABLE,
}
