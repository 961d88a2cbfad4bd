"""Names of claimants: as they stand within a sentence, and those that name nobody ("Réseaux
sociaux", "Multiple sources" where a name was asked for)."""

from __future__ import annotations

import re

_CROWD = (
    r"(?:posts?|users?|pages?|videos?|memes?|publications?|messages?|internautes?|utilisateurs?"
    r"|tweets?|usuarios?|publicaciones|bloggers?|forwards?|rumou?rs?|rumeurs?|images?|claims?)"
)
_PLACE = (
    r"(?:facebook|instagram|twitter|x|tiktok|whatsapp|telegram|youtube|threads|reddit|internet|web"
    r"|social[ -]media|online|viral|viraux|virale?s?|les réseaux sociaux|réseaux sociaux"
    r"|reseaux sociaux|redes sociales|redes sociais|fb|multiple|various|several|many|chain)"
)
_NOBODY = re.compile(
    r"(?:diverse?s? sources?|sources? (?:multiples?|diverses|anonymes?)"
    r"|(?:multiple|various|unknown|anonymous|several) (?:sources?|people|persons?|authors?)"
    r"|(?:les |the )?(?:r[ée]seaux sociaux|social (?:media|networks?)|internautes|internet|web)"
    r"|(?:las )?redes (?:sociales|sociais)|soziale (?:medien|netzwerke)"
    r"|unknown|inconnue?|anonymous|anonyme|an[óo]nimo|unbekannt|multiples?|various|divers|none|null"
    r"|n/?a|nobody|personne|viral|chain e-?mails?"
    rf"|{_PLACE} {_CROWD}"
    rf"|{_CROWD} (?:on|in|sur|de|en|d['’]|from) {_PLACE}"
    rf"|{_CROWD} {_PLACE})",
    re.IGNORECASE,
)

_OPENING_ARTICLE = re.compile(r"(?:The|An?|L[ea]s?|Une?|Des)(?= )|L(?=['’])")


def within_a_sentence(name: str) -> str:
    """The name without the capital that only the beginning of its sentence gave it: "The minister"
    is "the minister" elsewhere, "The Guardian" stays."""
    article = _OPENING_ARTICLE.match(name)
    if article is None or not name[article.end() + 1 :][:1].islower():
        return name
    return name[0].lower() + name[1:]


def is_nobody(name: str) -> bool:
    """Whether a claimant's name says only that somebody, somewhere, made the claim."""
    return _NOBODY.fullmatch(" ".join(name.split()).rstrip(".")) is not None
