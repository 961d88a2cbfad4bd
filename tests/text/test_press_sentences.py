"""Sentences as newspapers write them: subjects with asides, lists and times that are no clauses,
who speaks behind an aside."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import Said

SENTENCES: list[tuple[str, Said]] = [
    # the subject of a clause inside may be described between commas
    ("Mr Doyle died while a passenger, Carl Walsh (41), a father of three from Hove, was "
     "badly hurt.",
     [("Mr Doyle died while a passenger, Carl Walsh (41), a father of three from Hove, was "
       "badly hurt", None)]),
    ("Her aunt was at home when her son, Mark Price, was shot and calls were made for help.",
     [("Her aunt was at home when her son, Mark Price, was shot", None),
      ("calls were made for help", None)]),
    ("The best account is when Rob Hale, former head of the port, likened it to a storm.",
     [("The best account is when Rob Hale, former head of the port, likened it to a storm",
       None)]),
    ("Sales fell after the vote, the firm, led by Ann Lowe, cut jobs.",
     [("Sales fell after the vote, the firm", None),
      ("the firm, led by Ann Lowe, cut jobs", None)]),
    # two adjectives are parted by a comma
    ("The fog kept the boats in port until warm, dry winds Sunday cleared the bay.",
     [("The fog kept the boats in port until warm, dry winds Sunday cleared the bay", None)]),
    ("It was shown to the jury, contained in clear, sealed glass boxes.",
     [("It was shown to the jury", None),
      ("It was shown to the jury, contained in clear, sealed glass boxes", None)]),
    ("Lund said it was a “hard, bitter day” and he had lost.",
     [("it was a “hard, bitter day”", "Lund"),
      ("he had lost", "Lund")]),
    # what one number more or less is no conjunction
    ("How many of the 300-plus guests were inside is unclear.",
     [("How many of the 300-plus guests were inside is unclear", None)]),
    # a time is no clause
    ("Palmer nearly levelled the score after 20 minutes when his shot was cleared.",
     [("Palmer nearly levelled the score after 20 minutes when his shot was cleared", None)]),
    ("Some fans protested outside the hall before the meeting and there were chants.",
     [("Some fans protested outside the hall before the meeting", None),
      ("there were chants", None)]),
    ("He made it safe just before noon when he ran home.",
     [("He made it safe just before noon when he ran home", None)]),
    ("Lund had led 2-0 but goals from Ann Roe and Jo Hale after the break earned a draw.",
     [("Lund had led 2-0", None),
      ("goals from Ann Roe and Jo Hale after the break earned a draw", None)]),
    ("Police arrested Marlow and Danby June 4, and the next day, they were freed.",
     [("Police arrested Marlow and Danby June 4", None),
      ("the next day, they were freed", None)]),
    # what somebody is
    ("This is a mayor who does not listen.",
     [("This is a mayor who does not listen", None)]),
    ("Only the memo is the document which has been shown.",
     [("Only the memo is the document which has been shown", None)]),
    ("The dam was a wall that held for years.",
     [("The dam was a wall that held for years", None)]),
    # a list of places is one subject
    ("People in Ayr and Hove, north of Leeds; Stoke and Dover, near York; and Elm, near "
     "Bath, were told to leave.",
     [("People in Ayr and Hove, north of Leeds; Stoke and Dover, near York; and Elm, near "
       "Bath, were told to leave", None)]),
    # what is told of more than the last noun
    ("Police look into two fires near Ayr and Hove in the north of the county which killed "
     "four men and left three people injured.",
     [("Police look into two fires near Ayr and Hove in the north of the county", None),
      ("two fires near Ayr and Hove in the north of the county which killed four men", None),
      ("two fires near Ayr and Hove in the north of the county which left three people "
       "injured", None)]),
    ("He leaves his wife and three children, Bob, Lee and Jo, who range in age from 9 to 19.",
     [("He leaves his wife and three children, Bob, Lee and Jo", None),
      ("He leaves his wife and three children, Bob, Lee and Jo, who range in age from 9 to 19",
       None)]),
    ("They had voiced doubts in recent weeks, which the party had shared.",
     [("They had voiced doubts in recent weeks", "They"),
      ("They had voiced doubts in recent weeks, which the party had shared", None)]),
    ("The driver of the van involved in the crash, a man in his 40s from Hove, was freed.",
     [("The driver of the van involved in the crash, a man in his 40s from Hove", None),
      ("The driver of the van involved in the crash was freed", None)]),
    ("The box had been opened by her son, wrapped in paper, so the jury could see it.",
     [("The box had been opened by her son", None),
      ("The box had been opened by her son, wrapped in paper", None),
      ("the jury could see it", None)]),
    ("The boats found 12 men in the sea, some in life jackets.",
     [("The boats found 12 men in the sea", None),
      ("The boats found 12 men in the sea, some in life jackets", None)]),
    ("The storm could bring the toll to 1,300, with 329 people confirmed dead.",
     [("The storm could bring the toll to 1,300", None),
      ("The storm could bring the toll to 1,300, with 329 people confirmed dead", None)]),
    ("The find is one of the best sets, including a skull and feathers not seen before.",
     [("The find is one of the best sets, including a skull and feathers not seen before", None)]),
    ("He said they will draw a map and not sell it to a firm.",
     [("they will draw a map", "He"),
      ("they will not sell it to a firm", "He")]),
    ("He denied it in the early hours of Monday, October 7 last year.",
     [("He denied it in the early hours of Monday, October 7 last year", "He")]),
    # a promise and a fear are no facts
    ("Both voted against it, despite a promise by Ann Lowe, the minister, that the state "
     "would pay.",
     [("Both voted against it", None),
      ("Both voted against it, despite a promise by Ann Lowe, the minister, that the state "
       "would pay", None)]),
    ("There is concern in the party that taxes will rise and that jobs will go.",
     [("There is concern in the party that taxes will rise and that jobs will go", None)]),
    ("Another 37 did not vote – although not all had stayed away.",
     [("Another 37 did not vote", None),
      ("Another 37 did not vote, although not all had stayed away", None)]),
    ("The men reportedly broke in on Friday and took the safe.",
     [("The men reportedly broke in on Friday", None),
      ("The men reportedly took the safe", None)]),
    # who says it
    ("The judge left the room even as counsel for the bank, Arun Roy, argued that “the "
     "papers are forged”.",
     [("The judge left the room even as counsel for the bank, Arun Roy, argued that “the "
       "papers are forged”", None)]),
    ("“It is our duty,” Ohio Attorney General Ann Lowe said when announcing the suit.",
     [("It is our duty", "Ann Lowe"),
      ("Ohio Attorney General Ann Lowe", None)]),
    ("Halden Corp., hurt by weak demand, reported a $12 million loss for the quarter ended "
     "July 29.",
     [("Halden Corp., hurt by weak demand", None),
      ("Halden Corp. reported a $12 million loss for the quarter ended July 29", "Halden Corp.")]),
    ("The result announced in the hall meant the lead was cut to 71.",
     [("The result announced in the hall meant the lead was cut to 71", None)]),
    ("Lund had a chance but he blasted his shot against the bar.",
     [("Lund had a chance", None),
      ("he blasted his shot against the bar", None)]),
    ("Another five – Jo Berry, Ann Hale and Bob Orr – indicated that they were leaving.",
     [("they were leaving", "Another five")]),
    ("Sgt Hale, notified over the radio that a man was hurt, said he had gone home.",
     [("Sgt Hale, notified over the radio that a man was hurt", None),
      ("he had gone home", "Sgt Hale")]),
    # a place with its state is no speaker
    ("Police in towns northwest of Elm, Ohio, told the station there were two fires.",
     [("there were two fires", "Police in towns northwest of Elm")]),
    ("Officers in the town of Elm, Ohio, to the north of Kent, also reported a fire Thursday.",
     [("Officers in the town of Elm, Ohio, to the north of Kent", None),
      ("Officers in the town of Elm also reported a fire Thursday",
       "Officers in the town of Elm")]),
    # an infinitive tells of the main verb
    ("The drivers went on after the shots were fired to seek help.",
     [("The drivers went on after the shots were fired to seek help", None)]),
    ("The film showed a white van with doors open that the station described as the "
     "suspect's.",
     [("The film showed a white van with doors open that the station described as the "
       "suspect's", None)]),
    # behind a semicolon the article speaks again
    ("One man told the Post that he heard nine shots; that could not be confirmed.",
     [("he heard nine shots", "One man"),
      ("that could not be confirmed", None)]),
    ("Ann Lowe has confirmed Friday of the fire, saying the office was working hard.",
     [("Ann Lowe has confirmed Friday of the fire", "Ann Lowe"),
      ("the office was working hard", "Ann Lowe")]),
    ("Ann Lowe says that in a note at noon on Sunday, the union claimed: an increase of 864"
     " was paid.",
     [("an increase of 864 was paid", "the union")]),
    # a noun with its clause stays whole
    ("His words will feed market expectations that the bank will cut rates.",
     [("His words will feed market expectations that the bank will cut rates", None)]),
    ("There is a promise from the firm that wages will rise.",
     [("There is a promise from the firm that wages will rise", None)]),
    ("Lowe made the remark while meeting the board that had toured Elm.",
     [("Lowe made the remark while meeting the board", None),
      ("the board had toured Elm", None)]),
    ("Two of the cases are from Elm but due to its place on the coast, it is run by Kent.",
     [("Two of the cases are from Elm", None),
      ("due to its place on the coast, it is run by Kent", None)]),
    ("The bank cut the rate by 0.25% in August, its first cut in four years.",
     [("The bank cut the rate by 0.25% in August", None),
      ("The bank cut the rate by 0.25% in August, its first cut in four years", None)]),
    ("Lund said police got two calls about shots fired and people wounded at the fair.",
     [("police got two calls about shots fired and people wounded at the fair", "Lund")]),
    ("Harm done both in youth and old age may lead to decline.",
     [("Harm done both in youth and old age may lead to decline", None)]),
    ("It is a study of health and well-being in adulthood, which involved 2,500 adults.",
     [("It is a study of health and well-being in adulthood", None),
      ("a study of health and well-being in adulthood, which involved 2,500 adults", None)]),
    ("Some 22,000 more people were waiting when they left office than when they came in.",
     [("Some 22,000 more people were waiting when they left office than when they came in",
       None)]),
    ("When a bird sings near the nest, it is heard by the others.",
     [("When a bird sings near the nest, it is heard by the others", None)]),
    ("In March, the Tory leader, Carl Hale, accused ministers of lying and called the plan "
     "a sham.",
     [("the Tory leader, Carl Hale", None),
      ("In March, the Tory leader accused ministers of lying", "Carl Hale"),
      ("the Tory leader called the plan a sham", "Carl Hale")]),
    # abbreviations of ranks
    ("The man was hurt, said the spokesman Const. Phil Lund.",
     [("The man was hurt", "the spokesman Const. Phil Lund")]),
    ("My hon. Friend has left the House.",
     [("My hon. Friend has left the House", None)]),
    ("The street was closed until 6 p.m. Officers had taken the keys.",
     [("The street was closed until 6 p.m.", None),
      ("Officers had taken the keys", None)]),
    # who goes on speaking is who could
    ("Doubts about the plan had been raised by the union - which left the talks, saying the"
     " “law is weak”.",
     [("Doubts about the plan had been raised by the union", None),
      ("the union left the talks", None),
      ("the “law is weak”", "the union")]),
    ("The vote would be in May, by which time the town plan, which did not name the site, "
     "should be ready.",
     [("The vote would be in May", None),
      ("The vote would be in May, by which time the town plan, which did not name the site,"
       " should be ready", None)]),
    ("It is unclear how many of the guests and staff were hurt when the roof fell.",
     [("It is unclear how many of the guests and staff were hurt when the roof fell", None)]),
    ("Police look into two bus crashes near Elm in the west of the county which left four "
     "people hurt.",
     [("Police look into two bus crashes near Elm in the west of the county", None),
      ("two bus crashes near Elm in the west of the county which left four people hurt", None)]),
    # what "before" and "with" bring belongs to the clause
    ("The cases were not shown to her before the bodies were moved.",
     [("The cases were not shown to her", None),
      ("The cases were not shown to her before the bodies were moved", None)]),
    ("A boar held the farmer down until his wife scared it off.",
     [("A boar held the farmer down until his wife scared it off", None)]),
    ("Lund said that, with sales of oil now quoted at $28 by most firms and with rents "
     "rising in May, prices would fall.",
     [("with sales of oil now quoted at $28 by most firms and with rents rising in May, "
       "prices would fall", "Lund")]),
    ("A cut of $1 lowers the price of oil and gas, when entirely passed on to buyers.",
     [("A cut of $1 lowers the price of oil and gas, when entirely passed on to buyers", None)]),
    ("At least 384 people were killed by a quake that hit Elm on Friday, officials said, "
     "with the number expected to rise.",
     [("At least 384 people were killed by a quake", "officials"),
      ("a quake hit Elm on Friday", "officials"),
      ("At least 384 people were killed by a quake, with the number expected to rise",
       "officials")]),
    # two halves of one statement
    ("It was a hard week on the field and off but the team won.",
     [("It was a hard week on the field and off", None),
      ("the team won", None)]),
    ("They showed the same force and/or the will to win last week.",
     [("They showed the same force and/or the will to win last week", None)]),
    ("She had chest pain and so did her aunt, but nobody listened.",
     [("She had chest pain and so did her aunt", None),
      ("nobody listened", None)]),
    ("They should not have gone and when a nurse came, she told them to stay.",
     [("They should not have gone", None),
      ("a nurse came", None),
      ("she told them to stay", "a nurse")]),
    ('The lawyer said her "head spun round" when she learned that a probe was held.',
     [('her "head spun round"', "The lawyer"),
      ("a probe was held", "The lawyer")]),
    ('"In all 20 cases... I have had to pay," she said.',
     [("In all 20 cases... I have had to pay", "she")]),
    ("Ann Lowe spoke before the board on Friday, firmly denying a claim from Jo Hale that "
     "he hit her.",
     [("Ann Lowe spoke before the board on Friday", None),
      ("Ann Lowe spoke before the board on Friday, firmly denying a claim from Jo Hale that"
       " he hit her", None)]),
    # who or what a pronoun, a verb or a relative clause is of
    ("Figures are late, but the government of President Jan Berg reported 812 deaths in "
     "areas it holds.",
     [("Figures are late", None),
      ("the government of President Jan Berg reported 812 deaths in areas it holds",
       "the government of President Jan Berg")]),
    ("They met trapped men, some of whom officials said were calling for help.",
     [("They met trapped men", None),
      ("some of whom officials said were calling for help", "officials")]),
    ("The board hired Carl Moss, a teacher in the school at Elm, who was freed in May.",
     [("The board hired Carl Moss", None),
      ("Carl Moss, a teacher in the school at Elm", None),
      ("Carl Moss, a teacher in the school at Elm, was freed in May", None)]),
    ("The work was slowed by rain and close to 200 aftershocks, which made the road unsafe.",
     [("The work was slowed by rain", None),
      ("The work was slowed by rain and close to 200 aftershocks", None),
      ("200 aftershocks, which made the road unsafe", None)]),
    ("The players lay in their own half, stunned by a goal in the last minute.",
     [("The players lay in their own half", None),
      ("The players lay in their own half, stunned by a goal in the last minute", None)]),
    ("The toll will rise as rescuers look for men and find bodies in the 560 homes "
     "officials said were burnt.",
     [("The toll will rise", None),
      ("rescuers look for men", None),
      ("as rescuers look for men and find bodies in the 560 homes officials said were burnt",
       None)]),
    # a phrase in front of its clause
    ("Among the homes where police believe men are trapped, two towers were damaged.",
     [("Among the homes where police believe men are trapped, two towers were damaged", None)]),
    ("But with a wide stretch of land hit by the quake and some 600 homes feared to have "
     "burnt, their work was slow.",
     [("with a wide stretch of land hit by the quake and some 600 homes feared to have "
       "burnt, their work was slow", None)]),
    ("The court ruled that the fee is void, and that as a result, 25 percent of it must be "
     "paid back.",
     [("the fee is void", "The court"),
      ("as a result, 25 percent of it must be paid back", "The court")]),
    ("The court ruled 5-4 (the left against the right) that staff who win must pay more.",
     [("staff who win must pay more", "The court")]),
    ("“I lost control,” Lund said of his words after the match, which led to a row.",
     [("I lost control", "Lund")]),
    ("They signed a deal worth $5 million on Jan. 5, 2024 in Elm.",
     [("They signed a deal worth $5 million on Jan. 5, 2024 in Elm", None)]),
    # who is quoted by others, and what a word that is often another one holds together
    ("“The ship shook,” the news agency cited Paul Berg, a cook on board, as saying.",
     [("The ship shook", "Paul Berg"),
      ("Paul Berg, a cook on board", None)]),
    ("State radio quoted two witnesses as saying three men had fled the fire.",
     [("three men had fled the fire", "two witnesses")]),
    ("Ann Moss was quoted by the daily as saying that the bridge was safe.",
     [("the bridge was safe", "Ann Moss")]),
    ("The guests declared on 450 for six when Ian Holt was out before lunch.",
     [("The guests declared on 450 for six", None),
      ("Ian Holt was out before lunch", None)]),
    ("Berg was trapped leg before by Moss after the long stay of his captain ended.",
     [("Berg was trapped leg before by Moss", None),
      ("the long stay of his captain ended", None)]),
    ("All but four of the crew are accounted for, Berg added.",
     [("All but four of the crew are accounted for", "Berg")]),
    ("The road was dry but suddenly we heard a horn and saw a red light.",
     [("The road was dry", None),
      ("suddenly we heard a horn", None),
      ("we saw a red light", None)]),
    ("The envoy said as part of the checks, he and his deputy had read each letter.",
     [("as part of the checks, he and his deputy had read each letter", "The envoy")]),
    ("The mayor lost on Sunday to union leader and former judge Carl Moss in the city's "
     "tightly contested local election.",
     [("The mayor lost on Sunday to union leader and former judge Carl Moss in the city's "
       "tightly contested local election", None)]),
    ("The premier vowed to “mend” the railways and tried to win over drivers.",
     [("The premier vowed to “mend” the railways", "The premier"),
      ("The premier tried to win over drivers", "The premier")]),
    ("Some fans sang “Not this year,” “Call the coach now” and “Bring him back.”",
     [("Some fans sang “Not this year,” “Call the coach now” and “Bring him back.”", None)]),
    ("The board cut the pay of 500 staff – mostly teachers – and 45 clerks.",
     [("The board cut the pay of 500 staff – mostly teachers", None),
      ("The board cut the pay of 500 staff – mostly teachers – and 45 clerks", None)]),
    ("Divers brought up stones – samples drilled out of the floor of the lake – which tell "
     "how the lake has changed.",
     [("Divers brought up stones – samples drilled out of the floor of the lake", None),
      ("Divers brought up stones – samples drilled out of the floor of the lake, which tell"
       " how the lake has changed", None)]),
    ("A fed up Ann Moss said her brother had lost his job.",
     [("her brother had lost his job", "A fed up Ann Moss")]),
    ("Norvane, Inc. today announced its unaudited results for the third quarter.",
     [("Norvane, Inc. today announced its unaudited results for the third quarter",
       "Norvane, Inc")]),
    ("The count found a 6% rise in families during the last period, an increase of 312,000,"
     " in May.",
     [("The count found a 6% rise in families during the last period, an increase of "
       "312,000, in May", None)]),
    ("It is one of the cars that Norvane as the sole owner will sell in Leeds.",
     [("It is one of the cars that Norvane as the sole owner will sell in Leeds", None)]),
    ("Her brother Carl Moss was 13 when he began working at the mill.",
     [("Her brother Carl Moss was 13 when he began working at the mill", None)]),
    ("We had two chances to score early on, and we hit the bar just once.",
     [("We had two chances to score early on", None),
      ("we hit the bar just once", None)]),
    ("They came back after they lost the ball and after that, they won the game.",
     [("They came back after they lost the ball", None),
      ("they won the game", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_claims_of_a_press_sentence(text: str, expected: Said) -> None:
    claims = split_text(text, language="en").claims
    assert [(claim.text, claim.claimant) for claim in claims] == expected
