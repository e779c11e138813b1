package org.programmekb.render.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;

/** Reads templates for FreeMarker from the files that were found, and from no others. */
public final class TemplateFileLoader implements TemplateLoader {
    private final TemplateFiles files;
    private final String folder;
    private final int most;
    private final Diagnostics findings = new Diagnostics(Map.of());

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
        Optional<String> text;
        if (Charset.forName(encoding).equals(StandardCharsets.UTF_8)) {
            text = file.readText(most, place, findings);
        } else {
            text = file.read(most, place, findings).map(bytes -> new String(bytes, Charset.forName(encoding)));
        }
        return new StringReader(text.orElse(""));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing is open.
    }
}
