"""Plain sentences of French news, each with a construction or two: what is made of them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ce n'est qu'en 2031, après neuf ans de procédure, que la cour a condamné l'État.",
            ["Ce n'est qu'en 2031, après neuf ans de procédure, que la cour a condamné l'État"],
            id="ce n'est que, with a time put in",
        ),
        pytest.param(
            "Parmi les invités figurait l'envoyé de Paul Morel, Jean Sorel, qui a assisté au vote.",
            ["Parmi les invités figurait l'envoyé de Paul Morel, Jean Sorel",
             "Jean Sorel a assisté au vote"], id="a person is no place of another",
        ),
        pytest.param(
            "Ce n'est pas la première fois que la tour, fermée en 2031, rouvre ses portes.",
            ["Ce n'est pas la première fois que la tour, fermée en 2031, rouvre ses portes"],
            id="a participle within a clause that waits for its verb",
        ),
        pytest.param(
            "L'essai qui a mené au retrait du remède, le 4 mai 2031, pour ses effets, s'est tenu à "
            "Brive.",
            ["L'essai qui a mené au retrait du remède, le 4 mai 2031, pour ses effets, s'est tenu "
             "à Brive"], id="a subject with a relative clause and a time",
        ),
        pytest.param(
            "La tour est plus haute que le pont, ce qui surprend les 300 riverains du quai.",
            ["La tour est plus haute que le pont",
             "La tour est plus haute que le pont, ce qui surprend les 300 riverains du quai"],
            id="que compares",
        ),
        pytest.param(
            "Dans une lettre lue au conseil, la maire a qualifié le plan d'« absurde » et demandé "
            "des excuses.",
            ["Dans une lettre lue au conseil, la maire a qualifié le plan d'« absurde »",
             "Dans une lettre lue au conseil, la maire a demandé des excuses"],
            id="a participle in front governs no later one",
        ),
        pytest.param(
            "Faute de crédits, la commune, qui compte 8 200 habitants, a renoncé à rouvrir la "
            "piscine.",
            ["la commune compte 8 200 habitants",
             "Faute de crédits, la commune a renoncé à rouvrir la piscine"],
            id="what stands in front is no subject",
        ),
        pytest.param(
            "Le viaduc a été construit en 1932, fermé en 2025 et démoli l'an dernier.",
            ["Le viaduc a été construit en 1932",
             "Le viaduc a été construit en 1932, fermé en 2025",
             "Le viaduc a été démoli l'an dernier"],
            id="a second participle of the passive",
        ),
        pytest.param(
            "Le remède, vendu depuis 2029 et prescrit à 130 000 patients, a été retiré en mars.",
            ["Le remède, vendu depuis 2029",
             "Le remède, vendu depuis 2029 et prescrit à 130 000 patients",
             "Le remède a été retiré en mars"],
            id="a second participle beside a subject",
        ),
        pytest.param(
            "Les ventes ont atteint 2,3 milliards d'euros, portées par la baisse du dollar.",
            ["Les ventes ont atteint 2,3 milliards d'euros",
             "Les ventes ont atteint 2,3 milliards d'euros, portées par la baisse du dollar"],
            id="a participle that describes no figure",
        ),
        pytest.param(
            "Il a menti sur le nombre de malades, qu'il évalue à plus de 200.",
            ["Il a menti sur le nombre de malades",
             "le nombre de malades, qu'il évalue à plus de 200"],
            id="an object told of behind a comma",
        ),
        pytest.param(
            "Rhodia a fermé 30 guichets en mai, et Keltis, sa filiale, 19 bureaux.",
            ["Rhodia a fermé 30 guichets en mai",
             "Rhodia a fermé 30 guichets en mai et Keltis, sa filiale, 19 bureaux"],
            id="a second subject with its figure and no verb",
        ),
        pytest.param(
            "Trois bus sur quatre seront supprimés à Brive, la plus grande gare ; 55 % à Metz, "
            "le premier port ; 45 % ailleurs.",
            ["Trois bus sur quatre seront supprimés à Brive",
             "Brive, la plus grande gare",
             "Trois bus sur quatre seront supprimés à Brive, 55 % à Metz",
             "Metz, le premier port",
             "Trois bus sur quatre seront supprimés à Brive, 45 % ailleurs"],
            id="figures behind semicolons",
        ),
        pytest.param(
            "La panne touche les ports de Brive et de Metz, où les armateurs ont annulé 40 % "
            "de leurs départs.",
            ["La panne touche les ports de Brive et de Metz",
             "les ports de Brive et de Metz, où les armateurs ont annulé 40 % de leurs départs"],
            id="where two places are",
        ),
        pytest.param(
            "Au total, 56 élus ont voté pour, 12 contre et 23 se sont abstenus.",
            ["Au total, 56 élus ont voté pour",
             "Au total, 56 élus ont voté pour, 12 contre",
             "23 se sont abstenus"],
            id="for and against",
        ),
        pytest.param(
            "La part est tombée à 38 %, soit 4 points de moins qu'en 2030, où elle avait "
            "atteint 42 %.",
            ["La part est tombée à 38 %",
             "La part est tombée à 38 %, soit 4 points de moins qu'en 2030",
             "2030, où elle avait atteint 42 %"],
            id="a year in which",
        ),
        pytest.param(
            "L'homme, qui était connu de la police et dont le frère purge une peine, a avoué.",
            ["L'homme, qui était connu de la police et dont le frère purge une peine",
             "L'homme a avoué"],
            id="two relative clauses of one man",
        ),
        pytest.param(
            "Les villes ont jusqu'en juin pour voter le plan, faute de quoi elles paieront une "
            "amende.",
            ["Les villes ont jusqu'en juin pour voter le plan",
             "Les villes ont jusqu'en juin pour voter le plan, faute de quoi elles paieront "
             "une amende"],
            id="failing which",
        ),
        pytest.param(
            "C'est un camion circulant dans le sens Brive-Limoges qui est à l'origine du choc.",
            ["C'est un camion circulant dans le sens Brive-Limoges qui est à l'origine du choc"],
            id="c'est un ... qui",
        ),
        pytest.param(
            "Seules sont autorisées les photos prises avant l'audience, et celles qui sont "
            "floutées.",
            ["Seules sont autorisées les photos prises avant l'audience, et celles qui sont "
             "floutées"],
            id="few are those who",
        ),
        pytest.param(
            "La croissance a, elle, atteint 2 % au printemps, grâce à la consommation des "
            "ménages.",
            ["La croissance a atteint 2 % au printemps",
             "La croissance a atteint 2 % au printemps, grâce à la consommation des ménages"],
            id="elle is no insertion to cut at",
        ),
        pytest.param(
            "Les 70 ouvriers ont été évacués, ainsi que les riverains de la rue, soit 500 "
            "personnes au total.",
            ["Les 70 ouvriers ont été évacués",
             "Les 70 ouvriers ont été évacués, ainsi que les riverains de la rue",
             "Les 70 ouvriers ont été évacués, ainsi que les riverains de la rue, soit 500 "
             "personnes au total"],
            id="soit counts what was added",
        ),
        pytest.param(
            "L'institut s'attendait, dans une note publiée en mars, à une légère baisse des "
            "prix.",
            ["L'institut s'attendait, dans une note publiée en mars, à une légère baisse des "
             "prix"],
            id="what the verb governs behind an insertion",
        ),
        pytest.param(
            "Les 40 pompiers s'attaquent en vain aux flammes qui ravagent les vignes du coteau.",
            ["Les 40 pompiers s'attaquent en vain aux flammes",
             "les flammes ravagent les vignes du coteau"],
            id="en vain says how",
        ),
        pytest.param(
            "La cour affirme que « le logis n'avait pas subi le contrôle qui est prévu » et « "
            "n'avait pas de sortie ».",
            ["le logis n'avait pas subi le contrôle",
             "le contrôle est prévu",
             "le logis n'avait pas de sortie"],
            id="a second quoted verb",
        ),
        pytest.param(
            "Les agents n'ont pas pu amener leurs échelles, qui équipent les camions, du fait "
            "de l'étroitesse de la cour.",
            ["Les agents n'ont pas pu amener leurs échelles",
             "leurs échelles équipent les camions",
             "Les agents n'ont pas pu amener leurs échelles, du fait de l'étroitesse de la cour"],
            id="a cause behind a relative clause",
        ),
        pytest.param(
            "Dix élus ont regagné leur quartier, hébergés dans leur famille.",
            ["Dix élus ont regagné leur quartier",
             "Dix élus ont regagné leur quartier, hébergés dans leur famille"],
            id="a participle of another number",
        ),
        pytest.param(
            "Le bilan peut changer avec des riverains absents au moment du choc et qui "
            "pourraient revenir.",
            ["Le bilan peut changer avec des riverains absents au moment du choc et qui "
             "pourraient revenir"],
            id="et qui without a qui before",
        ),
        pytest.param(
            "Il y avait du feu qui sortait des fenêtres.",
            ["Il y avait du feu qui sortait des fenêtres"],
            id="il y avait du ... qui",
        ),
        pytest.param(
            "L'institut, dans sa note de conjoncture publiée mercredi, chiffre à 2,7 % la "
            "hausse des prix.",
            ["L'institut, dans sa note de conjoncture publiée mercredi, chiffre à 2,7 % la "
             "hausse des prix"],
            id="where something was said",
        ),
        pytest.param(
            "Le feu n'a pas touché ce musée réputé, où a eu lieu en 2030 la première vente du "
            "lot.",
            ["Le feu n'a pas touché ce musée réputé",
             "ce musée réputé, où a eu lieu en 2030 la première vente du lot"],
            id="a noun with a participle before où",
        ),
        pytest.param(
            "Peu après minuit, l'alerte est donnée : un logement de 80 m2, au 7e étage d'une "
            "tour en pierre et brique est la proie des flammes.",
            ["Peu après minuit, l'alerte est donnée",
             "un logement de 80 m2, au 7e étage d'une tour en pierre et brique est la proie "
             "des flammes"],
            id="a clause behind a colon",
        ),
        pytest.param(
            "Le feu a pris dans un immeuble à Brive, dont une habitante, connue de la police, "
            "a été interpellée.",
            ["Le feu a pris dans un immeuble à Brive",
             "un immeuble à Brive, dont une habitante, connue de la police, a été interpellée"],
            id="dont behind a noun and its place",
        ),
        pytest.param(
            "Le projet de loi, s'il est adopté, entrera en vigueur le 1er janvier.",
            ["Le projet de loi, s'il est adopté, entrera en vigueur le 1er janvier"],
            id="a condition between a subject and its verb",
        ),
        pytest.param(
            "Dans ce canton, où vivent 8 000 personnes, il ne reste que deux médecins.",
            ["ce canton, où vivent 8 000 personnes",
             "il ne reste que deux médecins"],
            id="a place of which more is told",
        ),
        pytest.param(
            "Le musée montre des objets qui rappellent l'histoire de ce peuple qui vivait au "
            "nord.",
            ["Le musée montre des objets",
             "des objets rappellent l'histoire de ce peuple",
             "l'histoire de ce peuple qui vivait au nord"],
            id="of this or of that",
        ),
        pytest.param(
            "Le nombre de faillites a bondi de 35 %, un niveau jamais vu depuis 2029.",
            ["Le nombre de faillites a bondi de 35 %",
             "Le nombre de faillites a bondi de 35 %, un niveau jamais vu depuis 2029"],
            id="a level that a figure is",
        ),
        pytest.param(
            "Parmi les dix-sept élus, d'autres ont regagné leur quartier, hébergés dans leur "
            "famille.",
            ["Parmi les dix-sept élus, d'autres ont regagné leur quartier",
             "Parmi les dix-sept élus, d'autres ont regagné leur quartier, hébergés dans leur "
             "famille"],
            id="a participle behind a clause whose subject is not known",
        ),
        pytest.param(
            "La commune n'a plus de ponts qui portent 40 tonnes.",
            ["La commune n'a plus de ponts qui portent 40 tonnes"],
            id="none of what the clause describes",
        ),
        pytest.param(
            "L'Ontario consacre entre 30 et 40 millions $ par année aux ports du Nord.",
            ["L'Ontario consacre entre 30 et 40 millions $ par année aux ports du Nord"],
            id="an amount in dollars before more words",
        ),
        pytest.param(
            "La cour examinait, ce mardi 3 mars, le recours de la commune.",
            ["La cour examinait, ce mardi 3 mars, le recours de la commune"],
            id="an object behind a day in commas",
        ),
        pytest.param(
            "Depuis 9 h, ce mercredi 26 juin, à Namur, se tient une audience publique.",
            ["Depuis 9 h, ce mercredi 26 juin, à Namur, se tient une audience publique"],
            id="a day is nothing that a place describes",
        ),
        pytest.param(
            "Elle a été condamnée pour avoir jeté des pierres alors qu'une grille avait été "
            "posée devant l'école.",
            ["Elle a été condamnée pour avoir jeté des pierres",
             "une grille avait été posée devant l'école"],
            id="what happened meanwhile",
        ),
        pytest.param(
            "Trois chambres du tribunal de Lille jugeaient lundi les prévenus.",
            ["Trois chambres du tribunal de Lille jugeaient lundi les prévenus"],
            id="a court that tries says nothing",
        ),
        pytest.param(
            "Cinq hommes ont été jugés mardi par le tribunal de Metz.",
            ["Cinq hommes ont été jugés mardi par le tribunal de Metz"],
            id="no judgement of who tried them",
        ),
        pytest.param(
            "Le lieu d'hébergement, une vieille grange, n'avait aucune autorisation.",
            ["Le lieu d'hébergement, une vieille grange",
             "Le lieu d'hébergement n'avait aucune autorisation"],
            id="a noun that looks like an adverb",
        ),
        pytest.param(
            "Les experts doivent dire comment le feu a pu se propager aussi vite et "
            "provoquer de tels dégâts.",
            ["Les experts doivent dire comment le feu a pu se propager aussi vite et "
             "provoquer de tels dégâts"],
            id="two verbs of what is asked",
        ),
        pytest.param(
            "L'enquête se poursuit pour exploiter la vidéo des lieux.",
            ["L'enquête se poursuit pour exploiter la vidéo des lieux"],
            id="an inquiry that goes on says nothing",
        ),
        pytest.param(
            "Le tribunal de Brive a condamné le maire à six mois de prison.",
            ["Le tribunal de Brive a condamné le maire à six mois de prison"],
            id="a court that condemns says nothing",
        ),
        pytest.param(
            "« Au plus fort » de la crue, 45 pompiers et 22 barques ont été mobilisés.",
            ["« Au plus fort » de la crue, 45 pompiers et 22 barques ont été mobilisés"],
            id="a quotation amid the words in front",
        ),
        pytest.param(
            "Elle gardait des notes qu'elle ne recevait que du fait de ses fonctions de "
            "préfète.",
            ["Elle gardait des notes",
             "des notes qu'elle ne recevait que du fait de ses fonctions de préfète"],
            id="only for that",
        ),
        pytest.param(
            "Les agents ont étudié sols acides, taux de chaux, zones humides.",
            ["Les agents ont étudié sols acides, taux de chaux, zones humides"],
            id="nouns without articles are no appositions",
        ),
        pytest.param(
            "Il dépend de la Cour des ports, un organe contesté, seul habilité à juger les "
            "pilotes.",
            ["Il dépend de la Cour des ports",
             "un organe contesté, seul habilité à juger les pilotes"],
            id="alone entitled",
        ),
        pytest.param(
            "Absente lundi, elle a voté mardi. Absent à l'audience de Brive, le maire a été "
            "relaxé.",
            ["Absente lundi, elle a voté mardi",
             "le maire, absent à l'audience de Brive",
             "le maire a été relaxé"],
            id="absent",
        ),
        pytest.param(
            "Avant de rendre leur avis, les trois juges et les douze élus de la région, "
            "membres de la cour, ont voté.",
            ["les trois juges et les douze élus de la région, membres de la cour",
             "Avant de rendre leur avis, les trois juges et les douze élus de la région ont "
             "voté"],
            id="two subjects and what they are",
        ),
        pytest.param(
            "Elle a remis à Marc Dubois des notes de l'enquête qui le visait pour fraude.",
            ["Elle a remis à Marc Dubois des notes de l'enquête",
             "des notes de l'enquête qui le visait pour fraude"],
            id="notes about somebody else",
        ),
        pytest.param(
            "La décision de la cour, bien que gardée secrète jusqu'à présent, était connue "
            "des élus.",
            ["La décision de la cour, bien que gardée secrète jusqu'à présent",
             "La décision de la cour était connue des élus"],
            id="kept secret until now",
        ),
        pytest.param(
            "Depuis trois ans, les communes ne communiquent plus sur ces pertes, qui "
            "continuent de peser.",
            ["Depuis trois ans, les communes ne communiquent plus sur ces pertes",
             "ces pertes continuent de peser"],
            id="to say hardly anything about losses",
        ),
        pytest.param(
            "Il y a environ deux cents oiseaux qui attendent d'être décrits.",
            ["Il y a environ deux cents oiseaux qui attendent d'être décrits"],
            id="there are so many that",
        ),
        pytest.param(
            "Vainqueur de Metz (2-1) grâce à un but de Paul Sow (88e), son premier de la "
            "saison, Brest a pris la tête.",
            ["Brest, vainqueur de Metz (2-1) grâce à un but de Paul Sow (88e), son premier "
             "de la saison",
             "Brest a pris la tête"],
            id="a list in front of its subject",
        ),
        pytest.param(
            "Le conducteur, Marc Dubois, ainsi que le passager, Luc Morel, sont présents à "
            "l'audience.",
            ["Le conducteur, Marc Dubois, ainsi que le passager, Luc Morel, sont présents à "
             "l'audience"],
            id="two subjects joined by ainsi que",
        ),
        pytest.param(
            "Il faut que nous jouions mieux le coup, que nous soyons plus forts.",
            ["Il faut que nous jouions mieux le coup, que nous soyons plus forts"],
            id="what is wanted, twice",
        ),
        pytest.param(
            "La jeune femme roulait vite. Après avoir perdu le contrôle du car, elle a "
            "percuté un mur.",
            ["La jeune femme roulait vite",
             "Après avoir perdu le contrôle du car, la jeune femme a percuté un mur"],
            id="whom a pronoun behind a front means",
        ),
        pytest.param(
            "Pris en charge par les secours de Gand, il a été opéré mardi.",
            ["Pris en charge par les secours de Gand, il a été opéré mardi",
             "il a été opéré mardi"],
            id="a pronoun behind a participle",
        ),
        pytest.param(
            "Le groupe Avia a vu fondre ses ventes en mai et même essuyé une perte en juin.",
            ["Le groupe Avia a vu fondre ses ventes en mai",
             "Le groupe Avia a même essuyé une perte en juin"],
            id="et même before a participle",
        ),
        pytest.param(
            "Le maire a vendu le pont de fer et même racheté la gare en mai.",
            ["Le maire a vendu le pont de fer", "Le maire a même racheté la gare en mai"],
            id="a participle that looks like a noun",
        ),
        pytest.param(
            "La grève a creusé l'écart entre offre et demande et a ainsi relevé les prix.",
            ["La grève a creusé l'écart entre offre et demande",
             "La grève a ainsi relevé les prix"],
            id="entre offre et demande",
        ),
        pytest.param(
            "Malgré la timide reprise amorcée à la fin du printemps, les usines sont encore "
            "à l'arrêt.",
            ["Malgré la timide reprise amorcée à la fin du printemps, les usines sont encore "
             "à l'arrêt"],
            id="a cause in front",
        ),
        pytest.param(
            "Les magasins Zora, Minot et Palun, détenus par la famille Vell, sont menacés.",
            ["Les magasins Zora, Minot et Palun, détenus par la famille Vell",
             "Les magasins Zora, Minot et Palun sont menacés"],
            id="names of a list as a subject",
        ),
        pytest.param(
            "Cinq lycéens ont été jugés hier à Brive selon le mode de la comparution "
            "immédiate.",
            ["Cinq lycéens ont été jugés hier à Brive selon le mode de la comparution "
             "immédiate"],
            id="how somebody is judged",
        ),
        pytest.param(
            "Nous avons continué à jouer et avons marqué deux buts.",
            ["Nous avons continué à jouer",
             "Nous avons marqué deux buts"],
            id="we did and did",
        ),
        pytest.param(
            "La police cherche un homme qui avait un permis provisoire et qui n'avait pas le "
            "droit de conduire.",
            ["La police cherche un homme",
             "un homme avait un permis provisoire",
             "un homme n'avait pas le droit de conduire"],
            id="two clauses about one",
        ),
        pytest.param(
            "Les trois élus, qui ont gagné en mai et qui ont perdu en juin, sont partis.",
            ["Les trois élus ont gagné en mai et ont perdu en juin",
             "Les trois élus sont partis"],
            id="two clauses about those before",
        ),
        pytest.param(
            "Elle cite un projet mis en œuvre par la région pour 20 millions d'euros, soit "
            "environ 13 milliards de francs CFA.",
            ["Elle cite un projet",
             "un projet mis en œuvre par la région pour 20 millions d'euros",
             "un projet mis en œuvre par la région pour 20 millions d'euros, soit environ 13 "
             "milliards de francs CFA"],
            id="what it costs in other money",
        ),
        pytest.param(
            "S'agissant de la pêche, elle représente 70 % des ventes.",
            ["S'agissant de la pêche, elle représente 70 % des ventes"],
            id="as regards the fish",
        ),
        pytest.param(
            "Le lendemain soir, aux environs de 21 h, sur la commune de Rezé, la conductrice "
            "d'un car, âgée de 34 ans, arrêtée par la patrouille, a affiché un taux de 2 "
            "grammes.",
            ["la conductrice d'un car, âgée de 34 ans, arrêtée par la patrouille",
             "Le lendemain soir, aux environs de 21 h, sur la commune de Rezé, la "
             "conductrice d'un car a affiché un taux de 2 grammes"],
            id="three fronts and two asides",
        ),
        pytest.param(
            "La foule a fui après une rumeur selon laquelle des gardiens de la prison, au "
            "sud de Brive, auraient tué un homme.",
            ["La foule a fui après une rumeur",
             "une rumeur selon laquelle des gardiens de la prison, au sud de Brive, auraient "
             "tué un homme"],
            id="what a rumour says",
        ),
        pytest.param(
            "Le mur est tombé vers midi lorsqu'un groupe de quatre ouvriers, dont trois "
            "maçons, était en train de descendre.",
            ["Le mur est tombé vers midi",
             "un groupe de quatre ouvriers, dont trois maçons, était en train de descendre"],
            id="when a group was doing so",
        ),
        pytest.param(
            "Comme révélé par Le Matin ce vendredi, Marc Dubois, le maire de Gap (Orne), "
            "commune de 260 habitants, a été mis en examen et placé en détention.",
            ["Marc Dubois, le maire de Gap (Orne), commune de 260 habitants",
             "Comme révélé par Le Matin ce vendredi, Marc Dubois a été mis en examen",
             "Marc Dubois a été placé en détention"],
            id="as it was told",
        ),
        pytest.param(
            "Le mari aurait tiré à bout portant sur son voisin de palier lundi soir.",
            ["Le mari aurait tiré à bout portant sur son voisin de palier lundi soir"],
            id="at close range",
        ),
        pytest.param(
            "Il est rare de voir quelqu'un qui, dix ans après avoir quitté la ville, revient "
            "y vivre.",
            ["Il est rare de voir quelqu'un qui, dix ans après avoir quitté la ville, "
             "revient y vivre"],
            id="who after so long does so",
        ),
        pytest.param(
            "Dix personnes ont été emportées dans trois coulées, ce même samedi en Valais.",
            ["Dix personnes ont été emportées dans trois coulées",
             "Dix personnes ont été emportées dans trois coulées, ce même samedi en Valais"],
            id="a day behind a thing",
        ),
        pytest.param(
            "Ce jury est présidé pour sa dixième édition par le Suédois Ruben Berg, qui "
            "avait gagné en mai.",
            ["Ce jury est présidé pour sa dixième édition par le Suédois Ruben Berg",
             "le Suédois Ruben Berg avait gagné en mai"],
            id="by whom, not for what",
        ),
        pytest.param(
            "La croissance a ralenti dans un contexte d'inflation qui pénalise les ménages.",
            ["La croissance a ralenti dans un contexte d'inflation",
             "un contexte d'inflation pénalise les ménages"],
            id="within what",
        ),
        pytest.param(
            "Avant le vote des élus, qui aura lieu dans les prochains jours, le porte-parole "
            "du club, Marc Dubois, a lu une lettre.",
            ["Avant le vote des élus, qui aura lieu dans les prochains jours, le "
             "porte-parole du club, Marc Dubois, a lu une lettre"],
            id="a front with its own clause",
        ),
        pytest.param(
            "Le printemps a été marqué par un ralentissement des prix et par une activité "
            "plus vive que prévu.",
            ["Le printemps a été marqué par un ralentissement des prix et par une activité "
             "plus vive que prévu"],
            id="than planned",
        ),
        pytest.param(
            "Quant à la troisième passagère, une femme de 53 ans, restée à bord, elle a été "
            "blessée.",
            ["Quant à la troisième passagère, une femme de 53 ans, restée à bord, elle a été "
             "blessée",
             "elle a été blessée"],
            id="as for her",
        ),
        pytest.param(
            "Une personne sera jugée dès mercredi, les autres, sur lesquelles on enquêtait "
            "mardi, devraient l'être vendredi.",
            ["Une personne sera jugée dès mercredi",
             "les autres, sur lesquelles on enquêtait mardi, devraient l'être vendredi"],
            id="the others",
        ),
        pytest.param(
            "Vu le débat autour des statues, il était clair que celle du roi serait retirée.",
            ["Vu le débat autour des statues, il était clair que celle du roi serait retirée"],
            id="in view of",
        ),
        pytest.param(
            "Force est de constater que le maire a fermé trois écoles et sera le seul "
            "responsable de la pénurie.",
            ["le maire a fermé trois écoles",
             "le maire sera le seul responsable de la pénurie"],
            id="it_is_so",
        ),
        pytest.param(
            "La hausse des loyers constatée le mois dernier – la première depuis avril – "
            "s'explique par la taxe.",
            ["La hausse des loyers constatée le mois dernier – la première depuis avril – "
             "s'explique par la taxe"],
            id="dashes_amid",
        ),
        pytest.param(
            "Les mesures n'ont pas montré de danger sur les principales molécules que nous "
            "suivons, ce qui est rassurant.",
            ["Les mesures n'ont pas montré de danger sur les principales molécules",
             "les principales molécules que nous suivons",
             "Les mesures n'ont pas montré de danger sur les principales molécules, ce qui "
             "est rassurant"],
            id="what_we_follow",
        ),
        pytest.param(
            "Les loyers ont atteint 5 % en juin puis 7 % en septembre.",
            ["Les loyers ont atteint 5 % en juin",
             "Les loyers ont atteint 5 % en juin, puis 7 % en septembre"],
            id="and_then",
        ),
        pytest.param(
            "Les loyers continueraient d'augmenter, atteignant 5 % en juin puis un peu moins "
            "de 7 % en septembre.",
            ["Les loyers continueraient d'augmenter",
             "Les loyers continueraient d'augmenter, atteignant 5 % en juin",
             "Les loyers continueraient d'augmenter, atteignant 5 % en juin, puis un peu "
             "moins de 7 % en septembre"],
            id="and_then_participle",
        ),
        pytest.param(
            "Il s'agit du quatrième élu mis en examen dans cette affaire de fraude.",
            ["Il s'agit du quatrième élu mis en examen dans cette affaire de fraude"],
            id="it_is_the_fourth",
        ),
        pytest.param(
            "La famille avait déposé une plainte pour « vol » et « fraude » contre quatre "
            "élus présents ce jour-là à Brest.",
            ["La famille avait déposé une plainte pour « vol » et « fraude » contre quatre "
             "élus présents ce jour-là à Brest"],
            id="two_quoted_charges",
        ),
        pytest.param(
            "La majorité des oiseaux, que ce soit sur terre ou dans les océans, migrent vers "
            "les pôles.",
            ["La majorité des oiseaux, que ce soit sur terre ou dans les océans, migrent "
             "vers les pôles"],
            id="whether_on_land",
        ),
        pytest.param(
            "L'homme conduisait au moment de la collision qui a coûté la vie à un élu.",
            ["L'homme conduisait au moment de la collision",
             "la collision a coûté la vie à un élu"],
            id="at_the_moment_of",
        ),
        pytest.param(
            "Alors que la session vient de finir et que le budget est voté, le maire veut "
            "fermer trois écoles.",
            ["la session vient de finir et le budget est voté",
             "le maire veut fermer trois écoles"],
            id="while_and_while",
        ),
        pytest.param(
            "Les soldats ont eux-mêmes perdu 17 hommes, tués dans les combats de lundi.",
            ["Les soldats ont eux-mêmes perdu 17 hommes",
             "17 hommes, tués dans les combats de lundi"],
            id="themselves_lost",
        ),
        pytest.param(
            "La bourse a perdu du terrain mardi, dans le sillage de résultats inférieurs aux "
            "attentes, et alors que l'on note des tensions.",
            ["La bourse a perdu du terrain mardi",
             "La bourse a perdu du terrain mardi, dans le sillage de résultats inférieurs "
             "aux attentes",
             "l'on note des tensions"],
            id="and_while",
        ),
        pytest.param(
            "Les conducteurs ont déposé un préavis de grève illimitée, reconductible par 24 "
            "heures, qui débutera lundi.",
            ["Les conducteurs ont déposé un préavis de grève illimitée",
             "Les conducteurs ont déposé un préavis de grève illimitée, reconductible par 24 "
             "heures, qui débutera lundi"],
            id="strike_renewable",
        ),
        pytest.param(
            "Le groupe a enregistré des titres comme « Lock » et « Sweet potato pie » en "
            "1985.",
            ["Le groupe a enregistré des titres comme « Lock » et « Sweet potato pie » en "
             "1985"],
            id="two_titles",
        ),
        pytest.param(
            "Paul Morin a vécu à Brest entre 1985 et 1989 où il avait ouvert un club de "
            "jazz.",
            ["Paul Morin a vécu à Brest entre 1985 et 1989 où il avait ouvert un club de "
             "jazz"],
            id="between_two_years",
        ),
        pytest.param(
            "Anne Morin a joué au Chili, en Italie ou encore au Brésil avec ce groupe.",
            ["Anne Morin a joué au Chili, en Italie ou encore au Brésil avec ce groupe"],
            id="or_else",
        ),
        pytest.param(
            "Anne Morin a du succès en France où elle est numéro un des ventes.",
            ["Anne Morin a du succès en France",
             "en France, elle est numéro un des ventes"],
            id="in_france_where",
        ),
        pytest.param(
            "Le maire s'est rendu sur place où il a rencontré les familles.",
            ["Le maire s'est rendu sur place",
             "sur place, il a rencontré les familles"],
            id="on_the_spot",
        ),
        pytest.param(
            "La fête a eu lieu à Brest, chef-lieu de la région, où le maire a tenu un long "
            "discours.",
            ["La fête a eu lieu à Brest",
             "Brest, chef-lieu de la région",
             "Brest, chef-lieu de la région, où le maire a tenu un long discours"],
            id="told_of_once_more",
        ),
        pytest.param(
            "La lutte se poursuit pour contenir les menaces dans la zone, ces derniers mois.",
            ["La lutte se poursuit pour contenir les menaces dans la zone, ces derniers mois"],
            id="these_last_months",
        ),
        pytest.param(
            "Le groupe a publié ses comptes, affichant un recul de 16 % en données publiées "
            "et de 15 % en données comparables.",
            ["Le groupe a publié ses comptes",
             "Le groupe a publié ses comptes, affichant un recul de 16 % en données publiées",
             "Le groupe a publié ses comptes, affichant un recul de 16 % en données publiées "
             "et de 15 % en données comparables"],
            id="published_and",
        ),
        pytest.param(
            "Des gendarmes se succèdent, à Orléans et Blois, pour tenter de « donner un nom "
            "» à l'enfant, âgée de 4 ans au moment de sa mort.",
            ["Des gendarmes se succèdent, à Orléans et Blois",
             "Des gendarmes se succèdent, à Orléans et Blois, pour tenter de « donner un nom "
             "» à l'enfant",
             "Des gendarmes se succèdent, à Orléans et Blois, pour tenter de « donner un nom "
             "» à l'enfant, âgée de 4 ans au moment de sa mort"],
            id="aged_child",
        ),
        pytest.param(
            "Cette fille est retrouvée sans vie, couverte de morsures, au bord de la route "
            "de Brest.",
            ["Cette fille est retrouvée sans vie",
             "Cette fille est retrouvée sans vie, couverte de morsures, au bord de la route "
             "de Brest"],
            id="without_life",
        ),
        pytest.param(
            "Le succès vient après des années d'enquête, de déceptions, mais surtout "
            "d'obstination.",
            ["Le succès vient après des années d'enquête, de déceptions, mais surtout "
             "d'obstination"],
            id="but_above_all",
        ),
        pytest.param(
            "Devant la plaque ornée d'une colombe portant l'inscription « Ici repose un ange "
            "», un galet gris a été déposé.",
            ["Devant la plaque ornée d'une colombe portant l'inscription « Ici repose un "
             "ange », un galet gris a été déposé"],
            id="verb_of_a_quotation_in_front",
        ),
        pytest.param(
            "Trente personnes étaient mortes depuis l'annonce de la candidature à un "
            "troisième mandat que l'opposition juge « illégal ».",
            ["Trente personnes étaient mortes depuis l'annonce de la candidature à un "
             "troisième mandat que l'opposition juge « illégal »"],
            id="which_the_opposition_deems",
        ),
        pytest.param(
            "Il prévaut dans le pays une situation dont personne ne peut prédire l'issue.",
            ["Il prévaut dans le pays une situation dont personne ne peut prédire l'issue"],
            id="a_situation",
        ),
        pytest.param(
            "Lundi, une avalanche s'est produite à Nendaz, coûtant la vie à un skieur alors "
            "qu'il faisait du hors-piste.",
            ["Lundi, une avalanche s'est produite à Nendaz",
             "Lundi, une avalanche s'est produite à Nendaz, coûtant la vie à un skieur alors "
             "qu'il faisait du hors-piste"],
            id="killing_a_skier",
        ),
        pytest.param(
            "Une semaine plus tôt, à l'issue d'une mission préparée depuis des mois, 23 "
            "soldats étaient arrêtés par la police.",
            ["Une semaine plus tôt, à l'issue d'une mission préparée depuis des mois, 23 "
             "soldats étaient arrêtés par la police"],
            id="a_week_before",
        ),
        pytest.param(
            "La fermeture du pont est confirmée : « Nous serons prêts en mai ».",
            ["La fermeture du pont est confirmée",
             "Nous serons prêts en mai"],
            id="confirmed_and_quoted",
        ),
        pytest.param(
            "Le plan a été annoncé lundi : « Il coûtera 3 millions d'euros ».",
            ["Le plan a été annoncé lundi",
             "Le plan coûtera 3 millions d'euros"],
            id="announced_and_quoted",
        ),
    ],
)  # fmt: skip
def test_what_is_told(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_text(text, language="fr").claims] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ni la police ni la mairie n'ont confirmé la fermeture du pont.",
            [("Ni la police ni la mairie n'ont confirmé la fermeture du pont", None)],
            id="ni ... ni is nobody",
        ),
        pytest.param(
            "Personne n'a dit que le pont était dangereux.",
            [("Personne n'a dit que le pont était dangereux", None)], id="nobody said it",
        ),
        pytest.param(
            "Aucun des deux clubs n'a reconnu avoir payé l'arbitre.",
            [("Aucun des deux clubs n'a reconnu avoir payé l'arbitre", None)],
            id="neither admitted it",
        ),
        pytest.param(
            "À la question de savoir si le pont fermerait, le maire a répondu que rien n'était "
            "« décidé ».",
            [("rien n'était « décidé »", "le maire")], id="what was asked is no claim",
        ),
        pytest.param(
            "« Le pont tient », a précisé une de ces sources, évoquant « de légers retards ».",
            [("Le pont tient", "une de ces sources"),
             ("une de ces sources évoquant « de légers retards »", "une de ces sources")],
            id="a noun in quotation marks is not said by itself",
        ),
        pytest.param(
            "Trois des cinq suspects ont plaidé coupable mardi, tandis que les deux autres "
            "seront jugés en mai.",
            [("Trois des cinq suspects ont plaidé coupable mardi", None),
             ("les deux autres seront jugés en mai", None)],
            id="to plead is no speech",
        ),
        pytest.param(
            "Le sénateur dément avoir rencontré le banquier et annonce qu'il va porter plainte.",
            [("Le sénateur dément avoir rencontré le banquier", "Le sénateur"),
             ("il va porter plainte", "Le sénateur")],
            id="dément is a verb",
        ),
        pytest.param(
            "Plus de 450 soldats sont morts, un chiffre que des experts jugent trop bas.",
            [("Plus de 450 soldats sont morts", None),
             ("Plus de 450 soldats sont morts, un chiffre que des experts jugent trop bas",
              "des experts")],
            id="a figure that somebody judges",
        ),
        pytest.param(
            "Le maire a accusé la presse de mentir ; le bilan officiel est de 64 blessés.",
            [("Le maire a accusé la presse de mentir", "Le maire"),
             ("le bilan officiel est de 64 blessés", None)],
            id="an act ends at a semicolon",
        ),
        pytest.param(
            "L'agence n'a ni confirmé ni démenti que le drone avait été abattu.",
            [("L'agence n'a ni confirmé ni démenti que le drone avait été abattu", "L'agence")],
            id="ni confirmé ni démenti",
        ),
        pytest.param(
            "La maire, une juriste élue en 2029, affirme que la ville est endettée.",
            [("La maire, une juriste élue en 2029", None),
             ("la ville est endettée", "La maire")],
            id="what a speaker is",
        ),
        pytest.param(
            "Son ministre est allé plus loin, promettant que les coupables seraient jugés.",
            [("Son ministre est allé plus loin", None),
             ("les coupables seraient jugés", "Son ministre")],
            id="promising",
        ),
        pytest.param(
            "Le sénateur a demandé pourquoi le chantier n'avait pas commencé et combien il "
            "coûterait.",
            [("Le sénateur a demandé pourquoi le chantier n'avait pas commencé et combien il "
              "coûterait", "Le sénateur")],
            id="two questions",
        ),
        pytest.param(
            "Le suspect, selon le procureur, n'a pas agi seul.",
            [("Le suspect n'a pas agi seul", "le procureur")],
            id="a source between a subject and its verb",
        ),
        pytest.param(
            "En 2030, selon l'institut, le pays comptait 3 millions de pauvres.",
            [("En 2030, le pays comptait 3 millions de pauvres", "l'institut")],
            id="a source behind a time",
        ),
        pytest.param(
            "Le taux de chômage, mesuré par l'institut selon les normes de l'Office, est "
            "remonté de 0,2 point.",
            [("Le taux de chômage, mesuré par l'institut selon les normes de l'Office", None),
             ("Le taux de chômage est remonté de 0,2 point", None)],
            id="a source within what describes a subject",
        ),
        pytest.param(
            "Le suspect, a précisé le procureur, n'a pas agi seul.",
            [("Le suspect n'a pas agi seul", "le procureur")],
            id="who says it between a subject and its verb",
        ),
        pytest.param(
            "Selon Luc Ferrand, économiste à Brive : « La fin des aides peut expliquer la "
            "baisse. »",
            [("Luc Ferrand, économiste à Brive", None),
             ("La fin des aides peut expliquer la baisse", "Luc Ferrand")],
            id="what a source is, before a colon",
        ),
        pytest.param(
            "Trois clubs ont répondu à l'appel : Metz, Brive et Lens.",
            [("Trois clubs ont répondu à l'appel : Metz, Brive et Lens", None)],
            id="answering names",
        ),
        pytest.param(
            "L'indice s'était établi à 9 % au printemps.",
            [("L'indice s'était établi à 9 % au printemps", None)],
            id="s'établir is no speech",
        ),
        pytest.param(
            "D'après les témoignages de Nicolas, habitant de la rue d'en face, une femme a "
            "crié à sa fenêtre.",
            [("une femme a crié à sa fenêtre", "les témoignages de Nicolas")],
            id="what the source is",
        ),
        pytest.param(
            "Le feu a tué dix élus, qui, selon la juge, Anne Kern, dormaient à l'étage.",
            [("Le feu a tué dix élus", None),
             ("dix élus, qui, selon la juge, Anne Kern, dormaient à l'étage", None)],
            id="a source behind a relative pronoun",
        ),
        pytest.param(
            "« Une enquête a été ouverte », lit-on dans un communiqué publié par le parquet de "
            "Brive.",
            [("Une enquête a été ouverte", "un communiqué publié par le parquet de Brive")],
            id="who published it",
        ),
        pytest.param(
            "Le taux mesuré par l'institut selon les normes de l'Office (ON) est stable à 10 %.",
            [("Le taux mesuré par l'institut selon les normes de l'Office (ON) est stable à 10 "
              "%", None)],
            id="a verb right behind a source within the subject",
        ),
        pytest.param(
            "L'écart s'explique par le fait que les deux instituts ne comptent pas les mêmes "
            "élèves.",
            [("L'écart s'explique par le fait que les deux instituts ne comptent pas les mêmes "
              "élèves", None)],
            id="what explains itself is no speaker",
        ),
        pytest.param(
            "Une partie du toit était noircie, a constaté un photographe de l'AFP, qui a vu "
            "des blessés.",
            [("Une partie du toit était noircie", "un photographe de l'AFP"),
             ("un photographe de l'AFP, qui a vu des blessés", None)],
            id="who says it and what he did",
        ),
        pytest.param(
            "« C'était la panique, confirme Gloria. Certains criaient depuis le toit. » « "
            "Vingt-cinq agents sont venus », précise une source policière.",
            [("C'était la panique", "Gloria"),
             ("Certains criaient depuis le toit", "Gloria"),
             ("Vingt-cinq agents sont venus", "une source policière")],
            id="a quotation belongs to whom it names",
        ),
        pytest.param(
            "La juge estime « prématuré » de lever la peine.",
            [("La juge estime « prématuré » de lever la peine", "La juge")],
            id="a judgement in quotation marks and what it is of",
        ),
        pytest.param(
            "« Si rien n'est fait, l'hôpital fermera », prévient le docteur Alain Kern, dont "
            "le service a perdu six infirmiers.",
            [("Si rien n'est fait, l'hôpital fermera", "Alain Kern"),
             ("le docteur Alain Kern, dont le service a perdu six infirmiers", None)],
            id="a future behind a condition",
        ),
        pytest.param(
            "Quelque 3 000 agents ont défilé à Brive selon la police, 8 000 selon les "
            "syndicats.",
            [("Quelque 3 000 agents ont défilé à Brive", "la police"),
             ("8 000 selon les syndicats", None)],
            id="two counts by two sources",
        ),
        pytest.param(
            "Le tabac tue 75 000 personnes par an, soit 200 morts par jour, rappelle Santé "
            "Brive.",
            [("Le tabac tue 75 000 personnes par an", "Santé Brive"),
             ("Le tabac tue 75 000 personnes par an, soit 200 morts par jour", "Santé Brive")],
            id="a name that begins with a noun",
        ),
        pytest.param(
            "Près d'un million de personnes ont fui le pays, d'après l'Office, la plupart vers "
            "le nord.",
            [("Près d'un million de personnes ont fui le pays, la plupart vers le nord",
              "l'Office")],
            id="most of those behind a source",
        ),
        pytest.param(
            "Le Courrier a publié mardi une enquête, évoquant une « source proche du dossier ».",
            [("Le Courrier a publié mardi une enquête", None),
             ("Le Courrier évoquant une « source proche du dossier »", "Le Courrier")],
            id="who goes on behind a comma",
        ),
        pytest.param(
            "La région a perdu, selon la chambre d'agriculture, 40 % de sa récolte.",
            [("La région a perdu 40 % de sa récolte", "la chambre d'agriculture")],
            id="a source between a verb and its object",
        ),
        pytest.param(
            "Si les pourparlers échouent, le syndicat n'exclut pas une grève.",
            [("Si les pourparlers échouent, le syndicat n'exclut pas une grève", "le syndicat")],
            id="a condition before what somebody does not rule out",
        ),
        pytest.param(
            "En visite à Brive, le préfet, suivi de trois élus, a annoncé un plan de 5 "
            "millions d'euros.",
            [("le préfet, suivi de trois élus", None),
             ("En visite à Brive, le préfet a annoncé un plan de 5 millions d'euros", "le préfet")],
            id="where somebody is on a visit",
        ),
        pytest.param(
            "Le feu a tué dix élus, qui, selon la procureure de Brive, Nathalie Kern, "
            "dormaient. Kern a déclaré que l'enquête était ouverte.",
            [("Le feu a tué dix élus", None),
             ("dix élus, qui, selon la procureure de Brive, Nathalie Kern, dormaient", None),
             ("l'enquête était ouverte", "Nathalie Kern")],
            id="who is named within what is told",
        ),
        pytest.param(
            "La maire a ajouté que deux agents ont été blessés, sans préciser leur état.",
            [("deux agents ont été blessés", "La maire")],
            id="what the speaker left out",
        ),
        pytest.param(
            "Le préfet a indiqué que trois granges ont brûlé, sans fournir de chiffres.",
            [("trois granges ont brûlé", "Le préfet")],
            id="what the speaker does not give",
        ),
        pytest.param(
            "Deux ponts ont cédé dans la nuit, a appris mardi l'AFP de plusieurs sources.",
            [("Deux ponts ont cédé dans la nuit", "l'AFP")],
            id="who learned it",
        ),
        pytest.param(
            "Le hangar était vide, a confirmé le parquet de Namur en début d'après-midi.",
            [("Le hangar était vide", "le parquet de Namur")],
            id="a part of the day behind the speaker",
        ),
        pytest.param(
            "Anne Dubois préside le club. Selon elle, ces chiffres montrent que le secteur "
            "est solide.",
            [("Anne Dubois préside le club", None),
             ("ces chiffres montrent que le secteur est solide", "Anne Dubois")],
            id="a source that says what figures show",
        ),
        pytest.param(
            "Sur la radio nationale, RTX, le ministre de la Santé, Luc Sow, a dénoncé une "
            "attaque.",
            [("Sur la radio nationale, RTX, le ministre de la Santé, Luc Sow, a dénoncé une "
              "attaque", "Luc Sow")],
            id="a name in front of the office",
        ),
        pytest.param(
            "Or la ville compte trois halles dans le centre : à Brive et à Tulle, rappelle "
            "Le Progrès.",
            [("la ville compte trois halles dans le centre : à Brive et à Tulle", "Le Progrès")],
            id="a paper behind two marks",
        ),
        pytest.param(
            "L'orage qui a causé la mort de six personnes, dont deux enfants, dans la nuit "
            "de lundi à Toul, était prévu, a indiqué mardi le préfet de Metz.",
            [("L'orage qui a causé la mort de six personnes, dont deux enfants, dans la nuit "
              "de lundi à Toul, était prévu", "le préfet de Metz")],
            id="a part before the verb of the subject",
        ),
        pytest.param(
            "La ministre va faire appel, a fait savoir Me Paul Morel, son avocat.",
            [("La ministre va faire appel", "Me Paul Morel"),
             ("Me Paul Morel, son avocat", None)],
            id="a lawyer's title",
        ),
        pytest.param(
            "Deux hommes ont été arrêtés, nous confirme le parquet.",
            [("Deux hommes ont été arrêtés", "le parquet")],
            id="whom it was confirmed to",
        ),
        pytest.param(
            "Trois blessés sont graves, nous indique-t-on à la préfecture.",
            [("Trois blessés sont graves", "la préfecture")],
            id="whom it was told to, turned round",
        ),
        pytest.param(
            "La préfète a indiqué que le feu avait couvé, sans pouvoir, à ce stade, en "
            "déterminer les causes.",
            [("le feu avait couvé", "La préfète")],
            id="what the speaker could not tell",
        ),
        pytest.param(
            "Selon cette note, publiée par l'université de Metz, les dégâts sont en cours.",
            [("les dégâts sont en cours", "cette note")],
            id="what a source is, by its gender",
        ),
        pytest.param(
            "La mère et sa fille sont mortes, selon les pompiers. Dix personnes ont été "
            "blessées, avaient-ils précisé.",
            [("La mère et sa fille sont mortes", "les pompiers"),
             ("Dix personnes ont été blessées", "les pompiers")],
            id="those who had spoken before",
        ),
        pytest.param(
            "L'école n'était pas sûre : elle n'avait reçu aucune visite, a dit Anne Kern. "
            "Elle avait deux alarmes.",
            [("L'école n'était pas sûre", "Anne Kern"),
             ("elle n'avait reçu aucune visite", "Anne Kern"),
             ("Elle avait deux alarmes", None)],
            id="a thing that the pronoun may mean",
        ),
        pytest.param(
            "L'île abrite des espèces rares, comme le précise Luc Morel, pilote du projet : "
            "« On a vu que les oiseaux sont uniques. »",
            [("L'île abrite des espèces rares", None),
             ("Luc Morel, pilote du projet", None),
             ("On a vu que les oiseaux sont uniques", "Luc Morel, pilote du projet")],
            id="as somebody who is described says",
        ),
        pytest.param(
            "Il en compte deux dans le département, rappelle Anne Dubois.",
            [("Il en compte deux dans le département", "Anne Dubois")],
            id="a verb behind il en",
        ),
        pytest.param(
            "La police a fait un test qui a révélé un taux de 0,67 mg par litre d'air (soit "
            "1,53 g par litre de sang).",
            [("La police a fait un test", None),
             ("un test a révélé un taux de 0,67 mg par litre d'air", "un test"),
             ("un test a révélé un taux de 0,67 mg par litre d'air, soit 1,53 g par litre de "
              "sang", None)],
            id="in other units, in brackets",
        ),
        pytest.param(
            "Elle a heurté une voiture, dans laquelle se trouvaient deux personnes (un jeune "
            "agent et une amie selon Radio Brive).",
            [("Elle a heurté une voiture", None),
             ("une voiture, dans laquelle se trouvaient deux personnes", None),
             ("un jeune agent et une amie", "Radio Brive")],
            id="a source in brackets",
        ),
        pytest.param(
            "La ministre a mis en relief que la ligne est le fruit d'une entente.",
            [("la ligne est le fruit d'une entente", "La ministre")],
            id="to set off that",
        ),
        pytest.param(
            "La préfète a exprimé qu'elle aurait préféré un vote.",
            [("elle aurait préféré un vote", "La préfète")],
            id="to express that",
        ),
        pytest.param(
            "« C'est un bon projet », a confié Anne Dubois, alors qu'elle visitait le port "
            "de Brive.",
            [("C'est un bon projet", "Anne Dubois"),
             ("elle visitait le port de Brive", None)],
            id="meanwhile she",
        ),
        pytest.param(
            "« Il tenait la porte », raconte Luc Morel. Les agents ont suivi le fuyard. « Il "
            "habite à côté. »",
            [("Il tenait la porte", "Luc Morel"),
             ("Les agents ont suivi le fuyard", None),
             ("Il habite à côté", "Luc Morel")],
            id="the last who spoke, not those the article tells of",
        ),
        pytest.param(
            "Selon les éléments d'une enquête qui débute à peine, le feu a pris lundi.",
            [("le feu a pris lundi", "une enquête")],
            id="what the source is in the middle of",
        ),
        pytest.param(
            "Selon la défense qui réclamait une peine de 14 ans, le gardien est innocent.",
            [("la défense qui réclamait une peine de 14 ans", None),
             ("le gardien est innocent", "la défense")],
            id="what the source itself wants",
        ),
        pytest.param(
            "Le PS, le MR et Ecolo ont annoncé qu'un accord avait été trouvé.",
            [("un accord avait été trouvé", "Le PS, le MR et Ecolo")],
            id="three parties say so",
        ),
        pytest.param(
            "La police a indiqué que les victimes étaient de Sion, confirmant une "
            "information de Radio Fribourg.",
            [("les victimes étaient de Sion", "La police")],
            id="what the speaker confirms",
        ),
        pytest.param(
            "« Le pays est calme », a déclaré l'ancien Premier ministre Pascal Sow. Awa "
            "Bamba a critiqué le président. « Nous partirons », indique l'ancienne ministre.",
            [("Le pays est calme", "Pascal Sow"),
             ("l'ancien Premier ministre Pascal Sow", None),
             ("Awa Bamba a critiqué le président", "Awa Bamba"),
             ("Nous partirons", "l'ancienne ministre")],
            id="a woman is no former minister of his name",
        ),
        pytest.param(
            "Le maire de Brive, président de l'agglomération, et son voisin de Tulle, pas "
            "plus que celui de Metz ne viendront à Lyon jeudi, a signalé Me Hamon.",
            [("Le maire de Brive, président de l'agglomération, et son voisin de Tulle, pas "
              "plus que celui de Metz ne viendront à Lyon jeudi", "Me Hamon")],
            id="not_more_than",
        ),
        pytest.param(
            "Paul Morin a parlé lundi. Par la même occasion, a-t-il assuré, le pont neuf a "
            "coûté 3 millions d'euros.",
            [("Paul Morin a parlé lundi", None),
             ("Par la même occasion, le pont neuf a coûté 3 millions d'euros", "Paul Morin")],
            id="front_he_said",
        ),
        pytest.param(
            "Paul Morin a parlé lundi. Les loyers, a-t-il précisé, ont doublé dans la "
            "commune depuis 2015.",
            [("Paul Morin a parlé lundi", None),
             ("Les loyers ont doublé dans la commune depuis 2015", "Paul Morin")],
            id="said_amid",
        ),
        pytest.param(
            "Le conseil regrette les retards qui ont conduit à la fermeture du pont et lance "
            "une enquête sur les comptes.",
            [("Le conseil regrette les retards", "Le conseil"),
             ("les retards ont conduit à la fermeture du pont", "Le conseil"),
             ("Le conseil lance une enquête sur les comptes", "Le conseil")],
            id="goes_on_with_subject",
        ),
        pytest.param(
            "« Force est de constater que le maire a fermé trois écoles et sera le seul "
            "responsable de la pénurie », a dit Paul Morin.",
            [("Force est de constater que le maire a fermé trois écoles", "Paul Morin"),
             ("le maire sera le seul responsable de la pénurie", "Paul Morin")],
            id="it_is_so_quoted",
        ),
        pytest.param(
            "« Nous avançons », a souligné l'évêque de Rennes, qui a appelé les élus à "
            "poursuivre le dialogue.",
            [("Nous avançons", "l'évêque de Rennes"),
             ("l'évêque de Rennes, qui a appelé les élus à poursuivre le dialogue",
              "l'évêque de Rennes")],
            id="office_with_place",
        ),
        pytest.param(
            "Brest — « Comme beaucoup, je suis troublé par cette dette », a déclaré Paul "
            "Morin.",
            [("Comme beaucoup, je suis troublé par cette dette", "Paul Morin")],
            id="dateline_of_place",
        ),
        pytest.param(
            "Brest, France | AFP | mardi 3 mai 2022 - Le maire a fermé trois écoles, a "
            "annoncé la préfecture.",
            [("Le maire a fermé trois écoles", "la préfecture")],
            id="dateline_of_agency",
        ),
        pytest.param(
            "Les habitants de douze villes dont Brest sont invités à rester chez eux en "
            "raison d'un feu, qui n'a pas fait de victime, a annoncé le préfet de Bretagne.",
            [("Les habitants de douze villes dont Brest sont invités à rester chez eux en "
              "raison d'un feu, qui n'a pas fait de victime", "le préfet de Bretagne")],
            id="of_which_misread",
        ),
        pytest.param(
            "Il n'y a « pas de danger » dans la fumée qui se dégage, selon les premières "
            "analyses, annonce le préfet.",
            [("Il n'y a « pas de danger » dans la fumée", "le préfet"),
             ("la fumée se dégage, selon les premières analyses", "le préfet")],
            id="source_then_speaker",
        ),
        pytest.param(
            "« Les travaux sont en cours », d'après le communiqué, qui précise que le site "
            "est fermé depuis mai.",
            [("Les travaux sont en cours", "le communiqué"),
             ("le site est fermé depuis mai", "le communiqué")],
            id="source_told_of",
        ),
        pytest.param(
            "Les loyers ont augmenté de 6 % en juillet, selon les données provisoires de "
            "l'institut dévoilées ce vendredi.",
            [("Les loyers ont augmenté de 6 % en juillet",
              "les données provisoires de l'institut dévoilées ce vendredi")],
            id="source_of_this_friday",
        ),
        pytest.param(
            "Deux ponts sont fermés, a dit le préfet ce vendredi.",
            [("Deux ponts sont fermés", "le préfet")],
            id="speaker_this_friday",
        ),
        pytest.param(
            "Les loyers ont doublé à Brest, peut-on lire dans le rapport.",
            [("Les loyers ont doublé à Brest", "le rapport")],
            id="one_can_read",
        ),
        pytest.param(
            "L'avocat a rappelé le chemin de l'accusé, commencé non pas le soir des faits, "
            "mais il y a trente ans.",
            [("L'avocat a rappelé le chemin de l'accusé", "L'avocat"),
             ("L'avocat a rappelé le chemin de l'accusé, commencé non pas le soir des faits, "
              "mais il y a trente ans", "L'avocat")],
            id="not_but",
        ),
        pytest.param(
            "Anne Morin requiert 15 ans de prison pour vol, suivis de mesures de soins et "
            "d'une amende.",
            [("Anne Morin requiert 15 ans de prison pour vol, suivis de mesures de soins et "
              "d'une amende", "Anne Morin")],
            id="followed_by",
        ),
        pytest.param(
            "Les merles de Brest avancent leur nidification à une vitesse « record », "
            "concluent des chercheurs dans une étude.",
            [("Les merles de Brest avancent leur nidification à une vitesse « record »",
              "des chercheurs")],
            id="conclude_researchers",
        ),
        pytest.param(
            "Il pourrait être jugé pour « vol », aggravé de deux circonstances dont "
            "l'alcool, a précisé à l'AFP le parquet de Brest.",
            [("Il pourrait être jugé pour « vol »", "le parquet de Brest"),
             ("Il pourrait être jugé pour « vol », aggravé de deux circonstances dont "
              "l'alcool", "le parquet de Brest")],
            id="quoted_amid",
        ),
        pytest.param(
            "Auparavant, l'armée avait annoncé la mort d'une trentaine de soldats en "
            "novembre.",
            [("Auparavant, l'armée avait annoncé la mort d'une trentaine de soldats en "
              "novembre", "l'armée")],
            id="beforehand",
        ),
        pytest.param(
            "« Le conseil et moi-même avons été et sommes toujours disponibles, a rappelé la "
            "ministre Anne Morin. La loi est prête. »",
            [("Le conseil et moi-même avons été et sommes toujours disponibles", "Anne Morin"),
             ("La loi est prête", "Anne Morin")],
            id="been_and_are",
        ),
        pytest.param(
            "Ces résultats montrent comment la ville est déjà et sera encore touchée par la "
            "crue du fleuve.",
            [("Ces résultats montrent comment la ville est déjà et sera encore touchée par "
              "la crue du fleuve", "Ces résultats")],
            id="is_and_will_be",
        ),
        pytest.param(
            "« Comme le veut la loi, il a été placé en garde à vue puis présenté » à un "
            "juge, a dit Paul Morin.",
            [("« Comme le veut la loi, il a été placé en garde à vue puis présenté » à un "
              "juge", "Paul Morin")],
            id="as_the_law_wants",
        ),
        pytest.param(
            "« Nous sommes surpris par cette vitesse », souligne pour l'AFP Ignacio Juarez "
            "Morin, de Brest.",
            [("Nous sommes surpris par cette vitesse", "Ignacio Juarez Morin")],
            id="told_the_agency",
        ),
        pytest.param(
            "Le pont était fermé, confirme le procureur, que nous avons contacté.",
            [("Le pont était fermé", "le procureur"),
             ("le procureur, que nous avons contacté", None)],
            id="whom_we_met",
        ),
        pytest.param(
            "Le syndicat Sud Lin a parlé lundi. La direction regrette cet échec et « reste à "
            "l'écoute », a-t-elle annoncé.",
            [("Le syndicat Sud Lin a parlé lundi", None),
             ("La direction regrette cet échec et « reste à l'écoute »", "La direction")],
            id="holder_of_the_view",
        ),
        pytest.param(
            "« Nous enverrons un mail ou un SMS à tous les élus qui ont une clé pour ouvrir "
            "ou fermer leur porte », a dit Anne Morin.",
            [("Nous enverrons un mail ou un SMS à tous les élus", "Anne Morin"),
             ("les élus ont une clé pour ouvrir ou fermer leur porte", "Anne Morin")],
            id="mail_or_call",
        ),
        pytest.param(
            "Selon nos informations, le suspect, un homme de 40 ans déjà connu des services "
            "de police, a été arrêté lundi à Brest.",
            [("le suspect, un homme de 40 ans déjà connu des services de police",
              "nos informations"),
             ("le suspect a été arrêté lundi à Brest", "nos informations")],
            id="our_information",
        ),
        pytest.param(
            "L'avocat fonde sa plainte sur l'article R12 du code de la route, qui stipule "
            "que le policier intervient seul.",
            [("L'avocat fonde sa plainte sur l'article R12 du code de la route", None),
             ("le policier intervient seul", "l'article R12 du code de la route")],
            id="based_on_the_article",
        ),
        pytest.param(
            "« Je veux dire l'immense, l'extraordinaire douleur de la famille », a dit Paul "
            "Morin.",
            [("Je veux dire l'immense, l'extraordinaire douleur de la famille", "Paul Morin")],
            id="two_adjectives",
        ),
        pytest.param(
            "Pour maître Besnier, l'accusé « évolue depuis un an ».",
            [("l'accusé « évolue depuis un an »", "maître Besnier")],
            id="master",
        ),
        pytest.param(
            "De source sécuritaire, il y a au moins deux morts à Brest.",
            [("il y a au moins deux morts à Brest", "source sécuritaire")],
            id="of_police_source",
        ),
        pytest.param(
            "Les loyers devraient monter de 1 % en mai et 2 % en juin, toujours selon "
            "l'Insee.",
            [("Les loyers devraient monter de 1 % en mai", "l'Insee"),
             ("Les loyers devraient monter de 1 % en mai et 2 % en juin", "l'Insee")],
            id="still_according_to",
        ),
        pytest.param(
            "Paul Morin a dit que le pont est sûr. Il convient de rappeler que la croissance "
            "avait atteint 0,5 % en mai.",
            [("le pont est sûr", "Paul Morin"),
             ("Il convient de rappeler que la croissance avait atteint 0,5 % en mai", None)],
            id="worth_recalling",
        ),
        pytest.param(
            "Si le PIB restait stable à chaque trimestre, l'acquis serait modeste, selon les "
            "observations de l'Institut national.",
            [("Si le PIB restait stable à chaque trimestre, l'acquis serait modeste",
              "les observations de l'Institut national")],
            id="observations",
        ),
        pytest.param(
            "« Un mois plus tard, l'objectif est atteint : présenter un accord solide qui "
            "donnera un nouvel élan à la région », a dit Paul Morin.",
            [("Un mois plus tard, l'objectif est atteint : présenter un accord solide",
              "Paul Morin"),
             ("un accord solide donnera un nouvel élan à la région", "Paul Morin")],
            id="aim_behind_a_colon",
        ),
        pytest.param(
            "Selon le scénario décrit lundi par Paul Morin, le parlement devrait voter dès "
            "vendredi.",
            [("le parlement devrait voter dès vendredi", "Paul Morin")],
            id="scenario_of_somebody",
        ),
        pytest.param(
            "« Je n'ai aucun élément qui permette d'apprécier la vitesse » tranche d'emblée "
            "Paul Morin, le nouveau procureur.",
            [("Je n'ai aucun élément qui permette d'apprécier la vitesse", "Paul Morin"),
             ("Paul Morin, le nouveau procureur", None)],
            id="said_at_once",
        ),
        pytest.param(
            "Le suspect, arrêté lundi à Brest, a reconnu les faits, a indiqué le parquet, "
            "précisant qu'il avait agi seul.",
            [("Le suspect, arrêté lundi à Brest, a reconnu les faits", "le parquet"),
             ("il avait agi seul", "le parquet")],
            id="admitted_the_facts",
        ),
        pytest.param(
            "Les élus du conseil de la ville de Brive n’avaient pourtant pas voulu confirmer "
            "le nombre de votants.",
            [("Les élus du conseil de la ville de Brive n’avaient pourtant pas voulu confirmer "
              "le nombre de votants",
              "Les élus du conseil de la ville de Brive")],
            id="not_wanted_to_say",
        ),
        pytest.param(
            "Trois élus ont démissionné et la réunion se poursuit, a précisé Anne Morel, "
            "adjointe au maire.",
            [("Trois élus ont démissionné",
              "Anne Morel"),
             ("la réunion se poursuit",
              "Anne Morel"),
             ("Anne Morel, adjointe au maire",
              None)],
            id="goes_on_itself",
        ),
        pytest.param(
            "Ces relevés datent de 2031, mais il a fallu deux ans pour les publier, relève "
            "Paul Morin, géologue du musée.",
            [("Ces relevés datent de 2031",
              "Paul Morin"),
             ("il a fallu deux ans pour les publier",
              "Paul Morin"),
             ("Paul Morin, géologue du musée",
              None)],
            id="only_one_verb_left",
        ),
        pytest.param(
            "Un responsable qui a parlé à la condition de rester anonyme parce qu'il n'était "
            "pas autorisé à parler publiquement a confié que deux sites fermeraient.",
            [("deux sites fermeraient",
              "Un responsable")],
            id="described_subject",
        ),
        pytest.param(
            "Une élue qui était présente alors que la salle brûlait a raconté que les portes "
            "étaient fermées.",
            [("les portes étaient fermées",
              "Une élue")],
            id="described_subject_when",
        ),
        pytest.param(
            "Le parti écologiste parle, lui, \"de progrès réels\" dans le projet, mais affirme "
            "qu'il manque 3 millions.",
            [('Le parti écologiste parle "de progrès réels" dans le projet',
              None),
             ("il manque 3 millions",
              "Le parti écologiste")],
            id="verb_taken_for_adjective",
        ),
        pytest.param(
            "Le comité a estimé, selon les relevés recueillis sur place, que 400 maisons "
            "étaient inondées.",
            [("400 maisons étaient inondées",
              "Le comité")],
            id="source_put_in",
        ),
        pytest.param(
            "Selon Paul Morin, PDG du groupe, la Norvège produit 31 millions de tonnes par an.",
            [("Paul Morin, PDG du groupe", None),
             ("la Norvège produit 31 millions de tonnes par an", "Paul Morin")],
            id="head_of_the_firm",
        ),
        pytest.param(
            "Selon Paul Morin, du parti vert, la Norvège produit 31 millions de tonnes par an.",
            [("la Norvège produit 31 millions de tonnes par an", "Paul Morin")],
            id="of_the_party",
        ),
        pytest.param(
            "Selon Brive News, l'ancien chef du parti, Luc Morel, a dit que deux ponts ont cédé.",
            [("l'ancien chef du parti, Luc Morel", None), ("deux ponts ont cédé", "Luc Morel")],
            id="whom_a_paper_quotes",
        ),
        pytest.param(
            'Tout en se disant "ému" par les lettres reçues, le maire de Brive a refusé deux '
            'propositions.',
            [('Tout en se disant "ému" par les lettres reçues, le maire de Brive a refusé deux '
              'propositions',
              "le maire de Brive"),
             ("le maire de Brive a refusé deux propositions",
              "le maire de Brive")],
            id="moved_by",
        ),
        pytest.param(
            'Mardi, la directrice générale du port Anne Morel a prévenu : "Nous perdons 300 '
            'emplois cette année".',
            [("la directrice générale du port Anne Morel",
              None),
             ("Nous perdons 300 emplois cette année",
              "Anne Morel")],
            id="on_that_day",
        ),
        pytest.param(
            "Les voisins se plaignaient du bruit mais ils vont bien, de l'aveu d'un pompier de "
            "garde qui a passé la nuit sur place.",
            [("Les voisins se plaignaient du bruit",
              "Les voisins"),
             ("ils vont bien",
              "un pompier de garde")],
            id="confession_of_who",
        ),
        pytest.param(
            "Le syndicat déplore trois blessés mais ils sont sortis de l'hôpital, selon la "
            "préfecture.",
            [("Le syndicat déplore trois blessés",
              "Le syndicat"),
             ("ils sont sortis de l'hôpital",
              "la préfecture")],
            id="according_to_the_end",
        ),
        pytest.param(
            "Les cantons ont fait part de leurs craintes, et ils ont rappelé que le budget "
            "baisse de 4 %.",
            [("Les cantons ont fait part de leurs craintes",
              "Les cantons"),
             ("le budget baisse de 4 %",
              "Les cantons")],
            id="cantons_said",
        ),
        pytest.param(
            "Le chauffeur du car, qui venait de Metz, a perdu la maîtrise du camion qui a "
            "heurté trois voitures.",
            [("Le chauffeur du car venait de Metz",
              None),
             ("Le chauffeur du car a perdu la maîtrise du camion",
              None),
             ("la maîtrise du camion qui a heurté trois voitures",
              None)],
            id="which_of_two",
        ),
        pytest.param(
            "La ville serait prête à garder les 40 agents qui entretiennent les parcs, plutôt "
            "que de les confier à une société privée.",
            [("La ville serait prête à garder les 40 agents",
              None),
             ("les 40 agents entretiennent les parcs",
              None),
             ("La ville serait prête à garder les 40 agents, plutôt que de les confier à une "
              "société privée",
              None)],
            id="instead_of_main",
        ),
        pytest.param(
            "Le ministre a raillé mardi les élus, assurant qu'il n'y aurait \"pas de report\", "
            "mais l'invitant aussi à signer.",
            [("Le ministre a raillé mardi les élus",
              "Le ministre"),
             ("il n'y aurait \"pas de report\"",
              "Le ministre")],
            id="but_inviting",
        ),
        pytest.param(
            "Le 3 mai, Anne Morel avait annoncé la perte, dans deux autres usines, de 160 "
            "emplois.",
            [("Le 3 mai, Anne Morel avait annoncé la perte, dans deux autres usines, de 160 "
              "emplois",
              "Anne Morel")],
            id="noun_parted",
        ),
        pytest.param(
            "« Un retour rapide et clair, conduit par des élus... « sans quoi la ville ne "
            "paiera pas », a déclaré Anne Morel. Le pont de Brest a été fermé lundi.",
            [("Un retour rapide et clair, conduit par des élus... « sans quoi la ville ne "
              "paiera pas »",
              "Anne Morel"),
             ("Le pont de Brest a été fermé lundi",
              None)],
            id="two_marks_one_closing",
        ),
        pytest.param(
            "\"C'est un trajet qui est de plus en plus pris par les cyclistes\" nous explique "
            "un agent de la mairie.",
            [("C'est un trajet qui est de plus en plus pris par les cyclistes",
              "un agent de la mairie")],
            id="explains_to_us",
        ),
        pytest.param(
            "Le groupe Velto va vendre «à très court terme» 12 usines en France, contre six "
            "l'an dernier, a annoncé, mardi, la directrice générale Anne Morel, au Salon de "
            "Brest.",
            [("Le groupe Velto va vendre «à très court terme» 12 usines en France",
              "Anne Morel"),
             ("Le groupe Velto va vendre «à très court terme» 12 usines en France, contre six "
              "l'an dernier",
              "Anne Morel"),
             ("la directrice générale Anne Morel",
              None)],
            id="quoted_adverb_and_aside",
        ),
        pytest.param(
            "Le projet a été présenté par Anne Morel, patronne de Velto, à l'ouverture du "
            "Salon, ce 17 octobre, à Brest.",
            [("Le projet a été présenté par Anne Morel",
              None),
             ("Anne Morel, patronne de Velto",
              None),
             ("Le projet a été présenté par Anne Morel, à l'ouverture du Salon, ce 17 octobre, "
              "à Brest",
              None)],
            id="when_behind_apposition",
        ),
        pytest.param(
            "Le parti a quitté la ville en mai, et a lancé une nouvelle campagne le 5 juin, "
            "bien que le maire ait annoncé un accord la veille.",
            [("Le parti a quitté la ville en mai",
              None),
             ("Le parti a lancé une nouvelle campagne le 5 juin",
              None),
             ("le maire ait annoncé un accord la veille",
              "le maire")],
            id="although_behind_act",
        ),
        pytest.param(
            "Elle est reçue par le juge, qui suggère une amende que le conducteur peut payer "
            "ou contester.",
            [("Elle est reçue par le juge",
              None),
             ("le juge suggère une amende que le conducteur peut payer ou contester",
              None)],
            id="object_and_que",
        ),
        pytest.param(
            "À bord, aucun voyageur ne réclame le sac. Les analyses sont faites à Brest. Elles "
            "confirment bien qu'il s'agit d'un faux.",
            [("À bord, aucun voyageur ne réclame le sac",
              None),
             ("Les analyses sont faites à Brest",
              None),
             ("il s'agit d'un faux",
              "Les analyses")],
            id="nobody_confirms",
        ),
        pytest.param(
            "Le gérant qui a frappé deux clients a été condamné à un mois de prison par le "
            "tribunal correctionnel de Saint-Malo, jeudi 18 mars.",
            [("Le gérant qui a frappé deux clients a été condamné à un mois de prison par le "
              "tribunal correctionnel de Saint-Malo, jeudi 18 mars",
              None)],
            id="day_behind_court",
        ),
        pytest.param(
            "Le vote a été annulé en mai, ce qui a poussé le chef du parti, Paul Morin, à "
            "quitter la salle.",
            [("Le vote a été annulé en mai",
              None),
             ("Le vote a été annulé en mai, ce qui a poussé le chef du parti, Paul Morin, à "
              "quitter la salle",
              None)],
            id="led_to_do",
        ),
        pytest.param(
            "Les 30 bus seront produits à Brest, a indiqué Paul Morin au côté d'Anne Morel, "
            "qui visitait l'usine.",
            [("Les 30 bus seront produits à Brest",
              "Paul Morin"),
             ("Paul Morin au côté d'Anne Morel, qui visitait l'usine",
              None)],
            id="beside_somebody",
        ),
        pytest.param(
            "La candidate a déclaré ne pas accepter les chiffres et préparer un recours devant "
            "la cour.",
            [("La candidate a déclaré ne pas accepter les chiffres",
              "La candidate"),
             ("La candidate a déclaré préparer un recours devant la cour",
              "La candidate")],
            id="not_only_the_first",
        ),
        pytest.param(
            "Le feu, parti d'un garage où se trouvaient « 30 pneus », selon le service "
            "d'incendie, s'est étendu à deux maisons.",
            [("Le feu, parti d'un garage où se trouvaient « 30 pneus », selon le service "
              "d'incendie",
              None),
             ("Le feu s'est étendu à deux maisons",
              None)],
            id="source_of_the_relative",
        ),
        pytest.param(
            "Le MRL, premier parti du nord qui se dit vainqueur selon son propre décompte, a "
            "tenu une réunion à Brest.",
            [("Le MRL, premier parti du nord qui se dit vainqueur selon son propre décompte",
              None),
             ("Le MRL a tenu une réunion à Brest",
              None)],
            id="by_its_own_count",
        ),
        pytest.param(
            "Elle a cité des « erreurs », selon elle, qui ont pesé sur le vote.",
            [("Elle a cité des « erreurs », selon elle",
              None),
             ("Elle a cité des « erreurs », selon elle, qui ont pesé sur le vote",
              None)],
            id="according_to_him_qui",
        ),
        pytest.param(
            "Dans un rapport paru dans Cell, des chercheurs concluent, sur la base de tests "
            "menés auprès de 538 malades, que « la chaleur est la première cause ».",
            [("la chaleur est la première cause",
              "des chercheurs")],
            id="conclude_with_aside",
        ),
        pytest.param(
            "La loi crée une nouvelle charge pour les familles, qui s'ajoute aux loyers de "
            "deux emprunts à rembourser, aux frais de mai.",
            [("La loi crée une nouvelle charge pour les familles",
              None),
             ("une nouvelle charge pour les familles, qui s'ajoute aux loyers de deux emprunts "
              "à rembourser, aux frais de mai",
              None)],
            id="is_added",
        ),
        pytest.param(
            "Les ventes atteignent 12 millions d'euros, en baisse de 2,3% et de -4,7% à taux "
            "constants.",
            [("Les ventes atteignent 12 millions d'euros, en baisse de 2,3%",
              None),
             ("Les ventes atteignent 12 millions d'euros, en baisse de 2,3% et de -4,7% à taux "
              "constants",
              None)],
            id="minus_of_a_figure",
        ),
        pytest.param(
            "Après avoir fermé l'école, la mairie envisage de vendre le terrain.",
            [("la mairie, après avoir fermé l'école",
              None),
             ("la mairie envisage de vendre le terrain",
              None)],
            id="plans_to",
        ),
        pytest.param(
            "La cause n'est pas connue : en effet, le conducteur, âgé de 29 ans, a été relâché "
            "mardi, soit deux jours après le choc.",
            [("La cause n'est pas connue",
              None),
             ("le conducteur, âgé de 29 ans",
              None),
             ("en effet, le conducteur a été relâché mardi",
              None),
             ("en effet, le conducteur a été relâché mardi, soit deux jours après le choc",
              None)],
            id="in_fact_behind_colon",
        ),
        pytest.param(
            "À Metz, où l'homme arrêté devait être jugé, la salle est fermée.",
            [("À Metz, l'homme arrêté devait être jugé",
              None),
             ("la salle est fermée",
              None)],
            id="place_where",
        ),
        pytest.param(
            "Le choc est d'une « rare force », selon les mots de la pompière Anne Morel, qui "
            "indique que deux personnes sont mortes.",
            [("Le choc est d'une « rare force »",
              "la pompière Anne Morel"),
             ("deux personnes sont mortes",
              "la pompière Anne Morel")],
            id="words_of_somebody",
        ),
        pytest.param(
            "Le maire l'affirme : « le pont sera ouvert en mai ».",
            [("le pont sera ouvert en mai",
              "Le maire")],
            id="asserts_it",
        ),
        pytest.param(
            "A noter que la piscine de Brest rouvrira en mai 2031.",
            [("la piscine de Brest rouvrira en mai 2031",
              None)],
            id="note_that",
        ),
        pytest.param(
            "Le président du bureau a lu les chiffres : nombre de votants, nombres de "
            "bulletins, de procurations.",
            [("Le président du bureau a lu les chiffres : nombre de votants, nombres de "
              "bulletins, de procurations",
              None)],
            id="list_behind_colon",
        ),
        pytest.param(
            "La ministre de la Ville, Anne Morel, a fermé deux gares. Elle avait été élue en "
            "2031.",
            [("La ministre de la Ville, Anne Morel",
              None),
             ("Anne Morel a fermé deux gares",
              None),
             ("Anne Morel avait été élue en 2031",
              None)],
            id="name_behind_office",
        ),
        pytest.param(
            "Le préfet et le maire de Brest, Paul Morin, devaient se rendre au port mardi.",
            [("Le préfet et le maire de Brest, Paul Morin",
              None),
             ("Le préfet et le maire de Brest devaient se rendre au port mardi",
              None)],
            id="two_offices_one_name",
        ),
        pytest.param(
            "Le syndicat critique la vente du port alors qu'il avait promis un vote aux 40 "
            "agents.",
            [("Le syndicat critique la vente du port",
              "Le syndicat"),
             ("il avait promis un vote aux 40 agents",
              "Le syndicat")],
            id="meanwhile_of_the_same",
        ),
        pytest.param(
            "Le syndicat critique la vente du port alors que les 40 agents avaient voté pour.",
            [("Le syndicat critique la vente du port",
              "Le syndicat"),
             ("les 40 agents avaient voté pour",
              None)],
            id="meanwhile_of_another",
        ),
        pytest.param(
            "Sur la vidéo, on observe le chauffeur du bus ainsi que le policier qui tente de "
            "le relever.",
            [("Sur la vidéo, on observe le chauffeur du bus ainsi que le policier",
              None),
             ("le policier tente de le relever",
              None)],
            id="as_well_as_whom",
        ),
        pytest.param(
            "Le maire quitte la salle, il est alors 22h30.",
            [("Le maire quitte la salle",
              None),
             ("il est alors 22h30",
              None)],
            id="what_time_it_is",
        ),
        pytest.param(
            "Le cycliste a continué sa route mais sur le quai de Brest, à cent mètres du pont, "
            "il a heurté deux passants.",
            [("Le cycliste a continué sa route",
              None),
             ("sur le quai de Brest, à cent mètres du pont, il a heurté deux passants",
              None)],
            id="but_in_the_street",
        ),
        pytest.param(
            "Sa sœur, qu'il avait avertie du vol, a également prévenu la police.",
            [("Sa sœur, qu'il avait avertie du vol",
              "il"),
             ("Sa sœur a également prévenu la police",
              None)],
            id="her_friend_told",
        ),
        pytest.param(
            "Anne Morel faisait partie des élus qui, le 13 mai, ont critiqué publiquement le "
            "projet.",
            [("Anne Morel faisait partie des élus",
              None),
             ("partie des élus qui, le 13 mai, ont critiqué publiquement le projet",
              None)],
            id="group_that_in_may",
        ),
        pytest.param(
            "Au moins 22 gares ont fermé au cours de l'été, ont calculé en août « La Voix » et "
            "deux syndicats.",
            [("Au moins 22 gares ont fermé au cours de l'été",
              "La Voix")],
            id="paper_behind_the_words",
        ),
        pytest.param(
            "« On considère que la ville est en faute, confie au « Matin » Anne Morel, "
            "première adjointe. Rien ne change. »",
            [("On considère que la ville est en faute",
              "Anne Morel"),
             ("Anne Morel, première adjointe",
              None),
             ("Rien ne change",
              "Anne Morel")],
            id="said_to_a_paper",
        ),
        pytest.param(
            "Le comité soutiendra tout parti qui partagera son projet de tramway.",
            [("Le comité soutiendra tout parti qui partagera son projet de tramway",
              None)],
            id="any_party_that",
        ),
        pytest.param(
            "La visite de Paul Morin, qui est attendu lundi à Brest, coûtera 3 millions "
            "d'euros.",
            [("Paul Morin est attendu lundi à Brest",
              None),
             ("La visite de Paul Morin coûtera 3 millions d'euros",
              None)],
            id="gender_of_who_is_met",
        ),
        pytest.param(
            "Manque d'infirmiers, départs de médecins, lits fermés : au moins 12 hôpitaux ont "
            "réduit leurs urgences.",
            [("Manque d'infirmiers, départs de médecins, lits fermés : au moins 12 hôpitaux "
              "ont réduit leurs urgences",
              None)],
            id="list_before_a_colon",
        ),
        pytest.param(
            "Le train était à l'arrêt mardi, si bien que les maires de Brest et de Morlaix ont "
            "porté plainte.",
            [("Le train était à l'arrêt mardi",
              None),
             ("les maires de Brest et de Morlaix ont porté plainte",
              None)],
            id="so_that",
        ),
        pytest.param(
            "Ils ont évoqué le port, avec à la clé ledit accord qui prévoit 3 000 emplois.",
            [("Ils ont évoqué le port",
              "Ils"),
             ("Ils ont évoqué le port, avec à la clé ledit accord",
              "Ils"),
             ("ledit accord prévoit 3 000 emplois",
              "ledit accord")],
            id="the_said_accord",
        ),
        pytest.param(
            "« Je regrette », a dit le conducteur, qui a reconnu pendant le procès avoir "
            "quitté la route.",
            [("le conducteur a reconnu pendant le procès avoir quitté la route",
              "le conducteur")],
            id="admitted_having_done",
        ),
        pytest.param(
            "Paul Morin, de son côté, lui, a rappelé que le vote aura lieu en mai.",
            [("le vote aura lieu en mai",
              "Paul Morin")],
            id="for_his_part_him",
        ),
        pytest.param(
            "À l'aéroport de Metz où elle a été accueillie par 40 élus, la ministre a annoncé "
            "un prêt.",
            [("À l'aéroport de Metz, elle a été accueillie par 40 élus",
              None),
             ("la ministre a annoncé un prêt",
              "la ministre")],
            id="place_where_without_comma",
        ),
        pytest.param(
            "Le conseil a voté le maintien du tarif de l'eau à 3 euros et ce malgré une "
            "facture de 2 millions.",
            [("Le conseil a voté le maintien du tarif de l'eau à 3 euros et ce malgré une "
              "facture de 2 millions",
              None)],
            id="and_that_despite",
        ),
        pytest.param(
            "« C'est non, affirme Anne Morel. Le maire a dit que les citoyens étaient derrière "
            "ce projet, a-t-elle rappelé. S'il refuse, nous partirons. »",
            [("C'est non",
              "Anne Morel"),
             ("Le maire a dit que les citoyens étaient derrière ce projet",
              "Anne Morel"),
             ("S'il refuse, nous partirons",
              "Anne Morel")],
            id="said in an open quotation",
        ),
        pytest.param(
            "Les prairies sont grillées et s'il ne pleut pas dans 10 jours, la situation va "
            "devenir grave pour les éleveurs.",
            [("Les prairies sont grillées",
              None),
             ("s'il ne pleut pas dans 10 jours, la situation va devenir grave pour les éleveurs",
              None)],
            id="a condition behind and",
        ),
        pytest.param(
            "Les agriculteurs ont traversé deux mois très secs en avril et juin et les averses "
            "de mai n'ont pas permis d'enrayer la situation.",
            [("Les agriculteurs ont traversé deux mois très secs en avril et juin",
              None),
             ("les averses de mai n'ont pas permis d'enrayer la situation",
              None)],
            id="two months before and",
        ),
        pytest.param(
            "Condamné à 12 ans de réclusion pour le meurtre d'une voisine à Metz, en 2012, le "
            "boulanger attendra.",
            [("le boulanger, condamné à 12 ans de réclusion pour le meurtre d'une voisine à "
              "Metz, en 2012",
              None),
             ("le boulanger attendra",
              None)],
            id="condemned at some time",
        ),
        pytest.param(
            "« La floraison est attendue dans 15 jours », explique à l'AFP Philippe Caussanel, "
            "responsable de l'élevage à la chambre d'agriculture.",
            [("La floraison est attendue dans 15 jours",
              "Philippe Caussanel"),
             ("Philippe Caussanel, responsable de l'élevage à la chambre d'agriculture",
              None)],
            id="a first name like a noun",
        ),
        pytest.param(
            "La mairie exige que toutes les entreprises du port autorisent le passage des "
            "bateaux.",
            [("La mairie exige que toutes les entreprises du port autorisent le passage des "
              "bateaux",
              "La mairie")],
            id="what somebody wishes",
        ),
        pytest.param(
            "Une habitante de la rue a appelé les forces de l'ordre afin de leur signaler un "
            "vol.",
            [("Une habitante de la rue a appelé les forces de l'ordre afin de leur signaler un "
              "vol",
              None)],
            id="who calls the police",
        ),
        pytest.param(
            "L'émotion est forte à Liège, indiquait ce matin le cabinet du maire dans un "
            "communiqué, avant que l'on apprenne la mort de l'agent.",
            [("L'émotion est forte à Liège",
              "le cabinet du maire")],
            id="before one learnt more",
        ),
        pytest.param(
            "« Juger en paix », est le thème de cette rencontre organisée à Dakar.",
            [("Juger en paix, est le thème de cette rencontre organisée à Dakar",
              None)],
            id="the title of a meeting",
        ),
        pytest.param(
            "Le paragraphe 6 du rapport sur les aides, qui sera soumis au parlement jeudi, "
            "propose une réforme.",
            [("Le paragraphe 6 du rapport sur les aides sera soumis au parlement jeudi",
              None),
             ("Le paragraphe 6 du rapport sur les aides propose une réforme",
              None)],
            id="a clause of the subject closed by a comma",
        ),
        pytest.param(
            "L'affaire sera close lorsque la Cour recevra la preuve qu'il a été tué.",
            [("L'affaire sera close lorsque la Cour recevra la preuve qu'il a été tué",
              None)],
            id="a proof is no thought",
        ),
        pytest.param(
            "L'affaire était, je crois, courue d'avance.",
            [("L'affaire était, je crois, courue d'avance",
              None)],
            id="what the speaker believes put in",
        ),
        pytest.param(
            "Le plan a été adopté lors du sommet mondial sur le développement durable qui "
            "s'est tenu à Johannesburg en septembre.",
            [("Le plan a été adopté lors du sommet mondial sur le développement durable",
              None),
             ("sommet mondial sur le développement durable qui s'est tenu à Johannesburg en "
              "septembre",
              None)],
            id="what stands in a summit",
        ),
    ],
)  # fmt: skip
def test_who_says_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    claims = split_text(text, language="fr").claims
    assert [(claim.text, claim.claimant) for claim in claims] == expected


def test_words_of_one_are_not_of_who_speaks_in_the_next_paragraph() -> None:
    text = (
        "Il s'est adressé à l'accusé : « Vous trichez depuis mai. Vous avez menti à la cour. »\n\n"
        "« Ces deux jours ont été longs », a poursuivi l'avocate Anne Morin."
    )
    claims = split_text(text, language="fr").claims
    assert [claim.claimant for claim in claims[:3]] == ["Il", None, "Anne Morin"]
