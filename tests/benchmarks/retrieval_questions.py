"""Questions with the passage that answers them, written from reading the five documents, in other words than theirs.

`phrase` stands in the right passage once blanks and line-end hyphens are gone, whatever way the documents are cut.
"""

from __future__ import annotations

from typing import NamedTuple

BUDGET = "budgetaftale-2019"
MINUTES = "ebuu-2023-02-07"
SCHEDULE = "erhvervspolitik-tidsplan-2007-2009"
PLAN = "international-politik-2007-2009"
SLIDES = "workshop-2010"


class Question(NamedTuple):
    """A question, the document and words of the passage that answers it, and how it was typed: plain, typo, ascii (no æøå) or english."""

    text: str
    document: str
    phrase: str
    kind: str = "plain"


QUESTIONS = (
    Question("Hvem er ansvarlig for den engelsksprogede hjemmeside?", PLAN, "engelsksproget hjemmeside"),
    Question("Hvornår skal der holdes sommerlejre for børn fra forskellige kulturer?", PLAN, "sommerskoler/summer camps"),
    Question("Skal eleverne kunne vælge fag som arabisk?", PLAN, "kinesisk, spansk og arabisk"),
    Question("Hvad koster det at lære de ansatte bedre engelsk?", PLAN, "niveaudelte kurser på engelsk"),
    Question("Hvor mange unge kan komme på ophold i Kina?", PLAN, "10-15 særligt udvalgte elever"),
    Question("Hvordan tages der imod folk fra udlandet, når de kommer til byen?", PLAN, "modtagelsespakke bestående"),
    Question("Kan politikere få penge til at rejse ud og hente inspiration?", PLAN, "Politikere har været på studierejse"),
    Question("Hvordan kan sportsklubber og andre foreninger være med i det internationale arbejde?", PLAN, "I dialog med Idrætsrådet"),
    Question("Hvor kan udenlandske studerende bo?", PLAN, "mulige boligforhold"),
    Question("Hvor mange penge er der givet til det internationale område på budgettet?", PLAN, "udover de 500.000"),
    Question("Hvad gøres der for at hjælpe mindre firmaer i gang med samarbejde i Kina?", PLAN, "f.eks. Wuxi i Kina"),
    Question("Hvem leder erhvervsudvalget i perioden fra 2007?", SCHEDULE, "Henrik Bolberg"),
    Question("Hvad gør kommunen ved de gamle industrikvarterer?", SCHEDULE, "de ældre erhvervsområder"),
    Question("Hvornår undersøges det, om resultaterne står mål med pengene?", SCHEDULE, "evaluerer i foråret 2009"),
    Question("Hvilke nabokommuner vil man arbejde sammen med om erhverv?", SCHEDULE, "Samarbejds muligheder med Herlev"),
    Question("Er der kurser for indvandrere, der vil starte eget firma?", SCHEDULE, "etniske minoriteter"),
    Question("Hvor mange arrangementer holder erhvervsrådet om året?", SCHEDULE, "ca. 8 årligt"),
    Question("Hvor mange penge er der i puljen til erhvervspolitikken?", SCHEDULE, "pulje på 0,4 mio. kr."),
    Question("Hvilke byer er med i netværket af forstæder til hovedstæder?", SLIDES, "Municipality of Getafe"),
    Question("Hvad fik kommunen ud af samarbejdet med Skotland om plejen af de gamle?", SLIDES, "skotske ledere"),
    Question("Hvad er en scienceagent?", SLIDES, "Rollemodeller"),
    Question("Hvilke skoler indgår i netværket om uddannelse?", SLIDES, "Ballerup Sprogcenter"),
    Question("Hvorfor er kommunen med i et europæisk netværk?", SLIDES, "better value for money"),
    Question("Hvor langt skal besparelserne på græsset række?", BUDGET, "ophøre græsslåning"),
    Question("Må man bo i sit havehus hele året?", BUDGET, "modvirke helårsbeboelse"),
    Question("Får vi en elevator ved stationen?", BUDGET, "krydsning af banen"),
    Question("Hvad sker der med det gamle posthus?", BUDGET, "fremtidige brug af posthuset"),
    Question("Hvor høj er kommuneskatten?", BUDGET, "Udskrivningsprocent på 25,5"),
    Question("Hvor mange penge skal der mindst være i kassen?", BUDGET, "Den likvide beholdning"),
    Question("Kan man få svømmet efter arbejde?", BUDGET, "offentlige svømmetider"),
    Question("Hvad gøres der for heste og ponyer?", BUDGET, "ny lov om hold af heste"),
    Question("Bliver maden til de ældre dyrere?", BUDGET, "prisstigning i 2019"),
    Question("Hvad bruges der på læger ude på plejehjemmene?", BUDGET, "Fasttilknyttede læger er en"),
    Question("Kan en klasse få kortere skoledage?", BUDGET, "dispensation for den lange skoledag"),
    Question("Hvor kommer der nyt hegn ved en skole?", BUDGET, "opsætte et nyt hegn"),
    Question("Hvad gøres der mod at biler kører for stærkt?", BUDGET, "hastighedsdæmpende tiltag"),
    Question("Hvad koster de nye affaldsbeholdere i gaderne?", BUDGET, "etablering af skraldespande"),
    Question("Hvor meget afsættes der til ny gågade?", BUDGET, "udvikling af Centrumgaden afsættes"),
    Question("Hvordan skaffer man billige lejligheder til folk med få penge?", BUDGET, "borgere med lav indkomst, end det er muligt"),
    Question("Hvordan får kommunen flere praktiserende læger til byen?", BUDGET, "fastholde og tiltrække praktiserende læger til Ballerup"),
    Question("Hvem betaler for rådgivningen til unge, der har det svært, og hvornår vurderes den?", BUDGET, "Headspace skal effektevalueres"),
    Question("Hvilke af FN's mål arbejder kommunen med?", BUDGET, "Kvalitetsuddannelse"),
    Question("Hvad laver de med kultur for børnehavebørn?", BUDGET, "Kulturtjenesten"),
    Question("Hvad er planerne for forsvarets grund?", BUDGET, "Jonstruplejren er attraktive|Østerhøj og Jonstrup er attraktive"),
    Question("Hvordan får man ledige fra ikke-vestlige lande i arbejde?", BUDGET, "ikke-vestlige borgere bliver lavere"),
    Question("Hvem stemte imod turen til Sverige, og hvorfor?", MINUTES, "mindretalsudtalelse"),
    Question("Hvornår tager udvalget til Lund?", MINUTES, "23.-24. november 2023"),
    Question("Hvad blev der besluttet om besøget hos virksomheden på Mileparken?", MINUTES, "Udsættes"),
    Question(
        "Hvorfor søger færre unge ind på håndværksuddannelser?", MINUTES, "ressourcestærke unge søger uddannelse udenfor|ikke gives et entydigt"
    ),
    Question("Hvor mange på førtidspension har et job?", MINUTES, "2.271 borgere"),
    Question("Hvor meget må man arbejde, når man har fået pension før 2003?", MINUTES, "12-13 timer om ugen"),
    Question("Hvilke butikker kommer der i Bilbyen?", MINUTES, "Maxi Zoo"),
    Question("Hvad skal udvalget behandle i september?", MINUTES, "Evaluering af projektsamarbejde med Idrætsfællesskabet"),
    Question("Hvor mange er ansat i fleksjob i kommunen?", MINUTES, "Fleksjob (159)"),
    Question("Hvor mange timer skal medarbejderne lægge i projektet om pendling?", MINUTES, "1.050 medarbejdertimer"),
    Question("Hvem holdt oplæg til nytårsarrangementet for virksomhederne?", MINUTES, "Kristian Jensen"),
    Question("Hvad gør man for at støtte folk, der vil starte virksomhed?", MINUTES, "Løbende branding af dygtige iværksættere"),
    Question("Hvem deltog ikke i mødet?", MINUTES, "centerchef for Skoler"),
    Question("hvad er afsat til iværksætterinsdatsen i 2023", MINUTES, "150.000 kr. på budgettet for 2023", "typo"),
    Question("hvad sagde cowi om konkurencen fra butikcentret", MINUTES, "forholdsvis begrænset", "typo"),
    Question("hvor mange pct af de unge får uddannelsehjælp", MINUTES, "3,9 pct. i Ballerup", "typo"),
    Question("kollonihaver pris pr år", BUDGET, "arbejdet med kolonihaver", "typo"),
    Question("hvad er planen for lautrup ervhervspark", BUDGET, "udviklingsplanen for Lautrup", "typo"),
    Question("frivilighedspolitik hvornår", BUDGET, "frivillighedspolitik i Bal", "typo"),
    Question("hvem er ansvralig for stratgi om udenlandske virksomheder", PLAN, "Vækst i antallet af udenlandske hits", "typo"),
    Question("ny indgang til hallen paa baltorpskolen koerestol", BUDGET, "bedre adgangsforhold", "ascii"),
    Question("stoette til boern der bliver anbragt paa institution", BUDGET, "færre børn anbringes på institution", "ascii"),
    Question("moedested for psykisk saarbare", BUDGET, "flytning af Støberiet", "ascii"),
    Question("daekning af overnatning paa hotel i lund", MINUTES, "en overnatning på", "ascii"),
    Question("Who voted against the study trip?", MINUTES, "stemte i mod beslutningen", "english"),
    Question("How much money is set aside for allotment gardens?", BUDGET, "arbejdet med kolonihaver", "english"),
    Question("What does the municipality do for disability pensioners?", MINUTES, "KLAPjob", "english"),
    Question("Which schools or kindergartens will teach in English?", PLAN, "internationale børnehaver", "english"),
    Question("Is there support for waste handling in companies?", SCHEDULE, "affaldskampagne", "english"),
)
