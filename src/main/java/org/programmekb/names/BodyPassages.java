package org.programmekb.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.TemplateText;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** Reader of the prose of a body block by block. It reads the template, so that the body need not be parsed again. */
final class BodyPassages {
    private static final Set<String> QUOTED = Set.of("blockquote", "q", "cite");
    private static final Set<String> LINK = Set.of("a");

    private final Passage.Places places;
    private final String own;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private boolean quoted;

    private BodyPassages(Document document) {
        this.places = new SourceSearch(document.source(), document.source().location());
        this.own = document.language().tag();
    }

    /** All blocks in the author's own words. */
    static List<Passage> of(Document document) {
        BodyPassages reading = new BodyPassages(document);
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
        Optional<String> language = around.language().filter(tag -> !tag.equals(own));
        runs.add(new Run(TemplateText.decoded(piece), nature, language));
    }

    private void close() {
        if (!runs.isEmpty()) {
            passages.add(new Passage(quoted ? Passage.Kind.QUOTATION : Passage.Kind.PARAGRAPH, runs, places));
            runs.clear();
        }
        quoted = false;
    }
}
