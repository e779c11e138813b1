package org.programmekb.scaffold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on a forge.
 *
 * @param host of the forge, with the port if it has one
 * @param owner its account or organisation; on GitLab also groups below that, with slashes between them
 */
public record Repository(Forge forge, String host, String owner, String name) {
    private static final String NAME = "(?!\\.{1,2}(?:/|$))[A-Za-z0-9._-]+?";
    private static final Pattern FORM = Pattern.compile("(?:https://([a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::[0-9]+)?)/)?("
            + "[A-Za-z0-9](?:[A-Za-z0-9-]|[._](?=[A-Za-z0-9]))*(?:/" + NAME + ")*?)/(" + NAME + ")(?:\\.git)?/?");

    /** The repository that is written as {@code owner/name} or by its address. */
    public static Optional<Repository> of(Forge forge, String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches() || forge == Forge.SERVER) {
            return Optional.empty();
        }
        String host = matcher.group(1) == null ? forge.host() : matcher.group(1);
        String owner = matcher.group(2);
        boolean isThere = forge != Forge.GITHUB || host.equals(forge.host()) && owner.matches("[A-Za-z0-9-]+");
        return isThere && (forge == Forge.GITLAB || !owner.contains("/"))
                ? Optional.of(new Repository(forge, host, owner, matcher.group(3)))
                : Optional.empty();
    }

    /** Its address. */
    public String address() {
        return "https://" + host + "/" + owner + "/" + name;
    }
}
