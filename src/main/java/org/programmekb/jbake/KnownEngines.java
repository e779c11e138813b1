package org.programmekb.jbake;

import java.util.Map;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.SourceFile;

/** The template engines that JBake has adapters for, and the libraries that they need. */
final class KnownEngines {
    private static final String GROOVY =
            "org.codehaus.groovy:groovy:3.0.25,org.codehaus.groovy:groovy-templates:3.0.25,"
                    + "org.codehaus.groovy:groovy-dateutil:3.0.25";
    private static final String PEBBLE = "io.pebbletemplates:pebble:3.1.6";
    private static final Map<String, String> LIBRARIES = Map.of(
            "groovy", GROOVY,
            "gsp", GROOVY,
            "gxml", GROOVY,
            "tpl", GROOVY,
            "thyme", "org.thymeleaf:thymeleaf:3.0.15.RELEASE,commons-lang:commons-lang:2.6",
            "jade", "de.neuland-bfi:jade4j:1.3.2",
            "pebble", PEBBLE,
            "peb", PEBBLE);

    private KnownEngines() {}

    /** Reports each engine that templates of the project need and that is not there; returns whether there is one. */
    static boolean reportMissing(
            SiteConfig site,
            BakeConfiguration configuration,
            ProgrammeTemplateEngine templates,
            Diagnostics diagnostics) {
        Map<String, SourceFile> missing = new TreeMap<>();
        for (SourceFile file : configuration.templates().files().all()) {
            String extension = file.extension();
            if (LIBRARIES.containsKey(extension) && !templates.knows(extension)) {
                missing.putIfAbsent(LIBRARIES.get(extension), file);
            }
        }
        missing.forEach((libraries, file) -> diagnostics.report(
                Code.RENDERING_TOOL_FAILED,
                Location.of(site.folders().templatesPrefix() + file.path()),
                Message.of("rendering-tool-failed.engine", file.extension()),
                Message.of("rendering-tool-failed.hint-engine", libraries)));
        return !missing.isEmpty();
    }
}
