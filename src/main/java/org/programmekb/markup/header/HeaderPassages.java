package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.programmekb.config.Language;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;
import org.programmekb.markup.text.WrittenText;
import org.programmekb.markup.text.WrittenText.Stretch;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Passage.Kind;
import org.programmekb.prose.Run;

/** Finds the texts for readers in headers and YAML files, if a field or key tells their language. */
public final class HeaderPassages {
    /** Fields with names as they are written elsewhere, even wrongly; their style is not checked. */
    private static final Set<String> OTHER_NAMES = Set.of("former", "variants");

    private final Map<String, Language> languages = new LinkedHashMap<>();

    public HeaderPassages(List<Language> languages) {
        languages.forEach(language -> this.languages.put(language.code(), language));
    }

    /** The texts of a document's header in the document's own language. */
    public List<Passage> own(Mapping header, SourceText source) {
        List<Passage> passages = new ArrayList<>();
        for (Field field : header.fields()) {
            switch (field.name()) {
                case "title" -> add(field.value(), Kind.TITLE, source, passages);
                case "summary" -> add(field.value(), Kind.SUMMARY, source, passages);
                case "image.alt" -> add(field.value(), Kind.ALTERNATIVE, source, passages);
                case "image" -> {
                    if (field.value() instanceof Mapping image) {
                        image.field("alt").ifPresent(alt -> add(alt.value(), Kind.ALTERNATIVE, source, passages));
                    }
                }
                default -> {
                    // Other fields have no language or several.
                }
            }
        }
        return passages;
    }

    /** The texts per language, by language tag. */
    public Map<String, List<Passage>> localized(Mapping fields, SourceText source) {
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        collect(fields, source, passages);
        return passages;
    }

    private void collect(HeaderNode node, SourceText source, Map<String, List<Passage>> passages) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, source, passages));
        } else if (node instanceof Mapping mapping) {
            List<Field> fields = mapping.fields();
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                Language language = languages.get(field.name());
                if (language != null && field.value() instanceof Scalar text) {
                    add(
                            whole(text, fields.subList(i + 1, fields.size())),
                            Kind.FACT,
                            source,
                            passages.computeIfAbsent(language.tag(), tag -> new ArrayList<>()));
                } else if (!OTHER_NAMES.contains(field.name())) {
                    collect(field.value(), source, passages);
                }
            }
        }
    }

    /** Joins a text that YAML split at commas, which separate fields in YAML. */
    private Scalar whole(Scalar text, List<Field> next) {
        StringBuilder whole = new StringBuilder(text.text());
        for (Field field : next) {
            boolean isCut = !text.quoted()
                    && !languages.containsKey(field.name())
                    && field.value() instanceof Scalar rest
                    && !rest.quoted()
                    && rest.text().isEmpty();
            if (!isCut) {
                break;
            }
            whole.append(", ").append(field.name());
        }
        return new Scalar(whole.toString(), text.quoted(), text.location());
    }

    private static void add(HeaderNode node, Kind kind, SourceText source, List<Passage> passages) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            passages.add(passage(scalar, kind, () -> source));
        }
    }

    /**
     * The passage of a value.
     *
     * @param source the text that contains it, which is needed only for findings
     */
    public static Passage passage(Scalar scalar, Kind kind, Supplier<SourceText> source) {
        String text = scalar.text().strip();
        WrittenText places = new Stretch(() ->
                        List.of(new Places.Start(source.get(), source.get().offsetOf(scalar.location()))))
                .next(scalar::location);
        places.add(0, text, () -> 0);
        return new Passage(kind, List.of(Run.words(text)), places);
    }
}
