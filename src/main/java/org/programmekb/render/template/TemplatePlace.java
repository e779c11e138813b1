package org.programmekb.render.template;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;

/**
 * Where a template failed. A mistake in a template of the project often shows in a macro of the program, which is given a
 * wrong value; whoever looks for the mistake needs the line of the project that calls the macro.
 *
 * @param location the nearest place in a template of the project, or the place of the failure if there is none
 * @param failed the place of the failure
 * @param caller the line that calls the macro in which the location is, or includes its template
 */
record TemplatePlace(Location location, Location failed, Optional<Location> caller) {
    private static final Pattern FRAME = Pattern.compile("(?m)- (?:Failed at|Reached through): (?<call>[#@]?[a-z]*).*"
            + "\\[in template \"(?<template>[^\"]+)\"(?<macro> in (?:macro|function) \"[^\"]*\")?"
            + " at line (?<line>\\d+), column (?<column>\\d+)]");

    /** A line of the stack of a template. */
    private record Frame(Location place, String call, boolean isInMacro, boolean isOwn) {}

    /** The same place, whoever calls it. */
    TemplatePlace withoutCaller() {
        return new TemplatePlace(location, failed, Optional.empty());
    }

    /** A place that nothing calls. */
    static TemplatePlace of(Location place) {
        return new TemplatePlace(place, place, Optional.empty());
    }

    /** The place of a failure while a page is made. */
    static TemplatePlace of(TemplateException failure, TemplateFileLoader loader) {
        Optional<ParseException> unread = TemplateMistake.unread(failure);
        Location failed = unread.isPresent()
                ? of(unread.get(), loader).location()
                : location(failure.getTemplateSourceName(), failure.getLineNumber(), failure.getColumnNumber(), loader);
        List<Frame> frames = frames(failure, loader);
        boolean isLent = loader.files().folders().size() > 1 && !loader.isOwn(failed);
        int first = isLent
                ? frames.stream()
                        .filter(Frame::isOwn)
                        .findFirst()
                        .map(frames::indexOf)
                        .orElse(-1)
                : -1;
        Location location = first < 0 ? failed : frames.get(first).place();
        return new TemplatePlace(location, failed, caller(frames, Math.max(0, first), unread.isPresent()));
    }

    /** The place of a mistake because of which a template cannot be read. */
    static TemplatePlace of(ParseException failure, TemplateFileLoader loader) {
        return of(location(failure.getTemplateName(), failure.getLineNumber(), failure.getColumnNumber(), loader));
    }

    /** Where a template was ended at its limits. */
    static TemplatePlace of(TemplateLimitException failure, String template, TemplateFileLoader loader) {
        return failure.place().map(found -> of(found, loader)).orElseGet(() -> of(loader.location(template, 0, 0)));
    }

    /** Where the macro or the template of a frame is called; nothing for what is in the template of the page itself. */
    private static Optional<Location> caller(List<Frame> frames, int called, boolean isUnread) {
        String call = called < frames.size() && frames.get(called).isInMacro() && !isUnread ? "@" : "#include";
        return frames.stream()
                .skip(isUnread ? called : called + 1L)
                .filter(frame -> frame.call().startsWith(call))
                .map(Frame::place)
                .findFirst();
    }

    private static List<Frame> frames(TemplateException failure, TemplateFileLoader loader) {
        String stack = failure.getFTLInstructionStack();
        return Stream.ofNullable(stack)
                .flatMap(text -> FRAME.matcher(text).results())
                .map(frame -> {
                    Location place = location(
                            frame.group(2), Integer.valueOf(frame.group(4)), Integer.valueOf(frame.group(5)), loader);
                    return new Frame(place, frame.group(1), frame.group(3) != null, loader.isOwn(place));
                })
                .toList();
    }

    static Location location(
            @Nullable String template, @Nullable Integer line, @Nullable Integer column, TemplateFileLoader loader) {
        return loader.location(String.valueOf(template), line == null ? 0 : line, column == null ? 0 : column);
    }
}
