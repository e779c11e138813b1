package org.programmekb.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.programmekb.compare.Comparison.Move;
import org.programmekb.compare.Comparison.PageChanges;
import org.programmekb.compare.PageState.Kind;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Guide;
import org.programmekb.diagnostic.Message;

/** Says in Markdown what a change does to the site, for the person who decides about it. */
public final class Summary {
    /** How many pages, findings or addresses a list names. */
    static final int MOST = 20;
    /** How many files a list of weights names. */
    static final int HEAVIEST = 5;

    private final Comparison comparison;
    private final Reference reference;
    private final PageLinks links;
    private final SummaryLanguage language;
    private final StringBuilder text = new StringBuilder();

    private Summary(Comparison comparison, Reference reference, PageLinks links, SummaryLanguage language) {
        this.comparison = comparison;
        this.reference = reference;
        this.links = links;
        this.language = language;
    }

    /**
     * The summary, once in each language; all but the first are closed until the reader opens them.
     *
     * @param languages at least one
     */
    public static String of(
            Comparison comparison, Reference reference, PageLinks links, List<SummaryLanguage> languages) {
        StringBuilder all = new StringBuilder();
        for (SummaryLanguage language : languages) {
            String one = new Summary(comparison, reference, links, language).print();
            boolean isFirst = all.isEmpty();
            all.append(
                    isFirst
                            ? one
                            : "\n<details>\n<summary>" + say("compare.language", language) + "</summary>\n\n" + one
                                    + "\n</details>\n");
        }
        return all.toString();
    }

    private static String say(String key, SummaryLanguage language, Object... values) {
        return language.say(Message.of(key, values));
    }

    private String say(String key, Object... values) {
        return say(key, language, values);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void paragraph(String line) {
        line(line);
        line("");
    }

    private String print() {
        paragraph("## " + say("compare.title"));
        paragraph(language.say(reference.message()));
        reference.note().ifPresent(note -> paragraph("> " + Markdown.message(language.say(note))));
        if (comparison.after().errors() > 0) {
            paragraph("> " + say("compare.errors", comparison.after().errors()));
        }
        links.file().ifPresent(file -> paragraph(say("compare.page", Markdown.code(file))));
        if (reference.isBuilt()) {
            pages();
            findings();
            lost();
        }
        translations();
        weight();
        return text.toString().stripTrailing() + "\n";
    }

    private void pages() {
        paragraph("### " + say("compare.pages"));
        boolean isAny = false;
        for (Map.Entry<String, PageChanges> changes : comparison.pages().entrySet()) {
            if (!changes.getValue().isEmpty()) {
                isAny = true;
                paragraph("#### " + Markdown.text(name(changes.getKey())));
                pages(changes.getValue());
            }
        }
        if (!isAny) {
            paragraph(say("compare.no-pages"));
        }
        Comparison.Others others = comparison.others();
        around("compare.around", "compare.around.shared", others.changed());
        around("compare.frame", "compare.frame.shared", others.framed());
        if (others.added() > 0 || others.removed() > 0) {
            paragraph(say("compare.lists", others.added(), others.removed()));
        }
    }

    /** A number of pages that nobody edited, and why they changed. */
    private void around(String key, String keyWithFiles, int number) {
        List<String> shared = comparison.sharedChanges();
        if (number > 0 && shared.isEmpty()) {
            paragraph(say(key, number));
        } else if (number > 0) {
            Message files = Message.list(
                    shared.stream().limit(HEAVIEST).map(Markdown::code).toList());
            int more = shared.size() - HEAVIEST;
            Message named = more > 0 ? Message.of("list.more", files, Message.of("compare.more", more)) : files;
            paragraph(say(keyWithFiles, number, named));
        }
    }

    private String name(String code) {
        return comparison
                .after()
                .languages()
                .getOrDefault(code, comparison.before().languages().getOrDefault(code, code));
    }

    private void pages(PageChanges changes) {
        list("compare.added", changes.added(), MOST, this::page);
        list("compare.translated", changes.translated(), MOST, this::page);
        list("compare.changed", changes.changed(), MOST, this::page);
        list("compare.moved", changes.moved(), MOST, this::move);
        list("compare.removed", changes.removed(), MOST, this::removed);
    }

    /** A list with its title and length; what exceeds the most is only counted. */
    private <T> void list(String title, List<T> all, int most, Function<T, String> item) {
        if (all.isEmpty()) {
            return;
        }
        paragraph("**" + say(title, all.size()) + "**");
        items(all, most, item);
    }

    private <T> void items(List<T> all, int most, Function<T, String> item) {
        all.stream().limit(most).forEach(each -> line("- " + item.apply(each)));
        if (all.size() > most) {
            line("- " + say("compare.more", all.size() - most));
        }
        line("");
    }

    private String page(PageState page) {
        String mark = page.kind() == Kind.UNTRANSLATED ? say("compare.untranslated") : "";
        return links.to(page) + mark;
    }

    private String move(Move move) {
        return say(
                "compare.move", links.to(move.to()), Markdown.code(move.from().file()));
    }

    private String removed(PageState page) {
        String was = Markdown.text(page.title()) + " " + Markdown.code(page.file());
        return Optional.ofNullable(comparison.after().redirects().get(page.file()))
                .flatMap(
                        target -> Optional.ofNullable(comparison.after().pages().get(target)))
                .map(target -> say("compare.replaced", was, links.to(target)))
                .orElse(was);
    }

    private void findings() {
        paragraph("### " + say("compare.findings"));
        if (comparison.appeared().isEmpty()) {
            paragraph(say("compare.no-findings"));
        }
        Set<Code> explained = EnumSet.noneOf(Code.class);
        list("compare.appeared", comparison.appeared(), MOST, finding -> appeared(finding, explained));
        list("compare.mended", comparison.mended(), MOST, this::finding);
    }

    /** Findings of one kind have nearly the same hint, so the first is enough. */
    private String appeared(Diagnostic finding, Set<Code> explained) {
        return explained.add(finding.code())
                ? say(
                        "compare.with-hint",
                        finding(finding),
                        Markdown.message(finding.hint().in(language.ofFindings())))
                : finding(finding);
    }

    private String finding(Diagnostic finding) {
        return say(
                "compare.finding",
                finding.severity().message(),
                Markdown.linked(Markdown.code(finding.code().id()), Guide.page(finding.code(), language.ofFindings())),
                Markdown.code(finding.location().toString()),
                Markdown.message(finding.message().in(language.ofFindings())));
    }

    private void lost() {
        if (!comparison.lost().isEmpty()) {
            paragraph("### " + say("compare.addresses"));
            items(comparison.lost(), MOST, Markdown::code);
            paragraph(say("compare.lost"));
        }
    }

    private void translations() {
        paragraph("### " + say("compare.translations"));
        line(row(
                say("compare.translations.language"),
                say("compare.translations.original"),
                say("compare.translations.current"),
                say("compare.translations.outdated"),
                say("compare.translations.unrecorded"),
                say("compare.translations.missing")));
        line("|---|--:|--:|--:|--:|--:|");
        comparison.after().languages().forEach((code, name) -> {
            TranslationCounts now = counts(comparison.after(), code);
            TranslationCounts was = counts(comparison.before(), code);
            line(row(
                    Markdown.text(name),
                    both(was.original(), now.original()),
                    both(was.current(), now.current()),
                    both(was.outdated(), now.outdated()),
                    both(was.unrecorded(), now.unrecorded()),
                    both(was.missing(), now.missing())));
        });
        line("");
    }

    private static TranslationCounts counts(SiteState state, String language) {
        return state.translations().getOrDefault(language, TranslationCounts.NONE);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private String both(long was, long now) {
        return both(String.valueOf(was), String.valueOf(now));
    }

    private String both(String was, String now) {
        return was.equals(now) || !reference.isBuilt() ? now : say("compare.became", was, "**" + now + "**");
    }

    private void weight() {
        paragraph("### " + say("compare.weight"));
        SiteState before = comparison.before();
        SiteState after = comparison.after();
        paragraph(say(
                "compare.total",
                both(before.sizes().size(), after.sizes().size()),
                both(bytes(before.bytes()), bytes(after.bytes()))));
        if (reference.isBuilt()) {
            list("compare.heavier", comparison.heavier(), HEAVIEST, this::heavier);
            list("compare.new-files", comparison.newFiles(), HEAVIEST, this::newFile);
        }
    }

    private String heavier(PageState page) {
        return say(
                "compare.weighs",
                links.to(page),
                both(bytes(comparison.sizeBefore(page.file())), bytes(comparison.size(page.file()))));
    }

    private String newFile(String file) {
        return say("compare.weighs", Markdown.code(file), bytes(comparison.size(file)));
    }

    private String bytes(long bytes) {
        if (bytes < 1000) {
            return say("compare.bytes", bytes);
        }
        return bytes < 1_000_000
                ? say("compare.kilobytes", decimal(bytes / 1e3))
                : say("compare.megabytes", decimal(bytes / 1e6));
    }

    private String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".", say("compare.decimal"));
    }
}
