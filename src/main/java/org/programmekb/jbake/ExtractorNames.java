package org.programmekb.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.template.ModelExtractors;

/** Names of the template variables that extensions define, read from the files that JBake reads. */
final class ExtractorNames {
    private static final String FILE = "META-INF/org.jbake.template.ModelExtractors.properties";

    private ExtractorNames() {}

    /** The names that extensions on the class path register. */
    static Set<String> ofExtensions() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL file : Collections.list(ModelExtractors.class.getClassLoader().getResources(FILE))) {
            Properties extractors = new Properties();
            try (InputStream stream = file.openStream()) {
                extractors.load(stream);
            }
            extractors.forEach((type, variables) -> {
                if (!type.toString().startsWith("org.jbake.")) {
                    names.addAll(Arrays.asList(variables.toString().split(",")));
                }
            });
        }
        return names;
    }
}
