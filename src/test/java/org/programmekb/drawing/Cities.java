package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invented cities. */
final class Cities {
    private static final List<String> EUROPEAN = List.of(
            "Alt", "Brook", "Castel", "Dorn", "Eich", "Falken", "Grün", "Haver", "Insel", "Jarn", "Klein", "Linden");
    private static final List<String> ENDINGS = List.of("bach", "feld", "ville", "mouth", "stad", "hausen", "nova");
    private static final List<String> CHINESE = List.of(
            "An", "Bei", "Chang", "Da", "Fu", "Guang", "Hai", "Ji", "Kun", "Lan", "Nan", "Qing", "Shan", "Tai", "Wu");
    private static final List<String> SECOND = List.of("zhou", "hai", "jiang", "ling", "men", "ning", "shan", "yuan");
    private static final String HAN = "安北长大福广海吉昆兰南青山泰武州江宁门岭";

    private Cities() {}

    /** Thirty cities of two sides in Europe and thirty of a third side in China. */
    static MapContent sixty(boolean han) {
        Random random = new Random(60);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String name = EUROPEAN.get(i % 12) + ENDINGS.get(i % 7);
            double latitude = 37 + random.nextInt(2300) / 100.0;
            double longitude = -8 + random.nextInt(3600) / 100.0;
            places.add(place(han ? han(i) : name, latitude, longitude, 1 + i % 2));
        }
        for (int i = 0; i < 30; i++) {
            String name = CHINESE.get(i % 15) + SECOND.get(i % 8);
            double latitude = 21 + random.nextInt(2100) / 100.0;
            double longitude = 100 + random.nextInt(2300) / 100.0;
            places.add(place(han ? han(30 + i) : name, latitude, longitude, 3));
        }
        return new MapContent(places);
    }

    private static String han(int number) {
        return "" + HAN.charAt(number % 20) + HAN.charAt(number / 3 % 20) + (number % 4 == 0 ? "市" : "");
    }

    static Place place(String name, double latitude, double longitude, int side) {
        return new Place(name, Optional.empty(), latitude, longitude, side, Optional.of("cities/" + name + "/"));
    }
}
