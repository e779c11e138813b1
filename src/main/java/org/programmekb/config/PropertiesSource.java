package org.programmekb.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * The entries of a properties file with their lines and their values as written. JBake's reader keeps no lines and
 * splits texts at commas.
 *
 * @param path the path of the file for messages
 * @param entries the entries in file order
 * @param mistakes errors for lines that cannot be parsed
 */
record PropertiesSource(String path, List<Entry> entries, List<ConfigurationMistake> mistakes) {
    /** A key with its value and the line where it starts, counted from 1. */
    record Entry(String key, String value, int line) {}

    PropertiesSource {
        entries = List.copyOf(entries);
        mistakes = List.copyOf(mistakes);
    }

    static PropertiesSource read(Path file, String path) throws IOException {
        long size = Files.size(file);
        int most = SiteConfig.Limits.DEFAULT.documentBytes();
        if (size > most) {
            return unreadable(
                    path, Message.of("configuration.bytes", size, most), Message.of("configuration.hint-bytes"));
        }
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return unreadable(path, Message.of("configuration.encoding"), Code.ENCODING_INVALID.hint());
        }
        return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, path);
    }

    private static PropertiesSource unreadable(String path, Message message, Message hint) {
        return new PropertiesSource(
                path, List.of(), List.of(new ConfigurationMistake(Location.of(path), message, hint)));
    }

    private static PropertiesSource parse(String text, String path) {
        List<Entry> entries = new ArrayList<>();
        List<ConfigurationMistake> mistakes = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int start = i + 1;
            if (isBlankOrComment(lines[i])) {
                continue;
            }
            StringBuilder logical = new StringBuilder(lines[i]);
            while (isContinued(lines[i]) && i + 1 < lines.length) {
                logical.append('\n').append(lines[++i]);
            }
            try {
                Properties one = new Properties();
                one.load(new StringReader(logical.toString()));
                one.forEach((key, value) -> entries.add(new Entry((String) key, ((String) value).strip(), start)));
            } catch (IllegalArgumentException | IOException e) {
                mistakes.add(new ConfigurationMistake(
                        new Location(path, start, 0),
                        Message.of("configuration.escape"),
                        Message.of("configuration.hint-escape")));
            }
        }
        return new PropertiesSource(path, entries, mistakes);
    }

    private static boolean isBlankOrComment(String line) {
        String content = line.stripLeading();
        return content.isEmpty() || content.startsWith("#") || content.startsWith("!");
    }

    /** An odd number of backslashes at the end continues the line; an even number is escaped backslashes. */
    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
