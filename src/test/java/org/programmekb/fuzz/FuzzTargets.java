package org.programmekb.fuzz;

import java.util.Map;
import java.util.TreeMap;
import org.programmekb.config.SettingsTarget;
import org.programmekb.daemon.DaemonTarget;
import org.programmekb.image.ImageTarget;
import org.programmekb.image.SvgTarget;
import org.programmekb.markup.DocumentTarget;
import org.programmekb.markup.FactsTarget;
import org.programmekb.markup.header.HeaderTarget;
import org.programmekb.render.locale.TextsTarget;
import org.programmekb.search.TokeniserTarget;
import org.programmekb.serve.ServerTarget;

/** All targets by their names, which are also the names of their folders in {@code src/test/resources/fuzz}. */
public final class FuzzTargets {
    static final Map<String, FuzzTarget.Maker> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("header", folder -> new HeaderTarget()),
            Map.entry("facts", FactsTarget::new),
            Map.entry("markdown", folder -> new DocumentTarget(folder, "md")),
            Map.entry("asciidoc", folder -> new DocumentTarget(folder, "adoc")),
            Map.entry("html", folder -> new DocumentTarget(folder, "html")),
            Map.entry("svg", folder -> new SvgTarget()),
            Map.entry("image", folder -> new ImageTarget()),
            Map.entry("tokeniser", folder -> new TokeniserTarget()),
            Map.entry("settings", SettingsTarget::new),
            Map.entry("texts", TextsTarget::new),
            Map.entry("daemon", DaemonTarget::new),
            Map.entry("server", ServerTarget::new)));

    private FuzzTargets() {}
}
