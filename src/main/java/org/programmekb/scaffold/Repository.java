package org.programmekb.scaffold;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository on GitHub. */
public record Repository(String owner, String name) {
    private static final Pattern FORM = Pattern.compile(
            "(?:https://github\\.com/)?([A-Za-z0-9][A-Za-z0-9-]*)/(?!\\.{1,2}(?:/|$))([A-Za-z0-9._-]+?)(?:\\.git)?/?");

    /** The repository that is written as {@code owner/name} or by its address. */
    public static Optional<Repository> of(String written) {
        Matcher matcher = FORM.matcher(written);
        return matcher.matches() ? Optional.of(new Repository(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Its address. */
    public String address() {
        return "https://github.com/" + owner + "/" + name;
    }

    /** Where GitHub Pages publishes it: a repository with this host as its name is published without a path. */
    String site() {
        String host = owner.toLowerCase(Locale.ROOT) + ".github.io";
        return "https://" + (name.equalsIgnoreCase(host) ? host : host + "/" + name);
    }
}
