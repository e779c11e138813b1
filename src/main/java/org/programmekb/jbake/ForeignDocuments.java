package org.programmekb.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.util.HtmlUtil;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.execution.Parallel;
import org.programmekb.index.SiteRoot;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.RefusedDocumentException;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

/**
 * Reader of documents with JBake's own types. It works as JBake's crawler does, but reports each document that it
 * cannot process.
 */
record ForeignDocuments(
        SiteConfig site,
        BakeConfiguration configuration,
        ForeignEngines engines,
        ForeignAddresses addresses,
        ProgrammePipeline.Links links,
        ProgrammeTemplateEngine templates,
        Diagnostics diagnostics) {
    /** In JBake the path of a file begins at the root of the machine; templates look for {@code /content} in it. */
    private static final String HERE = "./";

    /** The documents for which JBake has a template; drafts only if the site shows them. */
    List<DocumentModel> read(SourceTree sources) throws IOException {
        Map<SourceFile, DocumentModel> parsed = new ConcurrentHashMap<>();
        Map<Boolean, List<SourceFile>> files = sources.foreign().stream()
                .collect(Collectors.partitioningBy(file -> StockAsciidocEngine.EXTENSIONS.contains(file.extension())));
        // Each waits until Asciidoctor has started.
        List<SourceFile> waiting = files.getOrDefault(true, List.of());
        Parallel.forEach(
                files.getOrDefault(false, List.of()),
                waiting,
                file -> parse(file).ifPresent(document -> parsed.put(file, document)));
        List<DocumentModel> documents = new ArrayList<>();
        Map<String, String> makers = new HashMap<>();
        for (SourceFile file : sources.foreign()) {
            Optional<DocumentModel> document = Optional.ofNullable(parsed.get(file));
            if (document.isPresent() && hasTemplate(document.get(), file)) {
                complete(document.get(), file, sources);
                reportSharing(document.get(), makers);
                if (site.drafts()
                        || !site.isProgramme()
                        || document.get().getStatus().equals(ModelAttributes.Status.PUBLISHED)) {
                    documents.add(document.get());
                }
            }
        }
        return documents;
    }

    /** JBake keeps the last of the documents with one address. */
    private void reportSharing(DocumentModel document, Map<String, String> makers) {
        String file = source(document).path();
        String other = makers.putIfAbsent(document.getUri(), file);
        if (other != null) {
            diagnostics.report(
                    Code.OUTPUT_COLLISION,
                    Location.of(file),
                    Message.of("output-collision.same", document.getUri(), other));
        }
    }

    /** What a document is made from; the address of its page if it is made from no file. */
    static Location source(DocumentModel document) {
        String file = Optional.ofNullable(document.getFile()).orElse(document.getUri());
        return Location.of(file.startsWith(HERE) ? file.substring(HERE.length()) : file);
    }

    private Optional<DocumentModel> parse(SourceFile file) {
        return new DocumentTime(site.limits())
                .limit(file, diagnostics, () -> read(file))
                .flatMap(found -> found);
    }

    private Optional<DocumentModel> read(SourceFile file) {
        if (file.isTooLarge(site.limits().documentBytes(), file.location(), Code.FILE_TOO_LARGE.hint(), diagnostics)) {
            return Optional.empty();
        }
        if (!engines.reads(file.extension())) {
            // Texts of other formats are attachments, so this is YAML beside the content folders.
            reportPlace(
                    file,
                    Message.of("folder-unknown.yaml"),
                    Message.of("folder-unknown.hint-yaml", Message.list(folders())));
            return Optional.empty();
        }
        try {
            DocumentModel document = ForeignEngines.DATA.contains(file.extension())
                    ? new DataFiles(site, configuration, diagnostics).values(file)
                    : engines.read(file, diagnostics);
            if (document.isEmpty()) {
                reportNoHeader(file);
            }
            return Optional.of(document).filter(read -> !read.isEmpty());
        } catch (RefusedDocumentException e) {
            // In a project of JBake the other code is a warning, for what Asciidoctor overlooks; here a page is lost.
            diagnostics.report(
                    site.isProgramme() ? Code.MARKUP_INVALID : Code.RENDERING_TOOL_FAILED,
                    file.location(),
                    e.explanation());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reportNoHeader(SourceFile file) {
        diagnostics.report(
                Code.HEADER_MISSING,
                file.location(),
                Message.of("header-missing.jbake"),
                Message.of("header-missing.hint-jbake"));
    }

    private boolean hasTemplate(DocumentModel document, SourceFile file) {
        String type = type(document);
        if (type.isEmpty() && !site.isProgramme()) {
            reportNoHeader(file);
            return false;
        }
        if (type.isEmpty() && site.types().isPartial() && isInFolder(file)) {
            // What is wrong with the type has been reported.
            return false;
        }
        if (type.isEmpty()) {
            reportPlace(
                    file,
                    isInFolder(file)
                            ? Message.of("folder-unknown.no-type", topName(file), Message.list(folders()))
                            : Message.of("folder-unknown.no-type-top", Message.list(folders())),
                    Code.FOLDER_UNKNOWN.hint());
            return false;
        }
        document.setType(type);
        if (!configuration.getDocumentTypes().contains(type)) {
            reportType(file, type);
            return false;
        }
        String template = configuration.getTemplateByDocType(type);
        if (templates.find(template).isEmpty()) {
            diagnostics.report(
                    Code.TEMPLATE_MISSING,
                    file.location(),
                    Message.of("template-missing.type", template, type),
                    Message.of("template-missing.hint-type", type));
            return false;
        }
        return true;
    }

    private void reportType(SourceFile file, String type) {
        Optional<String> known = Suggestion.closest(type, configuration.getDocumentTypes());
        if (!site.isProgramme()) {
            diagnostics.report(
                    Code.FOLDER_UNKNOWN,
                    file.location(),
                    Message.of("folder-unknown.type-jbake", type),
                    known.map(other -> Message.of("folder-unknown.hint-type", other))
                            .orElseGet(() -> Message.of("folder-unknown.hint-type-jbake", type)));
            return;
        }
        Message message = isInFolder(file)
                ? Message.of("folder-unknown.type", topName(file), type, Message.list(folders()))
                : Message.of("folder-unknown.type-top", type, Message.list(folders()));
        known.ifPresentOrElse(
                other -> diagnostics.report(
                        Code.FOLDER_UNKNOWN, file.location(), message, Message.of("folder-unknown.hint-type", other)),
                () -> reportPlace(file, message, Code.FOLDER_UNKNOWN.hint()));
    }

    private String type(DocumentModel document) {
        String type = document.get(ModelAttributes.TYPE) instanceof String written ? written : "";
        return type.isEmpty() ? configuration.getDefaultType() : type;
    }

    private void reportPlace(SourceFile file, Message message, Message hint) {
        List<String> files = List.of("organisations.yaml", "glossary.yaml", "people.yaml");
        String name = topName(file);
        Suggestion.closest(name, isInFolder(file) ? folders() : files)
                .ifPresentOrElse(
                        known -> diagnostics.report(
                                Code.FOLDER_UNKNOWN, file.location(), message, Suggestion.hint(known)),
                        () -> diagnostics.report(Code.FOLDER_UNKNOWN, file.location(), message, hint));
    }

    private boolean isInFolder(SourceFile file) {
        return addresses.inContent(file).contains("/");
    }

    private String topName(SourceFile file) {
        return addresses.inContent(file).split("/")[0];
    }

    private void complete(DocumentModel document, SourceFile file, SourceTree sources) {
        String uri = addresses.of(file);
        document.setUri(uri);
        document.setSourceUri(uri);
        document.setFile(site.isProgramme() ? file.path() : HERE + file.path());
        document.setRootPath(rootPath(site.isProgramme() ? uri : addresses.inContent(file)));
        // JBake would know by it which documents of its database are new.
        document.setSha1("");
        document.setBody(
                links.resolve(file, Optional.ofNullable(document.getBody()).orElse("")));
        document.setRendered(false);
        document.setCached(true);
        document.setStatus(status(document));
        if (document.getDate() == null) {
            sources.history()
                    .lastChange(file)
                    .or(() -> timeOf(file))
                    .map(Date::from)
                    .ifPresent(document::setDate);
        }
        if (configuration.getUriWithoutExtension()) {
            document.setNoExtensionUri(uri.replace("/index.html", "/"));
        }
        if (configuration.getImgPathUpdate()) {
            // JBake makes the addresses of images absolute, and would take a mark for a part of a relative one.
            document.setBody(document.getBody()
                    .replace(String.valueOf(SiteRoot.MARK), site.siteUrl().toString()));
            HtmlUtil.fixImageSourceUrls(document, configuration);
        }
    }

    /** JBake dates what has no date by its file. The site of a programme must not depend on the machine. */
    private Optional<Instant> timeOf(SourceFile file) {
        return site.isProgramme()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(file.file().toFile().lastModified()));
    }

    /** JBake climbs once more wherever it may put a document in a folder of its own, even if it does not. */
    private String rootPath(String path) {
        String climb = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        if (site.isProgramme() || !configuration.getUriWithoutExtension()) {
            return climb;
        }
        return climb.isEmpty() ? "/../" : climb + "../";
    }

    private String status(DocumentModel document) {
        String written = document.get(ModelAttributes.STATUS) instanceof String status ? status : "";
        String status = written.isEmpty() ? configuration.getDefaultStatus() : written;
        if (!status.equals(ModelAttributes.Status.PUBLISHED_DATE)) {
            return status;
        }
        Date date = document.getDate();
        Instant now = site.now();
        return date != null && !date.toInstant().isAfter(now)
                ? ModelAttributes.Status.PUBLISHED
                : site.isProgramme() ? ModelAttributes.Status.DRAFT : status;
    }

    private List<String> folders() {
        return site.types().all().stream().map(ContentType::folder).toList();
    }
}
