package org.programmekb.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.ResourceFile;

/**
 * A language in which a summary can be read. Two have all messages of the program; the others have words of their own for
 * the summary, and what is found is said in English.
 */
public enum SummaryLanguage {
    EN,
    ZH,
    AR,
    DE,
    ES,
    FR,
    IT,
    JA,
    PT;

    private static final Map<SummaryLanguage, Properties> OWN = new EnumMap<>(SummaryLanguage.class);

    /** The language with this code. */
    public static Optional<SummaryLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language code, for instance {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of what is found. */
    MessageLanguage ofFindings() {
        return MessageLanguage.of(code()).orElse(MessageLanguage.ENGLISH);
    }

    /** What a message says in this language. */
    public String say(Message message) {
        if (message instanceof Message.Entry entry && own().containsKey(entry.key())) {
            List<String> values = entry.values().stream().map(this::say).toList();
            return MessageLanguage.filled(own().getProperty(entry.key()), values);
        }
        return message.in(ofFindings());
    }

    private Properties own() {
        synchronized (OWN) {
            return OWN.computeIfAbsent(this, SummaryLanguage::read);
        }
    }

    private static Properties read(SummaryLanguage language) {
        return MessageLanguage.of(language.code()).isPresent()
                ? new Properties()
                : ResourceFile.properties(SummaryLanguage.class, "texts/" + language.code() + ".properties");
    }

    /** The code. */
    @Override
    public String toString() {
        return code();
    }
}
