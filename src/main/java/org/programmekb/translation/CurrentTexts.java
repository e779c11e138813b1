package org.programmekb.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.markup.Document;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.SourceFile;

/** Reader of the current texts of documents; it reuses what a build has already parsed. */
final class CurrentTexts {
    private final SiteConfig config;
    private final Map<ContentId, SourceFile> facts = new HashMap<>();
    private final Map<ContentId, HeaderNode.Mapping> parsedFacts = new HashMap<>();
    private final Map<String, HeaderNode.Mapping> headers = new HashMap<>();

    CurrentTexts(SiteConfig config, Iterable<FactSource> facts, Optional<ParsedSources> parsed) {
        this.config = config;
        facts.forEach(each -> this.facts.putIfAbsent(each.id(), each.file()));
        parsed.ifPresent(this::add);
    }

    private void add(ParsedSources sources) {
        for (FactFile each : sources.facts()) {
            parsedFacts.putIfAbsent(each.id(), each.fields());
        }
        for (Document document : sources.documents()) {
            if (RawDocument.isOwn(document.source().extension())) {
                headers.put(document.source().path(), document.header());
            }
        }
    }

    /** The YAML file beside a document. */
    Optional<SourceFile> facts(ContentId document) {
        return Optional.ofNullable(facts.get(document));
    }

    /** The whole text; the prose is always read from the file, the fields only if the document was not parsed. */
    Wording of(DocumentSource document) {
        String path = document.file().path();
        byte[] content = content(document.file());
        HeaderNode.Mapping header = headers.get(path);
        RawDocument raw = header == null
                ? RawDocument.of(path, content, config.limits())
                : new RawDocument(header, RawDocument.prose(path, content, config.limits()), 1);
        Optional<HeaderNode.Mapping> fields = header == null
                ? facts(document.id()).map(file -> RawDocument.fields(path, content(file), config.limits()))
                : Optional.ofNullable(parsedFacts.get(document.id()));
        return Wording.of(raw, fields, document.language(), config);
    }

    /** The bytes of a file; a file that the parser refuses as too large says nothing. */
    private byte[] content(SourceFile file) {
        try {
            return file.size() > config.limits().documentBytes() ? new byte[0] : file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
