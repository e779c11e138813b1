package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Palette;

class PairEmblemTest {
    private static final PairEmblem.City NICE = city(43.7, 7.27, 72, 1);
    private static final PairEmblem.City HAIKOU = city(20.04, 110.34, 2297, 2);

    @Test
    void theCirclesOverlapTheMoreTheNearerTheirMiddles() {
        assertThat(new PairEmblem(List.of(NICE, HAIKOU), 0.7).width()).isEqualTo(1020);
        assertThat(new PairEmblem(List.of(NICE, HAIKOU), 0.34).width()).isEqualTo(804);
        assertThat(new PairEmblem(List.of(NICE), 0.34).width()).isEqualTo(PairEmblem.HEIGHT);
    }

    @Test
    void bothCitiesHaveLinesInTheSharedPart() {
        Document svg = svg(new PairEmblem(List.of(NICE, HAIKOU), 0.7));
        assertThat(svg.select("svg > g[clip-path] > g[clip-path] use").eachAttr("href"))
                .containsExactly("#l300", "#l720");
    }

    @Test
    void circlesThatDoNotTouchShareNothing() {
        assertThat(svg(new PairEmblem(List.of(NICE, HAIKOU), 1.02)).select("g g use"))
                .isEmpty();
    }

    @Test
    void theAreaIsDrawnAtTheScaleOfTheLandInTheShapeOfTheSide() {
        Document svg = svg(new PairEmblem(List.of(NICE, HAIKOU), 1.02));
        // 72 km² are a circle with a radius of 4.8 km, or 9.6 units.
        assertThat(svg.select("g[fill-opacity] circle").attr("r")).isEqualTo("9.6");
        assertThat(svg.select("g[fill-opacity] path")).hasSize(1);
    }

    @Test
    void aCityWithoutAPositionHasAPlainCircle() {
        PairEmblem.City plain = new PairEmblem.City(
                Optional.empty(), Optional.empty(), 1, Palette.standard(2).field(1));
        assertThat(svg(new PairEmblem(List.of(plain), 1)).select("use, path[fill-rule]"))
                .isEmpty();
    }

    @Test
    void inlandThereIsNoSeaButLinesOfEqualDistanceToIt() {
        Vicinity inland = Vicinity.of(new PairEmblem.Middle(34.3, 108.9));
        assertThat(inland.sea().chars().filter(c -> c == 'M')).hasSize(2);
        assertThat(inland.lines()).isNotEmpty();
        assertThat(Vicinity.of(new PairEmblem.Middle(20.04, 110.34))
                        .sea()
                        .chars()
                        .filter(c -> c == 'M'))
                .hasSizeGreaterThan(2);
    }

    @Test
    void coastsContinueAcrossTheAntimeridian() {
        assertThat(Vicinity.of(new PairEmblem.Middle(-16.8, 179.9))
                        .sea()
                        .chars()
                        .filter(c -> c == 'M'))
                .hasSizeGreaterThan(1);
    }

    private static PairEmblem.City city(double latitude, double longitude, double area, int side) {
        return new PairEmblem.City(
                Optional.of(new PairEmblem.Middle(latitude, longitude)),
                Optional.of(area),
                side,
                Palette.standard(2).field(side));
    }

    private static Document svg(PairEmblem emblem) {
        return Jsoup.parse(
                new String(emblem.file(new ConcurrentHashMap<>()), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }
}
