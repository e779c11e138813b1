package org.programmekb.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository to which the editor on the site proposes changes; its parts are as they stand in the address of an edit.
 *
 * @param label of its forge, {@code GitHub} or {@code GitLab}
 * @param host of the forge, with the port if it has one
 * @param folder that of the project in it, with a slash at its end; empty for the whole
 */
public record EditedRepository(String label, String host, String path, String branch, String folder) {
    private static final Pattern FORM = Pattern.compile("https://(?:(github\\.com)/([^/]+/[^/]+)"
            + "|(?!github\\.com/)([\\w.-]+(?::\\d+)?)/(.+?)/-)/(?:edit|blob)/([^/{]+)/(.*?)\\{path}.*");

    /** The repository that the setting {@code site.edit.url} names; empty if it is on no forge that the editor knows. */
    public static Optional<EditedRepository> of(String edit) {
        Matcher form = FORM.matcher(edit);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(1) == null ? 3 : 1;
        return Optional.of(new EditedRepository(
                first == 1 ? "GitHub" : "GitLab",
                form.group(first),
                form.group(first + 1),
                form.group(5),
                form.group(6)));
    }

    /** Where programs send requests to the forge. */
    public String api() {
        return label.equals("GitHub") ? "https://api." + host : "https://" + host + "/api/v4/";
    }
}
