package org.programmekb.check;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Adds up what a site has, and warns before it reaches the limits of GitHub Pages if it is published there. */
public final class SiteSize {
    /**
     * The most that GitHub Pages publishes, in bytes.
     *
     * @see <a href="https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits">Limits</a>
     */
    static final long MOST = 1_000_000_000;

    /**
     * A larger file cannot be pushed to GitHub, in bytes.
     *
     * @see <a href="https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github">Large files</a>
     */
    private static final long MOST_OF_FILE = 100 << 20;

    private final SiteConfig config;
    private final long most;
    private final Map<String, Long> parts = new ConcurrentHashMap<>();
    private final SortedMap<Location, Long> largeFiles = new ConcurrentSkipListMap<>();

    public SiteSize(SiteConfig config) {
        this(config, MOST);
    }

    SiteSize(SiteConfig config, long most) {
        this.config = config;
        this.most = most;
    }

    /** Adds a file that was made. */
    public void add(String path, long bytes) {
        parts.merge(part(path), bytes, Long::sum);
    }

    /** Adds a file that is a copy of one in the repository. */
    public void addCopy(String path, long bytes, Location source) {
        add(path, bytes);
        if (bytes > MOST_OF_FILE) {
            largeFiles.put(source, bytes);
        }
    }

    private static String part(String path) {
        if (path.startsWith("search/") || path.startsWith("data/")) {
            return path.substring(0, path.indexOf('/'));
        }
        return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "html" -> "pages";
            case "md" -> "markdown";
            case "pdf" -> "pdf";
            case "jpg", "jpeg", "png", "svg", "webp", "gif" -> "images";
            default -> "others";
        };
    }

    /** Reports what is too large, or nearly so. */
    public void report(Diagnostics diagnostics) {
        if (!isOnGitHubPages()) {
            return;
        }
        largeFiles.forEach((source, bytes) -> diagnostics.report(
                Code.SITE_LARGE,
                source,
                Message.of("site-large.file", megabytes(bytes)),
                Message.of("site-large.hint-file")));
        long all = parts.values().stream().mapToLong(Long::longValue).sum();
        if (all > most / 5 * 4) {
            Message largest = Message.list(parts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(3)
                    .map(part -> Message.of("site-large." + part.getKey(), megabytes(part.getValue())))
                    .toList());
            diagnostics.report(
                    Code.SITE_LARGE,
                    Location.of(SettingsFile.NAME),
                    Message.of("site-large.all", megabytes(all), megabytes(most), largest));
        }
    }

    /** By its address, or, if it has a domain of its own, by the workflow of a new project. */
    private boolean isOnGitHubPages() {
        return config.siteUrl().getHost().endsWith(".github.io")
                || Files.exists(config.folders().project().resolve(".github/workflows/publish.yml"));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f" : "%.0f", bytes / 1e6);
    }
}
