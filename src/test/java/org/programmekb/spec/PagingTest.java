package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five hundred news items in lists of twenty a page. */
@Tag("sites")
final class PagingTest {
    private static final int ITEMS = 500;
    private static final int PAGE = 20;
    private static final List<String> CITIES = List.of("alba", "boreal", "carmine");

    /** A generated item: about the first city, the second, both, or none. */
    private record Item(String slug, LocalDate date, List<String> cities, List<String> clusters) {}

    private static List<Item> items = List.of();
    private static Result result = new Result(-1, "", "", java.util.Map.of());

    @BeforeAll
    static void bake() {
        Random random = new Random(20191112);
        List<Item> generated = new ArrayList<>();
        Site site = Site.of("");
        for (String city : CITIES) {
            site = site.withFile(
                    "content/cities/" + city + ".en.md",
                    "---\ntitle: City\nname: {en: %s, zh: 城}\npinyin: cheng\n---\n".formatted(city));
        }
        site = site.withFile("content/clusters/quiet.en.md", "---\ntitle: Quiet\nname: {en: Quiet, zh: 静}\n---\n");
        for (int i = 0; i < ITEMS; i++) {
            Item item = new Item(
                    "item-%03d".formatted(random.nextInt(10_000) * 1_000 + i),
                    LocalDate.of(2021, 1, 1).plusDays(random.nextInt(400)),
                    CITIES.subList(0, 2).stream()
                            .filter(city -> random.nextInt(3) > 0)
                            .toList(),
                    random.nextInt(12) == 0 ? List.of("quiet") : List.of());
            generated.add(item);
            site = site.withFile(
                    "content/news/" + item.slug() + ".en.md",
                    "---\ntitle: About %s\ndate: %s\ncities: %s\nclusters: %s\n---\nText.\n"
                            .formatted(item.slug(), item.date(), item.cities(), item.clusters()));
        }
        generated.sort(Comparator.comparing(Item::date).reversed().thenComparing(Item::slug));
        items = List.copyOf(generated);
        result = site.build();
        SiteAssertions.assertThat(result).isPublished();
    }

    @Test
    void allNewsAreListedOnceNewestFirstTwentyAPage() {
        assertPaged("/en/news/", item -> true);
        assertPaged("/zh/news/", item -> true);
    }

    @Test
    void theMapOfTheSiteListsNewsUntilThereAreAThousand() {
        assertThat(result.page("/en/site-map/").select("main a[href^=/en/news/item-]"))
                .hasSize(ITEMS);

        Site many = Site.of("");
        for (int i = 0; i < 1_001; i++) {
            many = many.withFile(
                    "content/news/item-" + i + ".en.md",
                    "---\ntitle: Item %d\ndate: %d-01-01\n---\nText.\n".formatted(i, 2020 + i % 2));
        }
        assertThat(many.build()
                        .page("/en/site-map/")
                        .select("main a[href^=/en/news/]")
                        .eachAttr("href"))
                .containsExactly("/en/news/", "/en/news/2021/", "/en/news/2020/");
    }

    @Test
    void eachCityHasItsOwnPagedNews() {
        for (String city : CITIES.subList(0, 2)) {
            assertPaged("/en/cities/" + city + "/news/", item -> item.cities().contains(city));
            assertPaged("/zh/cities/" + city + "/news/", item -> item.cities().contains(city));
        }
    }

    @Test
    void aCityWithoutNewsHasNoListOfThem() {
        assertThat(result.files().keySet()).noneMatch(path -> path.contains("/cities/carmine/news/"));
    }

    @Test
    void aClusterHasItsOwnPagedNews() {
        assertPaged("/en/clusters/quiet/news/", item -> item.clusters().contains("quiet"));
    }

    @Test
    void eachYearHasItsOwnPagedNews() {
        assertPaged("/en/news/2021/", item -> item.date().getYear() == 2021);
        assertPaged("/en/news/2022/", item -> item.date().getYear() == 2022);
        assertThat(result.files()).doesNotContainKeys("en/news/2020/index.html", "en/news/2023/index.html");
    }

    @Test
    void theNewestStandOnTheHomePageAndOnTheProfile() {
        String newest = "/en/news/" + items.get(0).slug() + "/";
        String newestOfCity = "/en/news/"
                + items.stream()
                        .filter(item -> item.cities().contains("alba"))
                        .findFirst()
                        .orElseThrow()
                        .slug() + "/";

        SiteAssertions.assertThat(result).page("/en/").hasLink(newest);
        SiteAssertions.assertThat(result).page("/en/cities/alba/").hasLink(newestOfCity);
    }

    @Test
    void theFeedHoldsTheNewestFifty() {
        List<String> links =
                result.page("/en/feed.xml").select("entry > link[hreflang=en]").eachAttr("href");

        assertThat(links)
                .containsExactlyElementsOf(items.stream()
                        .limit(50)
                        .map(item -> "https://example.org/en/news/" + item.slug() + "/")
                        .toList());
    }

    private static void assertPaged(String first, Predicate<Item> belongs) {
        String home = first.substring(0, 4);
        List<String> expected = items.stream()
                .filter(belongs)
                .map(item -> home + "news/" + item.slug() + "/")
                .toList();
        int count = (expected.size() + PAGE - 1) / PAGE;
        List<String> found = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            List<String> entries = result.page(address(first, page))
                    .select(".news-entry :is(h2, h3) a")
                    .eachAttr("href");
            assertThat(entries).as(address(first, page)).hasSizeBetween(1, PAGE);
            found.addAll(entries);
        }
        assertThat(found).as(first).containsExactlyElementsOf(expected);
        assertThat(result.files())
                .doesNotContainKeys(
                        Result.file(address(first, count + 1)),
                        Result.file(first + "page/1/"),
                        Result.file(first + "page/0/"));
        assertNeighbours(first, count);
    }

    private static void assertNeighbours(String first, int count) {
        IntStream.rangeClosed(1, count).forEach(page -> {
            PageAssert list = SiteAssertions.assertThat(result).page(address(first, page));
            if (page < count) {
                list.hasLink(address(first, page + 1));
            }
            if (page > 1) {
                list.hasLink(address(first, page - 1));
                list.hasCanonical("https://example.org" + address(first, page));
            }
        });
    }

    private static String address(String first, int page) {
        return page == 1 ? first : first + "page/" + page + "/";
    }
}
