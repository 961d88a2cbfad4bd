"""Plain English news sentences: what a strict fact-checker would take from each of them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import Said

SENTENCES: list[tuple[str, Said]] = [
    # a figure may be hedged where "that" is left out
    ("The coroner said at least two men had drowned and boats are being sent.",
     [("at least two men had drowned", "The coroner"), ("boats are being sent", "The coroner")]),
    ("Officers said about 70 people were held.",
     [("about 70 people were held", "Officers")]),
    ("The port said as many as 900 lorries had been stopped.",
     [("as many as 900 lorries had been stopped", "The port")]),
    ("The charity said around a quarter of the flats were empty.",
     [("around a quarter of the flats were empty", "The charity")]),
    # what is declared is no statement, whatever clause follows
    ("The county declared an emergency after rain caused floods.",
     [("The county declared an emergency", None), ("rain caused floods", None)]),
    ("The bank reported a loss of $7m as lending fell by a fifth.",
     [("The bank reported a loss of $7m as lending fell by a fifth", "The bank")]),
    ("The court declared the fee was void.", [("the fee was void", "The court")]),
    # a place goes with its county
    ("Most snow fell in Tarnby, Ohio, which got 31 inches.",
     [("Most snow fell in Tarnby, Ohio", None), ("Tarnby, Ohio, got 31 inches", None)]),
    # of all of them it would be false
    ("He is one of the guards who left the bank.",
     [("He is one of the guards who left the bank", None)]),
    ("She was among the first women who joined the guild.",
     [("She was among the first women who joined the guild", None)]),
    ("A quake struck the coast in 2021 that left 80 people dead.",
     [("A quake struck the coast in 2021 that left 80 people dead", None)]),
    ("The quake was one of at least 30 that hit the coast that spring.",
     [("The quake was one of at least 30 that hit the coast that spring", None)]),
    # a participle behind what something was tells of that
    ("The record for May was 12 inches of rain, set in Tarnby in 1997.",
     [("The record for May was 12 inches of rain", None),
      ("The record for May was 12 inches of rain, set in Tarnby in 1997", None)]),
    ("The storm will hit Tarnby and Oakham, home to around 90,000 people combined, the port said.",
     [("The storm will hit Tarnby and Oakham", "the port"),
      ("The storm will hit Tarnby and Oakham, home to around 90,000 people combined",
       "the port")]),
    # what is expected of somebody is not said by them
    ("It is expected that Avia asks for help.", [("It is expected that Avia asks for help", None)]),
    ("A report was published on Monday that says rents rose by 4%.",
     [("A report was published on Monday", None), ("rents rose by 4%", "A report")]),
    ("The county sent a note, urging residents who have been advised to leave to lock their homes.",
     [("The county sent a note", None),
      ("urging residents who have been advised to leave to lock their homes", "The county")]),
    # what tells of nothing but the speaker
    ("The town, as I heard, lost its bridge.", [("The town lost its bridge", None)]),
    ("As you know, the council has sold the school.",
     [("the council has sold the school", None)]),
    ("Whatever the court decides, the firm will close two plants.",
     [("Whatever the court decides, the firm will close two plants", None)]),
    ("The state will send whatever tools, whatever men they need from every town.",
     [("The state will send whatever tools, whatever men they need from every town", None)]),
    # conditions hold for all that depends on them
    ("Had the dyke burst, 9,000 people would have fled and two farms would have drowned.",
     [("Had the dyke burst, 9,000 people would have fled", None),
      ("Had the dyke burst, two farms would have drowned", None)]),
    ("If the dyke fails, 9,000 people will flee, but the mayor has built two shelters.",
     [("If the dyke fails, 9,000 people will flee", None),
      ("the mayor has built two shelters", None)]),
    ("The bank will close 40 branches unless the state pays and the unions agree.",
     [("The bank will close 40 branches unless the state pays and the unions agree", None)]),
    ("Had the dyke been mended, the mayor said, nobody would have died.",
     [("Had the dyke been mended, nobody would have died", "the mayor")]),
    # only somebody orders
    ("The judge ruled that the lease was void and ordered the firm to pay $12m.",
     [("the lease was void", "The judge"),
      ("The judge ordered the firm to pay $12m", "The judge")]),
    ("She would be the first woman to lead the guild since it was founded in 1921.",
     [("She would be the first woman to lead the guild since it was founded in 1921", None)]),
    # what one auxiliary governs
    ("The mill was built in 1932, closed in 2015 and sold last year.",
     [("The mill was built in 1932", None), ("The mill was closed in 2015", None),
      ("The mill was sold last year", None)]),
    ("The firm based its plan on a report that was never read.",
     [("The firm based its plan on a report", None), ("a report was never read", None)]),
    ("Despite spending $2 billion on the line, the city has no tram.",
     [("the city, despite spending $2 billion on the line", None),
      ("the city has no tram", None)]),
    ("Sales rose to 2.3 billion euros, helped by a weaker dollar.",
     [("Sales rose to 2.3 billion euros", None),
      ("Sales rose to 2.3 billion euros, helped by a weaker dollar", None)]),
    # what the article says behind a semicolon, and who is a man
    ("The mayor blamed the firm for the leak; the official toll is 64.",
     [("The mayor blamed the firm for the leak", "The mayor"),
      ("the official toll is 64", None)]),
    ("In a note, the Navy Guard said two boats sank. The governor said about 40 men swam.",
     [("two boats sank", "the Navy Guard"), ("about 40 men swam", "The governor")]),
    # what is denied is said by nobody
    ("The mayor denied that he had taken bribes but admitted meeting the builder twice.",
     [("The mayor denied that he had taken bribes", "The mayor"),
      ("The mayor admitted meeting the builder twice", "The mayor")]),
    ("The firm disputes that it sold the data or that anyone was harmed.",
     [("The firm disputes that it sold the data or that anyone was harmed", "The firm")]),
    ("The judge said that Ellis had shown no remorse and sentenced him to 14 years in prison.",
     [("Ellis had shown no remorse", "The judge"),
      ("The judge sentenced him to 14 years in prison", "The judge")]),
    ("The bill, according to its sponsors, will create 900 jobs, while critics say it will fail.",
     [("The bill will create 900 jobs", "its sponsors"), ("it will fail", "critics")]),
    ("The minister, asked whether he would resign, said he had broken no rule.",
     [("he had broken no rule", "The minister")]),
    ("He was born in Accra in 1962, studied in Leeds and returned to Ghana in 1990.",
     [("He was born in Accra in 1962", None), ("He studied in Leeds", None),
      ("He returned to Ghana in 1990", None)]),
    ("The firm plans to open 50 shops, creating 1,200 jobs, and to double its sales by 2030.",
     [("The firm plans to open 50 shops", "The firm"),
      ("The firm plans to open 50 shops, creating 1,200 jobs", "The firm"),
      ("The firm plans to double its sales by 2030", "The firm")]),
    # who does the second thing
    ("The mill, which opened in 1978 and employed 1,500 men at its peak, closed in March.",
     [("The mill opened in 1978", None), ("The mill employed 1,500 men at its peak", None),
      ("The mill closed in March", None)]),
    ("“I lost my job and had to sell my car,” Ann Reed said.",
     [("I lost my job", "Ann Reed"), ("I had to sell my car", "Ann Reed")]),
    ("The tram was travelling at 90 km/h, twice the limit, when it left the rails.",
     [("The tram was travelling at 90 km/h, twice the limit", None),
      ("it left the rails", None)]),
    ("Pay has fallen by 11%, according to the Institute for Civic Studies, which read the rolls.",
     [("Pay has fallen by 11%", "the Institute for Civic Studies"),
      ("the Institute for Civic Studies, which read the rolls", None)]),
    # what is so only once something else is
    ("“If we do nothing,” he warned, “the lake will be dead in a decade.”",
     [("If we do nothing, the lake will be dead in a decade", "he")]),
    ("Once the deal is signed, the two banks will have 14 million clients.",
     [("Once the deal is signed, the two banks will have 14 million clients", None)]),
    ("The school will reopen on Monday after asbestos was removed.",
     [("The school will reopen on Monday", None), ("asbestos was removed", None)]),
    ("By the time firemen came, the roof had collapsed.",
     [("By the time firemen came, the roof had collapsed", None)]),
    # the verb of a clause inside may come only behind another
    ("At least 30 men were killed when the quake, which measured 6.8, struck on Friday.",
     [("At least 30 men were killed when the quake, which measured 6.8, struck on Friday", None)]),
    ("The line, whose route was moved in 2021 because of floods, will now open in 2026.",
     [("The line, whose route was moved in 2021 because of floods", None),
      ("The line will now open in 2026", None)]),
    ("The law, passed in 2018 and amended twice since, has helped 40 firms.",
     [("The law, passed in 2018", None), ("The law amended twice since", None),
      ("The law has helped 40 firms", None)]),
    ("Some 400 jobs will go at the mill, which makes paper, and another 150 in Hull.",
     [("Some 400 jobs will go at the mill", None), ("the mill makes paper", None),
      ("Some 400 jobs will go at the mill and another 150 in Hull", None)]),
    ("The tax would raise £1bn a year, the party claims, without hitting workers.",
     [("The tax would raise £1bn a year, without hitting workers", "the party")]),
    ("The union said 60% of its members had voted, a claim disputed by the firm.",
     [("60% of its members had voted", "The union"),
      ("60% of its members had voted, a claim disputed by the firm", "The union")]),
    ("The guard looked into the attack on a town that killed 4 people.",
     [("The guard looked into the attack on a town", None),
      ("the attack on a town that killed 4 people", None)]),
    # what the words around say
    ("Shouts can be heard as guards told the man to put his hands up and get on his knees.",
     [("Shouts can be heard as guards told the man to put his hands up", None),
      ("Shouts can be heard as guards told the man to get on his knees", None)]),
    ("The mayor led 900 men to shelters as the capital grapples with floods that killed four men.",
     [("The mayor led 900 men to shelters", None),
      ("the capital grapples with floods", None), ("floods killed four men", None)]),
    ("Prices will reach $2.70 by 2100 -- a level that would hurt 76 percent of firms.",
     [("Prices will reach $2.70 by 2100", None),
      ("Prices will reach $2.70 by 2100, a level that would hurt 76 percent of firms", None)]),
    ("The jury found the man charged with theft guilty on Monday.",
     [("The jury found the man charged with theft guilty on Monday", None)]),
    ("Cole said after the votes were counted that the port had won a “new and strong mandate.”",
     [("the port had won a “new and strong mandate.”", "Cole")]),
    ("His party will have a majority, the results of the vote show, meaning he will stay.",
     [("His party will have a majority", "the results of the vote")]),
    ("Ann Lund, a glaciologist at Brock University and Tarnby College, said the ice was thin.",
     [("Ann Lund, a glaciologist at Brock University and Tarnby College", None),
      ("the ice was thin", "Ann Lund, a glaciologist at Brock University and Tarnby College")]),
    # who speaks, however long what is said or who says it
    ("The agency said a series of armed raids in a market in Toru area, North Kasu, last week "
     "resulted in the deaths of three men.",
     [("a series of armed raids in a market in Toru area, North Kasu, last week resulted in the "
       "deaths of three men", "The agency")]),
    ("He said the state and their allied guard, known locally as Ruko, attacked two ports.",
     [("the state and their allied guard, known locally as Ruko", "He"),
      ("the state and their allied guard attacked two ports", "He")]),
    ("Troops took the fort, leaving five rebels dead, the government and rebels said.",
     [("Troops took the fort", "the government and rebels"),
      ("Troops took the fort, leaving five rebels dead", "the government and rebels")]),
    ("A spokesman for UN envoy Jan Berg said the talks had failed.",
     [("A spokesman for UN envoy Jan Berg", None),
      ("the talks had failed", "A spokesman for UN envoy Jan Berg")]),
    ("The raids were going on in the north, Idris al-Kamu said.",
     [("The raids were going on in the north", "Idris al-Kamu")]),
    ("“The army has taken the fort,” spokesman Frank Nolo said in a note read over state radio.",
     [("The army has taken the fort", "Frank Nolo")]),
    ("The firm, together with two banks, has bought the port.",
     [("The firm, together with two banks, has bought the port", None)]),
    # what stands beside
    ("According to Lara Vane, who leads the study, ice is melting.",
     [("ice is melting", "Lara Vane")]),
    ("The firm earned $184 million, which was 58 cents per share.",
     [("The firm earned $184 million", None),
      ("The firm earned $184 million, which was 58 cents per share", None)]),
    ("With all 650 seats declared, the Greens have ended up with 31 seats.",
     [("With all 650 seats declared, the Greens have ended up with 31 seats", None)]),
    ("He said he would reach out to all parts of the UK and strive to bring the country together.",
     [("he would reach out to all parts of the UK", "He"),
      ("he would strive to bring the country together", "He")]),
    ("Farms are in danger due to the floods that may occur as a result of warming.",
     [("Farms are in danger due to the floods", None),
      ("the floods may occur as a result of warming", None)]),
    ("The court found the driver, who had fled, guilty of theft.",
     [("The court found the driver, who had fled, guilty of theft", None)]),
    ("The crown lost 4% against the pound, its worst fall since 2022, after the bank cut rates.",
     [("The crown lost 4% against the pound", None),
      ("The crown lost 4% against the pound, its worst fall since 2022, after the bank cut rates",
       None)]),
    ("Avia shares, which had risen 40% this year, slid 8% on Monday.",
     [("Avia shares had risen 40% this year", None), ("Avia shares slid 8% on Monday", None)]),
    ("It took the crew six hours to bring the blaze, which began in a shed, under control.",
     [("It took the crew six hours to bring the blaze, which began in a shed, under control",
       None)]),
    ("The inn reopened in May following a £60m refit that took five years.",
     [("The inn reopened in May", None), ("The inn reopened in May following a £60m refit", None),
      ("a £60m refit took five years", None)]),
    ("The party won 132 of the 275 seats, six fewer than it needed for a majority.",
     [("The party won 132 of the 275 seats", None),
      ("The party won 132 of the 275 seats, six fewer than it needed for a majority", None)]),
    ("The actor, 64, was born in Cork and moved to Leeds at 19.",
     [("The actor, 64, was born in Cork", None), ("The actor moved to Leeds at 19", None)]),
    ("No party won the election, in which turnout was just 38%.",
     [("No party won the election", None),
      ("No party won the election, in which turnout was just 38%", None)]),
    # what is asked for is not so yet
    ("The panel recommended that the age limit be raised to 18.",
     [("The panel recommended that the age limit be raised to 18", "The panel")]),
    ("The report suggests that the limit is too low.", [("the limit is too low", "The report")]),
    ("Asked if he had any regrets, Mr Shaw said the bank was safe.",
     [("the bank was safe", "Mr Shaw")]),
    ("Having won the first set 6-3, she lost the next two 6-4, 7-5.",
     [("she, having won the first set 6-3", None), ("she lost the next two 6-4, 7-5", None)]),
    ("Crowds clashed with police on Sunday, leaving at least 14 people dead and hundreds injured.",
     [("Crowds clashed with police on Sunday", None),
      ("Crowds clashed with police on Sunday, leaving at least 14 people dead and hundreds "
       "injured", None)]),
    ("The rail union is to ballot 20,000 members, it said on Friday.",
     [("The rail union is to ballot 20,000 members", "The rail union")]),
    ("Three banks raised their rates this week, the first increase since 2021.",
     [("Three banks raised their rates this week", None),
      ("Three banks raised their rates this week, the first increase since 2021", None)]),
    ("The court heard Reed had sent 200 notes to the girl.",
     [("Reed had sent 200 notes to the girl", "The court")]),
    ("The two men, both from Hull, admitted a plan to sell drugs.",
     [("The two men, both from Hull", None),
      ("The two men admitted a plan to sell drugs", "The two men")]),
    # object, place and condition stay with their clause
    ("Police said the man in that raid blamed the nurse, who was hurt, for his pain after a fall "
     "and bought a gun hours before.",
     [("the man in that raid blamed the nurse, who was hurt, for his pain after a fall", "Police"),
      ("the man in that raid bought a gun hours before", "Police")]),
    ("The aim is to make sure that those queues, where they exist, are managed safely.",
     [("The aim is to make sure that those queues, where they exist, are managed safely", None)]),
    ("The boy had tried but failed to steal a car.",
     [("The boy had tried but failed to steal a car", None)]),
    ("Four men were shot dead at a Tulsa, Oklahoma, hospital by a guard.",
     [("Four men were shot dead at a Tulsa, Oklahoma, hospital by a guard", None)]),
    ("The regulator raised “serious concerns” about the impact that delays are having on care.",
     [("The regulator raised “serious concerns” about the impact that delays are having on care",
       None)]),
    ("In March, the queue reached 5 million in England, the largest number since 2007.",
     [("In March, the queue reached 5 million in England", None),
      ("In March, the queue reached 5 million in England, the largest number since 2007", None)]),
    ("“The army held the port until noon, when the rebels announced they were leaving,” said "
     "French military spokesman Luc Prat earlier Monday.",
     [("The army held the port until noon", "Luc Prat"),
      ("the rebels announced they were leaving", "Luc Prat"),
      ("French military spokesman Luc Prat", None)]),
    ("The raid threatened peace and aid operations intended to help the region.",
     [("The raid threatened peace and aid operations intended to help the region", None)]),
    ("What was going on last night, especially around two, sounded exactly like thunder.",
     [("What was going on last night, especially around two, sounded exactly like thunder", None)]),
    ("Riding on 250 trucks fitted with guns, 1,000 to 1,500 rebels entered the city.",
     [("1,000 to 1,500 rebels, riding on 250 trucks fitted with guns", None),
      ("1,000 to 1,500 rebels entered the city", None)]),
    ("The rebels have dismissed the offer as ploy by the state to help its leader Ali Orm win.",
     [("The rebels have dismissed the offer as ploy by the state to help its leader Ali Orm win",
       "The rebels")]),
    ("A spokesman for Abdul Nur, the exiled leader, said 27 men were hurt. The raids went "
     "on, Idris Lo said. “Troops took a camp,” the spokesman said.",
     [("A spokesman for Abdul Nur, the exiled leader", None),
      ("27 men were hurt", "A spokesman for Abdul Nur"), ("The raids went on", "Idris Lo"),
      ("Troops took a camp", "the spokesman")]),
]  # fmt: skip


def test_what_something_changed_by_is_no_range() -> None:
    (claim,) = split_text("The total rose by 82,000 to 33.1 million.", language="en").claims
    assert [figure.value for figure in claim.quantities] == [82_000, 33_100_000]


def test_who_speaks_is_no_part_of_what_is_said() -> None:
    text = (
        "The port has sold 40 cranes. " * 6
        + "\n\n“This is fantasy,” said its spokesman, Peter Lund."
    )
    assert split_text(text, language="en").claims[-1].text == "This is fantasy"


def test_what_is_denied_in_french() -> None:
    claims = split_text("Le maire nie que la ville ait payé et que le pont soit fermé.").claims
    assert [claim.text for claim in claims] == [
        "Le maire nie que la ville ait payé et que le pont soit fermé"
    ]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_claims_of_a_plain_sentence(text: str, expected: Said) -> None:
    claims = split_text(text, language="en").claims
    assert [(claim.text, claim.claimant) for claim in claims] == expected
