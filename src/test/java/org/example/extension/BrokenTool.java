package org.example.extension;

import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** A tool that fails in the way JBake's own ones do, with its reason wrapped. */
public class BrokenTool implements RenderingTool {
    @Override
    public int render(Renderer renderer, ContentStore db, JBakeConfiguration config) throws RenderingException {
        throw new RenderingException(new IllegalStateException("out of flour"));
    }

    @Override
    @Deprecated
    public int render(
            Renderer renderer, ContentStore db, File destination, File templates, CompositeConfiguration config) {
        throw new UnsupportedOperationException();
    }
}
