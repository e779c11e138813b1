package org.programmekb.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.config.InputRoots;

/** The inputs of a build, also those that do not exist yet, and what symbolic links in them lead to. */
final class WatchedPlaces {
    /** Temporary files that editors create while they save. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\.#.*|#.*#|.*~|\\..*\\.sw[a-z]|.*\\.tmp|4913|___jb_.*___|\\.goutputstream-.*|\\.DS_Store");

    private final InputRoots roots;
    private List<Path> inputs;
    private final Set<Path> targets = new LinkedHashSet<>();

    WatchedPlaces(Collection<Path> inputs, InputRoots roots) throws IOException {
        this.roots = roots;
        this.inputs = places(inputs);
    }

    /** Other inputs; false if they are where those before are. */
    synchronized boolean replace(Collection<Path> others) throws IOException {
        List<Path> before = inputs;
        inputs = places(others);
        return !inputs.equals(before);
    }

    synchronized List<Path> all() {
        return Stream.concat(inputs.stream(), targets.stream()).distinct().toList();
    }

    synchronized void forgetTargets() {
        targets.clear();
    }

    /** Whether a change at a path can be one of an input. */
    boolean isInput(Path path) {
        return isWatched(path)
                && !TEMPORARY.matcher(String.valueOf(path.getFileName())).matches();
    }

    /** Whether a place is in one that is watched, or leads to one. */
    synchronized boolean isWatched(Path path) {
        return Stream.concat(inputs.stream(), targets.stream())
                .anyMatch(input -> path.startsWith(input) || input.startsWith(path));
    }

    /** A link may lead to what does not exist yet, but not to a folder that holds inputs and, with them, the output. */
    void noteTarget(Path link) {
        try {
            Path target = Files.exists(link)
                    ? link.toRealPath()
                    : link.resolveSibling(Files.readSymbolicLink(link)).normalize();
            synchronized (this) {
                if (roots.isInside(target) && inputs.stream().noneMatch(input -> input.startsWith(target))) {
                    targets.addAll(places(List.of(target)));
                }
            }
        } catch (IOException e) {
            // The link is gone, and its event is still to come.
            return;
        }
    }

    /** Where the inputs are or will be; the place of a link and what it leads to are two. */
    private static List<Path> places(Collection<Path> inputs) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        for (Path input : inputs) {
            Path absolute = input.toAbsolutePath().normalize();
            Path folder = folderAbove(absolute);
            places.add(folder.toRealPath().resolve(folder.relativize(absolute)));
            if (Files.exists(absolute)) {
                places.add(absolute.toRealPath());
            }
        }
        return List.copyOf(places);
    }

    /** The lowest folder above a path that is there. */
    static Path folderAbove(Path path) {
        Path folder = Objects.requireNonNull(path.getParent());
        while (!Files.isDirectory(folder)) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
