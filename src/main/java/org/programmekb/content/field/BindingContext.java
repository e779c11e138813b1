package org.programmekb.content.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Source;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;

/**
 * Everything that values are checked against while records are created.
 *
 * @param targets the ids that references can name
 * @param files the files that fields can name
 * @param sources the sources that can be cited, by id
 * @param diagnostics receives the findings
 * @param errors counts the errors among them, so that a wrong value is reported only once
 */
public record BindingContext(
        SiteConfig config,
        Targets targets,
        FilesByPath files,
        Map<String, Source> sources,
        Diagnostics diagnostics,
        AtomicInteger errors) {
    public BindingContext(SiteConfig config, Targets targets, FilesByPath files, Diagnostics diagnostics) {
        this(config, targets, files, Map.of(), diagnostics, new AtomicInteger());
    }

    /** What the values of files are checked against that are read before any document. */
    public static BindingContext ofSettings(SiteConfig config, Diagnostics diagnostics) {
        return new BindingContext(config, Targets.none(), FilesByPath.none(), diagnostics);
    }

    /** A copy for one of several entries that are bound in parallel, with its own error count. */
    public BindingContext forOneEntry() {
        return new BindingContext(config, targets, files, sources, diagnostics, new AtomicInteger());
    }

    /** A copy for entries that can cite these sources. */
    public BindingContext citing(List<Source> cited) {
        Map<String, Source> byId = new HashMap<>();
        cited.forEach(source -> byId.put(source.id(), source));
        return new BindingContext(config, targets, files, byId, diagnostics, errors);
    }

    public void report(Code code, Location location, Message message) {
        report(code, location, message, code.hint());
    }

    public void report(Code code, Location location, Message message, Message hint) {
        if (code.severity() == Severity.ERROR) {
            errors.incrementAndGet();
        }
        diagnostics.report(code, location, message, hint);
    }

    /** The language that a code, or a tag such as {@code zh-Hans}, stands for. */
    public Optional<Language> languageMeant(String key) {
        return config.languages().stream()
                .filter(language ->
                        language.tag().equalsIgnoreCase(key) || language.code().equalsIgnoreCase(key))
                .findFirst();
    }
}
