"""Who says what: verbs of saying, sources, quotations over several sentences, interviews."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text

Said = list[tuple[str, str | None]]


def said(language: str, text: str) -> Said:
    return [(c.quote, c.claimant) for c in split_text(text, language=language).claims]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "fr", "Le ministre a annoncé que le pont fermera et que l'école ouvrira.",
            [("le pont fermera", "Le ministre"), ("l'école ouvrira", "Le ministre")],
            id="two things said",
        ),
        pytest.param(
            "en", "The minister said the bridge would close in June.",
            [("the bridge would close in June", "The minister")], id="without that",
        ),
        pytest.param(
            "en", "The minister told the court the bridge was safe.",
            [("the bridge was safe", "The minister")], id="told somebody",
        ),
        pytest.param(
            "fr", "Le syndicat a condamné la fermeture du pont.",
            [("Le syndicat a condamné la fermeture du pont", "Le syndicat")],
            id="a speech act is told as a whole",
        ),
        pytest.param(
            "fr", "La centrale précise que le pont est ancien.",
            [("le pont est ancien", "La centrale")], id="a verb that is an adjective elsewhere",
        ),
        pytest.param(
            "fr", "Le plan a été annoncé par le maire.",
            [("Le plan a été annoncé par le maire", None)], id="passive",
        ),
        pytest.param(
            "fr", "Le ministre a parlé, affirmant que le pont fermera en juin.",
            [("Le ministre a parlé", None), ("le pont fermera en juin", "Le ministre")],
            id="a gerund",
        ),
        pytest.param(
            "fr", "Le groupe, qui affirme que le pont est dangereux, a manifesté en ville.",
            [("le pont est dangereux", "Le groupe"), ("a manifesté en ville", None)],
            id="in a relative clause",
        ),
        pytest.param(
            "fr", "« Le pont est dangereux », a déclaré la maire, Anne Dubois.",
            [("Le pont est dangereux", "Anne Dubois"), ("la maire, Anne Dubois", None)],
            id="the speaker behind, and who that is",
        ),
        pytest.param(
            "en", "The bridge is safe, officials said.",
            [("The bridge is safe", "officials")], id="the verb at the end",
        ),
        pytest.param(
            "en", "As Jones told the court, the bridge is old.",
            [("the bridge is old", "Jones")], id="as X told",
        ),
        pytest.param(
            "fr", "« La dette atteint 3 milliards », s'est alarmé lundi soir sur France Inter le "
            "président de la Cour, Jean Dupont.",
            [("La dette atteint 3 milliards", "Jean Dupont"),
             ("le président de la Cour, Jean Dupont", None)],
            id="any verb behind a quotation, and when and where it was said",
        ),
        pytest.param(
            "fr", "Le bilan est monté à 14 morts, a annoncé dimanche dans un communiqué la mairie.",
            [("Le bilan est monté à 14 morts", "la mairie")], id="an aside before the speaker",
        ),
        pytest.param(
            "fr", "Sur place, les pompiers font état de trois blessés.",
            [("Sur place, les pompiers font état de trois blessés", "les pompiers")],
            id="a verb with its complement",
        ),
        pytest.param(
            "fr", "Le maire a mis 3 ans pour agir.",
            [("Le maire a mis 3 ans pour agir", None)], id="and without it",
        ),
        pytest.param(
            "fr", "Le maire a annoncé la fermeture du pont, a indiqué la préfecture.",
            [("Le maire a annoncé la fermeture du pont", "la préfecture")],
            id="a speech act that another tells of",
        ),
        pytest.param(
            "fr", "Le suspect a reconnu les faits, a fait savoir la procureure.",
            [("Le suspect a reconnu les faits", "la procureure")], id="fait savoir behind",
        ),
        pytest.param(
            "fr", "Les loyers ont augmenté de 3,5 % en un an, relève l'Observatoire.",
            [("Les loyers ont augmenté de 3,5 % en un an", "l'Observatoire")],
            id="an inverted verb that looks like another word",
        ),
        pytest.param(
            "fr", "« Nous avons perdu 40 emplois », a regretté auprès de l'AFP Karim Benali.",
            [("Nous avons perdu 40 emplois", "Karim Benali")], id="to an agency",
        ),
        pytest.param(
            "en", "A court ruled on Friday that the bridge was safe.",
            [("the bridge was safe", "A court")], id="a ruling",
        ),
        pytest.param(
            "en", "The company declined to comment.",
            [("The company declined to comment", "The company")], id="declined to comment",
        ),
        pytest.param(
            "fr", "Jean Dupont à indiqué que le pont est vieux.",
            [("le pont est vieux", "Jean Dupont")], id="an auxiliary misspelt",
        ),
        pytest.param(
            "fr", "« Le pont a cédé », a déclaré la préfète de la Haute-Loire, Anne Dubois.",
            [("Le pont a cédé", "Anne Dubois"),
             ("la préfète de la Haute-Loire, Anne Dubois", None)],
            id="an office of a place, and its name",
        ),
        pytest.param(
            "fr", "Un responsable évoque un accord « dans les jours qui viennent ».",
            [("Un responsable évoque un accord « dans les jours qui viennent »", "Un responsable")],
            id="a quotation that goes on with the object",
        ),
        pytest.param(
            "en", "The White House disputes that figure.",
            [("The White House disputes that figure", "The White House")], id="that figure",
        ),
        pytest.param(
            "en", "Officials have warned people not to cross the bridge.",
            [("Officials have warned people not to cross the bridge", "Officials")],
            id="warned not to",
        ),
        pytest.param(
            "en", "The paper explained how the bridge was built in May.",
            [("The paper explained how the bridge was built in May", "The paper")],
            id="explained how",
        ),
        pytest.param(
            "en", "Tesla plans to build a plant in Lyon, the Herald Tribune reported.",
            [("Tesla plans to build a plant in Lyon", "the Herald Tribune")],
            id="a verb that looks like a noun, before the speaker",
        ),
        pytest.param(
            "fr", "Le rapporteur, Jean Dupont, conteste : selon lui, 3 auditions ont eu lieu.",
            [("Le rapporteur, Jean Dupont", None), ("3 auditions ont eu lieu", "Jean Dupont")],
            id="the pronoun of a source is who spoke before",
        ),
        pytest.param(
            "fr", "Le pont coûterait 3 millions, d'après une note que nous avons lue.",
            [("Le pont coûterait 3 millions", "une note")], id="a source that is told of",
        ),
        pytest.param(
            "fr", "Son entourage dément en revanche tout recours au vote.",
            [("Son entourage dément en revanche tout recours au vote", "Son entourage")],
            id="a verb that looks like an adverb",
        ),
        pytest.param(
            "en", "Both sides accuse each other of breaking the ceasefire.",
            [("Both sides accuse each other of breaking the ceasefire", "Both sides")],
            id="a verb that looks like a preposition",
        ),
        pytest.param(
            "fr", "Pour le procureur fédéral, le suspect a agi seul.",
            [("le suspect a agi seul", "le procureur fédéral")], id="in somebody's view",
        ),
        pytest.param(
            "fr", "Pour le maire de Lyon, c'est une victoire.",
            [("Pour le maire de Lyon, c'est une victoire", None)], id="what it is to somebody",
        ),
        pytest.param(
            "en", "A frog was found in Peru, according to a study published in Nature on Monday.",
            [("A frog was found in Peru", "a study published in Nature")],
            id="a source that was published",
        ),
        pytest.param(
            "en", "“The bridge is old,” the family said in a statement released on Monday.",
            [("The bridge is old", "the family")], id="in a statement that was released",
        ),
        pytest.param(
            "fr", "« 40 dossiers ont été perdus », s'insurge la sénatrice (PS) Anne Dubois.",
            [("40 dossiers ont été perdus", "Anne Dubois")], id="a party in brackets",
        ),
        pytest.param(
            "en", "Critics, including Ann Jones, have described the bridge as a trap.",
            [("Critics, including Ann Jones, have described the bridge as a trap", "Critics")],
            id="whom the speakers include",
        ),
        pytest.param(
            "en", "President Ann Jones on Thursday announced 8 new bridges.",
            [("President Ann Jones on Thursday announced 8 new bridges", "Ann Jones")],
            id="the day behind the speaker",
        ),
        pytest.param(
            "en", "The pilot reported smoke in the cabin, investigators said.",
            [("The pilot reported smoke in the cabin", "investigators")],
            id="what somebody reported, as another said",
        ),
        pytest.param(
            "en", "A lawyer, who was not named, told the court his client was in Leeds.",
            [("his client was in Leeds", "A lawyer")], id="told behind a relative clause",
        ),
        pytest.param(
            "fr", "Les vols ont reculé de 9 %, se réjouit la préfecture.",
            [("Les vols ont reculé de 9 %", "la préfecture")], id="whom it delights",
        ),
        pytest.param(
            "fr", "Dans la ville, 14 % des patients disent avoir renoncé à des soins.",
            [("Dans la ville, 14 % des patients disent avoir renoncé à des soins",
              "14 % des patients")],
            id="how many say so",
        ),
        pytest.param(
            "fr", "Marine Dupont a annoncé que le vote aura lieu en mai.",
            [("le vote aura lieu en mai", "Marine Dupont")], id="a first name like a verb",
        ),
        pytest.param(
            "fr", "La Cour juge le plan « trop coûteux ».",
            [("La Cour juge le plan « trop coûteux »", "La Cour")], id="what is judged so",
        ),
        pytest.param(
            "fr", "Le pont est fermé, insiste-t-elle, alors que la ville a payé les travaux.",
            [("Le pont est fermé", None), ("la ville a payé les travaux", None)],
            id="a pronoun behind the verb names nobody",
        ),
        pytest.param(
            "fr", "« Les livraisons ont repris », s'est félicitée Ursula von der Leyen.",
            [("Les livraisons ont repris", "Ursula von der Leyen")], id="a name in small letters",
        ),
        pytest.param(
            "en", "Waiting lists fell to 7.4 million, NHS England said on Thursday.",
            [("Waiting lists fell to 7.4 million", "NHS England")], id="said on a day",
        ),
        pytest.param(
            "en", "“We lost 40 soldiers,” Mark Milley told reporters in Brussels on Tuesday.",
            [("We lost 40 soldiers", "Mark Milley")], id="told somebody somewhere",
        ),
        pytest.param(
            "en",
            '"The bridge is old," the judge wrote in a 40-page ruling, adding that it is shut.',
            [("The bridge is old", "the judge"), ("it is shut", "the judge")],
            id="a gerund behind the speaker",
        ),
        pytest.param(
            "en", '"The bridge is old," Ann Jones tweeted.',
            [("The bridge is old", "Ann Jones")], id="any verb behind the speaker",
        ),
        pytest.param(
            "fr", "Deux hommes ont été blessés, a-t-on appris samedi auprès de la police.",
            [("Deux hommes ont été blessés", "la police")], id="learnt from somebody",
        ),
        pytest.param(
            "fr", "Deux hommes ont été blessés, a-t-on appris de source policière.",
            [("Deux hommes ont été blessés", "source policière")], id="learnt from a source",
        ),
        pytest.param(
            "en", '"No site will be closed," works council chief Ann Jones told a news conference.',
            [("No site will be closed", "Ann Jones"),
             ("works council chief Ann Jones", None)], id="an office before the name",
        ),
        pytest.param(
            "en", "The report was published on Monday. The letter reads “we may close the bridge”.",
            [("The report was published on Monday", None),
             ("we may close the bridge", "The letter")], id="any verb before a quotation",
        ),
        pytest.param(
            "fr", "« Il n'y a pas eu de négociation », tranche Amélie Dubois.",
            [("Il n'y a pas eu de négociation", "Amélie Dubois")], id="a verb read as a noun",
        ),
        pytest.param(
            "fr", "La maire, qui affirmait avoir « repeint le pont », a quitté la salle.",
            [("avoir « repeint le pont »", "La maire"), ("a quitté la salle", None)],
            id="words in quotation marks that are nobody's speech",
        ),
        pytest.param(
            "en", "The minister said the debt, which hit £12bn last year, would halve by 2028.",
            [("the debt, which hit £12bn last year", "The minister"),
             ("would halve by 2028", "The minister")], id="without that, with a relative clause",
        ),
        pytest.param(
            "en", "The army said it hit 30 targets; Hamas said 12 civilians died.",
            [("it hit 30 targets", "The army"), ("12 civilians died", "Hamas")],
            id="two speakers",
        ),
        pytest.param(
            "en", "According to a report released on Sunday, the bridge is old.",
            [("the bridge is old", "a report released on Sunday")], id="a source with a participle",
        ),
        pytest.param(
            "en", "The town spends less than others, OECD data show.",
            [("The town spends less than others", "OECD data")], id="a verb read as a noun at last",
        ),
        pytest.param(
            "en", "Jones, who took office in July, hailed the figures as a turning point.",
            [("Jones, who took office in July", None),
             ("hailed the figures as a turning point", "Jones")],
            id="an object is no speaker",
        ),
        pytest.param(
            "en", "A group called Heron claimed responsibility and demanded 8 million euros.",
            [("A group called Heron claimed responsibility", "A group called Heron"),
             ("demanded 8 million euros", "A group called Heron")],
            id="a second verb of the speaker",
        ),
        pytest.param(
            "fr", "Une association affirme de son côté avoir alerté la mairie.",
            [("avoir alerté la mairie", "Une association")], id="an infinitive behind an aside",
        ),
        pytest.param(
            "fr", "« Le pont a rouvert en mai », s'est-il félicité.",
            [("Le pont a rouvert en mai", None)], id="a reflexive pronoun behind the verb",
        ),
        pytest.param(
            "fr", "Le pont est vieux, révèle une étude publiée mercredi par la mairie.",
            [("Le pont est vieux", "une étude publiée mercredi par la mairie")],
            id="when it was published is part of the source",
        ),
        pytest.param(
            "en", "Rents are rising slowly, according to the bank, although wages fell.",
            [("Rents are rising slowly", "the bank"), ("wages fell", None)],
            id="a source behind its clause",
        ),
        pytest.param(
            "fr", "« Le pont a rouvert en mai », fait valoir le maire, Jean Dupont.",
            [("Le pont a rouvert en mai", "Jean Dupont"), ("le maire, Jean Dupont", None)],
            id="fait valoir",
        ),
        pytest.param(
            "fr", "Le maire fait savoir que le pont a rouvert.",
            [("le pont a rouvert", "Le maire")], id="fait savoir que",
        ),
        pytest.param(
            "fr", "La mairie estime à 3 millions d'euros le coût du pont.",
            [("La mairie estime à 3 millions d'euros le coût du pont", "La mairie")],
            id="estime à",
        ),
        pytest.param(
            "en", "Jones said Tuesday he had closed the bridge.",
            [("he had closed the bridge", "Jones")], id="a day before the words",
        ),
        pytest.param(
            "fr", "Le pays compte, d'après l'ONU, plus de 6 millions de réfugiés.",
            [("Le pays compte, d'après l'ONU, plus de 6 millions de réfugiés", "l'ONU")],
            id="a source inside a clause",
        ),
        pytest.param(
            "fr", "Selon Jean Dupont, PDG de la banque, le pont est fermé.",
            [("le pont est fermé", "Jean Dupont")], id="a source with a title",
        ),
        pytest.param(
            "fr", "Selon la police, trois personnes ont été arrêtées.",
            [("trois personnes ont été arrêtées", "la police")], id="selon in front",
        ),
        pytest.param(
            "fr", "Trois personnes ont été arrêtées, selon la police.",
            [("Trois personnes ont été arrêtées", "la police")], id="selon behind",
        ),
        pytest.param(
            "fr", "« Le pont est vieux », tente-t-elle d'expliquer.",
            [("Le pont est vieux", None)], id="any inverted verb behind a quotation",
        ),
        pytest.param(
            "fr", "L'ancien maire socialiste Jean Dupont indique que le pont est vieux.",
            [("L'ancien maire socialiste Jean Dupont", None), ("le pont est vieux", "Jean Dupont")],
            id="an office before the name",
        ),
        pytest.param(
            "fr", "Jean Dupont, le maire de la ville pense que le pont est vieux.",
            [("Jean Dupont, le maire de la ville", None),
             ("le pont est vieux", "Jean Dupont, le maire de la ville")],
            id="a name before the office, without the second comma",
        ),
        pytest.param(
            "fr", "Le conseil vient d'annoncer que le pont est fermé.",
            [("le pont est fermé", "Le conseil")], id="a governed infinitive",
        ),
        pytest.param(
            "fr", "Ces ventes ne rapporteront que trois millions d'euros.",
            [("Ces ventes ne rapporteront que trois millions d'euros", None)], id="only",
        ),
        pytest.param(
            "fr", "Les habitants ont fermé le pont car selon eux, il était vieux.",
            [("Les habitants ont fermé le pont", None), ("il était vieux", "Les habitants")],
            id="according to whom the sentence is about",
        ),
        pytest.param(
            "en", '"The bridge is old," said Ann Jones to the gathered crowd.',
            [("The bridge is old", "Ann Jones")], id="whom it was said to",
        ),
        pytest.param(
            "en", "They say adding salt to the water is the safest method.",
            [("adding salt to the water is the safest method", "They")], id="a gerund that is said",
        ),
        pytest.param(
            "en", "If voters think the bridge is safe, they can pay for it.",
            [("If voters think the bridge is safe, they can pay for it", None)], id="a condition",
        ),
        pytest.param(
            "en", "Officials have not said why the bridge was closed in May.",
            [("Officials have not said why the bridge was closed in May", None)], id="a question",
        ),
        pytest.param(
            "en", "The paper quoted experts, with Ann Jones stating: “The bridge is old.”",
            [("The paper quoted experts", "The paper"), ("The bridge is old", "Ann Jones")],
            id="with somebody stating",
        ),
        pytest.param(
            "en", "CEO of the Refugee Council Ann Jones said the bridge is old.",
            [("CEO of the Refugee Council Ann Jones", None), ("the bridge is old", "Ann Jones")],
            id="an office with an organisation",
        ),
        pytest.param(
            "fr", "Anne Dubois (PS) a déclaré que le pont est vieux.",
            [("le pont est vieux", "Anne Dubois (PS)")], id="brackets behind the name",
        ),
        pytest.param(
            "fr", "Alors que le juge avait parlé, Anne Dubois avait lâché : « Le pont est vieux ».",
            [("le juge avait parlé", None), ("Le pont est vieux", "Anne Dubois")],
            id="the last verb before a quotation",
        ),
        pytest.param(
            "en", "Police arrested and questioned the student in May.",
            [("Police arrested and questioned the student in May", None)], id="a shared object",
        ),
        pytest.param(
            "en", 'The page names the base and added the words "and Emergency" to its name.',
            [('The page names the base and added the words "and Emergency" to its name', None)],
            id="words without a verb",
        ),
        pytest.param(
            "fr", "Les propos récents d'Anne Dubois, disant que le pont est vieux, viennent tard.",
            [("le pont est vieux", "Anne Dubois")], id="whose words",
        ),
        pytest.param(
            "fr", "À noter que le pont est fermé depuis le mois de mai.",
            [("À noter que le pont est fermé depuis le mois de mai", None)], id="nobody notes",
        ),
        pytest.param(
            "en", "The strike ended hours after the mayor said that he would resign.",
            [("The strike ended hours after the mayor said that he would resign", None)],
            id="saying as the time of something else",
        ),
        pytest.param(
            "en", 'In the words of the prosecutor, Mark Hall, "the bridge is old".',
            [("the prosecutor, Mark Hall", None), ("the bridge is old", "Mark Hall")],
            id="in the words of",
        ),
        pytest.param(
            "fr", "Jean Dupont, ancien ouvrier, se souvient : « Le pont est tombé en mai ».",
            [("Jean Dupont, ancien ouvrier", None),
             ("Le pont est tombé en mai", "Jean Dupont, ancien ouvrier")],
            id="any verb before a colon and a quotation",
        ),
        pytest.param(
            "en", "Norvia Air now expects revenue of $4 billion.",
            [("Norvia Air now expects revenue of $4 billion", "Norvia Air")], id="a forecast",
        ),
        pytest.param(
            "en", "Tech giant Orbyx announced on Monday it will open three data centres.",
            [("it will open three data centres", "Tech giant Orbyx")], id="simple past",
        ),
        pytest.param(
            "en", "The council puts the figure at 2,300.",
            [("The council puts the figure at 2,300", "The council")], id="puts the figure at",
        ),
        pytest.param(
            "en", "Norvia Air plans to cut 1,200 jobs by 2028.",
            [("Norvia Air plans to cut 1,200 jobs by 2028", "Norvia Air")], id="a plan",
        ),
        pytest.param(
            "fr", "La SNCF table sur 20 millions de voyageurs.",
            [("La SNCF table sur 20 millions de voyageurs", "La SNCF")], id="a French forecast",
        ),
        pytest.param(
            "en", "Two million people came in May, while the city expects six million in June, "
            "according to Eurostat.",
            [("Two million people came in May", "Eurostat"),
             ("the city expects six million in June", "Eurostat")],
            id="a forecast among what a source says",
        ),
        pytest.param(
            "en", "Ann Jones said that sales had risen, but she added that profits had fallen.",
            [("sales had risen", "Ann Jones"), ("profits had fallen", "Ann Jones")],
            id="a pronoun is who spoke in the sentence",
        ),
        pytest.param(
            "fr", "La ville a vendu 40 logements, un total contesté par la préfecture.",
            [("La ville a vendu 40 logements", None),
             ("un total contesté par la préfecture", "la préfecture")], id="contested by",
        ),
        pytest.param(
            "fr", "Luc Morel accuse la région d'avoir caché les comptes.",
            [("Luc Morel accuse la région d'avoir caché les comptes", "Luc Morel")], id="accuses",
        ),
        pytest.param(
            "fr", "Le site fermera en 2028, a précisé le groupe à l'issue d'un comité.",
            [("Le site fermera en 2028", "le groupe")], id="on which occasion it was said",
        ),
        pytest.param(
            "fr", "Pour des raisons de sécurité, le pont est fermé.",
            [("Pour des raisons de sécurité, le pont est fermé", None)], id="pour is no source",
        ),
        pytest.param(
            "en", "A review by the audit office put the bill at $4 million.",
            [("A review by the audit office put the bill at $4 million",
              "A review by the audit office")], id="puts it at a figure",
        ),
        pytest.param(
            "fr", "Anne Dubois a exprimé le souhait de revoir la loi.",
            [("Anne Dubois a exprimé le souhait de revoir la loi", "Anne Dubois")],
            id="expresses a wish",
        ),
    ],
)  # fmt: skip
def test_who_says_what(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "claimants"),
    [
        pytest.param(
            "en", '"The bridge is old," said Ann Jones. "It was built in 1950."',
            ["Ann Jones", "Ann Jones"], id="another quotation goes on",
        ),
        pytest.param(
            "fr", "« Le pont est vieux. Il est fermé depuis mai », a dit Anne Dubois.",
            ["Anne Dubois", "Anne Dubois"], id="the speaker comes sentences later",
        ),
        pytest.param(
            "fr", "Anne Dubois a visité le pont. « Il est vieux », a-t-elle dit.",
            [None, "Anne Dubois"], id="a pronoun is whom the sentence before was about",
        ),
        pytest.param(
            "en", "The mayor denied the allegations:\nThe bridge was never closed.",
            ["The mayor", "The mayor"], id="a colon announces the next line",
        ),
        pytest.param(
            "en",
            "Wikinews interviewed Ann Jones.\nHow old is the bridge?\nIt was built in 1950. We "
            "love it.\nWho paid for it?\nThe city paid for it, I think.",
            [None, None, "Ann Jones", "Ann Jones", None, "Ann Jones"],
            id="the answers of an interview",
        ),
        pytest.param(
            "fr", "Anne Dubois a dit que le pont est vieux. J'ai vu les fissures.",
            ["Anne Dubois", "Anne Dubois"], id="the first person",
        ),
        pytest.param(
            "fr", "Selon la police, deux hommes ont tiré. Un homme de 23 ans a été arrêté. "
            "Il a nié avoir tiré.",
            ["la police", None, "Un homme de 23 ans"], id="a pronoun is the last human being",
        ),
        pytest.param(
            "en", "A quarter were under 18, according to Eurostat. I think the city paid for it.",
            ["Eurostat", None], id="a source has no first person",
        ),
        pytest.param(
            "en", "Ann Jones said the bridge is old. The city bought it in 1990.",
            ["Ann Jones", None], id="the article speaks again",
        ),
        pytest.param(
            "fr", "« C'est prêt », a dit le préfet.\nLe maire, Luc Morel, ne décolère pas. "
            "« Nous avons perdu 14 médecins. Personne ne vient ! »",
            ["le préfet", None, None, "Luc Morel", "Luc Morel"], id="whom it is about",
        ),
        pytest.param(
            "en", '"We are ready," said the mayor.\nFor Ann Le Roy, a baker, nothing is. '
            '"We lost 40 jobs."',
            ["the mayor", None, "Ann Le Roy"], id="a quotation of whose view is told",
        ),
        pytest.param(
            "fr", "« C'est prêt », a dit le préfet. Mardi matin, Luc Morel ne décolérait pas. "
            "« Nous avons perdu 14 médecins. »",
            ["le préfet", None, "Luc Morel"], id="when it was, then whom it is about",
        ),
        pytest.param(
            "en", "Emma Stokes has had enough. “I work 60 hours a week.” Her colleague Ben Ali "
            "agrees. “We are 12 short.”",
            [None, "Emma Stokes", None, "Ben Ali"], id="a colleague's quotation",
        ),
        pytest.param(
            "fr", "Luc Morel a expliqué : « Il y a 261 cas de « vraie » fraude. La perte est de "
            "700 euros. » Le site est fermé.",
            ["Luc Morel", "Luc Morel", None], id="a quotation inside a quotation",
        ),
        pytest.param(
            "fr", "Le site fermera, a précisé la firme. Les autres sites resteront ouverts.",
            ["la firme", "la firme"], id="an announcement goes on",
        ),
        pytest.param(
            "fr", "« Les loyers montent », a dit Luc Morel. Et d'ajouter : « Tout est trop cher. »",
            ["Luc Morel", "Luc Morel"], id="and adds",
        ),
        pytest.param(
            "fr", "« La neige a fondu, explique Luc Morel. Elle ne tient plus. » Il est tard.",
            ["Luc Morel", "Luc Morel", None], id="the speaker between commas of a quotation",
        ),
        pytest.param(
            "fr", "« La facture a doublé, soupire Luc Morel. Je paie 200 euros. »",
            ["Luc Morel", "Luc Morel"], id="a verb of any meaning between commas",
        ),
        pytest.param(
            "en", "The airline said it was sorry. It denied any fraud.",
            ["The airline", "The airline"], id="it denies",
        ),
        pytest.param(
            "en", '"The bridge is old," said Ann Jones. South Korea was hit. "Nobody came."',
            ["Ann Jones", None, "Ann Jones"], id="a country is nobody who is quoted",
        ),
        pytest.param(
            "en", "Ann Jones lost the vote, according to the official tally.\n\n"
            "Among the guests was Mark Reed, 70, a driver. “They spent 9 million in a day.”",
            ["the official tally", None, "Mark Reed"], id="a tally is never quoted",
        ),
        pytest.param(
            "fr", "Le journaliste Paul Morin est mort lundi. Sa voix a marqué le pays. "
            "Il avait lancé : « La coupe est à nous. »",
            [None, None, None, "Paul Morin"], id="a pronoun is somebody, not a thing",
        ),
        pytest.param(
            "en", "Small shops, said Jones, are hit by the tax.", ["Jones"],
            id="the words go on behind their speaker",
        ),
        pytest.param(
            "en", "Ann Jones announced new sites for the museum. The ship would move to Bath.\n\n"
            "The train will stay in York. The museum opened in 1950.",
            ["Ann Jones", "Ann Jones", "Ann Jones", None], id="what will be was announced",
        ),
        pytest.param(
            "en", "K.C. Jones, chief financial officer and treasurer at the Ann Reed Foundation, "
            "said 500 schools took part.",
            [None, "K.C. Jones"], id="initials are part of the name",
        ),
        pytest.param(
            "en", "U.S. Senator Ann Jones sent a letter on Monday. “Houston lost 300 jobs.”",
            [None, "Ann Jones"], id="behind a country in letters",
        ),
    ],
)  # fmt: skip
def test_who_goes_on_speaking(language: str, text: str, claimants: list[str | None]) -> None:
    assert [claimant for _, claimant in said(language, text)] == claimants


def test_a_long_claimant_is_named_only() -> None:
    text = (
        "Un des porte-parole des équipes scientifiques du grand laboratoire européen, Anne Dubois, "
        "a annoncé que la particule existe."
    )
    assert said("fr", text)[-1] == ("la particule existe", "Anne Dubois")


def test_the_conditional_goes_on_with_what_was_reported() -> None:
    text = (
        "Selon la police, deux hommes ont attaqué le bijoutier. Ils auraient pris la fuite en moto."
        " La bijouterie est fermée.\nLe pont serait fermé en mai."
    )
    claimants = [claimant for _, claimant in said("fr", text)]
    assert claimants == ["la police", "la police", None, None]
