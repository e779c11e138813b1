package org.programmekb.prose.statement;

import java.util.List;

/** The words for numbers, dates and amounts. Each line is a role, then words with their values. */
final class WordLists {
    static final List<String> ENGLISH = List.of(
            "CARDINAL one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12",
            "CARDINAL thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19",
            "CARDINAL twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
            "SCALE hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000",
            "SCALE millions=1000000 billions=1000000000",
            "ABBREVIATED_SCALE k=1000 mn=1000000 mln=1000000 bn=1000000000 bln=1000000000 tn=1000000000000",
            "MONEY_SCALE m=1000000",
            "LOOSE both=2 double=2 dual=2 twin=2 twice=2 pair=2 pairs=2 couple=2 twofold=2 bilateral=2 triple=3 threefold=3",
            "LOOSE trilateral=3 quadruple=4 fourfold=4 quarterly=4 decade=10 noon=12 midnight=0 dozen=12 fortnight=14 century=100",
            "ORDINAL first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11",
            "ORDINAL twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18",
            "ORDINAL nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100",
            "ORDINAL quarter=4 quarters=4 thirds=3 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10",
            "HALF half=2 halves=2",
            "MONTH january=1 february=2 july=7 august=8 september=9 october=10 november=11",
            "MONTH december=12 feb=2 apr=4 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12",
            "DOUBTFUL_MONTH jan=1 march=3 mar=3 april=4 may=5 june=6 jun=6",
            "CURRENCY euro=EUR euros=EUR eur=EUR yuan=CNY renminbi=CNY rmb=CNY cny=CNY dollar=USD dollars=USD usd=USD",
            "CURRENCY pound=GBP pounds=GBP sterling=GBP gbp=GBP yen=JPY jpy=JPY hkd=HKD chf=CHF",
            "PERCENT percent pct",
            "PER per",
            "PERCENTAGE percentage",
            "POINT point points",
            "TO to",
            "AND and",
            "BETWEEN between",
            "OF of",
            "POINTER these those following above all",
            "PREPOSITION in since until till by from early late mid last next during before after this",
            "SPAN year years month months week weeks day days hour hours minute minutes",
            "UNIT km cm mm kg g mg t ha l ml h min s w kw mw gw tw kwh mwh gwh twh kb mb gb tb db px nm pm mph");

    static final List<String> SPANISH = List.of(
            "CARDINAL un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11",
            "CARDINAL doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19",
            "CARDINAL veinte=20 veintiún=21 veintiuno=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24",
            "CARDINAL veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40",
            "CARDINAL cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200",
            "CARDINAL doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500",
            "CARDINAL quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800",
            "CARDINAL ochocientas=800 novecientos=900 novecientas=900",
            "SCALE mil=1000 millón=1000000 millones=1000000 billón=1000000000000 billones=1000000000000",
            "MONEY_SCALE m=1000000",
            "LOOSE ambos=2 ambas=2 doble=2 dual=2 par=2 bilateral=2 triple=3 trilateral=3 década=10 decenio=10 docena=12",
            "LOOSE quincena=15 siglo=100",
            "ORDINAL primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4",
            "ORDINAL quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10",
            "ORDINAL décima=10 tercio=3 tercios=3 cuartos=4 quintos=5 trimestre=4",
            "HALF medio=2 media=2 mitad=2",
            "MONTH enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10",
            "MONTH noviembre=11 diciembre=12",
            "CURRENCY euro=EUR euros=EUR eur=EUR yuan=CNY yuanes=CNY renminbi=CNY rmb=CNY cny=CNY dólar=USD dólares=USD",
            "CURRENCY usd=USD libra=GBP libras=GBP gbp=GBP yen=JPY yenes=JPY jpy=JPY",
            "PER por",
            "PERCENTAGE puntos punto",
            "POINT porcentuales porcentual",
            "TO a al hasta",
            "AND y",
            "BETWEEN entre",
            "OF de del",
            "SPAN año años mes meses semana semanas día días hora horas minuto minutos",
            "UNIT km cm mm kg g mg t ha l ml h min s w kw mw gw kwh mwh gwh");

    private WordLists() {}
}
