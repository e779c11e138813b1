package org.programmekb.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteRoot;

/** Finds the file of a published site that answers a request. */
record SiteFiles(Path output, String basePath) {
    /** The response to a request. */
    sealed interface Answer {
        /**
         * The content of a file.
         *
         * @param path below the root of the site, with slashes
         */
        record Found(Path file, String path) implements Answer {}

        /** Redirect to another address of the site: a path with a slash at its end. */
        record Moved(String path) implements Answer {}

        /** There is no such page; the content is this file if the site has a page for that. */
        record Missing(Optional<Path> page) implements Answer {}

        /** No site has been published yet. */
        record NoSite() implements Answer {}
    }

    /** The response for the path of a request, still percent-encoded. */
    Answer find(String rawPath) throws IOException {
        if (!Files.isDirectory(output)) {
            return new Answer.NoSite();
        }
        if (rawPath.equals("/") || (rawPath + "/").equals(basePath)) {
            if (!rawPath.equals(basePath)) {
                return new Answer.Moved(basePath);
            }
        }
        Path root = output.toRealPath();
        Optional<Path> file = rawPath.startsWith(basePath)
                ? inside(root, Addresses.decoded(rawPath.substring(basePath.length())))
                : Optional.empty();
        if (file.isPresent() && Files.isDirectory(file.get())) {
            Optional<Path> index = inside(
                    root, root.relativize(file.get().resolve("index.html")).toString());
            if (index.isPresent() && !rawPath.endsWith("/")) {
                return new Answer.Moved(rawPath + "/");
            }
            file = index;
        } else if (rawPath.endsWith("/")) {
            file = Optional.empty();
        }
        return file.filter(Files::isRegularFile)
                .<Answer>map(found -> new Answer.Found(found, relative(root, found)))
                .orElseGet(() -> new Answer.Missing(
                        Optional.of(root.resolve(SiteRoot.NOT_FOUND)).filter(Files::isRegularFile)));
    }

    /** The real path of an existing file or folder below {@code root}; links that leave it lead nowhere. */
    private static Optional<Path> inside(Path root, String path) throws IOException {
        if (path.startsWith("/") || path.contains("//") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") || segment.equals(".")) {
                return Optional.empty();
            }
        }
        try {
            Path file = root.resolve(path);
            return Files.exists(file)
                    ? Optional.of(file.toRealPath()).filter(real -> real.startsWith(root))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
