package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountryBoxesTest {
    /** Brazil, which lies between 33.8° south and 5.3° north, and 74.0° and 34.7° west, and seven degrees around it. */
    @ParameterizedTest
    @CsvSource({
        "-23.5, -46.6, false",
        "-40.8, -46.6, false",
        "-40.9, -46.6, true",
        "12.3, -46.6, false",
        "12.4, -46.6, true",
        "-23.5, -81.0, false",
        "-23.5, -81.1, true",
        "-23.5, -27.8, false",
        "-23.5, -27.6, true"
    })
    void aPositionIsOutsideIfItIsMoreThanSevenDegreesAway(double north, double east, boolean isOutside) {
        assertThat(CountryBoxes.isOutside(new City.Position(north, east), "BR")).isEqualTo(isOutside);
    }

    @Test
    void aCountryMayHavePartsFarFromEachOther() {
        assertThat(CountryBoxes.isOutside(new City.Position(43.7, 7.3), "FR")).isFalse();
        assertThat(CountryBoxes.isOutside(new City.Position(4.9, -52.3), "FR")).isFalse();
        assertThat(CountryBoxes.isOutside(new City.Position(43.7, -52.3), "FR")).isTrue();
    }

    @Test
    void nothingIsKnownOfACountryThatIsNotListed() {
        City.Position anywhere = new City.Position(1, 1);

        assertThat(CountryBoxes.isOutside(anywhere, "XX")).isFalse();
        assertThat(CountryBoxes.meant(anywhere, "XX")).isEmpty();
    }

    /** São Paulo and Sydney with the usual mistakes. */
    @ParameterizedTest
    @CsvSource({
        "-46.6, -23.5, BR, -23.5, -46.6",
        "-23.5, 46.6, BR, -23.5, -46.6",
        "23.5, -46.6, BR, -23.5, -46.6",
        "23.5, 46.6, BR, -23.5, -46.6",
        "33.9, 151.2, AU, -33.9, 151.2"
    })
    void swappedNumbersOrAWrongSignAreMeantToBeRight(
            double north, double east, String country, double meantNorth, double meantEast) {
        assertThat(CountryBoxes.meant(new City.Position(north, east), country))
                .contains(new City.Position(meantNorth, meantEast));
    }

    @Test
    void aPositionInAnotherCountryMeansNoOther() {
        assertThat(CountryBoxes.meant(new City.Position(51.5, -0.1), "CN")).isEmpty();
    }
}
