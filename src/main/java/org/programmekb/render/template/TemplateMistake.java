package org.programmekb.render.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** What is wrong with a template, in words: what the template engine says is for people who know its documentation. */
final class TemplateMistake {
    private static final Pattern MISSING_FILE =
            Pattern.compile("Template (?:inclusion|importing) failed \\(for parameter value \"([^\"]*)\"\\)");
    private static final Pattern BUILT_IN = Pattern.compile("^Unknown built-in: \"([^\"]*)\"");
    private static final Pattern DIRECTIVE = Pattern.compile("^Unknown directive: [#@]?(\\w+)");

    /** What other languages call a built-in whose name is not similar. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "upper",
            "upper_case",
            "lower",
            "lower_case",
            "uppercase",
            "upper_case",
            "lowercase",
            "lower_case",
            "count",
            "size",
            "strip",
            "trim",
            "raw",
            "no_esc",
            "escape",
            "esc",
            "format",
            "string",
            "capital",
            "cap_first");

    /** Mistakes that have one cause, by how the words of the engine begin. */
    private static final Map<String, String> USUAL = Map.of(
            "Can't convert boolean to string automatically", "template-mistake.boolean",
            "Can't convert the date-like value to string", "template-mistake.date",
            "Using ?html (legacy escaping) is not allowed", "template-mistake.html",
            "The left operand of ?no_esc", "template-mistake.no-esc",
            "The \"no_esc\" built-in", "template-mistake.no-esc",
            "The \"?no_esc\"", "template-mistake.no-esc");

    private static final Set<String> BUILT_INS = Set.copyOf(new Configuration(Configuration.VERSION_2_3_34)
            .getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION));
    private static final Set<String> DIRECTIVES = Set.copyOf(new Configuration(Configuration.VERSION_2_3_34)
            .getSupportedBuiltInDirectiveNames(Configuration.LEGACY_NAMING_CONVENTION));

    private TemplateMistake() {}

    /** What is wrong with a template that cannot be read. */
    static Message of(ParseException failure) {
        String text = String.valueOf(failure.getEditorMessage());
        Optional<String> builtIn = first(BUILT_IN, text);
        if (builtIn.isPresent()) {
            String name = builtIn.get();
            return near(
                    Message.of("template-mistake.built-in", name),
                    Optional.ofNullable(OTHER_NAMES.get(name))
                            .or(() -> Suggestion.closest(name, BUILT_INS))
                            .map(other -> "?" + other));
        }
        return first(DIRECTIVE, text)
                .map(name -> near(
                        Message.of("template-mistake.directive", name),
                        Suggestion.closest(name, DIRECTIVES).map(other -> "#" + other)))
                .orElseGet(() -> usual(text));
    }

    /**
     * What went wrong while a page was made.
     *
     * @param templates the names of all templates
     */
    static Message of(TemplateException failure, Collection<String> templates) {
        String text = String.valueOf(failure.getMessageWithoutStackTop());
        String blamed = Optional.ofNullable(failure.getBlamedExpressionString()).orElse("");
        Optional<ParseException> unread = unread(failure);
        if (unread.isPresent()) {
            return of(unread.get());
        }
        if (failure.getCause() instanceof TemplateNotFoundException) {
            return first(MISSING_FILE, text)
                    .map(name -> near(Message.of("template-mistake.file", name), closest(name, templates)))
                    .orElseGet(() -> usual(text));
        }
        return failure instanceof InvalidReferenceException && !blamed.isEmpty()
                ? missing(failure, blamed)
                : usual(text);
    }

    /** The mistake because of which an included template cannot be read; the engine wraps it when it tries again. */
    static Optional<ParseException> unread(TemplateException failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(2)
                .filter(ParseException.class::isInstance)
                .map(ParseException.class::cast)
                .findFirst();
    }

    private static Message missing(TemplateException failure, String blamed) {
        Optional<String> near = NearestName.of(failure);
        if (String.valueOf(failure.getFTLInstructionStack()).contains("Failed at: @" + blamed)) {
            return near(Message.of("template-mistake.macro", blamed), near);
        }
        return near.map(name -> name.startsWith(NearestName.SETTING)
                        ? Message.of("template-mistake.setting", blamed, name)
                        : near(Message.of("template-mistake.name", blamed), near))
                .orElseGet(() -> Message.of("template-mistake.value", blamed));
    }

    private static Message usual(String text) {
        return USUAL.entrySet().stream()
                .filter(mistake -> text.startsWith(mistake.getKey()))
                .map(mistake -> Message.of(mistake.getValue()))
                .findFirst()
                .orElseGet(() -> Message.of("template-mistake.words", words(text)));
    }

    /** The first sentence of the engine's message, and the expression that failed. */
    private static String words(String message) {
        String text = message.strip().lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
        return text.replaceAll("\\s*\\[in template .*", "")
                .replaceAll(":? ==> ", ": ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** The ending is not compared: it is longer than many names. */
    private static Optional<String> closest(String file, Collection<String> templates) {
        int dot = Math.max(0, file.lastIndexOf('.'));
        String ending = file.substring(dot);
        return Suggestion.closest(
                        file.substring(0, dot),
                        templates.stream()
                                .filter(name -> name.endsWith(ending))
                                .map(name -> name.substring(0, name.length() - ending.length()))
                                .toList())
                .map(name -> name + ending);
    }

    private static Message near(Message problem, Optional<String> name) {
        return name.map(near -> Message.of("usage.did-you-mean", problem, near)).orElse(problem);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Stream.of(pattern.matcher(text))
                .filter(Matcher::find)
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
