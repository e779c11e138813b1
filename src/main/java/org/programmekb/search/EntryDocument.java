package org.programmekb.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.index.Countries;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;

/**
 * Search document for an entry in one of its languages.
 *
 * @param kind what readers call an entry of its type; empty if they do not look for it so
 */
record EntryDocument(Entry entry, Version version, String kind, SiteIndex index, Answers answers)
        implements SearchDocument {
    @Override
    public String type() {
        return entry.id().type().word();
    }

    private Language language() {
        return version.language();
    }

    @Override
    public String path() {
        return index.rows().address(entry, language());
    }

    @Override
    public String title() {
        return version.title();
    }

    @Override
    public String officialName() {
        return entry.properName()
                .flatMap(name -> name.official().in(language()))
                .orElseGet(this::title);
    }

    @Override
    public Optional<String> date() {
        return entry.core().date().map(PartialDate::iso);
    }

    @Override
    public List<String> names() {
        return entry.properName()
                .map(name -> Naming.all(name, Optional.empty(), entry.pinyin()))
                .orElseGet(() -> language().isChinese() ? Naming.readings(title()) : List.of());
    }

    @Override
    public List<String> facets() {
        List<String> facets = new ArrayList<>();
        facets.add("type:" + type());
        addRelated(ContentType.CITY, City.class, facets);
        addRelated(ContentType.CLUSTER, Cluster.class, facets);
        entry.core().date().ifPresent(date -> facets.add("year:" + date.year()));
        return facets;
    }

    private <T extends Entry> void addRelated(ContentType type, Class<T> kind, List<String> facets) {
        if (entry.id().type() == type) {
            facets.add(type.word() + ":" + entry.id().slug());
        } else {
            index.related(entry, kind, type, language())
                    .all()
                    .forEach(other -> facets.add(type.word() + ":" + other.id().slug()));
        }
    }

    @Override
    public List<Block> text() {
        List<Block> blocks = new ArrayList<>();
        version.summary().ifPresent(summary -> blocks.add(new Block(Block.HEADING, summary)));
        version.tags().forEach(tag -> blocks.add(new Block(Block.HEADING, tag)));
        FactTexts.of(entry, language(), index).forEach(text -> blocks.add(new Block(Block.BODY, text)));
        DocumentBody body = version.document().body();
        Set<String> headings = new HashSet<>();
        body.headings().forEach(heading -> headings.add(heading.text()));
        body.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        blocks.add(new Block(headings.contains(line.strip()) ? Block.HEADING : Block.BODY, line)));
        about().stream().filter(block -> !block.text().isEmpty()).forEach(blocks::add);
        return blocks;
    }

    /** What readers look for it by: its kind, the country of a city, and its cities, most of all those of a cooperation. */
    private List<Block> about() {
        if (kind.isEmpty()) {
            return List.of();
        }
        if (entry instanceof City city) {
            return List.of(named(city.country().map(code -> Countries.name(code, language())).stream()));
        }
        if (entry instanceof Cooperation) {
            return List.of(named(cities()));
        }
        String cities = entry instanceof Cluster ? "" : cities().collect(Collectors.joining(" · "));
        return List.of(named(Stream.empty()), new Block(Block.HEADING, cities));
    }

    private Block named(Stream<String> names) {
        return new Block(Block.NAME, Stream.concat(Stream.of(kind), names).collect(Collectors.joining(" · ")));
    }

    private Stream<String> cities() {
        return index.related(entry, City.class, ContentType.CITY, language()).all().stream()
                .flatMap(city -> city.name().official().in(language()).stream());
    }

    @Override
    public int size() {
        return version.document().body().textBytes();
    }

    @Override
    public long fingerprint() {
        return new Fingerprint()
                .add(entry.id().toString())
                .add(path())
                .add(about().toString())
                .add(entry.core().fingerprint())
                .add(answers.to(SiteIndex.proseOf(version.document())))
                .value();
    }
}
