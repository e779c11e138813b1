package org.programmekb.diagnostic;

/**
 * What a kind of finding means, with an example of how to mend it.
 *
 * @param markdown the page of the code in {@code docs/findings}
 */
public record Explanation(String markdown) {
    private static final String FOLDER = "/org/programmekb/findings/";
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    /** The explanation of a code in a language. */
    public static Explanation of(Code code, MessageLanguage language) {
        String page = FOLDER + code.id() + "." + language.code() + ".md";
        return new Explanation(ResourceFile.text(Explanation.class, page));
    }

    /** The page as text for a terminal: headings without marks, and examples that are indented instead of fenced. */
    public String text() {
        StringBuilder text = new StringBuilder();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            if (!fence.isEmpty()) {
                boolean ends = line.equals(fence);
                fence = ends ? "" : fence;
                text.append(ends ? "" : line.isEmpty() ? "\n" : INDENT + line + "\n");
            } else if (line.startsWith(FENCE)) {
                fence = line.substring(
                        0, line.length() - line.replaceFirst("^`+", "").length());
            } else {
                text.append(line.replaceFirst("^#+ ", "")).append('\n');
            }
        }
        return text.toString();
    }
}
