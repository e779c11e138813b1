package org.programmekb.imports.wordpress.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an XML file: old sites do not all use UTF-8. */
final class XmlEncoding {
    private static final int BEGINNING = 1000;
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"']");

    private XmlEncoding() {}

    /** The encoding that the first bytes of a file state; UTF-8 if they state none that is known. */
    static Charset of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        String beginning = new String(bytes, StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("\u00FE\u00FF") || beginning.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declaration = DECLARATION.matcher(beginning);
        // Whoever can read "UTF-16" byte by byte does not read UTF-16.
        if (!declaration.find() || declaration.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Reads a file and fails at bytes that are no characters. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The line of the first bytes that are no characters. */
    static int badLine(Path file, Charset charset) throws IOException {
        int line = 1;
        // One character at a time: what was read together with the bad bytes would be lost.
        try (Reader in = reader(file, charset)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                line += c == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return line;
    }
}
