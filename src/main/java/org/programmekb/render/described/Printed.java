package org.programmekb.render.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.render.view.View;

/**
 * A value as a template prints it.
 *
 * @param macro the macro of {@code layout.ftlh} that prints it
 * @param value what the macro takes
 */
record Printed(String macro, Object value) {
    static final String TEXT = "text";
    static final String LINK = "link";
    static final String GROUP = "group";

    /** Several values: a list of texts or links if all are such, else a list of groups. */
    static Printed list(List<Printed> items) {
        Set<String> macros = items.stream().map(Printed::macro).collect(Collectors.toSet());
        if (macros.equals(Set.of(TEXT))) {
            return new Printed("textList", items.stream().map(Printed::value).toList());
        } else if (macros.equals(Set.of(LINK))) {
            return new Printed("linkList", items.stream().map(Printed::value).toList());
        } else if (macros.equals(Set.of("sdgs")) || macros.equals(Set.of("linkList"))) {
            List<Object> all = new ArrayList<>();
            items.forEach(item -> all.addAll((List<?>) item.value()));
            return new Printed(items.get(0).macro(), all);
        }
        return new Printed("values", items.stream().map(Printed::view).toList());
    }

    /** The same on one line. */
    Printed inline() {
        return switch (macro) {
            case "linkList" -> new Printed("inlineLinks", value);
            case "textList" -> new Printed("inlineTexts", value);
            default -> this;
        };
    }

    View view() {
        return new View("fact").with("macro", macro).with("value", value);
    }

    View fact(String label) {
        return new View("fact").with("label", label).with("macro", macro).with("value", value);
    }
}
