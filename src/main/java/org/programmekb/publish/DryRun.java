package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.function.IOConsumer;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** Accepts the files of a site so that problems can be reported, but writes nothing. */
public final class DryRun implements SiteWriter {
    /** Looks at the files of the site; called from any thread. */
    public interface Observer {
        /** A file that was made. */
        default void made(String path, byte[] bytes, Location source) {}

        /** A file that is a copy of one of the project. */
        default void copied(String path, Path file, Location source) throws IOException {}
    }

    private static final IOConsumer<String> NOTHING = path -> {};

    private final OutputOwners claims = new OutputOwners(true, NOTHING);
    private final Observer observer;
    private final Optional<String> current;
    private @Nullable Path workFolder;

    public DryRun() {
        this(new Observer() {}, Optional.empty());
    }

    /**
     * A run whose files somebody looks at.
     *
     * @param current the name of the site of which files are kept instead of made again; empty if all are made
     */
    public DryRun(Observer observer, Optional<String> current) {
        this.observer = observer;
        this.current = current;
    }

    @Override
    public void write(String path, byte[] bytes, Location source) throws IOException {
        observer.made(path, bytes, source);
        claims.claim(path, source, NOTHING);
    }

    @Override
    public void copy(String path, Path file, Location source) throws IOException {
        observer.copied(path, file, source);
        claims.claim(path, source, NOTHING);
    }

    @Override
    public long keep(String path, Location source) throws IOException {
        claims.claim(path, source, NOTHING);
        return 0;
    }

    /** Nothing is written, so every file can be kept. */
    @Override
    public boolean canKeep(String path) {
        return true;
    }

    @Override
    public boolean keepAll() {
        return false;
    }

    @Override
    public boolean keepAllUnchecked() {
        return current.isPresent();
    }

    @Override
    public Optional<String> current() {
        return current;
    }

    @Override
    public boolean has(String path) {
        return claims.contains(path);
    }

    @Override
    public synchronized Path workFolder() throws IOException {
        if (workFolder == null) {
            workFolder = Files.createTempDirectory("kb-rehearsal");
        }
        return workFolder;
    }

    @Override
    public void restart() {
        claims.forget();
    }

    @Override
    public void report(Diagnostics diagnostics) {
        claims.report(diagnostics);
    }

    @Override
    public synchronized void close() throws IOException {
        if (workFolder != null) {
            FolderTree.delete(workFolder);
            workFolder = null;
        }
    }
}
