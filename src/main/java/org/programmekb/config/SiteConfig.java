package org.programmekb.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Severity;
import org.programmekb.type.Types;

/**
 * The configuration of a build: everything that is decided before the first source is read.
 *
 * @param folders the folders of the project
 * @param siteUrl absolute address of the published site, always with a trailing slash
 * @param id the name of the site in identifiers that must not change with its address or title
 * @param languages in the order of the configuration; empty if the project has only documents of JBake
 * @param defaultLanguage one of {@code languages}, if there are any
 * @param timeZone the time zone for "today" and for dates without a zone
 * @param now {@code SOURCE_DATE_EPOCH} if set, else the clock
 * @param title the site's name per language
 * @param shortTitle the name for small screens per language; empty if the name itself is short
 * @param description one sentence per language for search engines and feeds
 * @param notice a notice on every page per language; empty if none
 * @param rights the terms of use for the texts per language; empty if not stated
 * @param status the state of the programme per language, on every page; empty if not stated
 * @param funding who finances the programme, and a disclaimer, per language, on every page; empty if not stated
 * @param look what makes the site look different from others
 * @param groups the sides to which cities can belong, in order
 * @param editUrl address of a source file for editing, with {@code {path}} where the path goes
 * @param discussionUrl address of a discussion, with {@code {title}} and {@code {url}} where they go
 * @param contact where readers report mistakes and barriers, for instance {@code mailto:office@example.org}
 * @param pageSize entries per page of a paged index
 * @param firstMentions how first mentions of terms and organisations are shown, unless a document overrides it
 * @param shortEntries what becomes of an entry of which no more is known than a line, unless a document overrides it
 * @param search whether there is full-text search
 * @param maps whether pages show maps
 * @param admin whether the editor in the browser is published
 * @param cards whether pages have cards for other sites
 * @param machines what programs may read
 * @param data settings of the open data; empty if none is published
 * @param severities severities that differ from the defaults of the codes
 * @param drafts whether drafts and scheduled items are published too
 * @param limits limits that protect the build against malicious or broken input
 * @param types the types of documents
 */
public record SiteConfig(
        Folders folders,
        URI siteUrl,
        String id,
        List<Language> languages,
        Language defaultLanguage,
        ZoneId timeZone,
        Instant now,
        LocalizedText title,
        LocalizedText shortTitle,
        LocalizedText description,
        LocalizedText notice,
        LocalizedText rights,
        LocalizedText status,
        LocalizedText funding,
        Look look,
        List<CityGroup> groups,
        Optional<String> editUrl,
        Optional<String> discussionUrl,
        Optional<URI> contact,
        int pageSize,
        FirstMentions firstMentions,
        ShortEntries shortEntries,
        Search search,
        boolean maps,
        boolean admin,
        boolean cards,
        MachineAccess machines,
        Optional<DataSettings> data,
        Map<Code, Severity> severities,
        boolean drafts,
        Limits limits,
        Types types) {
    public SiteConfig {
        languages = List.copyOf(languages);
        groups = List.copyOf(groups);
        severities = Map.copyOf(severities);
    }

    /** The same with these types. */
    public SiteConfig with(Types types) {
        return new SiteConfig(
                folders,
                siteUrl,
                id,
                languages,
                defaultLanguage,
                timeZone,
                now,
                title,
                shortTitle,
                description,
                notice,
                rights,
                status,
                funding,
                look,
                groups,
                editUrl,
                discussionUrl,
                contact,
                pageSize,
                firstMentions,
                shortEntries,
                search,
                maps,
                admin,
                cards,
                machines,
                data,
                severities,
                drafts,
                limits,
                types);
    }

    /** Whether this is the site of a programme; otherwise it is baked as JBake does it. */
    public boolean isProgramme() {
        return !languages.isEmpty();
    }

    /** The date that decides what is scheduled or expired. */
    public LocalDate today() {
        return now.atZone(timeZone).toLocalDate();
    }

    /** When another day begins. */
    public Instant endOfToday() {
        return today().plusDays(1).atStartOfDay(timeZone).toInstant();
    }

    /** The path of the site's root: {@code /} or a sub-path with slashes at both ends. */
    public String basePath() {
        return siteUrl.getRawPath();
    }

    /** The publisher of the site and its data: as configured, or else the programme itself. */
    public LocalizedText publisher() {
        return data.map(DataSettings::publisher)
                .filter(stated -> !stated.isEmpty())
                .orElse(title);
    }

    /** The number of a side in the order of the configuration, from 1, by which it has its colour and shape; 0 for none. */
    public int sideNumber(Optional<CityGroup> side) {
        return side.map(groups::indexOf).orElse(-1) + 1;
    }

    /** The language with this code. */
    public Optional<Language> language(String code) {
        return languages.stream()
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /**
     * Absolute paths of the folders of a project.
     *
     * @param project the project's top folder, with all symbolic links resolved
     * @param home the project that lends folders which the project lacks, likewise resolved
     * @param content its sources
     * @param templates where templates are looked for, the project's own folder first
     * @param assets folders copied to the root of the site, the project's own first
     * @param missing folders of templates and assets that are not there, but could be made
     * @param data JBake's data files
     * @param output the published site
     * @param cache the folder of the cache
     * @param leftOut what is no part of the site
     */
    public record Folders(
            Path project,
            Path home,
            Path content,
            List<Path> templates,
            List<Path> assets,
            List<Path> missing,
            Path data,
            Path output,
            Path cache,
            LeftOut leftOut) {
        public Folders {
            missing = List.copyOf(missing);
            templates = List.copyOf(templates);
            assets = List.copyOf(assets);
        }

        /** The content folder relative to the project, with a slash at its end. */
        public String contentPrefix() {
            return slashes(project.relativize(content)) + "/";
        }

        /** A path in the content folder, which is relative to the project, from the content folder on. */
        public String belowContent(String path) {
            return path.substring(contentPrefix().length());
        }

        /** The folder of data files relative to the project, with a slash at its end. */
        public String dataPrefix() {
            return slashes(project.relativize(data)) + "/";
        }

        /** The folder of assets relative to the project, with a slash at its end. */
        public String assetsPrefix() {
            return prefix(assets, "assets");
        }

        /** The folder of templates relative to the project, with a slash at its end. */
        public String templatesPrefix() {
            return prefix(templates, "templates");
        }

        /** The program lends further folders, which have the standard name. */
        private String prefix(List<Path> folders, String standard) {
            return folders.stream()
                            .filter(folder -> folder.startsWith(project))
                            .findFirst()
                            .map(folder -> slashes(project.relativize(folder)))
                            .orElse(standard)
                    + "/";
        }

        /** A relative path as it is written in messages and addresses, on every platform. */
        public static String slashes(Path path) {
            return path.toString().replace(path.getFileSystem().getSeparator(), "/");
        }

        /** Where all that is read must lie. */
        public InputRoots roots() {
            return new InputRoots(project, home);
        }
    }

    /**
     * Limits for input.
     *
     * @param documentBytes largest source file of a document, in bytes
     * @param documentSeconds longest time for which the processor works on one document; with its page and index less than ten
     * @param fileBytes largest file of any other kind that is read as a whole, such as a style sheet or a template, in bytes
     * @param yamlDepth deepest nesting in YAML
     * @param yamlItems most items of a list in a header or in facts
     * @param htmlDepth deepest nesting of elements in a body
     * @param includes most different files that one AsciiDoc document may include
     * @param attributeBytes largest value of an AsciiDoc attribute, in bytes
     * @param imagePixels most pixels of an image; to decode one takes four bytes of memory for each
     * @param page what a template may use for a page
     */
    public record Limits(
            int documentBytes,
            int documentSeconds,
            int fileBytes,
            int yamlDepth,
            int yamlItems,
            int htmlDepth,
            int includes,
            int attributeBytes,
            int imagePixels,
            PageLimits page) {
        /** Bounds that no honest document reaches. */
        public static final Limits DEFAULT = new Limits(
                2_000_000, 9, 16_000_000, 32, 1_000, 200, 1_000, 4_096, 50_000_000, new PageLimits(60, 16_000_000));
    }

    /**
     * What a template may use for a page.
     *
     * @param seconds longest time
     * @param bytes largest size of the page
     */
    public record PageLimits(int seconds, int bytes) {}
}
