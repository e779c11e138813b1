package org.programmekb.prose.statement;

import java.util.List;

/** The Spanish words for numbers, dates and amounts. Each line is a role, then words with their values. */
final class SpanishWords {
    static final List<String> LINES = List.of(
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

    private SpanishWords() {}
}
