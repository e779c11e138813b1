package org.programmekb.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.config.EditedRepository;

/** Where the files of a project are kept, and with which files it publishes its site from there. */
public enum Forge {
    /** GitHub with its actions and pages. */
    GITHUB(
            "GitHub",
            "github.com",
            ".github.io",
            "/edit/main/{path}",
            "/discussions/new?category=general&title={title}&body={url}"),

    /** Any GitLab with its pipelines and pages. */
    GITLAB(
            "GitLab",
            "gitlab.com",
            ".gitlab.io",
            "/-/edit/main/{path}",
            "/-/issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={url}"),

    /** Any Forgejo with its actions; the site is the branch {@code pages}. */
    FORGEJO("Forgejo", "codeberg.org", ".codeberg.page", "/_edit/main/{path}", "/issues/new?title={title}&body={url}"),

    /** No forge: scripts publish on a web server or in an object store. The repository may be anywhere. */
    SERVER("", "", "", "", "");

    private final String label;
    private final String host;
    private final String pages;
    private final String edit;
    private final String discussion;

    Forge(String label, String host, String pages, String edit, String discussion) {
        this.label = label;
        this.host = host;
        this.pages = pages;
        this.edit = edit;
        this.discussion = discussion;
    }

    /** Its name in sentences. */
    public String label() {
        return label;
    }

    /** Whether the editor on the site can propose changes there. */
    boolean hasEditor() {
        return EditedRepository.of("https://" + host + "/owner/name" + edit).isPresent();
    }

    /** The host of a repository that is written without one; empty if there is none. */
    String host() {
        return host;
    }

    /** The files of a project that publish it. */
    List<String> files() {
        return switch (this) {
            case GITHUB ->
                List.of(
                        ".github/workflows/publish.yml",
                        ".github/workflows/pull-request.yml",
                        ".github/workflows/preview.yml",
                        ".github/workflows/record-translations.yml");
            case GITLAB -> List.of(".gitlab-ci.yml");
            case FORGEJO -> List.of(".forgejo/workflows/publish.yml", ".forgejo/workflows/pull-request.yml");
            case SERVER -> List.of("publish/server.sh", "publish/store.sh");
        };
    }

    /** The address, below that of a repository, at which a file is edited. */
    String edit() {
        return edit;
    }

    /** The address, below that of a repository, at which a page is discussed. */
    String discussion() {
        return discussion;
    }

    /** Where the site of a repository is published; nothing if its host does not say. */
    Optional<String> site(Repository repository) {
        String[] owner = repository.owner().toLowerCase(Locale.ROOT).split("/", 2);
        String account = owner[0] + pages;
        // Groups below that of the account belong to the path. One repository of an account is published without a
        // path.
        String path = (owner.length > 1 ? owner[1] + "/" : "") + repository.name();
        boolean isWhole = path.equalsIgnoreCase(this == FORGEJO ? "pages" : account);
        return repository.host().equals(host)
                ? Optional.of("https://" + account + (isWhole ? "" : "/" + path))
                : Optional.empty();
    }
}
