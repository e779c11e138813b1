package org.programmekb.translation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** File format of a record: YAML with one field per line, always in the same order. */
final class RecordText {
    private static final String HEAD =
            "# The version of the source that this translation matches. Written by: kb translations accept\n";
    private static final List<String> REQUIRED = List.of("accepted", "content", "source", "translation");
    private static final Set<String> FIELDS = Set.of(
            "source", "content", "translation", "accepted", "reviewed", "reviewed-by", "source-blob", "facts-blob");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'-]*");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern BLOB = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private RecordText() {}

    /** The first mistake in a record, and its line, counted from 1; 0 for the file as a whole. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;
        private final transient Message message;

        Mistake(int line, Message message) {
            super(null, null, false, false);
            this.line = line;
            this.message = message;
        }

        Location at(String path) {
            return new Location(path, line, 0);
        }

        Message message() {
            return message;
        }
    }

    static String print(TranslationRecord record) {
        StringBuilder text = new StringBuilder(HEAD);
        line(text, "source", record.source());
        line(text, "content", record.content());
        line(text, "translation", record.translation());
        line(text, "accepted", record.accepted().toString());
        record.review().ifPresent(review -> {
            line(text, "reviewed", review.on().toString());
            line(text, "reviewed-by", quoted(review.by()));
        });
        record.blobs().ifPresent(blobs -> {
            line(text, "source-blob", blobs.document());
            blobs.facts().ifPresent(facts -> line(text, "facts-blob", facts));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static TranslationRecord read(String text) throws Mistake {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            String name = colon < 0 ? "" : line.substring(0, colon);
            if (line.startsWith("<<<<<<<")) {
                throw new Mistake(i + 1, Message.of("translation-record-invalid.conflict"));
            }
            if (!FIELDS.contains(name)) {
                throw new Mistake(i + 1, Message.of("translation-record-invalid.line", line));
            }
            String value = unquoted(line.substring(colon + 2).strip());
            if (!isSound(name, value)) {
                throw new Mistake(i + 1, Message.of("translation-record-invalid.value", value, name));
            }
            if (fields.putIfAbsent(name, value) != null) {
                throw new Mistake(i + 1, Message.of("translation-record-invalid.twice", name));
            }
        }
        if (fields.containsKey("reviewed") != fields.containsKey("reviewed-by")) {
            throw new Mistake(0, Message.of("translation-record-invalid.review"));
        }
        for (String name : REQUIRED) {
            if (!fields.containsKey(name)) {
                throw new Mistake(0, Message.of("translation-record-invalid.missing", name));
            }
        }
        return record(fields);
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static boolean isSound(String name, String value) {
        return switch (name) {
            case "content", "translation" -> HASH.matcher(value).matches();
            case "source-blob", "facts-blob" -> BLOB.matcher(value).matches();
            case "accepted", "reviewed" -> isDay(value);
            default -> !value.isBlank();
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static TranslationRecord record(Map<String, String> fields) {
        Optional<TranslationRecord.Review> review = Optional.ofNullable(fields.get("reviewed"))
                .map(day -> new TranslationRecord.Review(fields.getOrDefault("reviewed-by", ""), LocalDate.parse(day)));
        Optional<TranslationRecord.Blobs> blobs = Optional.ofNullable(fields.get("source-blob"))
                .map(blob -> new TranslationRecord.Blobs(blob, Optional.ofNullable(fields.get("facts-blob"))));
        return new TranslationRecord(
                fields.getOrDefault("source", ""),
                fields.getOrDefault("content", ""),
                fields.getOrDefault("translation", ""),
                LocalDate.parse(fields.getOrDefault("accepted", "")),
                review,
                blobs);
    }
}
