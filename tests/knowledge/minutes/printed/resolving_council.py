"""A council whose decisions stand under «Kommunalbestyrelsen besluttede:», with amendments, dissent and a vote's own forms."""

RESOLVING_COUNCIL = """Nordager Kommune
Kommunalbestyrelsen

Beslutningsreferat

Dato: Tirsdag den 9. marts 2021
Tid: 17.00 - 19.25
Sted: Kommunalbestyrelsessalen, Nordager Rådhus

Afbud: Bente Kold (C)
Som stedfortræder mødte Jan Elkær (C). Der deltog således alle 21 medlemmer.

Dagsorden
31. Godkendelse af dagsorden
32. Nedrivning af Havnegade 4
33. Parkeringsafgift i midtbyen
34. Udbud af madservice
35. Forslag fra Alternativet om frugt i skolerne
36. LUKKET: Personalesag


31. Godkendelse af dagsorden                         00.22.02-A00-2-21

Kommunalbestyrelsen besluttede:
Godkendt, idet sag 34 udsættes.


32. Nedrivning af Havnegade 4                        01.11.24-G01-7-20

Sagens kerne
Ejendommen har stået tom i syv år. Nedrivningen koster 460.000 kr.

Tidligere beslutning
Teknikudvalget 23. februar 2021: 5 stemmer for, 2 imod.

Administrationen indstiller
1. at ejendommen nedrives
2. at der gives en tillægsbevilling på 460.000 kr.

Kommunalbestyrelsen vedtog:
For stemte 13: A, B, F og Karl Munk (V).
Imod stemte 6: V i øvrigt og O.
2 undlod at stemme: Pia Holm (K) og Jan Elkær (C).
Indstillingen er dermed vedtaget.

Mindretalsudtalelse
Dansk Folkeparti og Venstre finder, at huset er bevaringsværdigt, og at ejeren selv burde betale.


33. Parkeringsafgift i midtbyen                      05.09.08-P00-1-21

Sagens kerne
Afgiften foreslås sat til 18 kr. i timen fra 1. juli 2021.

Administrationen indstiller
at afgiften indføres.

Ændringsforslag
Enhedslisten foreslog, at afgiften sættes til 25 kr. i timen.
For ændringsforslaget stemte 4 (Ø og Å). Imod stemte 17. Forslaget faldt.

Kommunalbestyrelsen besluttede:
Administrationens indstilling blev godkendt uden afstemning.


34. Udbud af madservice                              88.00.00-Ø54-1-21

Sagens kerne
Aftalen om madservice udløber den 31. december 2021.

Kommunalbestyrelsen besluttede:
Udsat til mødet den 20. april 2021.


35. Forslag fra Alternativet om frugt i skolerne     17.00.00-A00-3-21

Sagens kerne
Udgiften er anslået til 210.000 kr. om året.

Kommunalbestyrelsen besluttede:
For stemte 3: Å og to medlemmer af F. Imod stemte 18. Forslaget bortfaldt.
Flertallet henviste til budgetforhandlingerne.


36. LUKKET: Personalesag

Kommunalbestyrelsen besluttede:
Godkendt.

Underskriftsblad: Referatet underskrives elektronisk senest den 15. marts 2021.
"""
