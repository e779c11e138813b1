package org.programmekb.render;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.markup.body.TemplateText;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.names.Name;
import org.programmekb.names.NamesInLanguage;
import org.programmekb.names.Occurrence;
import org.programmekb.names.Quotations;
import org.programmekb.names.Subject;
import org.programmekb.prose.WordFilter;

/**
 * Marks up names in the prose of one document: the first mention of a term or organisation becomes a link to its entry,
 * and names in another language get a language tag.
 */
final class Mentions {
    private static final Set<String> NOT_LINKED =
            Set.of("a h1 h2 h3 h4 h5 h6 figure caption th summary blockquote q cite abbr dfn dt label".split(" "));

    private static final int LONGEST_BRACKET = 4;

    private final RenderContext context;
    private final Entry entry;
    private final Language language;
    private final Language reader;
    private final NamesInLanguage names;
    private final Set<String> targets;
    private final Set<Subject> mentioned = new HashSet<>();

    Mentions(RenderContext context, Entry entry, Shown shown, NamesInLanguage names) {
        this.context = context;
        this.entry = entry;
        this.language = shown.version().language();
        this.reader = shown.reader();
        this.names = names;
        this.targets = shown.version().document().body().links().stream()
                .map(WrittenLink::target)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A template with its names marked. */
    String mark(String template) {
        StringBuilder marked = new StringBuilder(template.length() + 1024);
        int[] copied = {0};
        TemplateText.visit(template, (start, end, around) -> {
            if (around.isCode() || !around.language().orElse(language.tag()).equals(language.tag())) {
                return;
            }
            String written = template.substring(start, end);
            Piece piece = new Piece(TemplateText.decoded(written), marked);
            if (piece.hasNames()) {
                marked.append(template, copied[0], start);
                piece.mark(!around.isIn(NOT_LINKED) && entry.core().firstMentions() == FirstMentions.LINKED);
                copied[0] = end;
            }
        });
        return marked.append(template, copied[0], template.length()).toString();
    }

    /** Text between two tags. */
    private final class Piece {
        private final String text;
        private final StringBuilder out;
        private final List<Occurrence> found;
        private int copied;

        Piece(String text, StringBuilder out) {
            this.text = text;
            this.out = out;
            this.found = names.find(text);
        }

        boolean hasNames() {
            return !found.isEmpty();
        }

        void mark(boolean isLinked) {
            Quotations quotations = Quotations.in(text);
            for (int i = 0; i < found.size(); i++) {
                Occurrence each = found.get(i);
                boolean isFirst = isLinked
                        && each.name().subject().isExplained()
                        && !mentioned.contains(each.name().subject())
                        && !isOwn(each.name())
                        && !isLinked(each.name().subject())
                        && !quotations.hold(each.start())
                        && mentioned.add(each.name().subject());
                if (!isFirst) {
                    copy(each.start());
                    name(each);
                } else if (isExplainedAt(i)) {
                    link(each, found.get(i + 1).end() + 1, i + 1);
                    i++;
                } else {
                    link(each, each.end(), i);
                }
            }
            copy(text.length());
        }

        /** Whether the author gives the other form in brackets: {@code Local Action Plan (LAP)}. */
        private boolean isExplainedAt(int index) {
            if (!isExplainedBehind(index)) {
                return false;
            }
            int end = found.get(index + 1).end();
            return end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '）');
        }

        /** Whether the text is inside brackets that contain the other form. */
        private boolean isExplainedBehind(int index) {
            return index + 1 < found.size()
                    && found.get(index + 1).start() - found.get(index).end() < LONGEST_BRACKET
                    && found.get(index + 1)
                            .name()
                            .subject()
                            .equals(found.get(index).name().subject())
                    && text.substring(
                                    found.get(index).end(), found.get(index + 1).start())
                            .strip()
                            .matches("[(（]");
        }

        private void link(Occurrence first, int end, int last) {
            copy(first.start());
            out.append("<a class=\"mention\" href=\"")
                    .append(escaped(address(first.name().subject())))
                    .append('"');
            boolean isAlone = end == first.end();
            Optional<String> foreign = foreign(first.name());
            if (isAlone && foreign.isPresent()) {
                out.append(" lang=\"").append(foreign.get()).append('"');
            }
            out.append('>');
            Optional<String> expansion =
                    isAlone && !isExplainedBehind(last) ? expansion(first.name()) : Optional.empty();
            if (expansion.isPresent()) {
                abbreviation(first, expansion.get());
            } else if (isAlone) {
                copy(end);
            } else {
                name(first);
                copy(found.get(last).start());
                name(found.get(last));
                copy(end);
            }
            out.append("</a>");
        }

        /**
         * The title attribute is only for people with a pointer; screen readers get the expansion as text, all others
         * the link.
         */
        private void abbreviation(Occurrence name, String expansion) {
            boolean wide = WordFilter.isUnspaced(expansion.charAt(0));
            out.append("<abbr title=\"").append(escaped(expansion)).append("\">");
            copy(name.end());
            out.append("</abbr><span class=\"visually-hidden\">")
                    .append(wide ? "（" : " (")
                    .append(escaped(expansion))
                    .append(wide ? "）" : ")")
                    .append("</span>");
        }

        private void name(Occurrence each) {
            Optional<String> foreign = foreign(each.name());
            foreign.ifPresent(tag -> out.append("<span lang=\"").append(tag).append("\">"));
            copy(each.end());
            if (foreign.isPresent()) {
                out.append("</span>");
            }
        }

        private void copy(int end) {
            out.append(escaped(text.substring(copied, end)));
            copied = end;
        }
    }

    /** Whether the author has already linked the subject. */
    private boolean isLinked(Subject subject) {
        return subject.targets().stream().anyMatch(targets::contains);
    }

    private boolean isOwn(Name name) {
        return entry.properName().stream()
                .flatMap(own -> own.official().byLanguage().values().stream())
                .anyMatch(name.text()::equalsIgnoreCase);
    }

    private Optional<String> foreign(Name name) {
        return names.foreign(name).flatMap(context.config()::language).map(Language::tag);
    }

    private Optional<String> expansion(Name name) {
        return name.isAbbreviation()
                ? name.official().in(language).filter(full -> !full.equals(name.text()))
                : Optional.empty();
    }

    private String address(Subject subject) {
        return context.url(
                        subject.kind() == Subject.Kind.TERM ? Addresses.glossary(reader) : Addresses.involved(reader))
                + "#" + subject.id();
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\u00A0') {
                return text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("\u00A0", "&nbsp;");
            }
        }
        return text;
    }
}
