package org.programmekb.render;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Logo;
import org.programmekb.config.SiteConfig;
import org.programmekb.image.ImageFile;
import org.programmekb.image.ImageKind;
import org.programmekb.image.ImageSize;
import org.programmekb.render.view.View;

/**
 * The pictures that stand for the site. A project's own file comes first, then its logo, and then the picture that the
 * program lends.
 */
public record SitePictures(RenderContext context) {
    private static final String ICON = "favicon.svg";
    private static final String CARD = "social-card.png";
    /** The image formats of previews that all services support; vector images are not among them. */
    private static final Set<ImageKind> CARD_FORMATS = Set.of(ImageKind.PNG, ImageKind.JPEG, ImageKind.GIF);
    /** In pixels; some services ignore images that are smaller in one dimension. */
    private static final int SMALLEST_CARD = 200;

    /** The logo for templates, or null; {@code name} is the title of the site, which a logo can contain. */
    public @Nullable View logo(String name) {
        return logo().map(logo -> picture(logo.file())
                        .with("dark", logo.dark().flatMap(context.assets()::url))
                        .with("alt", logo.hasName() ? name : ""))
                .orElse(null);
    }

    /** The emblem of who finances the programme, or null. */
    public @Nullable View emblem(Reader reader) {
        return context.config()
                .look()
                .emblem()
                .map(emblem -> picture(emblem.file())
                        .with("alt", reader.text(emblem.alt()).text()))
                .orElse(null);
    }

    /** The address and the size of a picture among the assets. */
    private View picture(String path) {
        Optional<ImageSize> size = image(path).flatMap(ImageFile::size);
        return new View()
                .with("url", context.assets().url(path))
                .with("width", size.map(ImageSize::width))
                .with("height", size.map(ImageSize::height));
    }

    private Optional<Logo> logo() {
        return context.config().look().logo();
    }

    private Optional<ImageFile> image(String path) {
        return context.assets().file(path).flatMap(context.images()::of);
    }

    /** The path of the icon of the site. A logo with a name is too wide for one. */
    public Optional<String> icon() {
        return own(ICON)
                .or(() -> logo().filter(logo -> !logo.hasName()).map(Logo::file))
                .or(() -> existing(ICON));
    }

    /** The path of the picture for previews of pages without one of their own. */
    public Optional<String> card() {
        return logo().isPresent()
                ? own(CARD)
                        .or(() -> logo().map(Logo::file)
                                .filter(path ->
                                        image(path).filter(SitePictures::isCard).isPresent()))
                : existing(CARD);
    }

    /** Whether services show the image as the preview of a page. */
    public static boolean isCard(ImageFile image) {
        return CARD_FORMATS.contains(image.kind())
                && image.largest().width() >= SMALLEST_CARD
                && image.largest().height() >= SMALLEST_CARD;
    }

    private Optional<String> existing(String path) {
        return context.assets().file(path).map(file -> path);
    }

    private Optional<String> own(String path) {
        return context.assets().file(path).filter(file -> !isLent(file.file())).map(file -> path);
    }

    /** Whether a file belongs to another project. One of the two projects may lie in the other. */
    private boolean isLent(Path file) {
        SiteConfig.Folders folders = context.config().folders();
        boolean isOwn = folders.project().startsWith(folders.home()) && file.startsWith(folders.project());
        return file.startsWith(folders.home()) && !isOwn;
    }
}
