package org.programmekb.cli.command;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.SettingsFile;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a project adds to JBake: the jars in its folder {@code lib}, and the libraries that its settings name, which Maven
 * downloads once. They run with the rights of whoever runs {@code kb}, as plug-ins of Maven do.
 */
public record Engines(Path project, String libraries) {
    private static final String SETTING = "jbake.libraries";
    private static final String KEPT = ".kb/libraries";
    private static final String DOWNLOAD = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies";
    private static final Pattern COORDINATES = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

    /** Those that a command which makes a site needs, if the class path has not got them. */
    public static Optional<Engines> missing(ParseResult parsed) throws IOException {
        List<ParseResult> commands = parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList();
        List<Object> options = commands.get(commands.size() - 1).commandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .toList();
        if (parsed.isUsageHelpRequested() || options.stream().noneMatch(SiteOptions.class::isInstance)) {
            return Optional.empty();
        }
        for (Object each : options) {
            if (each instanceof ProjectOptions project) {
                return Optional.of(of(project.folder())).filter(Engines::areMissing);
            }
        }
        return Optional.empty();
    }

    private static Engines of(Path project) throws IOException {
        Path file = SettingsFile.of(project);
        Properties settings = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.load(text);
            } catch (IllegalArgumentException | CharacterCodingException e) {
                // Reading the configuration says so.
                settings.clear();
            }
        }
        return new Engines(project, settings.getProperty(SETTING, "").replaceAll("\\s", ""));
    }

    private boolean areMissing() {
        String present = System.getProperty("java.class.path");
        return Stream.of("lib", KEPT)
                        .map(name -> project.toAbsolutePath().resolve(name) + File.separator)
                        .noneMatch(present::contains)
                && (!libraries.isEmpty() || hasJars());
    }

    /** The folder {@code lib} of a release is that of the program. */
    private boolean hasJars() {
        String[] names = project.resolve("lib").toFile().list();
        return names != null
                && Stream.of(names).noneMatch("kb.jar"::equals)
                && Stream.of(names).anyMatch(name -> name.endsWith(".jar"));
    }

    /**
     * The class path for them; downloads what is missing.
     *
     * @throws UsageException if the setting is wrong, or Maven is missing or fails
     */
    public String classPath(Console console) throws IOException, InterruptedException {
        List<Path> places = new ArrayList<>(hasJars() ? List.of(project.resolve("lib")) : List.of());
        if (!libraries.isEmpty()) {
            places.add(downloaded(console));
        }
        return places.stream()
                .map(place -> File.pathSeparator + place.toAbsolutePath() + File.separator + "*")
                .collect(joining());
    }

    private Path downloaded(Console console) throws IOException, InterruptedException {
        Path all = project.toAbsolutePath().resolve(KEPT);
        Path folder = all.resolve(Integer.toHexString(libraries.hashCode()));
        CacheFolder.require(project.toAbsolutePath(), folder);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(all);
            // Two commands may begin at the same time.
            try (FileChannel channel = FileChannel.open(all.resolve("lock"), CREATE, WRITE)) {
                channel.lock();
                if (!Files.isDirectory(folder)) {
                    download(folder, console);
                }
            }
        }
        return folder;
    }

    private void download(Path folder, Console console) throws IOException, InterruptedException {
        // What an earlier attempt left there is written again.
        Path unfinished = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".new"));
        Path pom = Files.writeString(unfinished.resolve("pom.xml"), pom());
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        console.note(Message.of("engines.downloading", SETTING, libraries));
        if (maven(pom, unfinished, log).waitFor() != 0) {
            throw new UsageException(Message.of("engines.failed", Files.readString(log)));
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process maven(Path pom, Path folder, Path log) {
        String program = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        try {
            return new ProcessBuilder(
                            program,
                            "-B",
                            "-ntp",
                            "-f",
                            pom.toString(),
                            DOWNLOAD,
                            "-DincludeScope=runtime",
                            "-DoutputDirectory=" + folder)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UsageException(Message.of("engines.no-maven", ExplainedException.explain(e)));
        }
    }

    private String pom() {
        StringBuilder pom = new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>kb</groupId>"
                + "<artifactId>engines</artifactId><version>1</version><packaging>pom</packaging><dependencies>");
        for (String library : libraries.split(",", -1)) {
            Matcher coordinates = COORDINATES.matcher(library);
            if (!coordinates.matches()) {
                throw new UsageException(Message.of("engines.no-coordinates", SETTING, library));
            }
            pom.append("<dependency><groupId>")
                    .append(coordinates.group(1))
                    .append("</groupId><artifactId>")
                    .append(coordinates.group(2))
                    .append("</artifactId><version>")
                    .append(coordinates.group(3))
                    .append("</version></dependency>");
        }
        return pom.append("</dependencies></project>\n").toString();
    }
}
