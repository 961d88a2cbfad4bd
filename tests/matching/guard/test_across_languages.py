"""What two languages' wordings differ in although nearly all else is the same."""

from __future__ import annotations

import pytest

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.models import Comparison, Relation

pytestmark = pytest.mark.skipif(
    not sentence_vectors.available(), reason="the encoder is not installed"
)
DIFFER = [
    (
        "Deux hommes ont été arrêtés après le vol de bijoux.",
        "Two men were arrested after the $40 million jewel theft.",
        "40",
    ),
    ("Des rats ont envahi le marché.", "Cockroaches invaded the market.", "rats"),
    ("Les avocats ont fait grève à Lugo.", "The judges went on strike in Lugo.", "avocats"),
    ("Le parc est gratuit pour tous.", "The park is free for schoolchildren.", "pour tous"),
    ("La loi a été adoptée par le Sénat.", "The bill was presented to the Senate.", "adoptée"),
    ("Le parc ouvre jusqu'à 21 heures.", "The park is open until 8 pm.", "time differs"),
    ("Lorima a supprimé 80 postes.", "Lorima-VBT cut 80 jobs.", "Lorima-VBT"),
    ("Toyota a rappelé 50 000 voitures.", "Honda recalled 50,000 cars.", "other name"),
    ("Une bombe a explosé à Istanbul.", "A bomb exploded in Ankara.", "other name"),
    ("Eric Trump a été condamné.", "Donald Trump was convicted.", "other name"),
    ("Biden a critiqué Netanyahou.", "Netanyahu criticised Biden.", "other order"),
    (
        "Le médecin a été attaqué par le patient.",
        "The patient was attacked by the doctor.",
        "other order",
    ),
    ("Le train est plus sûr que la voiture.", "Cars are safer than trains.", "other order"),
    ("Le taux a été abaissé de 3 %.", "The rate was cut to 3%.", "by 3 % against to 3%"),
    (
        "Le pays a compté 700 morts en 24 heures.",
        "The country has counted 700 dead so far.",
        "other period",
    ),
    ("Chaque salarié reçoit 400 euros par mois.", "Each employee receives 400 euros.", "par mois"),
    (
        "Les automobilistes paient en moyenne 60 euros.",
        "Motorists pay at least 60 euros.",
        "en moyenne",
    ),
    ("L'usine de Brest fermera en mars.", "The Brest plant closed in March.", "fermera"),
    ("Le séisme a fait 900 sans-abri.", "The earthquake left 900 dead.", "abri"),
    ("Le toit de l'école s'est effondré.", "The school's wall collapsed.", "other words"),
    ("Le loyer a doublé en deux décennies.", "The rent has doubled in 30 years.", "décennies"),
    ("Les prix montent moins vite à Pau.", "Prices are rising faster in Pau.", "opposite"),
    ("Deux infirmiers ont été arrêtés à Lille.", "Two drivers were arrested in Lille.", "drivers"),
    ("Le maire de Metz a félicité le pompier.", "The fireman praised the mayor of Metz.", "order"),
    ("Le navire à destination de Gdansk a coulé.", "The ship from Gdansk sank.", "from"),
    (
        "Le comité recommande de vendre le stade.",
        "The committee has sold the stadium.",
        "recommande",
    ),
    ("La scierie a été détruite par le feu.", "The bakery was destroyed by fire.", "scierie"),
    ("Le frère du boxeur a été arrêté.", "The boxer was arrested.", "frère"),
    ("Le rapport a été payé par la région.", "The report was paid for by the airport.", "airport"),
    ("Le frère du boxeur tient un garage.", "The boxer runs a garage.", "frère"),
    ("L'assureur du club a payé l'amende.", "The club paid the fine.", "assureur"),
    ("La boxeuse a été entendue.", "The boxer's lawyer was heard.", "lawyer"),
    ("Le cargo allait vers Rabat.", "The cargo ship came from Rabat.", "vers Rabat"),
    ("La neige a touché l'est du canton.", "Snow hit the west of the canton.", "west"),
    ("Le maire a voté contre le budget.", "The mayor voted for the budget.", "contre"),
    ("C'est pas possible.", "This is possible.", "denies"),
    ("Le marché ouvre à 8 h 30.", "The market opens at 9 am.", "time differs"),
    ("La grêle a touché une partie de la Bresse.", "Hail hit the whole of Bresse.", "partie"),
    (
        "Un car renversé à Lugo a blessé des passagers.",
        "A coach that overturned in Lugo hurt 25 passengers.",
        "25",
    ),
    ("La ville a perdu 10 % de ses habitants.", "The region lost 10% of its people.", "ville"),
    ("Le Japon est le deuxième marché du groupe.", "Japan is its largest market.", "other rank"),
    ("Dacia Camions fermera son usine.", "Dacia will close its plant.", "Dacia Camions"),
    ("Le syndicat a demandé une prime de 80 euros.", "Staff got a bonus of 80 euros.", "demandé"),
    ("La commission du Sénat a voté le texte.", "The Senate passed the bill.", "commission"),
    ("Le club a gagné son appel.", "The club has appealed.", "gagné son appel"),
    ("Le meunier a été condamné pour fraude.", "The miller was accused of fraud.", "condamné"),
    ("La maire a failli démissionner.", "The mayor resigned.", "failli"),
    (
        "Le Sénat a adopté la loi en première lecture.",
        "The Senate adopted the law in its final reading.",
        "lecture",
    ),
    ("Les ventes ont monté au 2e trimestre.", "Sales rose in the second half.", "other period"),
    ("Les serres ont été abîmées ou détruites.", "The greenhouses were destroyed.", "ou détruites"),
    ("Toutes les écoles sont fermées.", "Several schools are closed.", "other share"),
    ("Brest gagne un deuxième titre.", "Brest won 3-1 in the final.", "3-1"),
    ("La police arrête 30 suspects.", "Police arrest 30 suspects as toll hits 290.", "290"),
    ("Brest a battu Metz.", "Brest beat Metz 3-1.", "3-1"),
    ("Les importations de gaz russe augmentent.", "Gas imports are rising.", "russe"),
    (
        "C'est le pire incendie de l'histoire grecque.",
        "It is the worst fire in European history.",
        "grecque",
    ),
]
AGREE = [
    ("Le parc ouvre jusqu'à 20 heures.", "The park is open until 8 pm."),
    ("L'abstention a atteint 47,3 % à Lugo.", "Abstention in Lugo stood at 47.3%."),
    ("Les Costa dirigent Lugo depuis 1981.", "The Costas have run Lugo for 40 years."),
    ("La maire de Lugo a plusieurs maisons.", "The mayor of Lugo has many houses."),
    ("Le parquet a saisi le bateau.", "Prosecutors have seized the boat."),
    ("Le gazole a coûté 2,10 euros à Lugo.", "Diesel cost 2.10 euros in Lugo."),
    ("La foire commencera le 9 mai.", "The fair starts on 9 May."),
    ("La maire sortante a obtenu 41 % des voix.", "The incumbent mayor won 41% of the vote."),
    ("Dacia Group fermera son usine.", "Dacia will close its plant."),
    ("Des ours ont été vus près de Lugo.", "Bears were seen near Lugo."),
    (
        "Plus de 1 000 maisons ont perdu leur toit dans la tempête.",
        "More than a thousand homes lost their roofs in the storm.",
    ),
    ("Le marché ouvre à 20 h 15.", "The market opens at 8.15 pm."),
    ("La banque a relevé ses taux de 0,5 point.", "The bank raised its rates by 50 basis points."),
    ("Le train est arrivé en provenance de Lyon.", "The train arrived from Lyon."),
    ("Le cargo allait vers Rabat.", "The cargo ship was heading to Rabat."),
    ("La neige a touché l'est du canton.", "Snow hit the east of the canton."),
    ("Le maire a voté contre le budget.", "The mayor voted against the budget."),
    ("Le frère du boxeur a été arrêté.", "The boxer's brother was arrested."),
    ("Il a perdu le vote de confiance.", "He lost the no-confidence vote."),
    ("La canicule a causé 40 décès.", "The heatwave caused 40 deaths."),
    ("Le maire de Metz a félicité le pompier.", "The mayor of Metz praised the fireman."),
    ("Le toit de l'école s'est effondré.", "The school's roof collapsed."),
    ("Le loyer a doublé en deux décennies.", "The rent has doubled in 20 years."),
    ("La tour a été achevée il y a un siècle.", "The tower was completed 100 years ago."),
    ("L'armée a acheté des chars.", "The army has bought tanks."),
    ("Le policier a été frappé par le manifestant.", "The policeman was hit by the protester."),
    ("Le train est plus sûr que la voiture.", "Trains are safer than cars."),
    ("Le musée de Cracovie a rouvert en 2010.", "The Krakow museum reopened in 2010."),
    ("Le taux a été abaissé de 3 %.", "The rate was cut by 3%."),
    ("Le projet est prévu pour 2029.", "The project is due to be ready in 2029."),
    ("Le vaccin donne des résultats prometteurs.", "The vaccine is giving promising results."),
    ("Sa domination dura quinze ans.", "His domination lasted fifteen years."),
    ("Le président français Macron a démissionné.", "President Macron has resigned."),
]


@pytest.mark.parametrize(("french", "english", "why"), DIFFER)
def test_it_is_a_variant_and_says_why(french: str, english: str, why: str) -> None:
    found = compared(french, english)
    assert found.relation is Relation.VARIANT
    assert any(why in reason for reason in found.reasons), found.reasons


def test_who_somebody_is_is_related_to_what_he_does() -> None:
    found = compared("Lugo, une ville de 40 000 habitants", "Lugo voted to evict 40,000 residents")
    assert (found.relation, found.reasons[-1]) == (Relation.RELATED, "only one says “voted”")


@pytest.mark.parametrize("language", ["de", "es", "it", "zh", "und"])
def test_a_language_whose_words_have_no_tags_is_compared_too(language: str) -> None:
    english = profile("Lugo, the old town, 3-1", "en")
    for text in ("Lugo, eine Stadt, 40.000", "Lugo: 3-1", "卢戈, 城市", "Lugo-Nord, un villaggio"):
        for cosine in (0.3, 0.6, 0.9):
            assert compare(profile(text, language), english, cosine=cosine).score <= 1


@pytest.mark.parametrize(("place", "updated"), [("Peru", True), ("Chile", False)])
def test_a_toll_is_brought_up_to_date(place: str, updated: bool) -> None:
    french = "Au Pérou, le bilan de la crue s'élevait lundi à 56 morts"
    found = compared(french, f"{place} mourns the 62 dead of the floods")
    assert (found.relation is Relation.VARIANT) is updated
    assert ("figure differs: 56 against 62" in found.reasons) is updated


@pytest.mark.parametrize(("french", "english"), AGREE)
def test_it_is_the_same(french: str, english: str) -> None:
    found = compared(french, english)
    assert found.relation is Relation.SAME, found


def compared(french: str, english: str) -> Comparison:
    cosine = sentence_vectors.cosine(french, english)
    return compare(profile(french, "fr"), profile(english, "en"), cosine=cosine)
