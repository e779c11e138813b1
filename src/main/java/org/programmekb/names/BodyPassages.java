package org.programmekb.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.TemplateText;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;
import org.programmekb.markup.text.WrittenText;
import org.programmekb.markup.text.WrittenText.Stretch;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.source.SourceFile;

/** Reader of the prose of a body block by block. It reads the template, so that the body need not be parsed again. */
final class BodyPassages {
    private static final Set<String> QUOTED = Set.of("blockquote", "q", "cite");
    private static final Set<String> LINK = Set.of("a");

    private final Document document;
    private final Stretch stretch;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private WrittenText written;
    private int length;
    private boolean quoted;

    private BodyPassages(Document document, Limits limits) {
        this.document = document;
        // The file is read only if there is a finding.
        this.stretch = new Stretch(() -> List.of(start(document.source(), limits)));
        this.written = stretch.next(document.source()::location);
    }

    private static Places.Start start(SourceFile file, Limits limits) {
        SourceText text = text(file);
        int line = RawDocument.of(file.path(), text.text().getBytes(StandardCharsets.UTF_8), limits)
                .firstLine();
        return new Places.Start(text, text.lineStart(line - 1));
    }

    static SourceText text(SourceFile file) {
        try {
            return SourceText.decode(file.path(), file.read(), new Diagnostics(Map.of()));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** All blocks in the author's own words. */
    static List<Passage> of(Document document, Limits limits) {
        BodyPassages reading = new BodyPassages(document, limits);
        String template = document.body().template();
        TemplateText.visit(template, new TemplateText.Visitor() {
            @Override
            public void text(int start, int end, TemplateText around) {
                reading.add(template.substring(start, end), around);
            }

            @Override
            public void edge() {
                reading.close();
            }
        });
        reading.close();
        return reading.passages;
    }

    private void add(String piece, TemplateText around) {
        if (around.isFootnoteMark()) {
            return;
        }
        quoted |= around.isIn(QUOTED);
        Run.Nature nature = around.isCode() || around.isIn(QUOTED)
                ? Run.Nature.CODE
                : around.isIn(LINK) ? Run.Nature.LINK : Run.Nature.WORDS;
        Optional<String> language =
                around.language().filter(tag -> !tag.equals(document.language().tag()));
        String words = TemplateText.decoded(piece);
        runs.add(new Run(words, nature, language));
        written.add(length, words, () -> 0);
        length += words.length();
    }

    private void close() {
        if (!runs.isEmpty()) {
            passages.add(new Passage(quoted ? Passage.Kind.QUOTATION : Passage.Kind.PARAGRAPH, runs, written));
            runs.clear();
            written = stretch.next(document.source()::location);
            length = 0;
        }
        quoted = false;
    }
}
