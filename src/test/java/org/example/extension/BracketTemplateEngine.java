package org.example.extension;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngineAdapter;
import org.jbake.template.model.TemplateModel;

/**
 * A template language that knows {@code [title]}, {@code [body]} and the variable of our extractor, and
 * that can include one file.
 */
public class BracketTemplateEngine extends AbstractTemplateEngine {
    public BracketTemplateEngine(JBakeConfiguration config, ContentStore db) {
        super(config, db);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        try {
            String template =
                    Files.readString(config.getTemplateFolder().toPath().resolve(templateName));
            if (template.contains("[include part]")) {
                String part =
                        Files.readString(config.getTemplateFolder().toPath().resolve("part.brackets"));
                template = part.replace(
                        "[config.folder]", String.valueOf(model.getConfig().get("sourceFolder")));
            }
            Object count = extractors.extractAndTransform(
                    db, "document_count", model, new TemplateEngineAdapter.NoopAdapter());
            writer.write(template.replace("[title]", model.getContent().getTitle())
                    .replace("[body]", model.getContent().getBody())
                    .replace("[document_count]", String.valueOf(count)));
        } catch (IOException | NoModelExtractorException e) {
            throw new RenderingException(e);
        }
    }
}
