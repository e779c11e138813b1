package org.example.extension;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** Writes a plain list of all published documents. */
public class ListingTool implements RenderingTool {
    @Override
    public int render(Renderer renderer, ContentStore db, JBakeConfiguration config) throws RenderingException {
        StringBuilder listing = new StringBuilder();
        for (String type : DocumentTypes.getDocumentTypes()) {
            for (DocumentModel document : db.getPublishedContent(type)) {
                listing.append(type)
                        .append(' ')
                        .append(document.getUri())
                        .append(' ')
                        .append(document.getTitle())
                        .append('\n');
            }
        }
        try {
            File folder = new File(config.getDestinationFolder(), "lists");
            folder.mkdirs();
            Files.writeString(new File(folder, "listing.txt").toPath(), listing);
            return 1;
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    @Override
    @Deprecated
    public int render(
            Renderer renderer, ContentStore db, File destination, File templates, CompositeConfiguration config) {
        throw new UnsupportedOperationException();
    }
}
