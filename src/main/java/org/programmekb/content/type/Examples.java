package org.programmekb.content.type;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;

/** Values for hints and new documents, for fields whose description has no example; {@code text} is a text in the languages of the site. */
final class Examples {
    private Examples() {}

    static String of(
            String text,
            FieldKind kind,
            boolean isList,
            Map<String, Map<String, String>> choices,
            List<FieldDescription> inside) {
        String one = one(text, kind, choices, inside);
        return isList ? "[" + one + "]" : one;
    }

    private static String one(
            String text, FieldKind kind, Map<String, Map<String, String>> choices, List<FieldDescription> inside) {
        return switch (kind) {
            case TEXT, SOURCE, PARTY -> text;
            case LINE -> "…";
            case DATE -> "2026-03";
            case PERIOD -> "{from: 2025, to: 2026-06}";
            case NUMBER -> "12";
            case URL -> "https://example.org/report";
            case EMAIL -> "office@example.org";
            case COUNTRY -> "FR";
            case MONEY -> "{amount: 120000, currency: EUR}";
            case GOAL -> "11";
            case CHOICE -> choices.keySet().stream().findFirst().orElse("…");
            case GROUP ->
                inside.stream()
                        .map(field -> field.name() + ": " + field.example())
                        .collect(Collectors.joining(", ", "{", "}"));
            case CONTACT -> "{name: " + text + ", email: office@example.org}";
            case PERSON -> "anna-rossi";
            case ORGANISATION -> "port-office";
            case TERM -> "shore-power";
            case FILE -> "../files/plan.pdf";
            case RELATION -> "…";
            default -> text;
        };
    }
}
