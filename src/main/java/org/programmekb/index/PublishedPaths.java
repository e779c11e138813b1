package org.programmekb.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * Finds the document that an author means by the path of a page, such as {@code /en/cities/nice/}.
 *
 * @param types the types of the project
 * @param ids the documents
 * @param subjects the ids of what has an anchor in a list
 */
record PublishedPaths(
        List<Language> languages, Types types, Set<ContentId> ids, Map<Subject.Kind, Set<String>> subjects) {
    private static final Map<String, Subject.Kind> LISTS = Map.of(
            "organisations",
            Subject.Kind.ORGANISATION,
            "glossary",
            Subject.Kind.TERM,
            "people",
            Subject.Kind.PERSON,
            "sources",
            Subject.Kind.SOURCE);

    /** The target to write instead: {@code kb:city/nice}. */
    Optional<String> meant(String path, String fragment) {
        List<String> parts = Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .filter(part -> !part.equals("..") && !part.equals("index.html"))
                .toList();
        int language = parts.stream()
                .filter(part -> languages.stream().anyMatch(each -> each.code().equals(part)))
                .findFirst()
                .map(parts::indexOf)
                .orElse(-1);
        if (language < 0 && !path.endsWith("/")) {
            return Optional.empty();
        }
        List<String> below = parts.subList(language + 1, parts.size());
        return subject(below, fragment).or(() -> document(below, language >= 0, fragment));
    }

    private Optional<String> subject(List<String> parts, String fragment) {
        Optional<Subject.Kind> kind =
                parts.size() == 1 ? Optional.ofNullable(LISTS.get(parts.get(0))) : Optional.empty();
        return kind.filter(list -> subjects.getOrDefault(list, Set.of()).contains(fragment))
                .map(list -> "kb:" + list.word() + "/" + fragment);
    }

    private Optional<String> document(List<String> parts, boolean hasLanguage, String fragment) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<ContentId> inFolder = types.ofAddress(parts.get(0))
                .map(type -> new ContentId(type, String.join("/", parts.subList(1, parts.size()))))
                .filter(ids::contains);
        return inFolder.or(() -> Optional.of(new ContentId(ContentType.PAGE, String.join("/", parts)))
                        .filter(page -> hasLanguage && ids.contains(page)))
                .map(id -> "kb:" + id + (fragment.isEmpty() ? "" : "#" + fragment));
    }
}
