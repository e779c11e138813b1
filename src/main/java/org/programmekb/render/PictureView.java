package org.programmekb.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.content.Picture;
import org.programmekb.image.ImageFile;
import org.programmekb.image.ImageSize;
import org.programmekb.render.view.Image;
import org.programmekb.render.view.Text;

/** View of the pictures of entries. */
record PictureView(Reader reader) {
    Image of(Picture picture) {
        Optional<ImageFile> file = reader.context().images().of(picture.file());
        Optional<ImageSize> size = file.flatMap(ImageFile::size);
        String own = reader.context().links().address(picture.file());
        Text credit = reader.text(picture.credit());
        return new Image(
                file.map(found -> found.usual(own)).orElse(own),
                file.flatMap(found -> found.choice(own)).orElse(null),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                reader.text(picture.alt()),
                credit,
                credit != null && isName(credit.text()),
                picture.licence().orElse(null));
    }

    /** Whether a credit says only who made the picture, and not that it is a picture. */
    private boolean isName(String credit) {
        String text = credit.toLowerCase(Locale.ROOT);
        String words = reader.words("figure.credit-words");
        return Stream.concat(Stream.of(":", "：", "©"), Arrays.stream(words.split("\\|")))
                .noneMatch(text::contains);
    }
}
