"""Claimants that name nobody: "Réseaux sociaux" or "Multiple sources" where a name was asked
for."""

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


def is_nobody(name: str) -> bool:
    """Whether a claimant's name says only that somebody, somewhere, made the claim."""
    return _NOBODY.fullmatch(" ".join(name.split()).rstrip(".")) is not None
