package org.programmekb.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.io.function.IOSupplier;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.editor.Trial;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Timings;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.DryRun;

/**
 * Builds the site with edits that are not saved. Files that would not change are those of the published site. A build of
 * what is saved does not wait for it: it is cancelled.
 */
public final class TrialBuild implements Trial {
    /** The most that a trial keeps, in bytes; whatever else changes is shown as it is published. */
    private static final int MOST = 64 << 20;

    private final IOSupplier<LoadedConfig.Valid> loader;
    private final Supplier<Optional<String>> current;
    private final HeldSite held;
    private final ReentrantLock building;

    /**
     * A maker of trials.
     *
     * @param loader reads the configuration
     * @param current the name of the published site, if there is one
     * @param held the site that this process has built last
     * @param building held by every build in this process, since JBake allows one at a time
     */
    public TrialBuild(
            IOSupplier<LoadedConfig.Valid> loader,
            Supplier<Optional<String>> current,
            HeldSite held,
            ReentrantLock building) {
        this.loader = loader;
        this.current = current;
        this.held = held;
        this.building = building;
    }

    /** Trials take turns, so that whoever waits for the lock is a build. */
    @Override
    public synchronized Result of(Map<String, Optional<Path>> edits) throws IOException {
        building.lock();
        try {
            Cancellation cancellation = building::hasQueuedThreads;
            LoadedConfig.Valid loaded = loader.get();
            Diagnostics diagnostics = new Diagnostics(loaded.site().severities());
            Changed changed = new Changed(edits);
            try (DryRun run = new DryRun(changed, current.get())) {
                new Bakery(loaded, diagnostics, run, (stage, done, total) -> cancellation.check(), new Timings())
                        .rehearse(found -> found.with(edits), held);
            }
            return new Result(diagnostics.all(), changed.files);
        } finally {
            building.unlock();
        }
    }

    /** It goes before trials, which it cancels: somebody is looking. */
    @Override
    public Optional<Result> soon(Map<String, Optional<Path>> edits) throws IOException {
        building.lock();
        try {
            LoadedConfig.Valid loaded = loader.get();
            Path project = loaded.site().folders().project();
            Map<Path, Path> drafts = new HashMap<>();
            edits.forEach((path, draft) -> draft.ifPresent(state -> drafts.put(project.resolve(path), state)));
            Changed changed = new Changed(edits);
            try (DryRun run = new DryRun(changed, current.get())) {
                return drafts.size() == edits.size() && held.tryOut(loaded, drafts, run)
                        ? Optional.of(new Result(List.of(), changed.files))
                        : Optional.empty();
            }
        } finally {
            building.unlock();
        }
    }

    /** Keeps what is made, and copies of edited files. */
    private static final class Changed implements DryRun.Observer {
        private final Map<String, Optional<Path>> edits;
        private final Map<String, byte[]> files = new ConcurrentHashMap<>();
        private final AtomicLong size = new AtomicLong();

        Changed(Map<String, Optional<Path>> edits) {
            this.edits = edits;
        }

        @Override
        public void made(String path, byte[] bytes, Location source) {
            if (size.addAndGet(bytes.length) < MOST) {
                files.put(path, bytes);
            }
        }

        @Override
        public void copied(String path, Path file, Location source) throws IOException {
            if (edits.containsValue(Optional.of(file))) {
                made(path, Files.readAllBytes(file), source);
            }
        }
    }
}
