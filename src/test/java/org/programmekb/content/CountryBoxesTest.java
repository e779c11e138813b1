package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryBoxesTest {
    /** Italy reaches from 35.4 to 47.1 degrees north and from 6.6 to 18.6 degrees east. */
    @ParameterizedTest
    @CsvSource({
        "41.9, 12.5, false",
        "28.4, 12.5, false",
        "28.3, 12.5, true",
        "54.1, 12.5, false",
        "54.2, 12.5, true",
        "41.9, -0.4, false",
        "41.9, -0.5, true",
        "41.9, 25.6, false",
        "41.9, 25.7, true"
    })
    void aPositionMoreThanSevenDegreesAwayFromItsCountryIsOutside(double latitude, double longitude, boolean outside) {
        assertThat(CountryBoxes.isOutside(new City.Position(latitude, longitude), "IT"))
                .isEqualTo(outside);
    }

    @Test
    void aDistantIslandBelongsToItsCountry() {
        assertThat(CountryBoxes.isOutside(new City.Position(-21.1, 55.5), "FR")).isFalse();
        assertThat(CountryBoxes.isOutside(new City.Position(21.1, 55.5), "FR")).isTrue();
    }

    @Test
    void ofACountryWithoutBoxNothingIsKnown() {
        assertThat(CountryBoxes.isOutside(new City.Position(0, 0), "XX")).isFalse();
        assertThat(CountryBoxes.meant(new City.Position(0, 0), "XX")).isEmpty();
    }

    /** Rome with its numbers swapped, Lisbon and Rio de Janeiro with wrong signs. */
    @ParameterizedTest
    @CsvSource({
        "12.5, 41.9, IT, 41.9, 12.5",
        "38.7, 9.1, PT, 38.7, -9.1",
        "22.9, -43.2, BR, -22.9, -43.2",
        "22.9, 43.2, BR, -22.9, -43.2"
    })
    void swappedNumbersAndWrongSignsAreSetRight(
            double latitude, double longitude, String country, double north, double east) {
        assertThat(CountryBoxes.meant(new City.Position(latitude, longitude), country))
                .contains(new City.Position(north, east));
    }

    @Test
    void onlyAPositionInTheCountryItselfIsMeant() {
        assertThat(CountryBoxes.meant(new City.Position(5, 41.9), "IT")).isEmpty();
        assertThat(CountryBoxes.meant(new City.Position(6.6, 35.4), "IT")).contains(new City.Position(35.4, 6.6));
        assertThat(CountryBoxes.meant(new City.Position(18.6, 47.1), "IT")).contains(new City.Position(47.1, 18.6));
    }
}
