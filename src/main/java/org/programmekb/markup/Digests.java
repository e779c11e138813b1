package org.programmekb.markup;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.programmekb.config.SiteConfig.Limits;

/** Digests that name cache entries. */
final class Digests {
    /** Bytes of a digest. */
    static final int LENGTH = 32;

    private Digests() {}

    static byte[] sha256(byte[] content) {
        return digest().digest(content);
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    /** A name for a conversion, made from all that it is given except what the document includes. */
    static String ofConversion(SourceText source, int bodyStart, Limits limits) {
        MessageDigest digest = digest();
        for (String part : List.of(
                Program.FINGERPRINT,
                limits.toString(),
                source.path(),
                String.valueOf(source.lineOf(bodyStart)),
                source.text().substring(bodyStart))) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** What tells one version of the converting code from another: its own bytes and the libraries' versions. */
    private static final class Program {
        private static final String FINGERPRINT = fingerprint();

        private static String fingerprint() {
            MessageDigest digest = digest();
            try {
                for (Path file : ownFiles(location(Program.class))) {
                    digest.update(Files.readAllBytes(file));
                }
                for (Class<?> library : List.of(Asciidoctor.class, Jsoup.class)) {
                    String name = String.valueOf(location(library).getFileName());
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException | URISyntaxException exception) {
                throw new IllegalStateException("cannot read the program's own files", exception);
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        private static Path location(Class<?> type) throws URISyntaxException {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        }

        private static List<Path> ownFiles(Path location) throws IOException {
            if (!Files.isDirectory(location)) {
                return List.of(location);
            }
            try (Stream<Path> files = Files.walk(location.resolve("org/programmekb/markup"))) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        }
    }
}
