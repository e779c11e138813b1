package org.programmekb.render.locale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.programmekb.config.ConfigOf;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.source.TemplateFiles;

/** Interface texts of a project, which replace those of the program. */
public final class TextsTarget implements FuzzTarget {
    private final Path own;
    private final SiteConfig config;

    /** Creates a program and a project in this folder. */
    public TextsTarget(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home")).toRealPath();
        Path project = Files.createDirectories(folder.resolve("project")).toRealPath();
        own = project.resolve("templates/messages/en.properties");
        Path texts = home.resolve("templates/messages");
        for (Path made : List.of(own.getParent(), texts, home.resolve("assets"), project.resolve("content"))) {
            Files.createDirectories(made);
        }
        Files.copy(Path.of("templates/messages/en.properties"), texts.resolve("en.properties"));
        Files.writeString(project.resolve("jbake.properties"), """
                site.host=https://example.org/
                site.languages=en
                site.language.en.name=English
                site.title.en=Cities
                """);
        config = ConfigOf.project(project, home);
    }

    @Override
    public void read(byte[] input) throws IOException {
        Files.write(own, input);
        Diagnostics findings = new Diagnostics(Map.of());
        Messages english = Messages.load(config, TemplateFiles.find(config, findings), findings)
                .get(config.defaultLanguage());
        english.fingerprint();
        for (String key : english.keys()) {
            english.text(key, 1, "two");
            english.plural(key, 1);
        }
        findings.all().forEach(finding -> {
            Findings.check(finding.message());
            Findings.check(finding.hint());
        });
    }
}
