package org.programmekb.content.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Picture;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;

/** Creates the picture of an entry, whose alternative text is written per language. */
record PictureBinder(BindingContext context, Merge merge, DocumentGroup group) {
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
        } else if (group.isWhole()) {
            context.report(
                    Code.IMAGE_ALT_MISSING,
                    place,
                    Message.of("image-alt-missing.field"),
                    Message.of("image-alt-missing.hint-field"));
        }
        return values.get(CommonFields.IMAGE_FILE)
                .map(file -> new Picture(
                        file,
                        place,
                        alt(),
                        values.get(CommonFields.IMAGE_CREDIT),
                        values.get(CommonFields.IMAGE_LICENCE)));
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
                Message message = Message.of(
                        "text-untranslated.field",
                        CommonFields.IMAGE_ALT.name(),
                        document.language().message());
                context.report(Code.TEXT_UNTRANSLATED, place, message, TextFields.inEveryLanguage(context));
            }
        }
    }

    private void reportWithoutFile() {
        if (group.isWhole()) {
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
