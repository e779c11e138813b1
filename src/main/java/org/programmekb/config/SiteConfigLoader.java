package org.programmekb.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.type.Types;

/** Loads a project's configuration and reports all errors in it. */
public final class SiteConfigLoader {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    private final Invocation invocation;

    private SiteConfigLoader(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Loads the configuration.
     *
     * @throws IOException if a file that exists cannot be read
     */
    public static LoadedConfig load(Invocation invocation) throws IOException {
        return new SiteConfigLoader(invocation).load();
    }

    private LoadedConfig load() throws IOException {
        Path home = invocation.home().toRealPath();
        Path named = invocation.project().orElse(home).toAbsolutePath().normalize();
        if (!Files.isDirectory(named)) {
            return invalid(
                    "--source", Message.of("configuration.source", named), Message.of("configuration.hint-source"));
        }
        Path project = named.toRealPath();
        List<Path> own = SettingsFile.places(project).stream()
                .filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (own.size() > 1) {
            return invalid(
                    SettingsFile.OLD_NAME,
                    Message.of("configuration.old-name"),
                    Message.of("configuration.hint-old-name"));
        }
        Path file = own.isEmpty() ? home.resolve(SettingsFile.NAME) : own.get(0);
        if (new InputRoots(project, home).find(file) instanceof InputRoots.Target.Refused refused) {
            return invalid(SettingsFile.NAME, refused.message(), refused.hint());
        }
        if (!Files.isRegularFile(file)) {
            return invalid(
                    SettingsFile.NAME, Message.of("configuration.no-file"), Message.of("configuration.hint-no-file"));
        }
        PropertiesSource source = PropertiesSource.read(file, SiteConfig.Folders.slashes(project.relativize(file)));
        if (!source.mistakes().isEmpty()) {
            return new LoadedConfig.Invalid(source.mistakes());
        }
        List<ConfigurationMistake> endless = Placeholders.mistakes(source);
        if (!endless.isEmpty()) {
            return new LoadedConfig.Invalid(endless);
        }
        DefaultJBakeConfiguration jbake = IsolatedJBakeConfiguration.read(project, file);
        Settings settings = new Settings(source, IsolatedJBakeConfiguration.interpolation(source, jbake));
        return load(new ProjectFolders(home, project, jbake, settings), jbake, settings);
    }

    private static LoadedConfig invalid(String place, Message message, Message hint) {
        return new LoadedConfig.Invalid(List.of(new ConfigurationMistake(Location.of(place), message, hint)));
    }

    private LoadedConfig load(ProjectFolders projectFolders, DefaultJBakeConfiguration jbake, Settings settings)
            throws IOException {
        new JBakeValues(jbake, settings).check();
        SiteConfig.Folders folders = projectFolders.resolve(invocation.output(), invocation.sharedCache());
        if (!settings.isProgramme()) {
            return loadJBakeSite(folders, jbake, settings);
        }
        LanguageSettings languageSettings = new LanguageSettings(settings);
        List<Language> languages = languageSettings.read();
        Optional<Language> defaultLanguage = languageSettings.defaultOf(languages);
        SiteSettings site = new SiteSettings(settings, languages);
        Optional<URI> siteUrl = site.siteUrl(invocation.baseUrl());
        Instant now = now(settings);
        List<CityGroup> groups = site.groups();
        SiteConfig config = new SiteConfig(
                folders,
                siteUrl.orElse(URI.create("http://localhost/")),
                site.id(),
                languages,
                defaultLanguage.orElse(new Language("", "", "", false)),
                site.timeZone(),
                now,
                site.title(),
                site.optional("site.title.short"),
                site.complete("site.description"),
                site.complete("site.notice"),
                site.complete("site.rights"),
                site.complete("site.status"),
                site.funding(),
                new LookReading(settings, languages, groups, folders.assets(), folders.content()).read(),
                groups,
                site.address("site.edit.url", true, "path"),
                site.address("site.discussion.url", false, "title", "url"),
                new DataReading(settings, languages).address("site.contact", "mailto:", "https:", "http:"),
                site.pageSize(),
                site.firstMentions(),
                site.shortEntries(),
                site.search(),
                site.maps(),
                site.admin(),
                site.cards(),
                site.machines(),
                new DataReading(settings, languages).read(),
                new SeveritySettings(settings).ofProgramme(),
                invocation.drafts(),
                new LimitSettings(settings).read(),
                Types.BUILT_IN);
        settings.reportUnknown(
                languageSettings.codes(), groups.stream().map(CityGroup::id).toList());
        if (!settings.mistakes().isEmpty()) {
            return new LoadedConfig.Invalid(settings.mistakes());
        }
        return new LoadedConfig.Valid(config, adjusted(jbake, config), invocation.cache());
    }

    /** The keys of a project of JBake are its own, but for the few that say how it is checked. */
    private LoadedConfig loadJBakeSite(SiteConfig.Folders folders, DefaultJBakeConfiguration jbake, Settings settings) {
        SiteSettings site = new SiteSettings(settings, List.of());
        LocalizedText none = new LocalizedText(Map.of());
        SiteConfig config = new SiteConfig(
                folders,
                SiteSettings.lenientUrl(invocation.baseUrl().or(() -> Optional.ofNullable(jbake.getSiteHost()))),
                "",
                List.of(),
                new Language("", "", "", false),
                site.timeZone(),
                now(settings),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Look.STANDARD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                FirstMentions.PLAIN,
                ShortEntries.PAGES,
                Search.OFF,
                false,
                false,
                false,
                MachineAccess.STANDARD,
                Optional.empty(),
                new SeveritySettings(settings).ofJBake(),
                invocation.drafts(),
                new LimitSettings(settings).read(),
                Types.BUILT_IN);
        if (!settings.mistakes().isEmpty()) {
            return new LoadedConfig.Invalid(settings.mistakes());
        }
        invocation.baseUrl().ifPresent(jbake::setSiteHost);
        jbake.setDestinationFolder(folders.output().toFile());
        return new LoadedConfig.Valid(config, jbake, invocation.cache());
    }

    /** Values from the command line and the home project apply to JBake's extensions, too. */
    private static DefaultJBakeConfiguration adjusted(DefaultJBakeConfiguration jbake, SiteConfig config) {
        String url = config.siteUrl().toString();
        jbake.setSiteHost(url.substring(0, url.length() - 1));
        jbake.setDestinationFolder(config.folders().output().toFile());
        config.folders().templates().stream().findFirst().map(Path::toFile).ifPresent(jbake::setTemplateFolder);
        config.folders().assets().stream().findFirst().map(Path::toFile).ifPresent(jbake::setAssetFolder);
        return jbake;
    }

    private Instant now(Settings settings) {
        String seconds = invocation.environment().getOrDefault(EPOCH, "").strip();
        if (seconds.isEmpty()) {
            return invocation.clock().instant();
        }
        // Eleven digits reach the year 5138; feeds and sitemaps cannot represent years after 9999.
        if (!seconds.matches("[0-9]{1,11}")) {
            settings.mistake(
                    Location.of(EPOCH),
                    Message.of("configuration.seconds", seconds),
                    Message.of("configuration.hint-seconds"));
            return Instant.EPOCH;
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
