package org.programmekb.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.ex.ConversionException;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.programmekb.diagnostic.Message;

/** Check of the values that JBake reads itself: it would end with one that it cannot read, or not at all. */
record JBakeValues(DefaultJBakeConfiguration jbake, Settings settings) {
    private static final String DEFAULTS = "/default.properties";
    private static final String PAGE_SIZE = "index.posts_per_page";

    /** Reports values that do not have the type of JBake's default. */
    void check() throws IOException {
        Configuration values = jbake.getCompositeConfiguration();
        Properties defaults = new Properties();
        try (InputStream in = DefaultJBakeConfiguration.class.getResourceAsStream(DEFAULTS)) {
            defaults.load(in);
        }
        for (String key : settings.keys("")) {
            String usual = defaults.getProperty(key, "");
            if ((usual.equals("true") || usual.equals("false")) && !canRead(() -> values.getBoolean(key))) {
                mistake(
                        key,
                        Message.of("configuration.choice", written(key), key),
                        Message.of("configuration.hint-choice", Message.list(List.of("true", "false"))));
            } else if (usual.matches("[0-9]+")
                    && !(canRead(() -> values.getInt(key)) && (!key.equals(PAGE_SIZE) || values.getInt(key) > 0))) {
                mistake(
                        key,
                        Message.of("configuration.number", key, written(key), Integer.MAX_VALUE),
                        Message.of("configuration.hint-number", key, usual));
            }
        }
    }

    private static boolean canRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (ConversionException e) {
            return false;
        }
    }

    private void mistake(String key, Message message, Message hint) {
        settings.mistake(key, written(key).isEmpty() ? Message.of("configuration.empty", key) : message, hint);
    }

    private String written(String key) {
        return settings.text(key).orElse("");
    }
}
