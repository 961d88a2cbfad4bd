"""Pieces of a sentence that say nothing by themselves: what is named, compared, conditional or told
of who spoke stays with what it belongs to."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import Said


def told(language: str, text: str) -> Said:
    """The wording and the claimant of each claim."""
    return [(claim.text, claim.claimant) for claim in split_text(text, language=language).claims]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", 'Delegates voted on Friday to adopt what they described as a "balanced" text.',
            [('Delegates voted on Friday to adopt what they described as a "balanced" text', None)],
            id="what it is called",
        ),
        pytest.param(
            "en", "The company announced on Monday what it calls its largest recall.",
            [("The company announced on Monday what it calls its largest recall", "The company")],
            id="what it calls",
        ),
        pytest.param(
            "en", "“The budget is sound,” said Governor Alan Reyes when asked about the deficit at "
            "a Monday morning event.",
            [("The budget is sound", "Alan Reyes")], id="when asked",
        ),
        pytest.param(
            "en", "“We lost three boats,” said Jon Lind after he was questioned by reporters.",
            [("We lost three boats", "Jon Lind")], id="after being questioned",
        ),
        pytest.param(
            "en", "“The council has cut 40 jobs since May,” a letter from the union to members "
            "read in part.",
            [("The council has cut 40 jobs since May", "a letter from the union to members")],
            id="a letter that reads",
        ),
        pytest.param(
            "en", "Several who testified at a hearing before the decision said they feared cuts.",
            [("they feared cuts", "Several who testified at a hearing before the decision")],
            id="those who testified",
        ),
        pytest.param(
            "fr", "« On ne prévoit pas de baisse avant la fin de l'exercice », c'est-à-dire 2027, "
            "avertit Claire Monnier.",
            [("« On ne prévoit pas de baisse avant la fin de l'exercice », c'est-à-dire 2027",
              "Claire Monnier")], id="put in between a quotation and its speaker",
        ),
        pytest.param(
            "fr", "Un pont a été fermé au nord de la commune, ce mardi 4 mai.",
            [("Un pont a été fermé au nord de la commune, ce mardi 4 mai", None)],
            id="a day is no apposition",
        ),
        pytest.param(
            "fr", "« Les clients partent », précise Marc Aubin cité par l'AFP.",
            [("Les clients partent", "Marc Aubin")], id="who quotes him",
        ),
        pytest.param(
            "fr", "Le coût atteindrait 40 millions d'euros selon l'hypothèse « la plus prudente ».",
            [("Le coût atteindrait 40 millions d'euros", None)], id="words within a source",
        ),
        pytest.param(
            "fr", "Sur le fond, la cour confirme la peine de trois ans : « Les faits sont établis "
            "», a résumé la présidente Anne Lefort.",
            [("Sur le fond, la cour confirme la peine de trois ans", None),
             ("Les faits sont établis", "Anne Lefort")], id="behind a colon, after confirming",
        ),
        pytest.param(
            "fr", "Le prix du blé a doublé en un an : « C'est du jamais vu », a réagi le négociant "
            "Karl Weber.",
            [("Le prix du blé a doublé en un an", None),
             ("C'est du jamais vu", "le négociant Karl Weber")], id="behind a colon",
        ),
        pytest.param(
            "fr", "L'institut est plus optimiste que le ministère, qui prévoit 2,1 % de croissance "
            "cette année et 1,4 % en 2031.",
            [("L'institut est plus optimiste que le ministère", None),
             ("le ministère prévoit 2,1 % de croissance cette année", "le ministère"),
             ("le ministère prévoit 2,1 % de croissance cette année et 1,4 % en 2031",
              "le ministère")], id="the second figure of who told the first",
        ),
        pytest.param(
            "fr", "La régie dénonce mardi les « mensonges » de la presse.",
            [("La régie dénonce mardi les « mensonges » de la presse", "La régie")],
            id="an article is nobody",
        ),
        pytest.param(
            "en", "Ann Reed addressed the council, thanking a man for his work for a project.",
            [("Ann Reed addressed the council", None),
             ("Ann Reed addressed the council, thanking a man for his work for a project",
              None)], id="a project says nothing",
        ),
        pytest.param(
            "fr", "Au moins 67 ponts sont menacés, d'après un rapport remis à la ministre, Anne "
            "Morel.",
            [("Au moins 67 ponts sont menacés", "un rapport remis à la ministre"),
             ("un rapport remis à la ministre, Anne Morel", None)], id="to whom a report is given",
        ),
        pytest.param(
            "fr", "La marche a réuni 3.500 personnes, selon la police, tandis que des agents ont "
            "défilé à Brive.",
            [("La marche a réuni 3.500 personnes", "la police"),
             ("des agents ont défilé à Brive", None)], id="a source before another clause",
        ),
        pytest.param(
            "en", "Norvane on Tuesday showed its sales. They rose by 8%, the company said.",
            [("Norvane on Tuesday showed its sales", None),
             ("They rose by 8%", "Norvane, the company")], id="a day is no name",
        ),
        pytest.param(
            "en", "Norvane declared a dividend of 2.65 dollars per share, said corporate sources.",
            [("Norvane declared a dividend of 2.65 dollars per share", "corporate sources")],
            id="sources behind the words",
        ),
        pytest.param(
            "en", "Analysts had expected sales to slow as many are waiting for the next device.",
            [("Analysts had expected sales to slow", "Analysts"),
             ("many are waiting for the next device", "Analysts")],
            id="what somebody is expected to do",
        ),
        pytest.param(
            "en", 'He believed the next generation phone "will be the best of all time."',
            [('the next generation phone "will be the best of all time."', "He")],
            id="a subject before a quotation",
        ),
        pytest.param(
            "fr", "Le sud-est a été samedi la cible d'un orage « historique », affirmait, hier, le "
            "préfet du Var.",
            [("Le sud-est a été samedi la cible d'un orage « historique »", "le préfet du Var")],
            id="a day between commas before the speaker",
        ),
        pytest.param(
            "fr", "La situation s'annonçait si grave que trois communes ont fermé leurs écoles.",
            [("La situation s'annonçait si grave que trois communes ont fermé leurs écoles", None)],
            id="so bad that",
        ),
        pytest.param(
            "fr", "« On surveille la rivière Ayre », sortie de son lit plus au nord, souligne la "
            "préfecture.",
            [("« On surveille la rivière Ayre », sortie de son lit plus au nord", "la préfecture")],
            id="a participle between a quotation and its speaker",
        ),
        pytest.param(
            "en", "Responding to the cries, the officer noticed a woman on the terrace.",
            [("the officer, responding to the cries", None),
             ("the officer noticed a woman on the terrace", None)], id="what is no answer",
        ),
        pytest.param(
            "fr", "Un homme de 41 ans était prévenu de vol. « Vous avez 19 mentions », reprend le "
            "juge Luc Ferrand. En mai, une peine avait été prononcée. Il a écopé de cinq mois.",
            [("Un homme de 41 ans était prévenu de vol", None),
             ("Vous avez 19 mentions", "Luc Ferrand"),
             ("En mai, une peine avait été prononcée", None), ("Il a écopé de cinq mois", None)],
            id="he who spoke two sentences ago is not sure to be meant",
        ),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, expected: Said) -> None:
    assert told(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "The pumps will run as long as the river stays above four metres.",
            ["The pumps will run as long as the river stays above four metres"], id="as long as",
        ),
        pytest.param(
            "en", "As far as we know, nobody was hurt on the bridge.",
            ["As far as we know, nobody was hurt on the bridge"], id="as far as",
        ),
        pytest.param(
            "en", "Members viewed their vote as a victory and a step toward keeping a promise nine "
            "of them made to work for change.",
            ["Members viewed their vote as a victory and a step toward keeping a promise nine of "
             "them made to work for change"], id="as this and that",
        ),
        pytest.param(
            "en", "This is an approach that will bring down excessive overtime spending, maintain "
            "its hiring pipeline, and also stop the few who steal.",
            ["This is an approach that will bring down excessive overtime spending",
             "This is an approach that will maintain its hiring pipeline",
             "This is an approach that will also stop the few who steal"], id="three verbs",
        ),
        pytest.param(
            "en", "The test was a band aid that ignores the causes, when what the region needs is "
            "a vaccine.",
            ["The test was a band aid that ignores the causes",
             "what the region needs is a vaccine"], id="when what",
        ),
        pytest.param(
            "fr", "La ville reste exposée, comme l'a rappelé la rupture du barrage en mai.",
            ["La ville reste exposée, comme l'a rappelé la rupture du barrage en mai"],
            id="what recalls it",
        ),
        pytest.param(
            "fr", "On n'exclut pas une grève, mais s'il y a grève, elle sera courte et limitée.",
            ["On n'exclut pas une grève", "s'il y a grève, elle sera courte et limitée"],
            id="a condition behind a conjunction",
        ),
        pytest.param(
            "en", "The plan allows it to sell its plants, close two offices, and hire a cook.",
            ["The plan allows it to sell its plants",
             "The plan allows it to close two offices",
             "The plan allows it to close two offices and hire a cook"],
            id="what it is allowed to do",
        ),
        pytest.param(
            "en", "By closing two plants, Norvane saved 40 million euros last year.",
            ["Norvane, by closing two plants", "Norvane saved 40 million euros last year"],
            id="who did what stands in front",
        ),
        pytest.param(
            "en", "The household survey, which can be volatile, showed employment fell by 800.",
            ["The household survey can be volatile", "employment fell by 800"],
            id="what a source is told of",
        ),
        pytest.param(
            "en", "Most of the victims were farmers who lived near the dam.",
            ["Most of the victims were farmers who lived near the dam"], id="what they were",
        ),
        pytest.param(
            "en", "The ground thaws, releasing emissions each year that equal those of a country.",
            ["The ground thaws, releasing emissions each year that equal those of a country"],
            id="a time before a relative clause",
        ),
        pytest.param(
            "en", "The sheets lost 370 tonnes of ice, with 270 tonnes from the mountain glaciers, "
            "some of which are disappearing altogether.",
            ["The sheets lost 370 tonnes of ice",
             "The sheets lost 370 tonnes of ice, with 270 tonnes from the mountain glaciers",
             "some of the mountain glaciers are disappearing altogether"], id="some of which",
        ),
        pytest.param(
            "en", "The office said that firms hired 400 people, but it said 900 left.",
            ["firms hired 400 people", "900 left"], id="it said",
        ),
        pytest.param(
            "en", "The rate fell to its lowest level since 2008 as some workers who were counted "
            "as jobless in October returned to work.",
            ["The rate fell to its lowest level since 2008 as some workers who were counted as "
             "jobless in October returned to work"], id="a relative clause within a subject",
        ),
        pytest.param(
            "en", "The rate fell to 7.8 percent in May, the lowest since 2009 as it took on men.",
            ["The rate fell to 7.8 percent in May",
             "The rate fell to 7.8 percent in May, the lowest since 2009 as it took on men"],
            id="a rank behind a figure",
        ),
        pytest.param(
            "fr", "Si elle est élue, elle baissera les impôts de 2 milliards et nommera 50 juges.",
            ["Si elle est élue, elle baissera les impôts de 2 milliards",
             "Si elle est élue, elle nommera 50 juges"], id="une condition vaut pour deux verbes",
        ),
        pytest.param(
            "en", "If the plan fails, the firm cuts 400 jobs and sells two mills.",
            ["If the plan fails, the firm cuts 400 jobs",
             "If the plan fails, the firm sells two mills"], id="a condition of two verbs",
        ),
        pytest.param(
            "fr", "La nouvelle loi interdit les sacs en plastique, et entrera en vigueur en mars.",
            ["La nouvelle loi interdit les sacs en plastique",
             "La nouvelle loi entrera en vigueur en mars"], id="un verbe n'est pas une préposition",
        ),
        pytest.param(
            "fr", "Selon le rapport, un enfant sur cinq vit dehors, contre un sur six en 2015.",
            ["un enfant sur cinq vit dehors, contre un sur six en 2015"],
            id="nothing of a sentence is lost behind its source",
        ),
        pytest.param(
            "fr", "La participation a atteint 61 %, son plus bas niveau depuis 1979.",
            ["La participation a atteint 61 %",
             "La participation a atteint 61 %, son plus bas niveau depuis 1979"],
            id="un rang derrière un chiffre",
        ),
        pytest.param(
            "en", "The firm gave first-quarter and full-year forecasts.",
            ["The firm gave first-quarter and full-year forecasts"], id="two words of one noun",
        ),
        pytest.param(
            "en", "That would be a rise so fast that many island and coastal towns must be moved.",
            ["That would be a rise so fast that many island and coastal towns must be moved"],
            id="a clause inside that waits for its verb",
        ),
        pytest.param(
            "fr", "La ville fêtait ses 40 ans lorsque le séisme et le raz-de-marée ont eu lieu.",
            ["La ville fêtait ses 40 ans lorsque le séisme et le raz-de-marée ont eu lieu"],
            id="deux sujets derrière une conjonction",
        ),
        pytest.param(
            "en", "It lost 270 tonnes from the glaciers of the world, some of which are shrinking.",
            ["It lost 270 tonnes from the glaciers of the world",
             "It lost 270 tonnes from the glaciers of the world, some of which are shrinking"],
            id="some of what is not sure",
        ),
        pytest.param(
            "en", "Pumps will be sent as fast as possible to Malta as the number of suspected "
            "leaks in the latest storm grows.",
            ["Pumps will be sent as fast as possible to Malta",
             "the number of suspected leaks in the latest storm grows"], id="a long subject",
        ),
        pytest.param(
            "en", "If this continues, the sea will rise by 1cm a year – a rate so high that many "
            "must move.",
            ["If this continues, the sea will rise by 1cm a year – a rate so high that many must "
             "move"], id="a condition holds behind a dash",
        ),
        pytest.param(
            "en", "The damage will cost 182 billion euros (£137 billion) by 2050 under our current "
            "emissions.",
            ["The damage will cost 182 billion euros (£137 billion) by 2050 under our current "
             "emissions"], id="a condition holds behind brackets",
        ),
        pytest.param(
            "en", "In the third fiscal quarter, which ended June 30, the firm sold 35 boats.",
            ["the third fiscal quarter ended June 30", "the firm sold 35 boats"],
            id="a time with a relative clause",
        ),
        pytest.param(
            "fr", "Si le maire de Brive a promis ce mercredi de mettre fin à cette situation, ce "
            "sont 28.000 personnes qui doivent faire une heure de route.",
            ["le maire de Brive a promis ce mercredi de mettre fin à cette situation",
             "ce sont 28.000 personnes qui doivent faire une heure de route"], id="si and a fact",
        ),
        pytest.param(
            "fr", "Les agences, malgré l'engagement politique du ministre, continuent la casse.",
            ["Les agences, malgré l'engagement politique du ministre, continuent la casse"],
            id="in spite of what",
        ),
        pytest.param(
            "en", "It sold 244 million shares, according to Norvane I/B/E/S. Profits rose by 8%.",
            ["It sold 244 million shares", "Profits rose by 8%"], id="letters between slashes",
        ),
        pytest.param(
            "en", "Until there is a better offer, we are forced back to the picket line.",
            ["Until there is a better offer, we are forced back to the picket line"], id="until",
        ),
        pytest.param(
            "en", "Thousands returned home on Monday as cooler weather and a lot of aid arrived.",
            ["Thousands returned home on Monday as cooler weather and a lot of aid arrived"],
            id="two subjects behind as",
        ),
        pytest.param(
            "fr", "Les élus ont fait retentir la sirène, samedi, pour prévenir la population du "
            "danger et inciter les habitants à partir.",
            ["Les élus ont fait retentir la sirène, samedi",
             "Les élus ont fait retentir la sirène, samedi, pour prévenir la population du danger",
             "Les élus ont fait retentir la sirène, samedi, pour inciter les habitants à partir"],
            id="a second aim",
        ),
        pytest.param(
            "fr", "La crue était si forte que dans trois villes, dont Metz, les élus ont fermé les "
            "écoles.",
            ["La crue était si forte que dans trois villes, dont Metz, les élus ont fermé les "
             "écoles"], id="an example before the verb",
        ),
        pytest.param(
            "en", "The firm earned 84 cents a share, a year earlier.",
            ["The firm earned 84 cents a share, a year earlier"], id="a year earlier",
        ),
        pytest.param(
            "en", "It includes a new, $4,000 car allowance for the whole staff of the council.",
            ["It includes a new, $4,000 car allowance for the whole staff of the council"],
            id="an adjective before an amount",
        ),
        pytest.param(
            "en", "The man was arraigned on Wednesday, accused of bodily harm, causing injuries to "
            "a woman and assaulting a police officer.",
            ["The man was arraigned on Wednesday",
             "The man was arraigned on Wednesday, accused of bodily harm",
             "The man was arraigned on Wednesday, accused of causing injuries to a woman",
             "The man was arraigned on Wednesday, accused of assaulting a police officer"],
            id="what he is accused of is not told as done",
        ),
        pytest.param(
            "en", "The sale was boosted by a payment from Norvane — after a judge ruled in its "
            "favour.",
            ["The sale was boosted by a payment from Norvane", "a judge ruled in its favour"],
            id="a conjunction behind a dash",
        ),
        pytest.param(
            "fr", "Entre les normes qui coûtent et des prix de vente trop bas, les fermes ne "
            "peuvent plus tenir.",
            ["Entre les normes qui coûtent et des prix de vente trop bas, les fermes ne peuvent "
             "plus tenir"], id="a preposition in front",
        ),
        pytest.param(
            "en", "Many live off farming, like Anne Reed and Luc Morel at the head of 65 cows.",
            ["Many live off farming, like Anne Reed and Luc Morel at the head of 65 cows"],
            id="two names with one figure",
        ),
        pytest.param(
            "fr", "La collision qui a bloqué la route et a blessé deux élus - un couple de Metz - "
            "a eu lieu mardi.",
            ["La collision qui a bloqué la route et a blessé deux élus - un couple de Metz - a eu "
             "lieu mardi"],
            id="a relative clause with two verbs in front of the main one",
        ),
    ],
)  # fmt: skip
def test_what_stays_together(language: str, text: str, expected: list[str]) -> None:
    assert [wording for wording, _ in told(language, text)] == expected
