package org.programmekb.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * Templates that a project has copied from the program to change them. The first line of a copy says which state of the
 * original it was made from; a copy without that line is not compared.
 */
public final class TemplateCopies {
    private static final Pattern MARK = Pattern.compile("<#-- kb template ([0-9a-f]{12}) -->.*", Pattern.DOTALL);
    private static final int DIGITS = 12;

    private TemplateCopies() {}

    /** What the copy of an original contains. */
    public static String copyOf(SourceFile original) throws IOException {
        return "<#-- kb template " + state(original) + " -->\n" + new String(original.read(), StandardCharsets.UTF_8);
    }

    /**
     * What has to change in a file of the project to make it a new copy of the original; empty if nothing has.
     *
     * @param name what the file of the project is called in the result
     * @throws ExplainedException if Git is missing
     */
    public static String difference(Path own, String name, SourceFile original) throws IOException {
        String copy = copyOf(original);
        if (Files.readString(own).equals(copy)) {
            return "";
        }
        Path now = Files.createTempFile("kb-template", ".ftlh");
        try {
            Files.writeString(now, copy);
            String difference = GitCommand.difference(own, now);
            int start = difference.indexOf("\n@@ ");
            if (start < 0) {
                throw new ExplainedException(Message.of("template.no-git"));
            }
            return "--- " + name + "\n+++ kb template " + original.path() + difference.substring(start);
        } finally {
            Files.delete(now);
        }
    }

    /** Reports the copies whose originals have changed since. */
    public static void check(TemplateFiles templates, Diagnostics diagnostics) throws IOException {
        if (templates.folders().size() < 2) {
            return;
        }
        SortedMap<String, SourceFile> originals = templates.originals();
        for (SourceFile own : templates.own().values()) {
            SourceFile original = originals.get(own.path());
            if (original != null && own.path().endsWith(".ftlh")) {
                Matcher mark = MARK.matcher(new String(own.read(), StandardCharsets.UTF_8));
                if (mark.matches() && !mark.group(1).equals(state(original))) {
                    diagnostics.report(
                            Code.TEMPLATE_OUTDATED,
                            new Location("templates/" + own.path(), 1, 1),
                            Message.of("template-outdated.original", own.path()),
                            Message.of("template-outdated.hint-copy", own.path()));
                }
            }
        }
    }

    private static String state(SourceFile original) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(original.read());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
