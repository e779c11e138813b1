package org.programmekb.imports.wordpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.imports.wordpress.export.LanguageMarks;
import org.programmekb.imports.wordpress.text.Issue;
import org.programmekb.imports.wordpress.text.Surroundings;
import org.programmekb.imports.wordpress.text.TextConverter;
import org.programmekb.source.ContentId;

/** The links, pictures and files of one version of a document. */
final class ItemSurroundings implements Surroundings {
    /** A title that a camera or a program gave. */
    private static final Pattern CAMERA = Pattern.compile(
            "(?i)(?:img|dsc|dscn|image|photo|picture|screen ?shot|whatsapp image|微信图片|图片|截图)[ _-]?[\\d_ .-].*");

    private final Version version;
    private final ContentId id;
    private final Links links;
    private final Media media;
    private final MarkedReport report;
    private final String path;
    private String pending = "";

    /**
     * The surroundings of a version.
     *
     * @param path that of its file from the project
     */
    ItemSurroundings(Version version, ContentId id, String path, Links links, Media media, MarkedReport report) {
        this.version = version;
        this.path = path;
        this.id = id;
        this.links = links;
        this.media = media;
        this.report = report;
    }

    @Override
    public Optional<String> link(String written) {
        String address = absolute(written.replaceFirst("(?i)^mailto:(?:\\s|%20)+", "mailto:"));
        if (address.startsWith("#") || isSamePage(address)) {
            note(Issue.ANCHOR_DROPPED, written);
            return Optional.empty();
        }
        if (address.matches("(?i)mailto:[^@\\s]+@[^@\\s]+\\.[^@\\s]+|tel:[+\\d][\\d ()./-]*")) {
            return Optional.of(address.replace(" ", "%20"));
        }
        Optional<OldAddress> old = OldAddress.of(address);
        if (old.isEmpty() || !old.get().host().matches("[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}](?::\\d{1,5})?")) {
            note(Issue.LINK_DROPPED, written);
            return Optional.empty();
        }
        Optional<ContentId> document = links.document(old.get());
        if (document.isPresent()) {
            return Optional.of("kb:" + document.get());
        }
        Optional<String> file = file(old.get(), address);
        if (file.isPresent()) {
            return file;
        }
        if (links.isOwn(old.get()) && upload(old.get()).isEmpty()) {
            note(Issue.LINK_OLD_SITE, address);
        }
        return Optional.of(address.replace(" ", "%20").replace("\"", "%22").replace("\\", "%5C"));
    }

    private boolean isSamePage(String address) {
        int fragment = address.indexOf('#');
        return fragment > 0
                && address.substring(0, fragment).equals(version.item().link());
    }

    private Optional<String> file(OldAddress old, String address) {
        Optional<String> upload = upload(old);
        if (upload.isEmpty() || !links.isOwn(old) && links.file(old).isEmpty()) {
            return Optional.empty();
        }
        boolean isPicture = address.matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg)");
        Media.Found found = isPicture ? get(() -> media.picture(upload.get())) : get(() -> media.file(upload.get()));
        if (found.path().isEmpty()) {
            note(Issue.FILE_MISSING, address);
        }
        return found.path().map(this::relative);
    }

    private Optional<String> upload(OldAddress old) {
        return links.file(old).flatMap(ItemSurroundings::upload).or(old::upload);
    }

    /** The path of a file below the uploads; older exports state only its address. */
    private static Optional<String> upload(Item file) {
        return Optional.of(file.meta("_wp_attached_file"))
                .filter(path -> !path.isEmpty())
                .or(() -> OldAddress.of(file.file()).flatMap(OldAddress::upload));
    }

    @Override
    public boolean isAttachment(String address) {
        Optional<OldAddress> old = OldAddress.of(absolute(address));
        return old.isPresent()
                && (links.file(old.get()).isPresent()
                        || old.get()
                                .upload()
                                .filter(path -> path.matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg)"))
                                .isPresent()
                        || old.get().query().startsWith("attachment_id="));
    }

    @Override
    public String absolute(String address) {
        return OldAddress.absolute(address, version.item().link());
    }

    @Override
    public Optional<Picture> picture(String written, long number, String alt, String caption) {
        String address = absolute(written);
        Optional<OldAddress> old = OldAddress.of(address);
        Optional<Item> item = links.file(number).or(() -> old.flatMap(links::file));
        Optional<String> upload = item.flatMap(ItemSurroundings::upload).or(() -> old.flatMap(OldAddress::upload));
        if (upload.isEmpty()) {
            return Optional.empty();
        }
        Media.Found found = get(() -> media.picture(upload.get()));
        if (found.path().isEmpty()) {
            if (found.isThere()) {
                note(Issue.IMAGE_UNUSABLE, upload.get());
            }
            return Optional.empty();
        }
        report.picture(found.path().get(), path);
        return Optional.of(new Picture(relative(found.path().get()), alt(item, alt, caption), caption));
    }

    /** A description of a picture: the one in the text, that of the file, its caption, its title, else that of the document. */
    String alt(Optional<Item> file, String written, String caption) {
        String title = file.map(item -> words(item.title())).orElse("");
        boolean isWritten =
                title.matches(".*[\\s\\p{IsHan}].*") && !CAMERA.matcher(title).matches();
        for (String text : List.of(
                words(written),
                file.map(item -> words(item.meta("_wp_attachment_image_alt"))).orElse(""),
                words(caption),
                file.map(item -> words(item.excerpt())).orElse(""),
                isWritten ? title : "")) {
            if (!text.isEmpty()
                    && !CAMERA.matcher(text).matches()
                    && !text.matches("(?i)\\S+\\.(?:jpe?g|png|gif|webp)")) {
                return text;
            }
        }
        note(Issue.IMAGE_ALT, file.map(Item::file).orElse(caption));
        String own = words(version.item().title());
        return own.isEmpty() ? "…" : own;
    }

    private String words(String html) {
        return TextConverter.plain(LanguageMarks.in(version.mark(), html));
    }

    @Override
    public String file(long number) {
        return links.file(number).map(Item::file).orElse("");
    }

    @Override
    public String caption(long number) {
        return links.file(number).map(item -> words(item.excerpt())).orElse("").replace("<", "&lt;");
    }

    @Override
    public List<Long> pictures() {
        return links.picturesOf(version.item().id());
    }

    @Override
    public String mark(Issue issue, String value) {
        return report.mark(issue, value);
    }

    @Override
    public String marks() {
        String marks = pending;
        pending = "";
        return marks;
    }

    private void note(Issue issue, String value) {
        pending += report.mark(issue, value);
    }

    /** The path of a file of the content folder from the document. */
    String relative(String path) {
        return "../".repeat(1 + (int) id.slug().chars().filter(c -> c == '/').count()) + path;
    }

    private interface Finding {
        Media.Found find() throws IOException;
    }

    private static Media.Found get(Finding finding) {
        try {
            return finding.find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
