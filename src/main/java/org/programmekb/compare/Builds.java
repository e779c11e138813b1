package org.programmekb.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.DryRun;
import org.programmekb.source.Checkout;
import org.programmekb.source.Revisions;

/**
 * Builds the site of a project as it is now, and as it was in a commit, without writing it.
 *
 * @param now the configuration of the project
 * @param loader reads the configuration of the project in another folder, with the cache of this one
 */
public record Builds(LoadedConfig.Valid now, Loader loader, Progress progress) {
    private static final Set<Code> OF_TEMPLATES =
            Set.of(Code.TEMPLATE_FAILED, Code.TEMPLATE_MISSING, Code.MESSAGE_MISSING, Code.MESSAGE_UNKNOWN);

    /** Reads the configuration of a project. */
    @FunctionalInterface
    public interface Loader {
        LoadedConfig load(Path project) throws IOException;
    }

    /** The site in a commit, and what is to be said about that commit. */
    public record Before(SiteState state, Reference reference) {}

    /** The site as it is now. */
    public SiteState after() throws IOException {
        return build(now);
    }

    /**
     * The site as it was.
     *
     * @param name the commit as the user named it
     */
    public Before before(Revisions revisions, String name, String commit) throws IOException {
        try (Checkout checkout = revisions.checkOut(commit)) {
            String id = commit.substring(0, 7);
            if (!Files.isDirectory(checkout.project())) {
                Message isNew = Message.of("compare.new-project", id);
                return new Before(SiteState.NONE, new Reference(name, id, Optional.of(isNew), true));
            }
            if (!(loader.load(checkout.project()) instanceof LoadedConfig.Valid then)) {
                Message invalid = Message.of("compare.not-built", id);
                return new Before(SiteState.NONE, new Reference(name, id, Optional.of(invalid), false));
            }
            if (!then.site().isProgramme()) {
                Message other = Message.of("compare.was-jbake", id);
                return new Before(SiteState.NONE, new Reference(name, id, Optional.of(other), true));
            }
            return before(then, name, id);
        }
    }

    private Before before(LoadedConfig.Valid then, String name, String id) throws IOException {
        SiteState state = build(then);
        Optional<Message> note = Optional.empty();
        Path templates = then.site().folders().templates().get(0);
        boolean areOwn = templates.startsWith(then.site().folders().project());
        if (areOwn && state.findings().stream().anyMatch(finding -> OF_TEMPLATES.contains(finding.code()))) {
            // They were written for an earlier version of the program; without them, its own are used.
            PathUtils.deleteDirectory(templates);
            if (loader.load(then.site().folders().project()) instanceof LoadedConfig.Valid other) {
                state = build(other);
                note = Optional.of(Message.of("compare.templates", id));
            }
        }
        if (state.errors() > 0) {
            note = Optional.of(Message.of("compare.errors-before", id, state.errors()));
        }
        return new Before(state, new Reference(name, id, note, true));
    }

    private SiteState build(LoadedConfig.Valid project) throws IOException {
        SiteRecorder recorder = new SiteRecorder();
        Diagnostics diagnostics = new Diagnostics(project.site().severities());
        try (DryRun run = new DryRun(recorder, Optional.empty())) {
            Bakery.Summary summary = new Bakery(project, diagnostics, run, progress, new Timings()).bake();
            return recorder.state(summary.context().orElseThrow(), diagnostics.all());
        }
    }
}
