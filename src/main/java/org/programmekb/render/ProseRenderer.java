package org.programmekb.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.image.ImageFile;
import org.programmekb.image.ImageSize;
import org.programmekb.index.Shown;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.TemplateText;
import org.programmekb.render.locale.LineBreaks;
import org.programmekb.render.view.Heading;

/** Renders the prose of entries: fills in links, ids and interface texts. */
public record ProseRenderer(RenderContext context) {
    /** The width of images in prose, as the style sheet of all pages sets it. */
    private static final String WIDTH = "(min-width: 40rem) 36rem, 92vw";

    /** Whether browsers choose among several widths of an image. */
    private enum Choice {
        OF_WIDTHS,
        NONE
    }

    /** The prose of an entry with its names marked up; links lead to pages in the reader's language. */
    public org.programmekb.render.view.Body body(Entry entry, Shown shown) {
        return body(
                shown,
                template -> kept(
                        shown,
                        context.index()
                                .names(shown)
                                .map(names -> new Mentions(context, entry, shown, names).mark(template))
                                .orElse(template)),
                Choice.OF_WIDTHS);
    }

    private static String kept(Shown shown, String template) {
        if (!LineBreaks.concern(shown.version().language())) {
            return template;
        }
        StringBuilder kept = new StringBuilder(template.length() + 1024);
        int[] copied = {0};
        TemplateText.visit(template, (start, end, around) -> {
            if (!around.isCode()) {
                kept.append(template, copied[0], start).append(LineBreaks.keep(template.substring(start, end)));
                copied[0] = end;
            }
        });
        return LineBreaks.marked(
                kept.append(template, copied[0], template.length()).toString());
    }

    /** The prose without marked names, and with one address for each image. */
    public org.programmekb.render.view.Body plain(Shown shown) {
        return body(shown, template -> template, Choice.NONE);
    }

    private org.programmekb.render.view.Body body(Shown shown, UnaryOperator<String> marking, Choice choice) {
        Document document = shown.version().document();
        org.programmekb.markup.body.DocumentBody prose = context.index().prose(shown);
        List<String> ids = context.index().headingIds(document.id()).of(document.language());
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < prose.headings().size(); i++) {
            headings.add(new Heading(
                    prose.headings().get(i).level(),
                    ids.get(i),
                    prose.headings().get(i).text()));
        }
        return new org.programmekb.render.view.Body(
                html(shown.version(), shown.reader(), marking, choice),
                shown.isFallback() ? document.language().tag() : null,
                headings);
    }

    private String html(Version version, Language reader, UnaryOperator<String> marking, Choice choice) {
        Document document = version.document();
        List<String> ids = context.index().headingIds(document.id()).of(document.language());
        return DocumentBody.fill(marking.apply(document.body().template()), new DocumentBody.Slots() {
            @Override
            public String headingId(int heading) {
                return ids.get(heading);
            }

            @Override
            public @Nullable String link(int link) {
                return context.links()
                        .address(document, document.body().links().get(link), reader)
                        .orElse(null);
            }

            @Override
            public String linkTitle(int link) {
                return context.links()
                        .title(document.source(), document.body().links().get(link), document.language());
            }

            @Override
            public String image(int image) {
                String own = address(document, image);
                return file(document, image).map(found -> found.usual(own)).orElse(own);
            }

            @Override
            public @Nullable String imageWidth(int image, OptionalInt height) {
                return size(document, image)
                        .map(size -> height.isPresent() ? size.withHeight(height.getAsInt()) : size)
                        .map(size -> Integer.toString(size.width()))
                        .orElse(null);
            }

            @Override
            public @Nullable String imageHeight(int image, OptionalInt width) {
                return size(document, image)
                        .map(size -> width.isPresent() ? size.withWidth(width.getAsInt()) : size)
                        .map(size -> Integer.toString(size.height()))
                        .orElse(null);
            }

            @Override
            public @Nullable String imageChoice(int image) {
                return choice == Choice.NONE
                        ? null
                        : file(document, image)
                                .flatMap(found -> found.choice(address(document, image)))
                                .orElse(null);
            }

            @Override
            public @Nullable String imageSizes(int image) {
                return imageChoice(image) == null ? null : WIDTH;
            }

            @Override
            public String message(String key) {
                return context.messages(document.language()).text(key);
            }
        });
    }

    private String address(Document document, int image) {
        return context.links()
                .address(document.source(), document.body().images().get(image))
                .orElse("");
    }

    private Optional<ImageFile> file(Document document, int image) {
        return context.links()
                .file(document.source(), document.body().images().get(image))
                .flatMap(context.images()::of);
    }

    private Optional<ImageSize> size(Document document, int image) {
        return file(document, image).flatMap(ImageFile::size);
    }
}
