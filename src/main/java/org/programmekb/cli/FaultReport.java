package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.ProgramVersion;

/**
 * A file about a fault of the program that its user can send. It holds no text of documents: the messages of exceptions
 * are left out, because they can quote any text.
 */
record FaultReport(Throwable fault, List<String> arguments, Map<String, String> environment) {
    private static final String FOLDER = ".kb";
    private static final String NAME = "fault-report.txt";

    /** Of each exception; a recursion without end has a thousand. */
    private static final int MOST_FRAMES = 60;

    private static final int MOST_CAUSES = 10;

    /** What follows the name of a secret, or stands before the host of an address. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|token|secret|key)[^=:\\s]*[=:])\\S+|(//)[^/@\\s]+(?=@)");

    /**
     * Writes the file beside the cache of a project, or where temporary files are.
     *
     * @return the file
     */
    Path write(Optional<Path> project) throws IOException {
        if (project.isPresent()) {
            Path place = project.get().toRealPath();
            Path folder = place.resolve(FOLDER);
            try {
                CacheFolder.require(place, folder);
                Files.createDirectories(folder);
                return replace(folder);
            } catch (IOException e) {
                // Another place will do.
            }
        }
        return Files.writeString(Files.createTempFile("kb-", "-" + NAME), text());
    }

    private Path replace(Path folder) throws IOException {
        Path draft = Files.writeString(Files.createTempFile(folder, "fault-", ".tmp"), text());
        return Files.move(draft, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The kind of the fault and where it occurred. */
    String summary() {
        StackTraceElement[] frames = fault.getStackTrace();
        return fault.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Report about a fault of kb. It holds no text of your documents: the messages of exceptions are left");
        lines.add("out. Please read it before you send it.");
        lines.add("");
        lines.add("version: " + ProgramVersion.current());
        lines.add("java: " + property("java.vendor") + " " + property("java.vm.name") + " " + property("java.version"));
        lines.add("system: " + property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        lines.add(String.format(
                Locale.ROOT,
                "machine: %d processors, %d MB for Java",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20));
        lines.add("command: kb " + String.join(" ", arguments));
        environment.forEach((name, value) -> {
            if (name.startsWith("KB_") || name.equals("SOURCE_DATE_EPOCH")) {
                lines.add("variable: " + name + "=" + value);
            }
        });
        lines.replaceAll(line -> SECRET.matcher(line).replaceAll("$1$2***"));
        Throwable each = fault;
        for (int i = 0; each != null && i < MOST_CAUSES; i++, each = each.getCause()) {
            lines.add("");
            lines.add((i == 0 ? "" : "caused by ") + each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int j = 0; j < Math.min(frames.length, MOST_FRAMES); j++) {
                lines.add("    at " + frames[j]);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
