package org.programmekb.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.PageLimits;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.render.template.TemplateFileLoader;

/** JBake configuration for one build: files go to a work folder, and templates get no data about the machine. */
final class BakeConfiguration extends DefaultJBakeConfiguration {
    private static final String DEFAULT_STATUS = "default.status";
    private static final String DEFAULT_TYPE = "default.type";

    private final TemplateFileLoader templates;
    private final ZoneId zone;
    private final PageLimits pageLimits;
    private @Nullable Map<String, Object> templateVariables;

    private BakeConfiguration(
            File project,
            CompositeConfiguration settings,
            TemplateFileLoader templates,
            ZoneId zone,
            PageLimits pageLimits) {
        super(project, settings);
        this.templates = templates;
        this.zone = zone;
        this.pageLimits = pageLimits;
    }

    /**
     * The configuration for a bake whose tools write to {@code work}; the one given stays as it is.
     *
     * @throws IOException if a folder of templates cannot be read
     */
    static BakeConfiguration of(DefaultJBakeConfiguration loaded, SiteConfig site, Path work) throws IOException {
        BakeConfiguration configuration = new BakeConfiguration(
                loaded.getSourceFolder(),
                (CompositeConfiguration) loaded.getCompositeConfiguration().clone(),
                new TemplateFileLoader(site),
                site.timeZone(),
                site.limits().page());
        configuration.setContentFolder(site.folders().content().toFile());
        configuration.setDestinationFolder(work.toFile());
        // JBake requires a folder; the work folder has no templates.
        configuration.setTemplateFolder(
                site.folders().templates().stream().findFirst().orElse(work).toFile());
        configuration.setAssetFolder(loaded.getAssetFolder());
        if (site.isProgramme() && !isSetByProject(loaded, DEFAULT_STATUS)) {
            configuration.setDefaultStatus("published");
        }
        return configuration;
    }

    /** A copy with which JBake's parser accepts a document without a type. */
    static DefaultJBakeConfiguration withDefaultType(BakeConfiguration configuration, String type) {
        BakeConfiguration copy = new BakeConfiguration(
                configuration.getSourceFolder(),
                (CompositeConfiguration)
                        configuration.getCompositeConfiguration().clone(),
                configuration.templates,
                configuration.zone,
                configuration.pageLimits);
        copy.setProperty(DEFAULT_TYPE, type);
        return copy;
    }

    /** The first part of the configuration is the project's file; JBake's defaults follow. */
    private static boolean isSetByProject(DefaultJBakeConfiguration loaded, String key) {
        return loaded.getCompositeConfiguration().getConfiguration(0).containsKey(key);
    }

    /** The templates of the project and those that it is lent. */
    TemplateFileLoader templates() {
        return templates;
    }

    /** The time zone for dates without one. */
    ZoneId zone() {
        return zone;
    }

    /** What a template may use for a page. */
    PageLimits pageLimits() {
        return pageLimits;
    }

    @Override
    public TimeZone getFreemarkerTimeZone() {
        return Optional.ofNullable(super.getFreemarkerTimeZone()).orElseGet(() -> TimeZone.getTimeZone(zone));
    }

    @Override
    public void setProperty(String key, Object value) {
        templateVariables = null;
        super.setProperty(key, value);
    }

    /** The variable {@code config} of templates: all settings except the folders of this machine. */
    @Override
    public Map<String, Object> asHashMap() {
        if (templateVariables == null) {
            Map<String, Object> variables = new TreeMap<>(super.asHashMap());
            variables.values().removeIf(File.class::isInstance);
            templateVariables = Collections.unmodifiableMap(variables);
        }
        return templateVariables;
    }

    /** As {@link #asHashMap}, for engines that would fail far from where a template names a folder. */
    Map<String, Object> explainingFolders() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return asHashMap().entrySet();
            }

            @Override
            public @Nullable Object get(Object key) {
                if (getCompositeConfiguration().getProperty(String.valueOf(key)) instanceof File) {
                    throw new UncheckedIOException(
                            new ExplainedException(Message.of("template-failed.folder", "config." + key)));
                }
                return asHashMap().get(key);
            }
        };
    }
}
