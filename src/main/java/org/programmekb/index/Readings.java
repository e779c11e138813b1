package org.programmekb.index;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.programmekb.config.Language;
import org.programmekb.trace.Fingerprint;

/**
 * How names in other scripts are written in plain Latin letters. The rules for that take a quarter of a second to load,
 * so what they said is kept from build to build.
 */
public final class Readings {
    private static final String VERSION = "version";
    private static final String CURRENT = "1 icu " + VersionInfo.ICU_VERSION;

    private final Optional<Path> file;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final AtomicBoolean hasLearnt = new AtomicBoolean();

    private Readings(Optional<Path> file) {
        this.file = file;
    }

    /** Readings that are forgotten. */
    public static Readings unkept() {
        return new Readings(Optional.empty());
    }

    /** Readings kept in this file; one that is missing, damaged or of another version is made anew. */
    public static Readings in(Path file) throws IOException {
        Readings readings = new Readings(Optional.of(file));
        if (Files.isRegularFile(file)) {
            Properties kept = new Properties();
            try (Reader reader = new StringReader(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                kept.load(reader);
            } catch (IllegalArgumentException damaged) {
                kept.clear();
            }
            Object version = kept.remove(VERSION);
            Map<String, String> sorted = new TreeMap<>();
            kept.forEach((name, latin) -> sorted.put((String) name, (String) latin));
            if (version(sorted).equals(version)) {
                readings.known.putAll(sorted);
            }
        }
        return readings;
    }

    /** What is kept is of use only as a whole: search finds names by it, so that a damaged letter would be found, too. */
    private static String version(Map<String, String> sorted) {
        return CURRENT + " " + Long.toHexString(Fingerprint.of(sorted.toString()));
    }

    /** The name in ASCII letters as far as there are any for it. */
    public String latin(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return known.computeIfAbsent(name, this::learn);
            }
        }
        return name;
    }

    private String learn(String name) {
        hasLearnt.set(true);
        return Rules.TRANSLITERATOR.transliterate(name);
    }

    /** Begins to load the rules while other work goes on, if a language needs them and nothing is known yet. */
    public void prepare(List<Language> languages) {
        if (known.isEmpty() && languages.stream().anyMatch(Language::isChinese)) {
            Thread loader = new Thread(Rules::load, "readings");
            loader.setDaemon(true);
            loader.start();
        }
    }

    /** Keeps what was learnt for the next build. */
    public void save() throws IOException {
        if (file.isEmpty() || !hasLearnt.get()) {
            return;
        }
        Properties kept = new Properties();
        Map<String, String> sorted = new TreeMap<>(known);
        kept.setProperty(VERSION, version(sorted));
        kept.putAll(sorted);
        StringWriter text = new StringWriter();
        kept.store(text, null);
        Path folder = Objects.requireNonNull(file.get().getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "readings", ".tmp");
        try {
            Files.writeString(unfinished, text.toString());
            Files.move(unfinished, file.get(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static final class Rules {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Han-Latin; Latin-ASCII");

        static void load() {
            TRANSLITERATOR.transliterate("\u4e2d");
        }
    }
}
