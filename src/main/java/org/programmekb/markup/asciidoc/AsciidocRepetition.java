package org.programmekb.markup.asciidoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jruby.Ruby;
import org.jruby.javasupport.JavaUtil;

/** Counts the text that Asciidoctor writes again and again: uses of attributes, repeated cells, titles in cross references. */
final class AsciidocRepetition {
    private static final String SCRIPT = "repetition.rb";

    private AsciidocRepetition() {}

    /** Has the current conversion told of each repetition before it is written. */
    static void count(Ruby ruby, Supplier<AsciidocConversion> conversion) {
        BiConsumer<Number, List<?>> repeated = (bytes, place) -> {
            int line = place.get(1) instanceof Number number ? number.intValue() : 0;
            conversion.get().repeat(bytes.longValue(), place.get(0) instanceof String path ? path : null, line);
        };
        ruby.getGlobalVariables().set("$kb_repeated", JavaUtil.convertJavaToUsableRubyObject(ruby, repeated));
        ruby.executeScript(script(), SCRIPT);
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(AsciidocRepetition.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
