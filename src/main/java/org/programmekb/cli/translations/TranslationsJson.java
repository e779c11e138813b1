package org.programmekb.cli.translations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Json;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationProject;
import org.programmekb.translation.TranslationState;
import org.programmekb.type.ContentType;

/** JSON output of the list of translations. */
final class TranslationsJson {
    private TranslationsJson() {}

    /** Counts by folder, language and state, then one object per line, sorted by document and language. */
    static String print(TranslationProject project) {
        return "{\"counts\":{" + counts(project) + "},\n\"translations\":"
                + project.translations().all().stream()
                        .map(TranslationsJson::object)
                        .collect(Collectors.joining(",\n", "[\n", "\n]"))
                + "}\n";
    }

    private static String counts(TranslationProject project) {
        Map<ContentType, List<Translation>> byType = project.translations().all().stream()
                .collect(Collectors.groupingBy(
                        translation -> translation.id().document().type(), TreeMap::new, Collectors.toList()));
        return byType.entrySet().stream()
                .map(type -> Json.text(type.getKey().folder()) + ":{" + languages(project, type.getValue()) + "}")
                .collect(Collectors.joining(","));
    }

    private static String languages(TranslationProject project, List<Translation> translations) {
        return project.config().languages().stream()
                .map(language -> Json.text(language.code()) + ":{"
                        + Arrays.stream(TranslationState.values())
                                .map(state -> Json.text(state.word()) + ":" + count(translations, language, state))
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(","));
    }

    private static long count(List<Translation> translations, Language language, TranslationState state) {
        return translations.stream()
                .filter(translation -> translation.id().language().equals(language) && translation.state() == state)
                .count();
    }

    private static String object(Translation translation) {
        List<String> members = new ArrayList<>();
        add(members, "document", translation.id().document().toString());
        add(members, "type", translation.id().document().type().word());
        add(members, "language", translation.id().language().code());
        add(members, "state", translation.state().word());
        translation
                .document()
                .ifPresent(document -> add(members, "file", document.file().path()));
        add(members, "source", translation.source().file().path());
        add(members, "sourceLanguage", translation.source().language().code());
        translation.record().ifPresent(record -> {
            add(members, "accepted", record.accepted().toString());
            record.review().ifPresent(review -> {
                add(members, "reviewed", review.on().toString());
                add(members, "reviewedBy", review.by());
            });
        });
        return "{" + String.join(",", members) + "}";
    }

    private static void add(List<String> members, String name, String value) {
        members.add(Json.text(name) + ":" + Json.text(value));
    }
}
