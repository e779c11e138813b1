package org.programmekb.render.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.DataSettings;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Entry;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.type.ContentType;

/** What a site is and where its pages are as Markdown, in one language, for language models (llmstxt.org). */
record PageList(Reader reader) {
    private static final String NAME = "llms.txt";

    /** The lists of all languages; that of the default language is also at the root, where programs look first. */
    static List<GeneratedFile> all(List<Reader> readers) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Reader reader : readers) {
            Supplier<String> text = new PageList(reader)::text;
            files.add(GeneratedFile.text(Addresses.home(reader.language()) + NAME, text));
            if (reader.language().equals(reader.config().defaultLanguage())) {
                files.add(GeneratedFile.text(NAME, text));
            }
        }
        return files;
    }

    private String text() {
        StringBuilder text =
                new StringBuilder("# " + reader.text(reader.config().title()).text() + "\n");
        stated(reader.config().description())
                .ifPresent(line -> text.append("\n> ").append(line).append('\n'));
        Stream.of(
                        reader.config().notice(),
                        reader.config().status(),
                        reader.config().funding(),
                        reader.config().rights())
                .forEach(line -> stated(line)
                        .ifPresent(own -> text.append('\n').append(own).append('\n')));
        for (ContentType type : reader.config().types().lists()) {
            if (!reader.all(type).isEmpty()) {
                section(text, reader.index(type).text());
                item(text, reader.index(type), null);
                entries(text, type);
            }
        }
        section(text, reader.words("nav.footer"));
        reader.all(StaticPage.class).all().forEach(page -> item(text, reader.link(page), reader.summary(page)));
        new Navigation(reader).overviews().forEach(link -> item(text, link, null));
        reader.config().data().ifPresent(data -> data(text, data));
        if (reader.config().languages().size() > 1) {
            section(text, reader.words("nav.languages"));
            for (Language language : reader.config().languages()) {
                line(text, language.name(), reader.context().absoluteUrl(Addresses.home(language) + NAME));
            }
        }
        return text.toString();
    }

    private Optional<String> stated(LocalizedText text) {
        return text.in(reader.language());
    }

    /** Of the news, which are many, only the years. */
    private void entries(StringBuilder text, ContentType type) {
        if (type == ContentType.NEWS) {
            reader.index()
                    .newsByYear()
                    .keySet()
                    .forEach(year -> item(
                            text,
                            Link.of(year.toString(), reader.url(language -> Addresses.year(year, language))),
                            null));
        } else {
            for (Entry entry : reader.all(type).all()) {
                item(text, reader.link(entry), reader.summary(entry));
            }
        }
    }

    private void data(StringBuilder text, DataSettings data) {
        section(text, reader.words("title.data"));
        line(text, "catalogue.jsonld", reader.context().absoluteUrl(Addresses.dataFile("catalogue.jsonld")));
        data.licence()
                .ifPresent(licence -> line(text, stated(data.licenceName()).orElse("license"), licence.toString()));
    }

    private static void section(StringBuilder text, String title) {
        text.append("\n## ").append(title).append("\n\n");
    }

    /** A row of a list has no page, and what exists only in another language is in the list of that language. */
    private void item(StringBuilder text, Link link, @Nullable Text about) {
        if (link.url() != null && link.url().endsWith("/") && link.original() == null) {
            line(text, link.text(), reader.context().absoluteUrl(SiteRoot.below(link.url()) + "index.md"));
            if (about != null) {
                text.insert(text.length() - 1, ": " + about.text());
            }
        }
    }

    private static void line(StringBuilder text, String name, String address) {
        text.append("- [").append(name.replace("[", "\\[").replace("]", "\\]"));
        text.append("](").append(address).append(")\n");
    }
}
