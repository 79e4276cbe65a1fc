"""Minutes of a board and of a council of citizens: every field begins on the line of its heading."""

SCHOOL_BOARD = """Referat fra møde i skolebestyrelsen på Åbrinkskolen
Onsdag den 5. oktober 2022, kl. 17.30 - 20.00

Deltagere: Maria Krog (formand), Tue Bak, Lise Falk, Jens Ravn, skoleleder Hanne Due
Fraværende: Peter Nør
Referent: Hanne Due

1. Godkendelse af dagsorden
Godkendt.

2. Skolens økonomi
Orientering: Hanne Due gennemgik regnskabet. Der er et merforbrug på 340.000 kr., mest til vikarer.
Drøftelse: Bestyrelsen spurgte til sygefraværet, der er 6,1 pct.
Beslutning: Bestyrelsen godkendte, at lejrskolen i 2023 forkortes til to dage.
Ansvarlig: Hanne Due

3. Mobilfri skole
Baggrund: Elevrådet har spurgt 212 elever, og 58 pct. ønsker mobilfri frikvarterer.
Beslutning: Bestyrelsen besluttede, at mobiler afleveres om morgenen i 0.-6. klasse.
5 stemte for, Jens Ravn stemte imod, fordi reglen også burde gælde 7.-9. klasse.
Ansvarlig: Tue Bak skriver til forældrene senest 1. november 2022.

4. Principper for klassedannelse
Beslutning: Udsættes til mødet i november.

5. Eventuelt
Intet.

Næste møde er onsdag den 9. november 2022 kl. 17.30.
"""

INTEGRATION_COUNCIL = """REFERAT
Integrationsrådet, Birkholm Kommune
Møde den 24.11.2021 kl. 16-18, Kulturhuset

Tilstedeværende: Amina Saleh, Jonas Friis (formand), Zeynep Aydin, Lone Gram
Ikke mødt: Omar Haddad
Afbud: Vibeke Storm

Punkt 1 - Godkendelse af referat
Konklusion: Referatet fra 15.09.2021 blev godkendt.

Punkt 2 - Sprogcafé på biblioteket
Sagsfremstilling: Sprogcaféen har haft 34 deltagere i efteråret mod 21 i foråret.
Det nævnes, at flere mangler børnepasning.
Konklusion: Rådet afsætter 8.000 kr. til børnepasning i foråret 2022.
Opfølgning: Zeynep Aydin kontakter biblioteket inden 10. december 2021.

Punkt 3 - Valg af næstformand
Konklusion: Lone Gram blev valgt med 3 stemmer. Amina Saleh stemte imod.
Opfølgning: Ingen.

Punkt 4 - Årsberetning
Konklusion: Godkendes med den ændring, at afsnit 3 om lektiehjælp uddybes.
Opfølgning: Formanden retter beretningen.

Eventuelt
Jonas Friis mindede om julefrokosten.
"""
