package org.programmekb.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of GitHub Actions, as far as our files use them: names, texts in quotes, {@code == != && || !},
 * brackets and {@code always()}.
 */
final class WorkflowExpression {
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{\\{(.*?)}}");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|==|!=|&&|\\|\\||[!()]|[A-Za-z_][\\w.-]*)\\s*");

    private final List<String> tokens;
    private final Map<String, ?> context;
    private int at;

    private WorkflowExpression(String text, Map<String, ?> context) {
        Matcher matcher = TOKEN.matcher(text);
        this.tokens = matcher.results().map(result -> result.group(1)).toList();
        if (!matcher.reset().replaceAll("").isEmpty()) {
            throw new IllegalArgumentException("not understood: " + text);
        }
        this.context = context;
    }

    /** A text in which expressions are replaced by their values. */
    static String inText(String text, Map<String, ?> context) {
        Function<MatchResult, String> value =
                match -> Matcher.quoteReplacement(new WorkflowExpression(match.group(1), context).whole());
        return IN_TEXT.matcher(text).replaceAll(value);
    }

    /** Whether a condition holds; the braces around it may be left out. */
    static boolean holds(String condition, Map<String, ?> context) {
        return isTrue(new WorkflowExpression(condition.replaceAll("\\$\\{\\{|}}", ""), context).whole());
    }

    private String whole() {
        String value = or();
        if (at < tokens.size()) {
            throw new IllegalArgumentException("not understood: " + tokens.subList(at, tokens.size()));
        }
        return value;
    }

    private String or() {
        String value = and();
        while (has("||")) {
            String other = and();
            value = isTrue(value) ? value : other;
        }
        return value;
    }

    private String and() {
        String value = equality();
        while (has("&&")) {
            String other = equality();
            value = isTrue(value) ? other : value;
        }
        return value;
    }

    private String equality() {
        String value = single();
        if (has("==")) {
            return String.valueOf(value.equalsIgnoreCase(single()));
        }
        return has("!=") ? String.valueOf(!value.equalsIgnoreCase(single())) : value;
    }

    private String single() {
        if (has("!")) {
            return String.valueOf(!isTrue(single()));
        }
        if (has("(")) {
            String value = or();
            expect(")");
            return value;
        }
        String token = tokens.get(at++);
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        if (has("(")) {
            expect(")");
            if (!token.equals("always")) {
                throw new IllegalArgumentException("unknown function: " + token);
            }
            return "true";
        }
        return named(token);
    }

    /** What has no value is an empty text, but the first part of a name must be known. */
    private String named(String name) {
        String[] parts = name.split("\\.");
        if (!context.containsKey(parts[0])) {
            throw new IllegalArgumentException("unknown: " + name);
        }
        @Nullable Object value = context;
        for (String part : parts) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value == null ? "" : value.toString();
    }

    private boolean has(String token) {
        boolean isThere = at < tokens.size() && tokens.get(at).equals(token);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(String token) {
        if (!has(token)) {
            throw new IllegalArgumentException(token + " expected in " + tokens);
        }
    }

    private static boolean isTrue(String value) {
        return !value.isEmpty() && !value.equals("false");
    }
}
