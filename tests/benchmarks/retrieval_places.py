"""Where the answers of the own questions stand, in the words of the development questions' locators; read in the documents by a person.

A place is an item or action ("4.13", "5.1-5.3"), an agenda item ("punkt 9", "punkt 5, Beslutning"), a table ("ANLÆG kapitel 1", "KFU"), a line of one
("ØKU-03") or a heading; "«…»" after it are words that the passage must hold. Several are parted by ";". A question whose answer is printed nowhere
(a count, a residue of the template) has none.
"""

from __future__ import annotations

_PLACES = """
Q001 1.2 | Q002 2.3 | Q003 2.1 | Q004 5.2 | Q005 3.1 | Q006 4.1 | Q007 4.2 | Q008 Vedtagelse
Q009 Den økonomiske strategi | Q010 Den økonomiske strategi | Q011 Den økonomiske strategi | Q012 Økonomi | Q013 6.1 | Q014 4.18
Q015 6.9 | Q016 4.12 | Q017 3.9 | Q018 3.6 | Q019 1.10 | Q020 5.2 | Q021 3.9 | Q022 6.4 | Q023 1.22 | Q024 4.12 | Q025 1.22
Q026 Den økonomiske strategi | Q027 punkt 9 | Q028 punkt 9 | Q029 punkt 8 | Q030 punkt 10 | Q031 punkt 11 | Q032 punkt 11 | Q033 punkt 2
Q034 punkt 2 | Q035 mødehovedet; punkt 1, Beskrivelse | Q036 punkt 6 | Q037 punkt 6 «lokalplan 69» | Q038 punkt 9 «32 borgere» | Q039 punkt 8
Q040 Erhvervsservice «Ca. 15 årligt» | Q041 Evaluering | Q042 Ressourceplan | Q043 Medlemmer | Q044 Hvem er ECN
Q045 Hvad er ECN; Diverse muligheder | Q046 Ballerups internationale aktiviteter | Q047 Erhvervspraktik for Skoleelever
Q048 SSU | Q049 besparelser fra | Q050 DRIFT | Q051 ANLÆG | Q052 1.1-5.3 | Q053 1.1-1.3 | Q054 ANLÆG | Q055 DRIFT kapitel 3
Q056 besparelser fra | Q057 besparelser fra | Q058 3.11 | Q059 ØKU | Q060 Bilag | Q061 ANLÆG | Q062 punkt 7, Sagsfremstilling
Q063 1.1; 3.1; 4.1; 4.2; 5.1-5.3 | Q064 1.3; 2.2; 3.2; 3.3; 5.3 | Q065 ANLÆG | Q066 punkt 7 «September:» | Q067 BSU
Q068 TMU-11; EBU-02; EBU-04 | Q069 2.2; 3.1; 3.2; 3.3; 5.2 | Q070 Tidligere behandling | Q071 Deltagere | Q072 Medlemmer
Q073 den erhvervspolitiske Handlingsplan | Q074 Innovation og iværksætteri | Q075 Uddannelsesnetværk | Q076 punkt 7 «Juni:»
Q077 Underskrifter | Q078 4.11; 4.14; 4.15; 4.17; 4.19 | Q079 punkt 4 | Q080 Indledning
Q081 punkt 1, Beslutning | Q082 punkt 5, Beslutning | Q083 punkt 5, Beslutning | Q084 punkt 5, Beslutning | Q085 punkt 1, Beslutning
Q086 punkt 4, Indstilling | Q087 punkt 4, Beslutning | Q088 punkt 5, Beslutning | Q089 Afbud/Fraværende | Q090 punkt 6, Beslutning
Q091 punkt 11, Beslutning truffet af | Q092 punkt 11, Indstilling | Q093 punkt 5, Beslutning | Q094 punkt 1, Beslutning; punkt 5, Beslutning
Q095 punkt 10, Baggrund | Q096 3.8 | Q097 6.5 | Q098 punkt 8 | Q099 punkt 8 | Q100 punkt 5 | Q101 1.19 | Q102 punkt 5 | Q103 Erhverv, formål
Q104 6.1 | Q105 1.2 | Q106 LOCAL GOVERNMENT IN THE EUROPEAN INTEGRATION PROCESS | Q107 Hvorfor ECN | Q108 Uddannelseskoordinering
Q109 National og regional erhvervspolitik | Q110 4.17 | Q111 2.7
Q112 2.1; 2.3; 5.1; 5.3; Hvad er ECN; Hvem er ECN; Hvorfor ECN; Hvad laver Ballerup Kommune i ECN; LOCAL GOVERNMENT IN THE EUROPEAN
Q113 SSU; EBU; ØKU | Q114 DRIFT | Q115 punkt 5; punkt 7, Sagsfremstilling | Q116 1.1; 1.3 | Q117 4.13; ANLÆG kapitel 4
Q118 3.8; DRIFT kapitel 3 | Q119 3.8; 4.13 | Q120 TMU-04 | Q121 4.21 | Q123 3.11 | Q124 TMU-04
Q141 3.6 | Q142 Den økonomiske strategi | Q143 punkt 5, Beslutning | Q145 1.1-1.3 | Q146 punkt 6, Beslutning | Q147 3.9
Q148 3.18 | Q149 punkt 5, Beslutning | Q150 SSU | Q151 4.3 | Q152 5.2 | Q153 punkt 7, Sagsfremstilling | Q154 punkt 9, Yderligere deltagelse
Q155 ANLÆG | Q156 4.18 | Q157 punkt 5 | Q158 punkt 11 | Q159 6.1 | Q160 5.1-5.3 | Q161 punkt 6
U022 besparelser fra | U028 TMU-11; EBU-02; EBU-04 | U031 punkt 7 «Juni:» | U035 punkt 1, Bilag; punkt 3, Bilag; punkt 7, Bilag; punkt 11, Bilag
U003 Vedtagelse | U026 Bilag | U030 Medlemmer | U033 Innovation og iværksætteri | U054 SSU; ØKU | U071 Den økonomiske strategi
U056 Samarbejde med Herlev og Gladsaxe; punkt 11 | U073 Indledning «verdensmål» | U076 punkt 6, Beslutning
V017 punkt 10 «33 medarbejdere» | V018 punkt 9 «32 borgere» | V025 Vedtagelse | V036 besparelser fra | V039 punkt 10 «Løntilskud (20)»
V048 punkt 1, Bilag; punkt 3, Bilag; punkt 7, Bilag; punkt 11, Bilag | V063 punkt 8, Bilag | V082 Samarbejde med kommuner/regioner; 5.1; 5.3
V083 Bycirklen; 3.1 | V085 Vision 2020; Indledning «Vision 2029» | V087 4.23; punkt 8 «Lommepenge» | V089 punkt 5, Beslutning; punkt 7 «Oktober:»
V092 2.3; 4.3 | V108 Den økonomiske strategi | V117 Erhvervsservice «gå-hjemmøder» | V118 punkt 10 «Seniorjob (9)»
D020 punkt 7 «Marts:» | D036 3.16; punkt 4, Beslutning; punkt 8 «FGU»
D024 punkt 7, Indstilling; punkt 8, Indstilling; punkt 9, Indstilling; punkt 10, Indstilling
D053 Hvem er ECN; Innovation og iværksætteri
"""

NOWHERE = frozenset({"Q122", "Q144"})
"""Answered by what is not there: template residue, an item that does not exist."""

PLACES: dict[str, str] = dict(entry.strip().split(" ", 1) for entry in _PLACES.strip().replace("\n", " | ").split(" | "))
"""Question id → its places. A development question is here only where its own locator is too wide."""
