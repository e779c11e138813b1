package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.render.Reader;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** The facts about a document in the order in which its page lists them. A fact that is not known is left out. */
public final class Facts {
    private final Reader reader;
    private final List<View> facts = new ArrayList<>();

    public Facts(Reader reader) {
        this.reader = reader;
    }

    public Facts text(String label, @Nullable Text text) {
        return add(label, "text", text);
    }

    public Facts text(String label, Optional<Text> text) {
        return add(label, "text", text);
    }

    public Facts date(String label, Optional<DateText> date) {
        return add(label, "date", date);
    }

    public Facts link(String label, Optional<Link> link) {
        return add(label, "link", link);
    }

    public Facts links(String label, List<Link> links) {
        return add(label, "linkList", links);
    }

    /**
     * A fact of any kind, unless it is null, empty, or a list without items.
     *
     * @param label the key of an interface text
     * @param macro the macro of {@code layout.ftlh} that prints the value
     */
    public Facts add(String label, String macro, @Nullable Object value) {
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (known != null && !(known instanceof Collection<?> values && values.isEmpty())) {
            facts.add(new View("fact")
                    .with("label", reader.words(label))
                    .with("macro", macro)
                    .with("value", known));
        }
        return this;
    }

    /** A fact of which the view is made already. */
    public Facts add(View fact) {
        facts.add(fact);
        return this;
    }

    /** All known facts. */
    public List<View> all() {
        return facts;
    }
}
