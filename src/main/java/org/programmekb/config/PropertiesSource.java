package org.programmekb.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        byte[] bytes = InputFile.read(file);
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
        for (PropertyLine line : PropertyLines.of(text)) {
            if (line instanceof PropertyLine.Entry entry) {
                entries.add(new Entry(entry.key(), entry.value().strip(), entry.line()));
            } else {
                mistakes.add(new ConfigurationMistake(
                        new Location(path, line.line(), 0),
                        Message.of("configuration.escape"),
                        Message.of("configuration.hint-escape")));
            }
        }
        return new PropertiesSource(path, entries, mistakes);
    }

    Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
