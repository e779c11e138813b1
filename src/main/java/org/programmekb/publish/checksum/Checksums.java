package org.programmekb.publish.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Parallel;
import org.programmekb.source.WrittenFile;

/**
 * The manifest of a site: the SHA-256 of each file. It is written in the format of {@code sha256sum}, so that
 * {@code sha256sum -c} reads it, too.
 *
 * @param sums hexadecimal sums by paths relative to the site, with slashes
 */
public record Checksums(SortedMap<String, String> sums) {
    /** The ending of a manifest beside the site. */
    private static final String ENDING = ".sha256";

    /** In bytes; a manifest of 300,000 files is smaller. */
    private static final long LARGEST = 64L << 20;

    /** A backslash at the beginning says that characters of the path are escaped. */
    private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-f]{64}) [ *](?:\\./)?(.+)");

    private static final Pattern OUTSIDE = Pattern.compile("(/.*|(.*/)?\\.\\.?(/.*)?|.*//.*|.*/|.*\\x00.*)");

    public Checksums {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** Where the manifest of a folder is unless somebody names another place: beside it. */
    public static Path beside(Path folder) {
        Path site = folder.toAbsolutePath().normalize();
        return site.resolveSibling(site.getFileName() + ENDING);
    }

    /** The sums of all files of a site. */
    public static Checksums of(Path site) throws IOException {
        Path folder = site.toRealPath();
        SortedMap<String, String> sums = new ConcurrentSkipListMap<>();
        Parallel.forEach(FolderComparison.files(folder), path -> sums.put(path, sum(folder.resolve(path))));
        return new Checksums(sums);
    }

    /**
     * Reads a manifest.
     *
     * @throws ExplainedException if it is missing, or no manifest
     */
    public static Checksums read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExplainedException(Message.of("manifest.missing", file));
        }
        if (Files.size(file) > LARGEST) {
            throw new ExplainedException(Message.of("manifest.large", file, LARGEST >> 20));
        }
        SortedMap<String, String> sums = new TreeMap<>();
        int number = 0;
        for (String line : text(file).replaceFirst("\n\\z", "").split("\n", -1)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            String path = matcher.matches() ? path(matcher) : "";
            if (path.isEmpty() || OUTSIDE.matcher(path).matches()) {
                throw new ExplainedException(Message.of("manifest.line", file, number));
            }
            if (sums.put(path, matcher.group(2)) != null) {
                throw new ExplainedException(Message.of("manifest.twice", file, number, FileDifference.shown(path)));
            }
        }
        return new Checksums(sums);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ExplainedException(Message.of("manifest.encoding", file));
        } catch (NoSuchFileException e) {
            throw new ExplainedException(Message.of("manifest.missing", file));
        }
    }

    private static String path(Matcher line) {
        return line.group(1).isEmpty()
                ? line.group(3)
                : Pattern.compile("\\\\([\\\\nr])")
                        .matcher(line.group(3))
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                switch (escape.group(1)) {
                                    case "n" -> "\n";
                                    case "r" -> "\r";
                                    default -> "\\";
                                }));
    }

    /** Writes the manifest; at every instant the file is the manifest before, or this one. */
    public void write(Path file) throws IOException {
        WrittenFile.replace(file, text());
    }

    /** One line for each file, sorted by path. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            String path = sum.getKey();
            String escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
            text.append(escaped.equals(path) ? "" : "\\")
                    .append(sum.getValue())
                    .append("  ")
                    .append(escaped)
                    .append('\n');
        }
        return text.toString();
    }

    /** The SHA-256 of the manifest itself: one number for the whole site. */
    public String sum() {
        MessageDigest digest = digest();
        digest.update(text().getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    /** The sum of a file, which is not a symbolic link. */
    static String sum(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
