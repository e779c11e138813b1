package org.programmekb.imports.jbake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Readings;
import org.programmekb.imports.Project;
import org.programmekb.source.ContentId;
import org.programmekb.source.MeantName;
import org.programmekb.source.ReservedNames;
import org.programmekb.type.ContentType;

/** Proposes type, slug and language of documents. */
final class Proposal {
    private static final String POST = "post";
    /** Folders whose names say no more than the type. */
    private static final Set<String> PLAIN =
            Set.of("blog", "post", "posts", "article", "articles", "news", "page", "pages");

    private static final double MOSTLY = 0.3;

    private final SiteConfig config;
    private final Project project;
    private final Set<String> taken = new HashSet<>();

    Proposal(SiteConfig config, Project project) {
        this.config = config;
        this.project = project;
    }

    /** A document of the programme: {@code news/open-day.en}; empty for a page that only a template fills. */
    Optional<NewName> of(OldDocument document) {
        Optional<ContentType> type = type(document);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Language language = language(document);
        String own = slug(document, type.get());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String slug = unreserved(type.get(), own);
        for (int number = 1; ; number++) {
            ContentId id = new ContentId(type.get(), slug + (number == 1 ? "" : "-" + number));
            NewName name = new NewName(id, language);
            boolean isFree = !project.ids().contains(id) && !project.facts().contains(id);
            if (isFree && taken.add(name.toString())) {
                return Optional.of(name);
            }
        }
    }

    /** A slug without names of pages that the program makes; a folder can have one, too, as in {@code page/projects/x}. */
    private static String unreserved(ContentType type, String slug) {
        List<String> parts = new ArrayList<>(List.of(slug.split("/")));
        Optional<String> reserved = ReservedNames.in(new ContentId(type, slug));
        while (reserved.isPresent()) {
            int at = Math.max(0, parts.indexOf(reserved.get()));
            parts.set(at, parts.get(at) + "-2");
            reserved = ReservedNames.in(new ContentId(type, String.join("/", parts)));
        }
        return String.join("/", parts);
    }

    private Optional<ContentType> type(OldDocument document) {
        String type = document.field("type").orElse(POST).toLowerCase(Locale.ROOT);
        Optional<ContentType> known = config.types().named(type);
        if (known.isPresent() || type.equals(POST)) {
            return Optional.of(known.orElse(ContentType.NEWS));
        }
        boolean isEmpty = document.hasPairs() && document.body().isBlank();
        return isEmpty
                ? Optional.empty()
                : Optional.of(document.field("date").isPresent() ? ContentType.NEWS : ContentType.PAGE);
    }

    /** From a field, the name of the file or of a folder, or the characters of the text. */
    private Language language(OldDocument document) {
        return Stream.of("lang", "language", "locale")
                .flatMap(field -> document.field(field).stream())
                .flatMap(value -> named(value).stream())
                .findFirst()
                .or(() -> MeantName.of(stem(document), config.languages()).map(MeantName::language))
                .or(() -> Arrays.stream(document.path().split("/"))
                        .flatMap(folder -> named(folder).stream())
                        .findFirst())
                .or(() -> config.languages().stream()
                        .filter(language -> language.isChinese() && isHan(document.title() + document.body()))
                        .findFirst())
                .orElse(config.defaultLanguage());
    }

    private Optional<Language> named(String text) {
        String name = text.toLowerCase(Locale.ROOT).replace('_', '-');
        return config.languages().stream()
                .filter(language -> name.equals(language.code())
                        || name.equals(language.tag().toLowerCase(Locale.ROOT))
                        || name.startsWith(language.code() + "-"))
                .findFirst();
    }

    private static boolean isHan(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return letters > 0 && han > letters * MOSTLY;
    }

    private static String stem(OldDocument document) {
        String path = document.path();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private String slug(OldDocument document, ContentType type) {
        String path = document.path();
        List<String> folders = path.contains("/")
                ? Arrays.asList(path.substring(0, path.lastIndexOf('/')).split("/"))
                : List.of();
        String name = MeantName.of(stem(document), config.languages())
                .map(MeantName::slug)
                .orElse(stem(document));
        List<String> parts = Stream.concat(
                        folders.stream().filter(folder -> named(folder).isEmpty()), Stream.of(name))
                .map(Readings::slug)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean isPlain = parts.size() > 1
                && (PLAIN.contains(parts.get(0)) || parts.get(0).equals(type.folder()));
        List<String> own = isPlain ? parts.subList(1, parts.size()) : parts;
        if (!own.isEmpty() && own.get(own.size() - 1).equals("index")) {
            own = own.size() == 1 && isPlain ? parts.subList(0, 1) : own.subList(0, own.size() - 1);
        }
        return own.stream().collect(Collectors.joining("/"));
    }
}
