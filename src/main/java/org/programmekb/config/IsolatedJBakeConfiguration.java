package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.apache.commons.configuration2.interpol.ConfigurationInterpolator;
import org.jbake.app.JBakeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/** Loads JBake's configuration without values from the machine, so that a build depends only on the project. */
final class IsolatedJBakeConfiguration {
    private IsolatedJBakeConfiguration() {}

    /**
     * Reads a file in which no mistake was found, as JBake does; JBake's folder names are relative to {@code project}.
     *
     * @throws IOException if the file is no longer what it was
     */
    static DefaultJBakeConfiguration read(Path project, Path file) throws IOException {
        DefaultJBakeConfiguration jbake;
        try {
            jbake = (DefaultJBakeConfiguration) new ConfigUtil().loadConfig(project.toFile(), file.toFile());
        } catch (JBakeException e) {
            throw InputFile.changed(file);
        }
        CompositeConfiguration parts = jbake.getCompositeConfiguration();
        for (int i = parts.getNumberOfConfigurations() - 1; i >= 0; i--) {
            Configuration part = parts.getConfiguration(i);
            if (part instanceof SystemConfiguration) {
                parts.removeConfiguration(part);
            }
        }
        isolate(parts);
        return jbake;
    }

    /**
     * Placeholders may only refer to other keys: the library's prefixes can read the environment and files and run
     * scripts.
     */
    private static void isolate(CompositeConfiguration parts) {
        ConfigurationInterpolator interpolator = new ConfigurationInterpolator();
        interpolator.addDefaultLookup(parts::getProperty);
        parts.setInterpolator(interpolator);
    }

    /** Replaces {@code ${key}} by the value of that key; the library would split the value at commas. */
    static UnaryOperator<String> interpolation(PropertiesSource source, DefaultJBakeConfiguration jbake) {
        ConfigurationInterpolator interpolator = new ConfigurationInterpolator();
        interpolator.addDefaultLookup(key ->
                source.entry(key).<Object>map(PropertiesSource.Entry::value).orElseGet(() -> jbake.get(key)));
        return text -> text.contains("${") ? String.valueOf(interpolator.interpolate(text)) : text;
    }
}
