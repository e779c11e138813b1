package org.programmekb.prose.statement;

import java.util.List;

/** The English words for numbers, dates and amounts. Each line is a role, then words with their values. */
final class EnglishWords {
    static final List<String> LINES = List.of(
            "CARDINAL one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12",
            "CARDINAL thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19",
            "CARDINAL twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
            "SCALE hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000",
            "ABBREVIATED_SCALE k=1000 mn=1000000 mln=1000000 bn=1000000000 bln=1000000000 tn=1000000000000",
            "MONEY_SCALE m=1000000",
            "LOOSE both=2 double=2 dual=2 twin=2 twice=2 pair=2 pairs=2 couple=2 twofold=2 bilateral=2 triple=3 threefold=3",
            "LOOSE trilateral=3 quadruple=4 fourfold=4 quarterly=4 decade=10 noon=12 midnight=0 dozen=12 fortnight=14 century=100",
            "ORDINAL first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11",
            "ORDINAL twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18",
            "ORDINAL nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 hundredth=100",
            "ORDINAL quarter=4 quarters=4 thirds=3 fourths=4 fifths=5 sixths=6 sevenths=7 eighths=8 ninths=9 tenths=10",
            "HALF half=2 halves=2",
            "MONTH january=1 february=2 april=4 june=6 july=7 august=8 september=9 october=10 november=11",
            "MONTH december=12 jan=1 feb=2 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12",
            "DOUBTFUL_MONTH march=3 mar=3 may=5",
            "CURRENCY euro=EUR euros=EUR eur=EUR yuan=CNY renminbi=CNY rmb=CNY cny=CNY dollar=USD dollars=USD usd=USD",
            "CURRENCY pound=GBP pounds=GBP sterling=GBP gbp=GBP yen=JPY jpy=JPY hkd=HKD chf=CHF",
            "PERCENT percent pct",
            "PER per",
            "CENT cent",
            "PERCENTAGE percentage",
            "POINT point points",
            "TO to",
            "AND and",
            "BETWEEN between",
            "OF of",
            "PREPOSITION in since until till by from early late mid last next during before after this",
            "SPAN year years month months week weeks day days hour hours minute minutes",
            "UNIT km cm mm kg g mg t ha l ml h min s w kw mw gw tw kwh mwh gwh twh mb gb tb db px nm pm mph");

    private EnglishWords() {}
}
