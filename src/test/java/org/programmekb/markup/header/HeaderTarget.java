package org.programmekb.markup.header;

import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** Headers in all their forms. */
public final class HeaderTarget implements FuzzTarget {
    private static final YamlReader YAML = new YamlReader(16, 1_000, 200_000);

    @Override
    public void read(byte[] input) {
        for (Markup markup : Markup.values()) {
            Diagnostics findings = new Diagnostics(Map.of());
            SourceText source = SourceText.decode("content/news/x.en.md", input, findings);
            Header header = new HeaderReader(YAML, findings).read(source, markup);
            if (header.bodyStart() < 0 || header.bodyStart() > source.length()) {
                throw new IllegalStateException("the body starts at " + header.bodyStart());
            }
            check(header.fields(), source, 0);
            Findings.check(findings.all(), input);
        }
    }

    /** Every value is at a place of the file, and is read again as it is when it is written. */
    private static void check(HeaderNode node, SourceText source, int depth) {
        Location place = node.location();
        if (place.line() > source.lineCount() || depth > 20) {
            throw new IllegalStateException("is at no place of the file: " + node);
        }
        if (node instanceof HeaderNode.Mapping mapping) {
            mapping.fields().forEach(field -> check(field.value(), source, depth + 1));
        } else if (node instanceof HeaderNode.Sequence list) {
            list.items().forEach(item -> check(item, source, depth + 1));
        } else if (node instanceof HeaderNode.Scalar scalar) {
            checkWritten(scalar.text());
        }
    }

    private static void checkWritten(String text) {
        if (text.isEmpty() || !SourceText.isText(text)) {
            return;
        }
        Diagnostics findings = new Diagnostics(Map.of());
        String written = "---\nkey: " + YamlText.of(text) + "\n---\n";
        Header header = new HeaderReader(YAML, findings).read(new SourceText("x", written), Markup.MARKDOWN);
        List<HeaderNode.Field> fields = header.fields().fields();
        if (fields.size() != 1
                || !(fields.get(0).value() instanceof HeaderNode.Scalar again)
                || !again.text().equals(text)) {
            throw new IllegalStateException("is not read as it was written: " + written + findings.all());
        }
    }
}
