package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Maps of cities. */
class CityMapTest {
    private static final Frame SMALL = new Frame(440, 200, 330, 110, 40, 45, 16, 6.5);

    private static final Place SHANGHAI = Cities.place("Shanghai", 31.2, 121.5, 1);
    private static final Place OAKLAND = Cities.place("Oakland", 37.8, -122.3, 2);

    private static Drawing page(MapContent content) {
        return Drawing.of(CityMap.of(content, Frame.PAGE, "Cities", "Some cities."));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sixty_cities_on_two_continents_have_names_that_do_not_overlap(boolean han) {
        MapContent content = Cities.sixty(han);

        Drawing map = page(content);

        assertThat(map.names())
                .containsExactlyElementsOf(
                        content.places().stream().map(Place::name).toList());
        assertApart(map);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void parts_show_every_city_once(boolean han) {
        MapContent content = Cities.sixty(han);

        List<MapContent> parts = content.regions();

        assertThat(parts).hasSize(2);
        assertThat(parts.stream().flatMap(part -> part.places().stream()))
                .containsExactlyInAnyOrderElementsOf(content.places());
        for (MapContent part : parts) {
            Drawing map = Drawing.of(CityMap.of(part, Frame.REGION, "Part", ""));
            assertThat(map.elements("a")).hasSize(30);
            assertThat(map.names()).hasSizeGreaterThan(21);
            assertApart(map);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void parts_beside_each_other_are_equally_high_and_show_every_name(boolean han) {
        List<MapContent> row = Cities.sixty(han).regions();

        List<Drawing> maps = row.stream()
                .map(part -> Drawing.of(CityMap.of(part, Frame.HALF.around(row), "Part", "")))
                .toList();

        assertThat(maps).extracting(Drawing::box).containsOnly(maps.get(0).box());
        for (Drawing map : maps) {
            assertThat(map.names()).hasSize(30);
            assertApart(map);
        }
    }

    @Test
    void a_row_is_no_higher_than_its_highest_map_needs_to_be() {
        List<MapContent> row = Cities.sixty(false).regions();

        double height = Frame.HALF.around(row).least();

        assertThat(row.stream()
                        .map(part -> Drawing.of(CityMap.of(part, Frame.HALF, "Part", "")))
                        .mapToDouble(map -> map.box().height())
                        .max())
                .hasValue(height);
    }

    @Test
    void the_names_of_neighbours_stand_beside_their_own_marks() {
        Place mannheim = Cities.place("Mannheim", 49.5, 8.5, 1);
        Place prague = Cities.place("Prague", 50.1, 14.4, 1);
        Place longyan = Cities.place("Longyan", 25.1, 117, 2);
        MapContent content = new MapContent(List.of(mannheim, prague, longyan));

        Drawing map = Drawing.of(CityMap.of(content, SMALL, "Cooperation", ""));

        assertThat(map.elements("path").map(each -> each.getAttribute("class"))).doesNotContain("map-leaders");
        List<Double> marks = map.elements("circle")
                .map(mark -> Double.valueOf(mark.getAttribute("cx")))
                .toList();
        assertThat(map.labels().get(0).right()).isLessThan(marks.get(0));
        assertThat(map.labels().get(1).x()).isGreaterThan(marks.get(1));
    }

    @ParameterizedTest
    @CsvSource({"PAGE, 汕头, 23.35, 116.68", "COOPERATION, 汕头, 23.35, 116.68", "PAGE, 广州市黄埔区, 23.11, 113.46"})
    void no_name_lies_on_land_across_the_sea(String frame, String name, double latitude, double longitude) {
        List<Place> places = new ArrayList<>(List.of(Cities.place(name, latitude, longitude, 2)));
        if (frame.equals("PAGE")) {
            places.add(Cities.place("巴恩斯利", 53.55, -1.48, 1));
            places.add(Cities.place("广州市南沙区", 22.8, 113.53, 2));
            places.add(Cities.place("广州", 23.13, 113.26, 2));
            places.add(Cities.place("龙岩", 25.08, 117.02, 2));
        }

        Drawing map = Drawing.of(CityMap.of(
                new MapContent(places), frame.equals("PAGE") ? Frame.PAGE : SMALL, "Cities", "Some cities."));

        // Nor so near to it that it could be taken for its name.
        Box label = map.labels().get(map.names().indexOf(name)).grown(5);
        assertThat(map.paths("map-land").stream()
                        .map(way -> Coast.of(new Ring(way)))
                        // Taiwan and Hainan are the islands in these seas; the mainland fills much of each map.
                        .filter(coast -> coast.bounds().width() < 120)
                        .filter(coast -> coast.areaIn(label) > 0.5))
                .isEmpty();
    }

    @Test
    void a_few_cities_far_apart_stay_on_one_map() {
        List<Place> places = List.of(SHANGHAI, OAKLAND, Cities.place("Cádiz", 36.5, -6.3, 1));
        MapContent few = new MapContent(places);

        assertThat(few.regions()).containsExactly(few);
    }

    @Test
    void a_few_cities_of_two_regions_have_two_maps() {
        Place hangzhou = Cities.place("Hangzhou", 30.3, 120.2, 2);
        Place cadiz = Cities.place("Cádiz", 36.5, -6.3, 1);
        Place porto = Cities.place("Porto", 41.1, -8.6, 1);

        assertThat(new MapContent(List.of(SHANGHAI, cadiz, hangzhou, porto)).regions())
                .containsExactly(new MapContent(List.of(cadiz, porto)), new MapContent(List.of(SHANGHAI, hangzhou)));
    }

    private static void assertApart(Drawing map) {
        List<Box> labels = map.labels();
        for (int i = 0; i < labels.size(); i++) {
            assertThat(map.box().contains(labels.get(i))).as(map.names().get(i)).isTrue();
            for (int j = i + 1; j < labels.size(); j++) {
                assertThat(labels.get(i).overlaps(labels.get(j)))
                        .as(map.names().get(i) + " and " + map.names().get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void a_city_whose_name_finds_no_room_still_has_a_link_with_its_name() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            places.add(Cities.place("City number " + i, 48 + i / 1000.0, 2, 1));
        }

        Drawing map = page(new MapContent(places));

        assertThat(map.elements("a").map(Element::getTextContent))
                .containsExactlyElementsOf(places.stream().map(Place::name).toList());
        assertThat(map.names()).hasSizeLessThan(200);
        assertApart(map);
    }

    @Test
    void each_side_has_a_shape_of_its_own() {
        List<Place> places = new ArrayList<>();
        for (int side = 0; side <= 6; side++) {
            places.add(Cities.place("City " + side, 48, side * 8, side));
        }

        List<String> shapes = page(new MapContent(places))
                .elements("a")
                .map(link -> (Element) link.getFirstChild())
                .map(mark -> mark.getTagName()
                        + mark.getAttribute("class")
                        + mark.getAttribute("d").replaceAll("[^ ]", "").length())
                .toList();

        assertThat(shapes).containsExactly("circlemap-ring0", "circle0", "path8", "path6", "path8", "path10", "path20");
    }

    @Test
    void a_square_stands_on_its_side_and_a_diamond_on_its_corner() {
        Point middle = new Point(10, 10);

        assertThat(Marks.of(2, middle, 4)).isEqualTo("<path d=\"M10 10m3.5 -3.5 0 7.1 -7.1 0 0 -7.1z\"/>");
        assertThat(Marks.of(4, middle, 4)).isEqualTo("<path d=\"M10 10m0 -5.2 5.2 5.2 -5.2 5.2 -5.2 -5.2z\"/>");
    }

    @Test
    void land_ends_at_the_edges_of_the_map() {
        Drawing map = page(Cities.sixty(false));

        Box room = map.box().grown(7);
        assertThat(map.paths("map-land")).hasSizeGreaterThan(20);
        assertThat(map.paths("map-land"))
                .allSatisfy(coast ->
                        assertThat(coast).allMatch(point -> room.contains(new Box(point.x(), point.y(), 0, 0))));
    }

    @Test
    void land_that_goes_on_beyond_the_map_reaches_its_corner() {
        List<Place> places = List.of(
                Cities.place("Santiago", 42.9, -8.5, 1),
                Cities.place("Bacău", 46.6, 26.9, 1),
                Cities.place("Athens", 38, 23.7, 1));

        Drawing map =
                Drawing.of(CityMap.of(new MapContent(places), new Frame(580, 490, 500, 28, 36, 22, 15, 5.5), "", ""));

        // Russia.
        Box corner = new Box(map.box().right() - 20, 0, 20, 20);
        assertThat(map.paths("map-land").stream()
                        .mapToDouble(way -> Coast.of(new Ring(way)).areaIn(corner))
                        .sum())
                .isCloseTo(400, within(1.0));
    }

    @Test
    void a_map_of_cities_on_both_sides_of_the_Pacific_shows_the_Pacific() {
        MapContent content = new MapContent(List.of(SHANGHAI, OAKLAND));

        Drawing map = page(content);

        List<Double> marks = List.of(
                Double.valueOf(map.elements("circle").findFirst().orElseThrow().getAttribute("cx")),
                map.labels().get(1).x());
        assertThat(marks).isSorted().allMatch(x -> x > 0 && x < map.box().width());
        // Japan and Alaska are between them.
        assertThat(map.paths("map-land")).hasSizeGreaterThan(5);
    }

    @Test
    void land_on_both_sides_of_the_180th_meridian_is_one_piece() {
        Place west = Cities.place("Anadyr", 64.7, 177.5, 1);
        Place east = Cities.place("Uelen", 66.2, -169.8, 1);

        Drawing map = Drawing.of(CityMap.of(new MapContent(List.of(west, east)), Frame.REGION, "", ""));

        double meridian = map.box().width() / 2;
        assertThat(map.paths("map-land"))
                .anySatisfy(coast -> assertThat(coast)
                        .anyMatch(point -> point.x() < meridian - 60)
                        .anyMatch(point -> point.x() > meridian + 60));
    }

    @Test
    void the_maps_of_sixty_cities_for_all_screens_have_at_most_60_kilobytes() {
        for (boolean han : new boolean[] {false, true}) {
            List<MapContent> row = Cities.sixty(han).regions();
            StringBuilder all = new StringBuilder();
            for (Frame frame : List.of(Frame.HALF, Frame.REGION)) {
                row.forEach(part -> all.append(CityMap.of(part, frame.around(row), "", "")));
            }

            assertThat(all.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60 * 1024);
        }
    }

    @Test
    void the_same_cities_give_the_same_map() {
        assertThat(CityMap.of(Cities.sixty(false), Frame.PAGE, "Cities", ""))
                .isEqualTo(CityMap.of(Cities.sixty(false), Frame.PAGE, "Cities", ""));
    }

    @Test
    void the_city_of_the_page_is_no_link_and_its_partner_is_one() {
        Place here = new Place("Łódź & <Region>", Optional.of("pl"), 51.8, 19.5, 1, Optional.empty());

        Drawing map = Drawing.of(
                CityMap.of(new MapContent(List.of(here, SHANGHAI)), SMALL, "Where \"Łódź\" is", "Here & there"));

        assertThat(map.elements("a").map(Element::getTextContent)).containsExactly("Shanghai");
        assertThat(map.names()).containsExactly("Łódź & <Region>", "Shanghai");
        assertThat(map.elements("text").map(text -> text.getAttribute("lang"))).containsExactly("pl", "");
        assertThat(map.elements("title").map(Element::getTextContent)).containsExactly("Where \"Łódź\" is");
        assertThat(map.elements("desc").map(Element::getTextContent)).containsExactly("Here & there");
    }

    @Test
    void cities_at_the_same_place_have_marks_beside_each_other() {
        List<Point> apart = Dots.apart(List.of(new Point(5, 5), new Point(5, 5), new Point(6, 5)), 10);

        for (int i = 0; i < apart.size(); i++) {
            for (int j = i + 1; j < apart.size(); j++) {
                assertThat(apart.get(i).distance(apart.get(j))).isGreaterThan(9.5);
            }
        }
    }
}
