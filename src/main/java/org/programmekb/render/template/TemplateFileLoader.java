package org.programmekb.render.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.SourceEncoding;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;
import org.programmekb.trace.Fingerprint;

/** Reads templates for FreeMarker from the files that were found, and from no others. */
public final class TemplateFileLoader implements TemplateLoader {
    private final TemplateFiles files;
    private final String folder;
    private final int most;
    private final Diagnostics findings = new Diagnostics(Map.of());
    /** A file can change meanwhile: what a page records of its templates must be true of what it is made with. */
    private final Map<SourceFile, byte[]> read = new ConcurrentHashMap<>();

    /**
     * Loads the templates of a project.
     *
     * @throws IOException if a folder of templates cannot be read
     */
    public TemplateFileLoader(SiteConfig config) throws IOException {
        // Whoever looks for the inputs of the build reports the links that must not be followed.
        this.files = TemplateFiles.find(config, new Diagnostics(Map.of()));
        this.folder = config.folders().templatesPrefix();
        this.most = config.limits().fileBytes();
    }

    /** What there is to load. */
    public TemplateFiles files() {
        return files;
    }

    /** A place in a template. */
    Location location(String template, int line, int column) {
        return new Location(folder + template, line, column);
    }

    /** Whether a place is in a template of the project, and not in one that it is lent. */
    boolean isOwn(Location place) {
        return place.path().startsWith(folder)
                && files.isInFirstFolder(place.path().substring(folder.length()));
    }

    /** Reports what was wrong with the files that were loaded. */
    public void report(Diagnostics diagnostics) {
        diagnostics.reportAll(findings.all());
    }

    /** Whether nothing was wrong with the files that were loaded. */
    boolean isSound() {
        return findings.all().isEmpty();
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return files.find(name).orElse(null);
    }

    /** The files of one build do not change. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        SourceFile file = (SourceFile) source;
        Location place = Location.of(folder + file.path());
        if (file.isTooLarge(most, place, SourceFile.TOO_LARGE, findings)) {
            return new StringReader("");
        }
        byte[] bytes = read(file);
        Charset charset = Charset.forName(encoding);
        return new StringReader(
                charset.equals(StandardCharsets.UTF_8)
                        ? SourceEncoding.decode(place.path(), bytes, findings)
                        : new String(bytes, charset));
    }

    /** The fingerprint of the content of a file, as it is loaded. */
    long fingerprint(SourceFile file) throws IOException {
        return file.size() > most
                ? new Fingerprint().add(file.file()).value()
                : new Fingerprint().add(read(file)).value();
    }

    private byte[] read(SourceFile file) throws IOException {
        byte[] known = read.get(file);
        if (known != null) {
            return known;
        }
        byte[] now = file.read();
        byte[] first = read.putIfAbsent(file, now);
        return first == null ? now : first;
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing is open.
    }
}
