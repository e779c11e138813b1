package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.Bakery;
import org.programmekb.Bakery.KeepInMemory;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.live.LiveSite;
import org.programmekb.publish.SpareGeneration;
import org.programmekb.publish.Staging;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

/** Builds one after the other as {@code kb serve} makes them, told exactly what has changed since a site was published. */
final class ServingProcess {
    private final RandomFiles files;
    private Optional<LiveSite> live = Optional.empty();
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
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        Map<String, byte[]> sources = files.files();
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        Optional<LiveSite.Followed> site = live.isPresent()
                ? live.get().follow(config, new Changes.Known(changes(project.folder(), sources)), diagnostics)
                : Optional.empty();
        if (site.isEmpty()) {
            return bake(config, project, sources);
        }
        if (site.get().published().isEmpty()) {
            return Outcome.ofEdit(diagnostics, project.output());
        }
        live = site.map(LiveSite.Followed::site);
        published = sources;
        followed++;
        return Outcome.ofEdit(diagnostics, project.output());
    }

    /** The build that follows when nothing happens for a moment. */
    Outcome rest(Project project) throws IOException {
        return bake(StayingProcess.configuration(project), project, files.files());
    }

    private Outcome bake(LoadedConfig.Valid config, Project project, Map<String, byte[]> sources) throws IOException {
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        Timings timings = new Timings();
        Bakery.Summary summary;
        try (Staging staging = Staging.open(config.site().folders())) {
            summary = new Bakery(config, diagnostics, staging, Progress.SILENT, timings).bake(KeepInMemory.SITE);
            if (!diagnostics.hasErrors()) {
                live = summary.memory().keep(staging.publish().identity());
                published = sources;
            }
        }
        if (!diagnostics.hasErrors() && live.isPresent()) {
            live.get().save();
            SpareGeneration.prepare(live.get().folders());
        }
        return Outcome.of(diagnostics, summary.warnings(), timings, project.output());
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
