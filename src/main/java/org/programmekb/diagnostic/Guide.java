package org.programmekb.diagnostic;

/** Where the guide is read on the web, in the version of this program. */
public final class Guide {
    private static final String ADDRESS =
            ResourceFile.properties(Guide.class, "guide.properties").getProperty("address");

    private Guide() {}

    /**
     * The address of a page.
     *
     * @param name its path without the language and the suffix, for instance {@code handbook}
     */
    public static String page(String name, MessageLanguage language) {
        return ADDRESS + name + "." + language.code() + ".md";
    }

    /** The address of the page that explains a code. */
    public static String page(Code code, MessageLanguage language) {
        return page("findings/" + code.id(), language);
    }

    /** Where faults of the program are reported. */
    public static String issues() {
        return ADDRESS.replaceFirst("/blob/.*", "/issues");
    }
}
