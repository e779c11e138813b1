package org.programmekb.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.diagnostic.Suggestion;

/** Parser for the keys that decide what is an error: {@code check.*}, {@code translations.gate} and {@code jbake.strict}. */
record SeveritySettings(Settings settings) {
    private static final String GATE = "translations.gate";
    /** Findings with which a part of a site would be missing, or a file from elsewhere in it. */
    private static final Set<Code> LOSSES = EnumSet.of(
            Code.FILE_TOO_LARGE,
            Code.DOCUMENT_SLOW,
            Code.PATH_OUTSIDE_PROJECT,
            Code.PATH_HIDDEN,
            Code.SYMLINK_LOOP,
            Code.OUTPUT_COLLISION,
            Code.OUTPUT_PATH_INVALID,
            Code.TEMPLATE_FAILED,
            Code.TEMPLATE_MISSING,
            Code.RENDERING_TOOL_FAILED);
    /** What templates of JBake need not do. */
    private static final Set<Code> NO_MATTER =
            EnumSet.of(Code.PAGE_LANG_INVALID, Code.HREFLANG_INVALID, Code.CANONICAL_INVALID);

    /** The severities that differ from the defaults. */
    Map<Code, Severity> ofProgramme() {
        Map<Code, Severity> severities = new EnumMap<>(Code.class);
        List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
        for (String key : settings.keys("check.")) {
            String id = key.substring("check.".length());
            Optional<Code> code = Code.byId(id);
            if (code.isEmpty()) {
                settings.mistake(
                        key,
                        Message.of("configuration.check", id),
                        Suggestion.hint(id, ids, Message.of("configuration.hint-check")));
            }
            String word = settings.text(key).orElse("");
            Optional<Severity> severity = Arrays.stream(Severity.values())
                    .filter(candidate -> candidate.word().equals(word))
                    .findFirst();
            if (severity.isEmpty()) {
                settings.mistake(
                        key,
                        Message.of("configuration.severity", word, key),
                        Message.of("configuration.hint-severity"));
            }
            code.ifPresent(known -> severity.ifPresent(value -> severities.put(known, value)));
        }
        gated().forEach(code -> {
            Severity other = severities.getOrDefault(code, Severity.ERROR);
            if (other != Severity.ERROR) {
                String key = "check." + code.id();
                settings.mistake(
                        key,
                        Message.of(
                                "configuration.gate",
                                key + "=" + other.word(),
                                GATE + "=" + settings.text(GATE).orElse("")),
                        Message.of("configuration.hint-gate"));
            }
            severities.put(code, Severity.ERROR);
        });
        return severities;
    }

    /** Where JBake bakes on, a finding is a warning; {@code jbake.strict=true} makes it the error that it is elsewhere. */
    Map<Code, Severity> ofJBake() {
        Map<Code, Severity> severities = new EnumMap<>(Code.class);
        if (!settings.text("jbake.strict").orElse("false").equals("true")) {
            Arrays.stream(Code.values())
                    .filter(code -> code.severity() == Severity.ERROR && !LOSSES.contains(code))
                    .forEach(code -> severities.put(code, Severity.WARNING));
            NO_MATTER.forEach(code -> severities.put(code, Severity.OFF));
        }
        severities.putAll(ofProgramme());
        return severities;
    }

    /** The codes that fail a build according to {@code translations.gate}. */
    private List<Code> gated() {
        return switch (settings.choice(GATE, "off", "missing", "outdated")) {
            case "missing" -> List.of(Code.TRANSLATION_MISSING);
            case "outdated" -> List.of(Code.TRANSLATION_MISSING, Code.TRANSLATION_OUTDATED);
            default -> List.of();
        };
    }
}
