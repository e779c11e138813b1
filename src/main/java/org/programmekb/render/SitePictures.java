package org.programmekb.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.ColourScheme;
import org.programmekb.config.Logo;
import org.programmekb.config.Palette;
import org.programmekb.drawing.Emblem;
import org.programmekb.image.ImageFile;
import org.programmekb.image.ImageKind;
import org.programmekb.image.ImageSize;
import org.programmekb.render.view.SocialCard;
import org.programmekb.render.view.View;

/**
 * The pictures that stand for the site. A file of the project comes first, then its logo, and then a drawing in the
 * colours of the sides.
 */
public record SitePictures(RenderContext context) {
    private static final String ICON = "favicon.svg";
    private static final String CARD = "social-card.png";
    /** Drawings have other addresses than files of the project, so that a build never takes one for the other. */
    private static final String DRAWN_ICON = "drawn/icon.svg";

    private static final String DRAWN_CARD = "drawn/preview.png";
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

    /** The mark for templates, which stands in the place of a logo, or null. */
    public @Nullable String mark() {
        return logo().isPresent() ? null : emblem().mark();
    }

    /** The large form of the mark. */
    public String art() {
        return emblem().art();
    }

    /** The path of the icon of the site. A logo with a name is too wide for one. */
    public String icon() {
        return existing(ICON)
                .or(() -> logo().filter(logo -> !logo.hasName()).map(Logo::file))
                .orElse(DRAWN_ICON);
    }

    /** The path of the picture for previews of pages without one of their own. */
    public Optional<String> card() {
        return existing(CARD)
                .or(() -> logo().isEmpty()
                        ? Optional.of(DRAWN_CARD)
                        : logo().map(Logo::file)
                                .filter(path ->
                                        image(path).filter(SitePictures::isCard).isPresent()));
    }

    /** The picture for previews at this path, with a text alternative. */
    public SocialCard card(String path, String alt) {
        Optional<ImageSize> size = path.equals(DRAWN_CARD)
                ? Optional.of(new ImageSize(Emblem.CARD_WIDTH, Emblem.CARD_HEIGHT))
                : image(path).flatMap(ImageFile::size);
        return new SocialCard(
                context.completed(url(path)),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                alt);
    }

    /** The URL of a picture that stands for the site, with a fingerprint. */
    public String url(String path) {
        return context.assets()
                .url(path)
                .orElseGet(() -> context.url(path) + "?v=" + AssetUrls.fingerprint(drawnIcon()));
    }

    /** The pictures that are drawn in the colours of the sides. The editor has the icon, too. */
    public List<GeneratedFile> drawn() {
        GeneratedFile icon = new GeneratedFile(DRAWN_ICON, this::drawnIcon);
        return card().equals(Optional.of(DRAWN_CARD))
                ? List.of(icon, new GeneratedFile(DRAWN_CARD, this::drawnCard))
                : List.of(icon);
    }

    private byte[] drawnIcon() {
        return emblem().icon(palette().fills(ColourScheme.LIGHT) + "@media(prefers-color-scheme:dark){"
                        + palette().fills(ColourScheme.DARK) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] drawnCard() {
        return emblem().card(
                        Integer.decode(ColourScheme.LIGHT.paper().toString()),
                        side -> Integer.decode(palette().side(side, ColourScheme.LIGHT)));
    }

    private Emblem emblem() {
        return new Emblem(palette().sides().size());
    }

    private Palette palette() {
        return context.config().look().palette();
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
}
