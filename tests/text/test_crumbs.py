"""No crumbs: what no reader would check by itself stays with what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.text.claims import split_text
from factcheck.text.cutting.segments import RELATIVE, Segment
from factcheck.text.grammar.tokens import read_words
from factcheck.text.wording.piece import Piece
from factcheck.text.wording.relatives import relative_clause

ARTICLES = Path(__file__).parents[1] / "data" / "splitting"
HANGING = frozenset(
    "when which who whose where and or but because the an of et ou mais que qui dont où quand "
    "lorsque lorsqu qu le la les une de du des".split()
)
"""Words behind which something is missing."""
CLAIMS = [
    pytest.param(
        "en", "Berg was born in Oslo but her parents took her to Leeds when she was six so they "
        "could be near the port.",
        ["Berg was born in Oslo", "her parents took her to Leeds when she was six",
         "they could be near the port"], id="how old somebody was",
    ),
    pytest.param(
        "en", "Norvia promised in a meeting with Berg this month to close the mine.",
        ["Norvia promised in a meeting with Berg this month to close the mine"],
        id="a detail amid the words",
    ),
    pytest.param(
        "fr", "La firme fermera une usine pour réorienter la production.",
        ["La firme fermera une usine pour réorienter la production"], id="an aim",
    ),
    pytest.param(
        "fr", "Le maire a fermé le pont alors que des élus ont voté contre le projet.",
        ["Le maire a fermé le pont", "des élus ont voté contre le projet"],
        id="a clause with two conjunctions",
    ),
    pytest.param(
        "en", "Ann Berg, 41, and her son Tom Lund, 12, from Oslo, are awaiting trial.",
        ["Ann Berg, 41, and her son Tom Lund, 12, from Oslo, are awaiting trial"],
        id="two people and their ages",
    ),
    pytest.param(
        "fr", "Anne Berg, 41 ans, et sa sœur Léa, 36 ans, de Metz, sont jugées à Nancy.",
        ["Anne Berg, 41 ans, et sa sœur Léa, 36 ans, de Metz, sont jugées à Nancy"],
        id="also in French",
    ),
    pytest.param(
        "en", "About three dozen people, mostly men, were hurt.",
        ["About three dozen people, mostly men, were hurt"], id="most of them",
    ),
    pytest.param(
        "en", "Rents have halved since 2030 and exports have doubled.",
        ["Rents have halved since 2030", "exports have doubled"], id="a year before and",
    ),
    pytest.param(
        "fr", "En 2031, la prime était de 14 euros, de 21 euros en 2030 et 15 euros en 2029.",
        ["En 2031, la prime était de 14 euros",
         "En 2031, la prime était de 14 euros, de 21 euros en 2030",
         "En 2031, la prime était de 14 euros, de 21 euros en 2030 et 15 euros en 2029"],
        id="a figure behind a year",
    ),
    pytest.param(
        "fr", "Les pannes sont fréquentes dans les vallées et dans les forêts du nord et causent "
        "des pertes.",
        ["Les pannes sont fréquentes dans les vallées et dans les forêts du nord",
         "Les pannes causent des pertes"],
        id="the last of a list is no subject",
    ),
    pytest.param(
        "fr", "Lund, lors du match de dimanche, affronte Tom Berg, vainqueur de la coupe, qui a "
        "battu Metz.",
        ["Lund, lors du match de dimanche, affronte Tom Berg", "Tom Berg, vainqueur de la coupe",
         "Tom Berg, vainqueur de la coupe, a battu Metz"],
        id="who is told of behind an apposition",
    ),
    pytest.param(
        "en", "The town sold 12 copies of 'La Norva', the map that was drawn in May.",
        ["The town sold 12 copies of 'La Norva'",
         "The town sold 12 copies of 'La Norva', the map that was drawn in May"],
        id="single marks in pairs",
    ),
    pytest.param(
        "en", "The bank bought 12 firms in the U.S. and the rail group sold 15 depots.",
        ["The bank bought 12 firms in the U.S.", "the rail group sold 15 depots"],
        id="the stops of an abbreviation",
    ),
    pytest.param(
        "en", "The tone of the speech was different from last year, when he promised jobs.",
        ["The tone of the speech was different from last year", "he promised jobs"],
        id="no when at the end",
    ),
    pytest.param(
        "en", "She was kept at the old port until she was eighteen and then sold 12 boats.",
        ["She was kept at the old port until she was eighteen", "She sold 12 boats"],
        id="an age",
    ),
    pytest.param(
        "fr", "Elle a quitté Metz quand elle avait six ans et elle y est revenue en 2030.",
        ["Elle a quitté Metz quand elle avait six ans", "elle y est revenue en 2030"],
        id="also in French",
    ),
    pytest.param(
        "en", "May will be the second time in a month that Berg has visited Norvia.",
        ["May will be the second time in a month that Berg has visited Norvia"],
        id="a time that",
    ),
    pytest.param(
        "en", "Berg would keep the seat in 2031 unless, as expected, a scandal ends it.",
        ["Berg would keep the seat in 2031 unless, as expected, a scandal ends it"],
        id="a condition keeps what follows",
    ),
    pytest.param(
        "fr", "Lorsque la foudre est tombée sur le phare en mai, les bateaux étaient au port.",
        ["la foudre est tombée sur le phare en mai", "les bateaux étaient au port"],
        id="the clause in front by itself",
    ),
    pytest.param(
        "fr", "La région produit 18 % de l'énergie qu'elle consomme.",
        ["La région produit 18 % de l'énergie qu'elle consomme"], id="a share of what is told",
    ),
    pytest.param(
        "fr", "Les vergers utilisent 25 % d'engrais azotés en moins qu'il y a vingt ans.",
        ["Les vergers utilisent 25 % d'engrais azotés en moins qu'il y a vingt ans"],
        id="less than",
    ),
    pytest.param(
        "en", "Rail traffic in Norvia, which made up a third of the total in 2030, has all but "
        "disappeared.",
        ["Rail traffic in Norvia made up a third of the total in 2030",
         "Rail traffic in Norvia has all but disappeared"],
        id="all but",
    ),
    pytest.param(
        "en", "That is 2 points higher than the bank had feared, partly because rates stayed low.",
        ["That is 2 points higher than the bank had feared",
         "That is 2 points higher than the bank had feared, partly because rates stayed low"],
        id="no adverb alone",
    ),
    pytest.param(
        "en", "The rise would be $127 for a house worth $180,000 and that six of nine cities tax "
        "at a higher rate.",
        ["The rise would be $127 for a house worth $180,000",
         "six of nine cities tax at a higher rate"],
        id="and that",
    ),
    pytest.param(
        "en", "Norvane Water, which serves 2.4 million customers in the north, today published its "
        "figures.",
        ["Norvane Water serves 2.4 million customers in the north",
         "Norvane Water today published its figures"],
        id="a day before the verb",
    ),
    pytest.param(
        "fr", "Le ministre Étienne Vauban a redit lundi que la ligne sera fermée en mai.",
        ["la ligne sera fermée en mai"], id="no title and name alone",
    ),
    pytest.param(
        "en", "Chief Executive Helen Marsh told the council that the mine lost 300 jobs.",
        ["the mine lost 300 jobs"], id="also in English",
    ),
    pytest.param(
        "fr", "Elle s'est montrée franche dans sa critique du maire et de la gestion du port.",
        ["Elle s'est montrée franche dans sa critique du maire et de la gestion du port"],
        id="of two things",
    ),
    pytest.param(
        "en", "What I can tell you is that crime has halved since 2019.",
        ["crime has halved since 2019"], id="what announces a claim",
    ),
    pytest.param(
        "fr", "Ce que je peux vous dire, c'est que le chômage a baissé de 3 %.",
        ["le chômage a baissé de 3 %"], id="what announces a French claim",
    ),
    pytest.param(
        "fr", "Ce qui est certain, c'est que le pont a coûté 3 millions d'euros.",
        ["le pont a coûté 3 millions d'euros"], id="what is certain",
    ),
    pytest.param(
        "en", "Profit in the quarter, which ended June 30 and was the first under the new owner, "
        "rose 12%.",
        ["Profit in the quarter, which ended June 30",
         "Profit in the quarter, which was the first under the new owner",
         "Profit in the quarter rose 12%"],
        id="whose quarter it was",
    ),
    pytest.param(
        "en", "The court saw 20 letters from across the county that had been sent to the firm.",
        ["The court saw 20 letters from across the county",
         "20 letters from across the county that had been sent to the firm"],
        id="from across a place",
    ),
    pytest.param(
        "en", "The plan includes ideas raised at the party conference which have yet to be "
        "costed.",
        ["The plan includes ideas raised at the party conference",
         "ideas raised at the party conference which have yet to be costed"],
        id="the number of the verb",
    ),
    pytest.param(
        "en", "A storm hit Cuba on Monday, over a week after strong winds and tremors killed 9 "
        "people and closed two ports.",
        ["A storm hit Cuba on Monday, over a week after strong winds and tremors killed 9 people "
         "and closed two ports"],
        id="two subjects of what says when",
    ),
    pytest.param(
        "en", "Some 300 patients waited six hours to be admitted, transferred or sent home.",
        ["Some 300 patients waited six hours to be admitted, transferred or sent home"],
        id="participles of a list",
    ),
    pytest.param(
        "en", "About 63% of voters in the county are happy with the job he's doing.",
        ["About 63% of voters in the county are happy with the job he's doing"],
        id="with what somebody does",
    ),
    pytest.param(
        "en", "The deal eases the cuts by allowing budgets for parks and road programs to rise by"
        " $63 million.",
        ["The deal eases the cuts by allowing budgets for parks and road programs to rise "
         "by $63 million"],
        id="more of two things that do something",
    ),
    pytest.param(
        "en", "There would be no votes on Monday, signaling a plan to close the talks late and "
        "move on Tuesday.",
        ["There would be no votes on Monday",
         "There would be no votes on Monday, signaling a plan to close the talks late",
         "There would be no votes on Monday, signaling a plan to move on Tuesday"],
        id="an infinitive behind a participle",
    ),
    pytest.param(
        "en", "She denied it in May, but that doesn't explain why 40 letters were lost.",
        ["She denied it in May",
         "that doesn't explain why 40 letters were lost"],
        id="that is a subject",
    ),
    pytest.param(
        "en", "Addressing traders who had gathered in Accra, the commissioner said that the area "
        "was low.",
        ["the commissioner, addressing traders who had gathered in Accra",
         "the area was low"],
        id="whom a participle tells of",
    ),
    pytest.param(
        "en", "In Ohio, the Baker Dam, which opened in 1931 and has been closed since March, is 5"
        " percent full.",
        ["the Baker Dam opened in 1931",
         "the Baker Dam has been closed since March",
         "In Ohio, the Baker Dam is 5 percent full"],
        id="a place before a relative clause",
    ),
    pytest.param(
        "en", "The shares fell 12% to £2.35 on news of the strike, the stock's lowest price in 4 "
        "years.",
        ["The shares fell 12% to £2.35 on news of the strike",
         "The shares fell 12% to £2.35 on news of the strike, the stock's lowest price in 4"
         " years"],
        id="the lowest in so long",
    ),
    pytest.param(
        "en", "The firm earned $643 million, up from $482 million, or 84 cents a share, a year "
        "earlier.",
        ["The firm earned $643 million",
         "The firm earned $643 million, up from $482 million, or 84 cents a share, a year "
         "earlier"],
        id="a year earlier",
    ),
    pytest.param(
        "en", "Like other banks facing losses as people turn to apps, Volmark has closed 12 "
        "branches.",
        ["Like other banks facing losses as people turn to apps, Volmark has closed 12 "
         "branches"],
        id="like others",
    ),
    pytest.param(
        "en", "As for the Leeds Study, which was completed in May, Berg noted that 67 people had "
        "left.",
        ["the Leeds Study was completed in May",
         "67 people had left"],
        id="as for what is told of",
    ),
    pytest.param(
        "en", "Volmark sold 12 million phones, more than analysts had expected.",
        ["Volmark sold 12 million phones, more than analysts had expected"],
        id="more than others had",
    ),
    pytest.param(
        "en", "In neighbouring Haiti, 12 people died and 40 homes were lost.",
        ["In neighbouring Haiti, 12 people died",
         "40 homes were lost"],
        id="neighbouring",
    ),
    pytest.param(
        "en", "A man arrested after police found 12 guns has been freed.",
        ["A man arrested after police found 12 guns has been freed"],
        id="arrested after something",
    ),
    pytest.param(
        "en", "A man arrested after he hit a guard was jailed for 12 years.",
        ["A man arrested after he hit a guard was jailed for 12 years"],
        id="a participle before a clause",
    ),
    pytest.param(
        "en", "The theft of a laptop saw the company report 12 losses to the Data Commissioner.",
        ["The theft of a laptop saw the company report 12 losses to the Data Commissioner"],
        id="what a firm was seen to do",
    ),
    pytest.param(
        "en", "Regularly found in eastern Kenya, these birds belong to a group of 12 kinds.",
        ["these birds, regularly found in eastern Kenya",
         "these birds belong to a group of 12 kinds"],
        id="a participle behind an adverb",
    ),
    pytest.param(
        "en", "MEMPHIS, Tenn. (AP) -- John Berg, a judge, died on Friday.",
        ["John Berg, a judge",
         "John Berg died on Friday"],
        id="what state a place is in",
    ),
    pytest.param(
        "en", "Dayton, OH -- Volmark will invest $4 million to build a plant in Dayton.",
        ["Volmark will invest $4 million to build a plant in Dayton"],
        id="city and state",
    ),
    pytest.param(
        "en", "In October he was found guilty in his absence and sentenced to seven years in "
        "jail.",
        ["In October he was found guilty in his absence",
         "In October he was sentenced to seven years in jail"],
        id="found guilty and sentenced",
    ),
    pytest.param(
        "en", "She promised buyers a set level of income and their money back within 12 months if"
        " they left.",
        ["She promised buyers a set level of income",
         "She promised buyers a set level of income and their money back within 12 months "
         "if they left"],
        id="more of what was promised",
    ),
    pytest.param(
        "en", "The town will withhold $5 million until the mayor reports to Congress on the sale.",
        ["The town will withhold $5 million until the mayor reports to Congress on the sale"],
        id="reports to somebody",
    ),
    pytest.param(
        "en", "\"The plan will cost 3 million,\" Berg said of the bridge.",
        ["The plan will cost 3 million"],
        id="said of something",
    ),
    pytest.param(
        "en", "Doubling the funds could double the chances that the next big find will be made in"
        " Leeds.",
        ["Doubling the funds could double the chances that the next big find will be made "
         "in Leeds"],
        id="chances that something will be",
    ),
    pytest.param(
        "en", "The mayor, a Democrat, said on Monday that crime, which had risen for years, fell "
        "by 12%.",
        ["The mayor, a Democrat",
         "crime had risen for years",
         "crime fell by 12%"],
        id="that is no article",
    ),
    pytest.param(
        "en", "There were almost 100 alerts – meaning that rain is near – in England on Monday.",
        ["There were almost 100 alerts – meaning that rain is near – in England on Monday"],
        id="dashes within a clause",
    ),
    pytest.param(
        "en", "The figures include ideas agreed in May - such as closing all private schools by "
        "2030 - and also assume that the tax would be paid.",
        ["The figures include ideas agreed in May - such as closing all private schools by "
         "2030",
         "The figures include ideas agreed in May - such as closing all private schools by "
         "2030 - and also assume that the tax would be paid"],
        id="examples between dashes",
    ),
    pytest.param(
        "en", "Berg has dismissed as “absurd” claims from the Greens that her plan would cost "
        "£2bn.",
        ["Berg has dismissed as “absurd” claims from the Greens that her plan would cost "
         "£2bn"],
        id="whose claims they are",
    ),
    pytest.param(
        "en", "A 2011 survey of farmers that found no link between rain and yields contrasts with"
        " a newer study.",
        ["A 2011 survey of farmers that found no link between rain and yields contrasts "
         "with a newer study"],
        id="a study that found something",
    ),
    pytest.param(
        "en", "He left the post to join Marks & Berg, where he became director for 12 years.",
        ["He left the post to join Marks & Berg",
         "Marks & Berg, where he became director for 12 years"],
        id="a name with an ampersand",
    ),
    pytest.param(
        "en", "A majority, 52 percent, agreed with the plan.",
        ["A majority, 52 percent, agreed with the plan"],
        id="a share beside the subject",
    ),
    pytest.param(
        "en", "She was speaking two days after the Evening Post reported that 12 jobs were lost.",
        ["She was speaking two days after the Evening Post reported that 12 jobs were lost"],
        id="a report behind what says when",
    ),
    pytest.param(
        "en", "The firm, it has emerged, will cut 12 jobs.",
        ["The firm will cut 12 jobs"],
        id="what has emerged",
    ),
    pytest.param(
        "en", "It comes after Ms Berg told the council that 12 files were missing.",
        ["12 files were missing"],
        id="what comes after something said",
    ),
    pytest.param(
        "en", "Berg hit a shot wide in the ninth minute after poor defending, and he went on to "
        "score two goals.",
        ["Berg hit a shot wide in the ninth minute after poor defending",
         "he went on to score two goals"],
        id="a noun phrase that says when",
    ),
    pytest.param(
        "en", "Ann Berg, from the Centre for Cities think tank, said the plan would cost 3 "
        "million.",
        ["Ann Berg, from the Centre for Cities think tank",
         "the plan would cost 3 million"],
        id="a think tank",
    ),
    pytest.param(
        "en", "She said most homes in Oran, the region's capital, were damaged.",
        ["most homes in Oran, the region's capital",
         "most homes in Oran were damaged"],
        id="most of them",
    ),
    pytest.param(
        "en", "The win moved Leeds to 61 points, two behind leaders Oran, who play Hull on "
        "Sunday, and 12 ahead of third-placed York.",
        ["The win moved Leeds to 61 points",
         "The win moved Leeds to 61 points, two behind leaders Oran",
         "leaders Oran play Hull on Sunday",
         "The win moved Leeds to 61 points and 12 ahead of third-placed York"],
        id="and more behind a relative clause",
    ),
    pytest.param(
        "en", "The toll rose to 72 on Thursday, rescuers said, as officials turned their efforts "
        "to the injured.",
        ["The toll rose to 72 on Thursday",
         "officials turned their efforts to the injured"],
        id="as something happened",
    ),
    pytest.param(
        "en", "Ann Berg pressed Joe Kent to say how he would fund Labour's promised £3 million "
        "splurge on parks.",
        ["Ann Berg pressed Joe Kent to say how he would fund Labour's promised £3 million "
         "splurge on parks"],
        id="what somebody promised",
    ),
    pytest.param(
        "en", "Reports say Labour could scrap the £28 million figure amid attacks over how it "
        "would comply with rules.",
        ["Labour could scrap the £28 million figure amid attacks over how it would comply "
         "with rules"],
        id="amid is no conjunction",
    ),
    pytest.param(
        "en", "An employee who worked as an auditor for the firm copied the data of 100,000 staff"
        " and published it on a website.",
        ["An employee who worked as an auditor for the firm copied the data of 100,000 "
         "staff",
         "An employee published it on a website"],
        id="who does one thing and another",
    ),
    pytest.param(
        "en", "Sales rose 12 percent, driven by demand for phones from 400 firms.",
        ["Sales rose 12 percent",
         "Sales rose 12 percent, driven by demand for phones from 400 firms"],
        id="percent are driven by nothing",
    ),
    pytest.param(
        "fr", "Cinq sont situés sur la commune de Mont et un à Castel.",
        ["Cinq sont situés sur la commune de Mont",
         "Cinq sont situés sur la commune de Mont et un à Castel"],
        id="how many stand elsewhere",
    ),
    pytest.param(
        "en", "Two were found in Leeds and one in York.",
        ["Two were found in Leeds", "Two were found in Leeds and one in York"],
        id="one elsewhere",
    ),
    pytest.param(
        "fr", "Les ventes ont reculé dans le Nord, où la filiale a perdu 35 millions, à comparer à "
        "un gain de 3 millions un an plus tôt.",
        ["Les ventes ont reculé dans le Nord",
         "le Nord, où la filiale a perdu 35 millions",
         "le Nord, où la filiale a perdu 35 millions, à comparer à un gain de 3 millions un an "
         "plus tôt"],
        id="an infinitive that compares is no verb's",
    ),
    pytest.param(
        "fr", "La ville compte 4 gares à Metz, 3 à Brive et 2 à Castel.",
        ["La ville compte 4 gares à Metz, 3 à Brive et 2 à Castel"],
        id="a longer list",
    ),
    pytest.param(
        "en", "The firm met its goal by cutting travel, freezing hiring and offering an early"
        " retirement plan.",
        ["The firm met its goal by cutting travel",
         "The firm met its goal by cutting travel, freezing hiring",
         "The firm met its goal by cutting travel, offering an early retirement plan"],
        id="a gerund as an object",
    ),
    pytest.param(
        "en", "Profit rose to $1.9bn, or 31 cents, from $1.5bn, or 25 cents, in the same period a"
        " year earlier.",
        ["Profit rose to $1.9bn, or 31 cents, from $1.5bn, or 25 cents, in the same period a"
         " year earlier"],
        id="the period a year earlier",
    ),
    pytest.param(
        "en", "The list grew to 3,100, up from the 2,608 who had been waiting longer in May.",
        ["The list grew to 3,100",
         "The list grew to 3,100, up from the 2,608 who had been waiting longer in May"],
        id="which of them by number alone",
    ),
    pytest.param(
        "en", "Profit rose to $2 billion, for its first quarter ended September 30, from $1 "
        "billion in 2019.",
        ["Profit rose to $2 billion",
         "Profit rose to $2 billion, for its first quarter ended September 30, from $1 "
         "billion in 2019"],
        id="its quarter ended",
    ),
    pytest.param(
        "en", "The firm gave first-quarter and full-year revenue forecasts that beat "
        "expectations.",
        ["The firm gave first-quarter and full-year revenue forecasts",
         "full-year revenue forecasts beat expectations"],
        id="a coordinator between modifiers",
    ),
    pytest.param(
        "en", "At a meeting held in Leeds on Friday, councillors voted to close the school.",
        ["At a meeting held in Leeds on Friday, councillors voted to close the school"],
        id="a participle behind a place in front",
    ),
    pytest.param(
        "en", "In research published in Nature, scientists found that mice lived longer.",
        ["mice lived longer"],
        id="what the speaker published in front",
    ),
    pytest.param(
        "en", "Jones cut in from the left and fired from close range.",
        ["Jones cut in from the left",
         "Jones fired from close range"],
        id="a second past tense behind and",
    ),
    pytest.param(
        "en", "Brought off the bench in the second half, Ferrand scored twice.",
        ["Brought off the bench in the second half, Ferrand scored twice"],
        id="a participle of irregular form in front",
    ),
    pytest.param(
        "en", "Of the 300 people surveyed, 54 percent said they backed the plan.",
        ["Of the 300 people surveyed, 54 percent said they backed the plan"],
        id="of those asked",
    ),
    pytest.param(
        "en", "The agency did not say how many people had been hurt or where the attack took "
        "place.",
        ["The agency did not say how many people had been hurt or where the attack took "
         "place"],
        id="what is asked goes on behind or",
    ),
    pytest.param(
        "en", "To cut costs, the firm will close two plants.",
        ["To cut costs, the firm will close two plants"],
        id="an aim in front",
    ),
    pytest.param(
        "en", "The law imposes fines of up to £2,500 on shops that sell them.",
        ["The law imposes fines of up to £2,500 on shops",
         "shops sell them"],
        id="an amount before what a relative clause tells of",
    ),
    pytest.param(
        "en", "The attack, carried out overnight, killed 12 people and wounded 30.",
        ["The attack, carried out overnight",
         "The attack killed 12 people",
         "The attack wounded 30"],
        id="what an attack was and did",
    ),
    pytest.param(
        "en", "The factory, which opened in 1950 and closed in 1990, employed 300 people.",
        ["The factory opened in 1950",
         "The factory closed in 1990",
         "The factory employed 300 people"],
        id="the verb of a number behind a relative clause",
    ),
    pytest.param(
        "en", "The minister said the plans - which include a tax on sugar - would cost £3 "
        "million.",
        ["the plans include a tax on sugar",
         "the plans would cost £3 million"],
        id="a relative clause between dashes in what is said",
    ),
    pytest.param(
        "en", "After losing his seat in 2015, he became a lecturer at Oxford.",
        ["After losing his seat in 2015, he became a lecturer at Oxford"],
        id="what somebody did before",
    ),
    pytest.param(
        "en", "He joined the BBC in 1990 and, after a spell in Paris, became its editor in 2001.",
        ["He joined the BBC in 1990 and, after a spell in Paris, became its editor in 2001"],
        id="a time put in behind and",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wordings"), CLAIMS)
def test_claims(language: str, text: str, wordings: list[str]) -> None:
    assert [claim.text for claim in split_text(text, language=language).claims] == wordings


def test_that_tells_of_no_name_alone() -> None:
    text = "He saw plans for talks with Berg that the bishop praised"
    words = read_words(text)[0]
    words.tags = "UFNSNSMWDNF"
    segment = Segment(6, len(words), RELATIVE, 7)
    piece = Piece(text, words, "en", segment, text.index("Berg"), len(text), 6)
    clause = relative_clause(piece, 6, 7)
    assert clause.text == "plans for talks with Berg that the bishop praised"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_claim_ends_in_a_word_that_begins_another(path: Path) -> None:
    for claim in split_text(path.read_text("utf-8")).claims:
        for last in (claim.quote.split()[-1], claim.text.split()[-1]):
            assert last.lower() not in HANGING, claim.quote
        assert claim.text.split()[0].lower() not in {"and", "but", "et", "mais", "car"}, claim.text
