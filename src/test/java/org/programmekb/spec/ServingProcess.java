package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.live.Extent;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

/** Builds one after the other as {@code kb serve} makes them, told exactly what has changed since a site was published. */
final class ServingProcess {
    private final RandomFiles files;
    private final HeldSite held = new HeldSite(Extent.PAGES);
    private Map<String, byte[]> published = new TreeMap<>();
    private int followed;

    /** Serves the project of these files. */
    ServingProcess(RandomFiles files) {
        this.files = files;
    }

    /** How many edits were followed without a bake. */
    int followed() {
        return followed;
    }

    /** A build after an edit. */
    Outcome build(Project project) throws IOException {
        return build(project, new Changes.Known(changes(project.folder(), files.files())));
    }

    /** The build that follows when nothing happens for a moment. */
    Outcome rest(Project project) throws IOException {
        return build(project, Changes.none());
    }

    private Outcome build(Project project, Changes changes) throws IOException {
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        Map<String, byte[]> sources = files.files();
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        Timings timings = new Timings();
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            Bakery.Summary summary =
                    new Bakery(config, diagnostics, staging, Progress.SILENT, timings).bake(Optional.of(held), changes);
            Bakery.Saving saving = Bakery.Saving.NOTHING;
            if (!diagnostics.hasErrors()) {
                saving = summary.memory().keep(staging.publish().identity());
                published = sources;
            }
            if (summary.extent() == Extent.PAGES) {
                followed += diagnostics.hasErrors() ? 0 : 1;
                return Outcome.of(diagnostics, summary.warnings(), timings, project.output())
                        .withoutSearch();
            }
            saving.save();
            if (!diagnostics.hasErrors()) {
                Staging.prepareSpare(config.site().folders());
            }
            return Outcome.of(diagnostics, summary.warnings(), timings, project.output());
        }
    }

    private SortedMap<Path, Change> changes(Path folder, Map<String, byte[]> sources) {
        SortedMap<Path, Change> changes = new TreeMap<>();
        published.keySet().stream()
                .filter(path -> !sources.containsKey(path))
                .forEach(path -> changes.put(folder.resolve(path), Change.DELETED));
        sources.forEach((path, bytes) -> {
            if (!published.containsKey(path)) {
                changes.put(folder.resolve(path), Change.CREATED);
            } else if (!Arrays.equals(bytes, published.get(path))) {
                changes.put(folder.resolve(path), Change.MODIFIED);
            }
        });
        return changes;
    }
}
