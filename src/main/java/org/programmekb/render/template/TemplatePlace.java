package org.programmekb.render.template;

import freemarker.template.TemplateException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.TemplateFiles;

/**
 * Where a template failed. A mistake in a template of the project often shows in a macro of the program, which is given a
 * wrong value; whoever looks for the mistake needs the line of the project that calls the macro.
 *
 * @param location the nearest place in a template of the project, or the place of the failure if there is none
 * @param failed the place of the failure
 */
record TemplatePlace(Location location, Location failed) {
    private static final String FOLDER = "templates/";

    private static final Pattern FRAME = Pattern.compile(
            "\\[in template \"([^\"]+)\"(?: in (?:macro|function) \"[^\"]*\")? at line (\\d+), column (\\d+)]");

    /** The place of a failure while a page is made. */
    static TemplatePlace of(TemplateException failure, TemplateFiles files) {
        Location failed = location(failure.getTemplateSourceName(), failure.getLineNumber(), failure.getColumnNumber());
        if (files.folders().size() < 2) {
            return new TemplatePlace(failed, failed);
        }
        String stack = failure.getFTLInstructionStack();
        List<Location> frames = FRAME.matcher(stack == null ? "" : stack)
                .results()
                .filter(frame -> files.isInFirstFolder(frame.group(1)))
                .map(frame ->
                        location(frame.group(1), Integer.valueOf(frame.group(2)), Integer.valueOf(frame.group(3))))
                .toList();
        boolean isOwn = failed.path().startsWith(FOLDER)
                && files.isInFirstFolder(failed.path().substring(FOLDER.length()));
        return new TemplatePlace(isOwn || frames.isEmpty() ? failed : frames.get(0), failed);
    }

    static Location location(@Nullable String template, @Nullable Integer line, @Nullable Integer column) {
        return new Location(FOLDER + template, line == null ? 0 : line, column == null ? 0 : column);
    }
}
