package org.programmekb.jbake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.PlainYaml;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.SourceFile;

/** The YAML files in JBake's folder of data, which templates ask for by their paths below it. */
record DataFiles(SiteConfig site, JBakeConfiguration configuration, Diagnostics diagnostics) {
    List<DocumentModel> read(List<SourceFile> files) throws IOException {
        List<DocumentModel> documents = new ArrayList<>();
        for (SourceFile file : files) {
            if (!file.isTooLarge(
                    site.limits().documentBytes(), file.location(), Code.FILE_TOO_LARGE.hint(), diagnostics)) {
                document(file).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private Optional<DocumentModel> document(SourceFile file) throws IOException {
        DocumentModel model = values(file);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        model.setSha1("");
        model.setRendered(true);
        model.setFile(file.path());
        model.setSourceUri(file.path().substring(site.folders().dataPrefix().length()));
        model.setType(configuration.getDataFileDocType());
        return Optional.of(model);
    }

    /** The values of a file by name; those of a list are {@code data}. */
    DocumentModel values(SourceFile file) throws IOException {
        DocumentModel model = new DocumentModel();
        SourceText text = SourceText.decode(file.path(), file.read(), diagnostics);
        PlainYaml.read(text, site.limits(), diagnostics).ifPresent(value -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, entry) -> model.put(String.valueOf(key), entry));
            } else {
                model.put("data", value);
            }
        });
        return model;
    }
}
