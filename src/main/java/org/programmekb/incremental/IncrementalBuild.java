package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.programmekb.check.PageFacts;
import org.programmekb.check.SiteCheck;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace.Traced;

/**
 * A build that keeps what an earlier build made where that would come out the same, and leaves a record for the next.
 * The order is: {@link #compare}, then {@link #keeps}, {@link #keep} and the methods {@code made} for every file, then
 * {@link #completeCheck} and {@link #checked}, and after publication {@link #record}. Files of which the check hears
 * nothing may be made until then.
 */
public final class IncrementalBuild {
    private final Optional<Path> file;
    private final long settings;
    private final BuildRecord earlier;
    private final RecordBuilder builder;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final Queue<PageFacts> pages = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean changesTargets = new AtomicBoolean();
    private final AtomicBoolean differs = new AtomicBoolean();
    private AnswersNow answers;
    private Set<String> unchanged = Set.of();
    private boolean findings = true;
    /** Those of a site in which only some can have changed. */
    private Optional<Answers> amending = Optional.empty();

    private BuildRecord recorded = BuildRecord.none();

    private IncrementalBuild(Optional<Path> file, long settings, BuildRecord earlier) {
        this.file = file;
        this.settings = settings;
        this.earlier = earlier;
        this.builder = new RecordBuilder(earlier);
        this.answers = new AnswersNow(earlier, new Answers());
    }

    /** A build from nothing that leaves no record. */
    public static IncrementalBuild none() {
        return new IncrementalBuild(Optional.empty(), 0, BuildRecord.none());
    }

    /**
     * A build after the one that left a record in this file.
     *
     * @param site what the current site is called; a record of any other site is of no use
     * @param settings fingerprint of all that every file depends on
     */
    public static IncrementalBuild after(Path file, Optional<String> site, long settings) throws IOException {
        BuildRecord earlier = site.isPresent() ? RecordFile.read(file) : BuildRecord.none();
        boolean fits =
                earlier.settings() == settings && Optional.of(earlier.site()).equals(site);
        return new IncrementalBuild(Optional.of(file), settings, fits ? earlier : BuildRecord.none());
    }

    /** A build of the same site after this one, which is recorded, for changes that concern only some files. */
    public IncrementalBuild next() {
        return new IncrementalBuild(file, settings, recorded);
    }

    /**
     * Finds out what comes out different where only the answers to these questions can have changed, and keeps all else.
     *
     * @return the files that have to be made
     */
    public Set<String> compare(Answers now, Set<Question> some) {
        amending = Optional.of(now);
        Set<String> asking = earlier.asking(some);
        kept.addAll(earlier.files().keySet());
        kept.removeAll(asking);
        return asking;
    }

    /** Makes some of the files that are kept nevertheless; false if any of them was not made earlier. */
    public boolean remake(Set<String> paths) {
        kept.removeAll(paths);
        return earlier.files().keySet().containsAll(paths);
    }

    /** Whether the check found anything. */
    public boolean hasFindings() {
        return findings;
    }

    /** Whether any file is kept as an earlier build made it. */
    public boolean keepsAny() {
        return !kept.isEmpty();
    }

    /** Whether all of these files are known with what they were made from. */
    public boolean knows(Collection<String> paths) {
        return recorded.files().keySet().containsAll(paths);
    }

    /** Finds out what would come out the same. */
    public void compare(Answers now) {
        answers = new AnswersNow(earlier, now);
        unchanged = earlier.unchanged(answers);
    }

    /** Whether a file of the current site would come out the same. */
    public boolean keeps(String path) {
        return unchanged.contains(path);
    }

    /** Notes that a file is kept as the earlier build made it. */
    public void keep(String path) {
        kept.add(path);
        if (file.isPresent()) {
            builder.keep(path);
        }
    }

    /** Notes a page that was made. */
    public void made(String path, Traced<?> traced, PageFacts facts) {
        // Without earlier files the check hears of every page anyway, and their facts would fill the memory.
        if (!earlier.files().isEmpty()) {
            pages.add(facts);
        }
        // What cannot be asked again is not in the record, so that nobody knows what it was before.
        if (traced.questions().isEmpty()) {
            changesTargets.set(true);
        } else if (earlier.files().containsKey(path) && changesTargets(earlier.facts(path), facts)) {
            changesTargets.set(true);
        }
        add(path, traced.questions(), Optional.of(facts));
    }

    /** Notes a file that was made and is no page. */
    public void made(String path, Traced<?> traced) {
        add(path, traced.questions(), Optional.empty());
    }

    private void add(String path, Optional<Set<Question>> questions, Optional<PageFacts> facts) {
        boolean wasThere = earlier.files().containsKey(path);
        if (wasThere) {
            made.add(path);
        }
        boolean isCopy = facts.isEmpty() && questions.filter(Set::isEmpty).isPresent();
        if (!isCopy || !wasThere) {
            differs.set(true);
        }
        if (file.isPresent()) {
            // Whatever cannot be asked again has to be made again: nobody knows its answer.
            questions.ifPresent(asked -> builder.add(path, asked, facts));
        }
    }

    /** Whether something that other pages may refer to is gone or says something else. */
    private static boolean changesTargets(Optional<PageFacts> before, PageFacts now) {
        return before.isEmpty()
                || !before.get().lang().equals(now.lang())
                || !before.get().canonical().equals(now.canonical())
                || !before.get().alternates().equals(now.alternates())
                || !new HashSet<>(now.ids()).containsAll(before.get().ids());
    }

    /**
     * Tells the check of the pages that are kept. They were sound and still are, unless something is gone that they may
     * refer to; only then the check has to look at all of them.
     */
    public void completeCheck(SiteCheck check) {
        complete(check);
        pages.clear();
    }

    private void complete(SiteCheck check) {
        boolean isGone =
                earlier.files().keySet().stream().anyMatch(path -> !kept.contains(path) && !made.contains(path));
        if (isGone) {
            differs.set(true);
        }
        if (earlier.findings() || isGone || changesTargets.get()) {
            List.copyOf(kept).parallelStream().forEach(path -> tell(check, path));
            return;
        }
        kept.forEach(check::file);
        Set<String> told = new HashSet<>();
        for (PageFacts page : pages) {
            check.versions(page).forEach(path -> tellVersions(check, path, told));
            check.anchored(page).forEach(path -> tellVersions(check, path, told));
        }
    }

    /** A page of which the check knows is judged with its versions in other languages, so it must know them, too. */
    private void tellVersions(SiteCheck check, String path, Set<String> told) {
        if (kept.contains(path) && told.add(path)) {
            earlier.facts(path).ifPresent(facts -> {
                check.page(facts);
                check.versions(facts).forEach(version -> tellVersions(check, version, told));
            });
        }
    }

    private void tell(SiteCheck check, String path) {
        earlier.facts(path).ifPresentOrElse(check::page, () -> check.file(path));
    }

    /** Notes whether the check found anything. */
    public void checked(boolean hasFindings) {
        findings = hasFindings;
    }

    /**
     * Makes the record for the next build.
     *
     * @param site what the site is called that is now current
     */
    public void record(String site) {
        if (file.isPresent()) {
            recorded = amending.isPresent()
                    ? builder.amend(site, findings, amending.get())
                    : builder.build(site, settings, findings, answers);
        }
    }

    /** Leaves the record where the next build finds it, in this process or another. */
    public void save() throws IOException {
        boolean isSame = !differs.get() && recorded.site().equals(earlier.site()) && findings == earlier.findings();
        if (file.isPresent() && !isSame) {
            RecordFile.write(file.get(), recorded);
        }
    }
}
