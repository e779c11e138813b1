package org.programmekb.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.check.PageFacts;
import org.programmekb.check.SiteCheck;
import org.programmekb.check.SiteSize;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Parallel;
import org.programmekb.index.SiteRoot;
import org.programmekb.markup.markdown.MarkdownTwin;
import org.programmekb.publish.SiteWriter;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace.Traced;

/** Sink for the files of a site: passes each to the writer, to the check and to the record for the next build. */
public final class SiteOutput {
    private static final String PAGE = ".html";

    private final SiteWriter writer;
    private final SiteRoot root;
    private final SiteCheck check;
    private final SiteSize size;
    private final CompletableFuture<IncrementalBuild> incremental;
    private final Optional<MarkdownTwin> twins;

    /** The earlier record is loaded in the background, because it is needed only later. */
    public SiteOutput(SiteWriter writer, SiteConfig config, CompletableFuture<IncrementalBuild> incremental) {
        this.writer = writer;
        this.root = new SiteRoot(config.siteUrl());
        this.check = new SiteCheck(config);
        this.size = new SiteSize(config);
        this.incremental = incremental;
        this.twins =
                Optional.of(config).filter(site -> site.machines().markdown()).map(MarkdownTwin::new);
    }

    private IncrementalBuild incremental() {
        try {
            return Parallel.join(incremental);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the files of the current site that would not change. */
    public void compare(Answers answers) {
        incremental().compare(answers);
    }

    /** Keeps a file of the current site, and those made with it, if they would not change; returns whether it did. */
    public boolean keep(List<String> paths, Location source) throws IOException {
        if (!incremental().keeps(paths.get(0))) {
            return false;
        }
        // The Markdown of a page was made from the same answers; not every page has all files.
        List<String> files = Stream.concat(paths.stream(), Stream.of(MarkdownTwin.path(paths.get(0))))
                .distinct()
                .filter(incremental()::keeps)
                .toList();
        if (!files.stream().allMatch(writer::canKeep)) {
            return false;
        }
        for (String file : files) {
            size.add(file, writer.keep(file, source));
            incremental().keep(file);
        }
        return true;
    }

    /** Adds what was printed for a page, by path, and the Markdown that it announces; returns all paths. */
    public List<String> writePage(Traced<Map<String, byte[]>> printed, Location source) throws IOException {
        List<String> paths = new ArrayList<>(printed.result().keySet());
        for (String path : printed.result().keySet()) {
            Traced<byte[]> made = new Traced<>(printed.result().get(path), printed.questions());
            // Addresses are completed.
            writeBytes(path, root.complete(path, made.result()), source);
            note(path, made);
            Optional<byte[]> markdown =
                    twins.flatMap(twin -> twin.of(new String(root.absolute(made.result()), StandardCharsets.UTF_8)));
            if (markdown.isPresent()) {
                paths.add(MarkdownTwin.path(path));
                write(MarkdownTwin.path(path), new Traced<>(markdown.get(), printed.questions()), source);
            }
        }
        return paths;
    }

    /** Adds another file that was generated. */
    public void write(String path, Traced<byte[]> made, Location source) throws IOException {
        writeBytes(path, made.result(), source);
        note(path, made);
    }

    private void writeBytes(String path, byte[] bytes, Location source) throws IOException {
        writer.write(path, bytes, source);
        size.add(path, bytes.length);
    }

    private void note(String path, Traced<byte[]> made) {
        if (isPage(path)) {
            // Before it is completed, an address is the same in every page, so that the check looks it up only once.
            PageFacts facts = PageFacts.of(path, made.result());
            check.page(facts);
            incremental().made(path, made, facts);
        } else {
            check.file(path);
            incremental().made(path, made);
        }
    }

    /** Adds a file of an author; even if it is HTML, it is not a page of the site. */
    public void copy(String path, Path file, Location source) throws IOException {
        writer.copy(path, file, source);
        size.addCopy(path, Files.size(file), source);
        check.file(path);
        incremental().made(path, unconditional(file));
    }

    /** Adds a file that a rendering tool made; pages and feeds can hold the text of a document. */
    public void copyMade(String path, Path file, Location source) throws IOException {
        if (isPage(path) || path.endsWith(SiteRoot.FEED)) {
            byte[] made = Files.readAllBytes(file);
            writeBytes(path, root.completeMade(path, made), source);
            note(path, unconditional(made));
        } else {
            copy(path, file, source);
        }
    }

    private static <T> Traced<T> unconditional(T made) {
        return new Traced<>(made, Optional.of(Set.of()));
    }

    public static boolean isPage(String path) {
        return path.endsWith(PAGE);
    }

    /** Frees memory of the check for links that are already known to be valid, once all pages are added. */
    public void settle() {
        check.settle();
    }

    public boolean has(String path) {
        return writer.has(path);
    }

    /** What the check of a site says about it. */
    public enum Verdict {
        /** All findings are about what authors wrote. */
        CERTAIN,
        /** Files were kept, and one of them may be what is wrong: only a build that keeps none can tell. */
        DOUBTFUL
    }

    /** Reports collisions and, if there is no error so far, what the check finds. */
    public Verdict finish(Diagnostics diagnostics, Function<String, Location> sourceOf) {
        writer.report(diagnostics);
        // A page that is wrong because a source is wrong would be a second finding about one mistake.
        if (diagnostics.hasErrors()) {
            return Verdict.CERTAIN;
        }
        incremental().completeCheck(check);
        int before = diagnostics.all().size();
        check.report(diagnostics, sourceOf);
        boolean hasFindings = diagnostics.all().size() > before;
        size.report(diagnostics);
        incremental().checked(hasFindings);
        return hasFindings && incremental().keepsAny() ? Verdict.DOUBTFUL : Verdict.CERTAIN;
    }

    /** Makes the record for the next build after the site was published under this name. */
    public IncrementalBuild record(String site) {
        incremental().record(site);
        return incremental();
    }
}
