package org.programmekb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.index.Hidden;
import org.programmekb.jbake.ProgrammeOven;
import org.programmekb.jbake.ProgrammePipeline;
import org.programmekb.jbake.ToolFile;
import org.programmekb.live.Extent;
import org.programmekb.publish.SiteWriter;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/**
 * The site of a project that has only documents of JBake's types: what JBake makes of it and nothing else. Each build makes
 * all of it.
 */
record JBakeSite(LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Timings timings) {
    Bakery.Summary bake(FoundFiles found) throws IOException {
        diagnostics.reportAll(found.findings());
        SiteOutput output =
                new SiteOutput(writer, config(), CompletableFuture.completedFuture(IncrementalBuild.none()));
        List<SourceFile> documents = new ArrayList<>();
        List<SourceFile> others = new ArrayList<>();
        Set<String> copied = new HashSet<>();
        found.assets().forEach(asset -> copied.add(asset.path()));
        ProgrammePipeline pipeline = extensions -> {
            for (SourceFile file : found.content()) {
                boolean isDocument = extensions.markup().extensions().contains(file.extension());
                (isDocument ? documents : others).add(file);
            }
            others.forEach(file -> copied.add(pathOf(file)));
            return new ProgrammePipeline.Outcome(
                    tree(found, documents), found.data(), copied::contains, (file, html) -> html);
        };
        List<ToolFile> made = ProgrammeOven.prepare(loaded, writer.workFolder(), pipeline, diagnostics, timings)
                .make();
        Parallel.forEach(made, file -> output.copyMade(file.path(), file.file(), file.source()));
        timings.begin(Message.of("stage.copying"));
        Parallel.forEach(
                found.assets(),
                asset -> output.copy(
                        asset.path(),
                        asset.file(),
                        Location.of(config().folders().assetsPrefix() + asset.path())));
        // JBake copies these last, so that they replace assets.
        Parallel.forEach(others, file -> output.copy(pathOf(file), file.file(), file.location()));
        timings.begin(Message.of("stage.checking"));
        output.finish(diagnostics, path -> ToolFile.source(made, path).orElseGet(() -> Location.of(path)));
        return summary(documents.size(), made);
    }

    private static SourceTree tree(FoundFiles found, List<SourceFile> documents) {
        return new SourceTree(
                List.of(), List.of(), Map.of(), List.of(), documents, Set.of(), List.of(), found.history());
    }

    private SiteConfig config() {
        return loaded.site();
    }

    private String pathOf(SourceFile file) {
        return config().folders().belowContent(file.path());
    }

    private Bakery.Summary summary(int documents, List<ToolFile> made) {
        int pages = (int)
                made.stream().filter(file -> SiteOutput.isPage(file.path())).count();
        return new Bakery.Summary(
                documents,
                pages,
                diagnostics.of(Severity.WARNING).size(),
                Hidden.NOTHING,
                Extent.WHOLE,
                name -> Bakery.Saving.NOTHING,
                Optional.empty());
    }
}
