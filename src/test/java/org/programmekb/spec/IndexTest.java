package org.programmekb.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.Term;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Coverage;
import org.programmekb.index.EntryList;
import org.programmekb.index.Hidden;
import org.programmekb.index.Neighbours;
import org.programmekb.index.RelatedIds;
import org.programmekb.index.Shown;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.SiteRoot;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.source.ContentId;
import org.programmekb.spec.IndexedProject.Parsed;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** What the index says about the example programme: all lists in their order, all relations, addresses and links. */
final class IndexTest {
    private static final Path PROJECT = Path.of("examples/harbour-programme");
    private static final Path EXPECTED = Path.of("src/test/resources/index");
    private static final Instant NOW = Instant.parse("2024-03-10T09:00:00Z");

    /** Parsed once, also if the tests are run one by one. */
    private static @Nullable Parsed parsed;

    private final StringBuilder told = new StringBuilder();
    private IndexedProject project = index(false);

    private static IndexedProject index(boolean drafts) {
        try {
            SiteConfig config = IndexedProject.config(PROJECT.toRealPath(), NOW, drafts);
            if (parsed == null) {
                parsed = Parsed.of(config);
            }
            return IndexedProject.of(parsed, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SiteIndex site() {
        return project.index();
    }

    private List<Language> languages() {
        return project.config().languages();
    }

    private void tell(String what, Object value) {
        told.append(what).append(": ").append(value).append('\n');
    }

    private static List<String> ids(EntryList<?> list) {
        return list.all().stream().map(entry -> entry.id().toString()).toList();
    }

    private Collection<Entry> entries() {
        return project.programme()
                .entries()
                .filter(entry -> site().isPublished(entry.id()))
                .toList();
    }

    @Test
    void listsAreInTheOrderOfTheLanguage() throws IOException {
        tell("years", site().newsByYear());
        tell("next change", site().nextChange());
        tell("hidden", Hidden.of(site()).counts());
        tell(
                "organisations",
                site().organisations().stream().map(Organisation::id).toList());
        tell("terms", site().terms().stream().map(Term::id).toList());
        for (Language language : languages()) {
            told.append("\n== ").append(language.code()).append('\n');
            for (ContentType type : Types.BUILT_IN.all()) {
                tell(type.folder(), ids(site().all(Entry.class, type, language)));
            }
            for (int year : site().newsByYear().keySet()) {
                tell("" + year, ids(site().newsOf(year, language)));
            }
            tell("own news", ids(site().nativeNews(Optional.empty(), language)));
            tell("events", ids(site().events(language).all()));
            tell("upcoming", ids(site().events(language).upcoming(Optional.empty())));
            tell("past", ids(site().events(language).past()));
            tell(
                    "decisions",
                    site().events(language).decisions().stream()
                            .map(agreed -> agreed.item().id() + " "
                                    + agreed.decision().text().in(language))
                            .toList());
        }
        Golden.compare(EXPECTED.resolve("lists.txt"), told.toString());
    }

    @Test
    void relationsHoldInBothDirections() throws IOException {
        for (Entry entry : entries()) {
            ContentId id = entry.id();
            told.append("\n== ").append(id).append('\n');
            RelatedIds related = RelatedIds.of(site(), id);
            tell("related", related.entries());
            tell("partners", related.partners());
            tell("news", related.of(ContentType.NEWS));
            for (Language language : languages()) {
                tell(language.code() + " cities", ids(site().related(entry, City.class, ContentType.CITY, language)));
                tell(language.code() + " own news", ids(site().nativeNews(Optional.of(id), language)));
                tell(language.code() + " events", ids(site().events(language).of(id)));
                tell(language.code() + " upcoming", ids(site().events(language).upcoming(Optional.of(id))));
                if (entry instanceof City city) {
                    tell(language.code() + " partners", ids(site().partners(city, language)));
                }
                if (entry instanceof NewsItem item) {
                    Neighbours<NewsItem> around = site().newsAround(item, language);
                    tell(language.code() + " newer", around.newer().map(Entry::id));
                    tell(language.code() + " older", around.older().map(Entry::id));
                }
            }
        }
        Golden.compare(EXPECTED.resolve("relations.txt"), told.toString());
    }

    @Test
    void eachLanguageShowsAVersionOfEachEntry() throws IOException {
        for (Entry entry : entries()) {
            told.append("\n== ").append(entry.id()).append('\n');
            tell(
                    "versions",
                    site().versions(entry).stream()
                            .map(Version::language)
                            .map(Language::code)
                            .toList());
            for (Language language : languages()) {
                Shown shown = site().shown(entry, language);
                tell(language.code() + " name", site().name(entry, language));
                tell(language.code() + " shown", shown.version().language().code() + " " + shown.isFallback());
                tell(
                        language.code() + " headings",
                        site().headingIds(entry.id()).of(language));
                tell(language.code() + " address", Addresses.of(entry.id(), language));
            }
            for (Version version : site().versions(entry)) {
                tell("state", site().previewState(entry, version));
            }
        }
        for (Language language : languages()) {
            Coverage coverage = Coverage.of(language, site(), project.translations());
            told.append("\n== ").append(language.code()).append('\n');
            tell("total", coverage.total());
            tell("types", coverage.byType());
            tell("cities", coverage.byCity());
            tell("clusters", coverage.byCluster());
            tell("missing", coverage.missing());
            tell("outdated", coverage.outdated());
        }
        Golden.compare(EXPECTED.resolve("versions.txt"), told.toString());
    }

    @Test
    void linksLeadToThePagesOfTheReader() throws IOException {
        for (Document document : project.sources().documents()) {
            told.append("\n== ").append(document.source().path()).append('\n');
            for (WrittenLink link : document.body().links()) {
                tell(
                        link.target(),
                        languages().stream()
                                .map(language -> shown(project.links().address(document, link, language)) + " "
                                        + project.links().title(document.source(), link, language))
                                .collect(Collectors.joining(" | ")));
            }
            for (BodyImage image : document.body().images()) {
                tell(
                        image.source(),
                        shown(project.links().address(document.source(), image)) + " "
                                + project.links().file(document.source(), image).isPresent());
            }
        }
        Golden.compare(EXPECTED.resolve("links.txt"), told.toString());
    }

    private static String shown(Optional<String> address) {
        return address.map(text -> text.replace(String.valueOf(SiteRoot.MARK), "ROOT/"))
                .orElse("nowhere");
    }

    @Test
    void draftsArePublishedOnlyInAPreview() throws IOException {
        project = index(true);
        tell("hidden", Hidden.of(site()).counts());
        tell("next change", site().nextChange());
        for (Language language : languages()) {
            tell(language.code(), ids(site().all(Entry.class, ContentType.NEWS, language)));
            tell(language.code() + " own", ids(site().nativeNews(Optional.empty(), language)));
        }
        for (Entry entry : entries()) {
            for (Version version : site().versions(entry)) {
                site().previewState(entry, version)
                        .ifPresent(state ->
                                tell(entry.id() + " " + version.language().code(), state));
            }
        }
        project.findings().all().forEach(finding -> told.append(finding).append('\n'));
        Golden.compare(EXPECTED.resolve("preview.txt"), told.toString());
    }
}
