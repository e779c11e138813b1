package org.programmekb.incremental;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.programmekb.cache.CacheFolder;
import org.programmekb.check.PageFacts;
import org.programmekb.check.SiteCheck;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace.Traced;

/**
 * A build that keeps the unchanged files of an earlier build and makes a record for the next. The order of calls is:
 * {@link #compare}, then {@link #keeps}, {@link #keep} and the methods {@code made} for every file, then
 * {@link #completeCheck} and {@link #checked}, and after publication {@link #record}. Files that are not passed to the
 * check may be made until {@link #record}.
 */
public final class IncrementalBuild {
    private final Optional<StoredRecord> record;
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
    /** The answers when only a part of the site can have changed. */
    private Optional<Answers> amending = Optional.empty();

    private BuildRecord recorded = BuildRecord.none();

    /** Where the record for the next build is stored. */
    private record StoredRecord(CacheFolder folder, String name) {
        BuildRecord read() {
            return folder.read(place -> Optional.of(BuildRecord.read(place.resolve(name))))
                    .orElseGet(BuildRecord::none);
        }

        void write(BuildRecord record) {
            folder.write(place -> record.write(place.resolve(name)));
        }
    }

    private IncrementalBuild(Optional<StoredRecord> record, long settings, BuildRecord earlier) {
        this.record = record;
        this.settings = settings;
        this.earlier = earlier;
        this.builder = new RecordBuilder(earlier);
        this.answers = new AnswersNow(earlier, new Answers());
    }

    /** A full build that makes no record. */
    public static IncrementalBuild none() {
        return new IncrementalBuild(Optional.empty(), 0, BuildRecord.none());
    }

    /**
     * A build that follows the one with the record in this file of a folder.
     *
     * @param last the last build of this process; if it made another site, the file is read
     * @param site name of the current site; a record of any other site cannot be used
     * @param settings fingerprint of everything that all files depend on
     */
    public static IncrementalBuild after(
            CacheFolder folder, String name, Optional<IncrementalBuild> last, Optional<String> site, long settings) {
        StoredRecord stored = new StoredRecord(folder, name);
        Predicate<BuildRecord> fits = known ->
                known.settings() == settings && Optional.of(known.site()).equals(site);
        BuildRecord earlier = last.map(build -> build.recorded)
                .filter(fits)
                .or(() -> site.map(current -> stored.read()).filter(fits))
                .orElseGet(BuildRecord::none);
        return new IncrementalBuild(Optional.of(stored), settings, earlier);
    }

    /** The build of the same site that follows this recorded one. */
    public IncrementalBuild next() {
        return new IncrementalBuild(record, settings, recorded);
    }

    /**
     * Finds the files that change if only the answers to these questions can have changed, and keeps all others.
     *
     * @return the files that must be made
     */
    public Set<String> compare(Answers now, Set<Question> some) {
        amending = Optional.of(now);
        Set<String> asking = earlier.asking(some);
        kept.addAll(earlier.files().keySet());
        kept.removeAll(asking);
        return asking;
    }

    /** Makes some of the kept files again; false if one of them was not made earlier. */
    public boolean remake(Set<String> paths) {
        kept.removeAll(paths);
        return earlier.files().keySet().containsAll(paths);
    }

    /** Whether this is the fingerprint of everything that all files depend on. */
    public boolean isMadeWith(long fingerprint) {
        return settings == fingerprint;
    }

    /** Whether the check reported anything. */
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

    /** Finds the files that would not change. */
    public void compare(Answers now) {
        answers = new AnswersNow(earlier, now);
        unchanged = earlier.unchanged(answers);
    }

    /** Whether a file of the current site would not change. */
    public boolean keeps(String path) {
        return unchanged.contains(path);
    }

    /** Records that a file is kept from the earlier build. */
    public void keep(String path) {
        kept.add(path);
        if (record.isPresent()) {
            builder.keep(path);
        }
    }

    /** Records a page that was made. */
    public void made(String path, Traced<?> traced, PageFacts facts) {
        // Without earlier files the check receives every page anyway, and the facts would take memory.
        if (!earlier.files().isEmpty()) {
            pages.add(facts);
        }
        // A page whose questions cannot be asked again is not in the record, so its earlier state is not known.
        if (traced.questions().isEmpty()) {
            changesTargets.set(true);
        } else if (earlier.files().containsKey(path) && changesTargets(earlier.facts(path), facts)) {
            changesTargets.set(true);
        }
        add(path, traced.questions(), Optional.of(facts));
    }

    /** Records a file that was made and is not a page. */
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
        if (record.isPresent()) {
            // A file whose questions cannot be asked again must be made again: there is no answer to compare.
            questions.ifPresent(asked -> builder.add(path, asked, facts));
        }
    }

    /** Whether a link target of other pages was removed or changed. */
    private static boolean changesTargets(Optional<PageFacts> before, PageFacts now) {
        return before.isEmpty()
                || !before.get().lang().equals(now.lang())
                || !before.get().canonical().equals(now.canonical())
                || !before.get().alternates().equals(now.alternates())
                || !new HashSet<>(now.ids()).containsAll(before.get().ids());
    }

    /**
     * Passes the kept pages to the check. They were valid and still are, unless something was removed that they may
     * refer to; only then must the check read all of them.
     */
    public void completeCheck(SiteCheck check) {
        boolean isGone =
                earlier.files().keySet().stream().anyMatch(path -> !kept.contains(path) && !made.contains(path));
        if (isGone) {
            differs.set(true);
        }
        if (earlier.findings() || isGone || changesTargets.get()) {
            List.copyOf(kept).parallelStream()
                    .forEach(path -> earlier.facts(path).ifPresentOrElse(check::page, () -> check.file(path)));
        } else {
            kept.forEach(check::file);
            Set<String> told = new HashSet<>();
            for (PageFacts page : pages) {
                check.versions(page).forEach(path -> tellVersions(check, path, told));
                check.anchored(page).forEach(path -> tellVersions(check, path, told));
            }
        }
        pages.clear();
    }

    /** The check compares a page with its versions in other languages, so it must know those, too. */
    private void tellVersions(SiteCheck check, String path, Set<String> told) {
        if (kept.contains(path) && told.add(path)) {
            earlier.facts(path).ifPresent(facts -> {
                check.page(facts);
                check.versions(facts).forEach(version -> tellVersions(check, version, told));
            });
        }
    }

    /** Records whether the check reported anything. */
    public void checked(boolean hasFindings) {
        findings = hasFindings;
    }

    /**
     * Makes the record for the next build.
     *
     * @param site name of the site that is now current
     */
    public void record(String site) {
        if (record.isPresent()) {
            recorded = amending.isPresent()
                    ? builder.amend(site, findings, amending.get())
                    : builder.build(site, settings, findings, answers);
        }
    }

    /** Saves the record for the next build, in this process or another. */
    public void save() {
        boolean isSame = !differs.get() && recorded.site().equals(earlier.site()) && findings == earlier.findings();
        if (record.isPresent() && !isSame) {
            record.get().write(recorded);
        }
    }
}
