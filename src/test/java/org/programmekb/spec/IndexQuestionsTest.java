package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Term;
import org.programmekb.index.EntryList;
import org.programmekb.index.Neighbours;
import org.programmekb.index.RelatedIds;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.SiteRoot;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * Which questions a page asks when it looks something up in the index, and which of their answers an edit changes: a later
 * build makes exactly those pages again.
 */
final class IndexQuestionsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/index/questions.txt");

    private static final Site SITE = site();

    /** What pages look up, as they would show it. */
    private static final Map<String, Function<IndexedProject, Object>> LOOKUPS = lookups();

    private static final Map<String, UnaryOperator<Site>> EDITS = IndexEdits.all();

    /** What is shown of something that is not there. */
    private static final String GONE = "gone";

    @TempDir
    private Path folder;

    private static Site site() {
        try {
            return Site.of(Files.readString(EXPECTED.resolveSibling("questions.site")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentId id(String text) {
        String[] parts = text.split("/", 2);
        return new ContentId(Types.BUILT_IN.ofWord(parts[0]).orElseThrow(), parts[1]);
    }

    private static Language english(IndexedProject project) {
        return project.config().language("en").orElseThrow();
    }

    /** Read from the entries themselves, so that whoever gives them has asked about them. */
    private static String titles(List<? extends Entry> entries) {
        return entries.stream()
                .map(entry -> entry.core().versions().get(0).title())
                .collect(Collectors.joining(", "));
    }

    private static String ids(List<? extends Entry> entries) {
        return entries.stream().map(entry -> entry.id().toString()).collect(Collectors.joining(", "));
    }

    private static Map<String, Function<IndexedProject, Object>> lookups() {
        Map<String, Function<IndexedProject, Object>> all = new LinkedHashMap<>();
        all.put("whether `later` is public", p -> p.index().isPublished(id("page/later")));
        all.put(
                "date of `second`",
                p -> p.index().entry(id("news/second")).core().date());
        all.put(
                "stage of `tram`",
                p -> ((PilotProject) p.index().entry(id("project/tram")))
                        .planned()
                        .size());
        Function<IndexedProject, Entry> second = p -> p.programme().news().stream()
                .filter(item -> item.id().equals(id("news/second")))
                .findFirst()
                .orElseThrow();
        all.put(
                "languages of `second`",
                p -> p.index().versions(second.apply(p)).size());
        all.put(
                "text of `second`",
                p -> p.index()
                        .prose(p.index().shown(second.apply(p), english(p)))
                        .text());
        all.put(
                "names in `second`",
                p -> p.index()
                        .names(p.index().shown(second.apply(p), english(p)))
                        .isPresent());
        all.put("headings of `second`", p -> p.index().headingIds(id("news/second")));
        all.put("number of news", p -> news(p).size());
        all.put(
                "whether there are plans",
                p -> !p.index().all(Entry.class, ContentType.LAP, english(p)).isEmpty());
        all.put("titles of the first two news", p -> titles(news(p).first(2)));
        all.put("the third item of news", p -> ids(news(p).sequence(2, 3)));
        all.put("news around `second`", p -> {
            Neighbours<NewsItem> around = p.index().newsAround((NewsItem) second.apply(p), english(p));
            return titles(around.newer().stream().toList()) + " | "
                    + titles(around.older().stream().toList());
        });
        all.put("what concerns Nice", p -> RelatedIds.of(p.index(), id("city/nice")));
        all.put(
                "partners of Nice",
                p -> ids(p.index()
                        .partners((City) p.index().entry(id("city/nice")), english(p))
                        .sequence(0, 9)));
        all.put("years", p -> p.index().newsByYear());
        all.put(
                "coming events",
                p -> ids(p.index().events(english(p)).upcoming(Optional.empty()).sequence(0, 9)));
        all.put("organisations", p -> List.copyOf(p.index().organisations()));
        all.put("the port office", p -> p.index().organisation("port"));
        all.put("terms", p -> p.index().terms().stream().map(Term::name).toList());
        all.put("a berth", p -> p.index().term("berth").map(Term::name));
        all.put("links of `about`", p -> {
            Document about = document(p, "content/pages/about.en.md");
            return about.body().links().stream()
                    .map(link -> p.links().address(about, link, english(p)) + " "
                            + p.links().title(about.source(), link, english(p)))
                    .toList();
        });
        return all;
    }

    private static EntryList<Entry> news(IndexedProject project) {
        return project.index().all(Entry.class, ContentType.NEWS, english(project));
    }

    private static Document document(IndexedProject project, String path) {
        return project.sources().documents().stream()
                .filter(document -> document.source().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Answers answers(IndexedProject project) {
        Answers answers = new Answers();
        project.index().addTo(answers);
        project.links().addTo(answers);
        return answers;
    }

    private static Object look(Function<IndexedProject, Object> lookup, IndexedProject project) {
        try {
            return lookup.apply(project);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return GONE;
        }
    }

    /** The lookups of which an answer changed, after it was made sure that these are all that show something else. */
    private static String compare(IndexedProject before, IndexedProject after) {
        Answers answersBefore = answers(before);
        Answers answersAfter = answers(after);
        boolean isSameBasis = answersBefore.basis() == answersAfter.basis();
        List<String> again = new ArrayList<>();
        LOOKUPS.forEach((name, lookup) -> {
            Trace.Traced<Object> shown = Trace.of(() -> look(lookup, before));
            Set<Question> questions = shown.questions().orElseThrow();
            List<Question> changed = questions.stream()
                    .filter(question -> answersBefore.to(question) != answersAfter.to(question))
                    .toList();
            if (!shown.result().equals(GONE)
                    && !shown.result().toString().equals(look(lookup, after).toString())) {
                assertThat(changed).as(name + " is not the same any more").isNotEmpty();
            }
            if (isSameBasis) {
                assertThat(changed)
                        .as("the same basis")
                        .noneMatch(question -> answersBefore.isDerived(question.kind()));
            }
            if (!changed.isEmpty()) {
                again.add(name);
            }
        });
        return (isSameBasis ? "text only, " : "") + again;
    }

    private IndexedProject index(Site site) throws IOException {
        return IndexedProject.of(site, folder);
    }

    private static Site edited(String edit) {
        return Objects.requireNonNull(EDITS.get(edit)).apply(SITE);
    }

    @Test
    void anEditChangesTheAnswersOfWhatShowsIt() throws IOException {
        IndexedProject before = index(SITE);
        StringBuilder told = new StringBuilder();
        LOOKUPS.forEach((name, lookup) -> told.append(name)
                .append(" = ")
                .append(look(lookup, before).toString().strip().replace(SiteRoot.MARK, '~'))
                .append('\n'));
        for (String edit : EDITS.keySet()) {
            told.append(edit)
                    .append(": ")
                    .append(compare(before, index(edited(edit))))
                    .append('\n');
        }
        for (String day : List.of("2024-06-19", "2024-06-25", "2024-08-01")) {
            IndexedProject then = IndexedProject.of(SITE, folder, Instant.parse(day + "T10:00:00Z"));
            told.append("on ")
                    .append(day)
                    .append(": ")
                    .append(compare(before, then))
                    .append('\n');
        }
        Golden.compare(EXPECTED, told.toString());
    }

    @Test
    void whatIsBackHasTheAnswersThatItHad() throws IOException {
        IndexedProject before = index(SITE);
        IndexedProject meanwhile = index(edited("an item less"));
        IndexedProject after = index(SITE);

        assertThat(compare(meanwhile, after)).contains("years");
        assertThat(compare(before, after)).isEqualTo("text only, []");
    }

    @Test
    void anIndexWithOtherTextSaysTheSameAsANewOne() throws IOException {
        IndexedProject before = index(SITE);
        IndexedProject anew = index(edited("a sentence"));
        Document edited = document(anew, "content/news/second.en.md");

        SiteIndex index = before.index().with(List.of(edited));
        IndexedProject updated = new IndexedProject(
                before.config(),
                before.sources(),
                before.programme(),
                index,
                before.links().with(index),
                before.translations(),
                before.findings());

        LOOKUPS.forEach((name, lookup) -> assertThat(lookup.apply(updated).toString())
                .as(name)
                .isEqualTo(lookup.apply(anew).toString()));
        assertThat(compare(before, updated)).isEqualTo("text only, [text of `second`, links of `about`]");
        assertThat(index.versions(index.entry(id("news/second")))
                        .get(1)
                        .document()
                        .body()
                        .headings())
                .extracting(BodyHeading::text)
                .containsExactly("上午", "晚上");
    }
}
