package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RibbonsTest {
    private static final Pattern WIDTH = Pattern.compile("stroke-width=\"([\\d.]+)\"");

    @Test
    void columns_are_in_an_order_in_which_ribbons_do_not_cross_where_that_is_possible() {
        Ribbons ribbons = Ribbons.between(
                4, 4, IntStream.range(0, 4).mapToObj(i -> ribbon(i, 3 - i, 3)).toList());

        assertThat(IntStream.range(0, 4).map(i -> 3 - ribbons.from().get(i)).boxed())
                .isEqualTo(ribbons.to());
    }

    @Test
    void a_wide_ribbon_is_crossed_only_if_that_avoids_more() {
        List<Ribbon> triangle = List.of(ribbon(0, 0, 5), ribbon(0, 1, 1), ribbon(1, 0, 1), ribbon(1, 1, 5));

        Ribbons ribbons = Ribbons.between(2, 2, triangle);

        assertThat(ribbons.from()).isEqualTo(ribbons.to());
    }

    @Test
    void ribbons_of_a_name_lie_beside_each_other_and_keep_their_width_in_a_small_drawing() {
        String drawing = Ribbons.between(1, 3, List.of(ribbon(0, 0, 5), ribbon(0, 1, 5), ribbon(0, 2, 5)))
                .draw("Title", "Description");

        assertThat(starts(drawing)).containsExactly("37", "51", "65");
        assertThat(widths(drawing)).containsOnly(12.0);
    }

    @Test
    void many_ribbons_of_one_name_become_narrower_together_so_that_they_stay_in_its_row() {
        List<Ribbon> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(ribbon(i, i, 5));
            many.add(ribbon(0, i, i % 5 + 1));
        }
        Ribbons ribbons = Ribbons.between(30, 30, many);

        assertThat(widths(ribbons.draw("", "")))
                .hasSize(60)
                .allSatisfy(width -> assertThat(width).isBetween(0.1, 3.0));
        assertThat(ribbons.legend(5, false))
                .contains("stroke-width=\"" + widths(ribbons.draw("", "")).get(0));
    }

    @Test
    void names_have_numbers_through_both_columns_and_know_their_partners() {
        Ribbons ribbons = Ribbons.between(2, 1, List.of(ribbon(0, 0, 1), ribbon(1, 0, 0)));

        assertThat(ribbons.numbers(true)).containsExactly(List.of(1, 3), List.of(2, 3));
        assertThat(ribbons.numbers(false)).containsExactly(List.of(3, 1, 2));
        assertThat(ribbons.draw("A & B", "")).contains("class=\"ribbon-1 to-1 to-3\"", "<title>A &amp; B</title>");
    }

    @Test
    void a_group_is_one_ribbon_that_meets_in_the_middle() {
        Ribbons ribbons = Ribbons.between(
                2, 1, List.of(new Ribbon(List.of(0, 1), List.of(0), 3, false, "/group/", "Group"), ribbon(0, 0, 1)));

        assertThat(ribbons.numbers(true)).containsExactly(List.of(1, 3), List.of(2, 3));
        assertThat(ribbons.numbers(false)).containsExactly(List.of(3, 1, 2));
        assertThat(ribbons.draw("", ""))
                .containsOnlyOnce("<title>Group</title>")
                .contains("class=\"ribbon-3 to-1 to-2 to-3\"");
    }

    @Test
    void what_only_a_shared_project_joins_has_a_line_of_its_own_kind() {
        Ribbon shared = new Ribbon(List.of(0), List.of(0), 0, true, "/project/", "Shared");

        assertThat(Ribbons.between(1, 1, List.of(shared)).draw("", "")).contains("class=\"ribbon-shared to-1 to-2\"");
    }

    private static Ribbon ribbon(int from, int to, int stage) {
        return new Ribbon(List.of(from), List.of(to), stage, false, "/" + from + "/" + to + "/", from + "-" + to);
    }

    private static List<String> starts(String drawing) {
        return Pattern.compile("d=\"M0 ([\\d.]+)C")
                .matcher(drawing)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static List<Double> widths(String drawing) {
        Matcher matcher = WIDTH.matcher(drawing);
        return matcher.results().map(each -> Double.valueOf(each.group(1))).toList();
    }
}
