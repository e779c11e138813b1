package org.programmekb.content.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Picture;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;
import org.programmekb.markup.header.HeaderNode;

/** Creates the picture of an entry, whose alternative text is written per language. */
final class PictureBinder {
    private final BindingContext context;
    private final Merge merge;
    private final DocumentGroup group;

    PictureBinder(BindingContext context, Merge merge, DocumentGroup group) {
        this.context = context;
        this.merge = merge;
        this.group = group;
    }

    /** The picture, if its file exists. */
    Optional<Picture> bind() {
        Values values = merge.shared();
        if (!values.isStated(CommonFields.IMAGE_FILE)) {
            reportWithoutFile();
            return Optional.empty();
        }
        Location place = values.at(CommonFields.IMAGE_FILE).orElseGet(group::home);
        if (alternatives().anyMatch(own -> own.isStated(CommonFields.IMAGE_ALT))) {
            reportUntranslated(place);
        } else if (group.extent() == HeaderNode.Extent.WHOLE) {
            context.mistakes()
                    .report(
                            Code.IMAGE_ALT_MISSING,
                            place,
                            "`image.alt` is missing",
                            Code.IMAGE_ALT_MISSING.hint() + ", for instance alt: {en: The old port, zh: 老港}");
        }
        return values.get(CommonFields.IMAGE_FILE)
                .map(file -> new Picture(
                        file, alt(), values.get(CommonFields.IMAGE_CREDIT), values.get(CommonFields.IMAGE_LICENCE)));
    }

    private Stream<Values> alternatives() {
        return context.config().languages().stream().map(merge::in);
    }

    private LocalizedText alt() {
        Map<String, String> texts = new LinkedHashMap<>();
        context.config()
                .languages()
                .forEach(language -> merge.in(language)
                        .get(CommonFields.IMAGE_ALT)
                        .ifPresent(text -> texts.put(language.code(), text)));
        return new LocalizedText(texts);
    }

    private void reportUntranslated(Location place) {
        for (Document document : group.documents()) {
            if (!merge.in(document.language()).isStated(CommonFields.IMAGE_ALT)) {
                context.mistakes()
                        .report(
                                Code.TEXT_UNTRANSLATED,
                                place,
                                "`image.alt` has no text in "
                                        + document.language().code());
            }
        }
    }

    private void reportWithoutFile() {
        if (group.extent() == HeaderNode.Extent.WHOLE) {
            Stream.concat(
                            Stream.of(CommonFields.IMAGE_CREDIT, CommonFields.IMAGE_LICENCE)
                                    .map(merge.shared()::at),
                            alternatives().map(own -> own.at(CommonFields.IMAGE_ALT)))
                    .flatMap(Optional::stream)
                    .min(Location::compareTo)
                    .ifPresent(place -> Groups.reportMissing(CommonFields.IMAGE_FILE, place, "", context));
        }
    }
}
