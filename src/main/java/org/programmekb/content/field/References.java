package org.programmekb.content.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.Source;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.type.ContentType;

/** Reads ids of documents, organisations and terms. */
public final class References {
    /** What an id names, and where authors find such ids. */
    private record Kind(Message name, Message hint) {}

    /** The form of an id. */
    public static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The form of the id of a document, which may be in subfolders. */
    public static final String SLUG = ID + "(/" + ID + ")*";

    private static final int LONGEST_ID = 200;
    private static final Kind PARTY_KIND = new Kind(
            Message.of("kind.city-or-organisation"), Message.of("reference-unknown.hint-city-or-organisation"));
    private static final Pattern ID_ALONE = Pattern.compile(ID);
    private static final Pattern DECORATION =
            Pattern.compile("^(kb:)?([a-z]+/|\\.\\./[a-z]+/)?|(\\.[A-Za-z-]+)?\\.(md|adoc|html|yaml)$");

    /** An organisation in {@code organisations.yaml}. */
    public static final ValueType<String> ORGANISATION = id("id of an organisation", Register.ORGANISATIONS);

    /** A term in {@code glossary.yaml}. */
    public static final ValueType<String> TERM = id("id of a term", Register.GLOSSARY);

    /** A phase in {@code phases.yaml}. */
    public static final ValueType<String> PHASE = id("id of a phase", Register.PHASES);

    /** A city, or else an organisation. */
    public static final ValueType<Party> CITY_OR_ORGANISATION = ValueType.ofScalar(
            "id of a city or an organisation", Form.reference("city", "organisation"), (scalar, reading) -> {
                Targets targets = reading.context().targets();
                ContentId city = new ContentId(ContentType.CITY, scalar.text().strip());
                if (targets.isKnown(city)) {
                    return Optional.of(city).filter(targets::isEntry).map(Party.OfCity::new);
                }
                if (!targets.organisations().canHold(city.slug())) {
                    List<String> known = new ArrayList<>(targets.slugs(ContentType.CITY));
                    known.addAll(targets.organisations().all());
                    Optional<String> named = targets.named(ContentType.CITY, city.slug())
                            .or(() -> targets.organisations().named(city.slug()));
                    return reject(scalar, PARTY_KIND, known, named, reading);
                }
                return Optional.of(city.slug())
                        .filter(targets.organisations().all()::contains)
                        .map(Party.OfOrganisation::new);
            });

    /**
     * A city or an organisation by its id, or a description in words. A text that is similar to a known id is reported as a
     * mistake; {@code {en: …, zh: …}} is always a description.
     */
    public static final ValueType<Party> PARTY = new ValueType<>(
            "id of a city or an organisation, text or `{en: …, zh: …}`",
            Form.either(Form.reference("city", "organisation"), TextFields.LOCALIZED.form()),
            (node, reading) -> node instanceof HeaderNode.Scalar scalar
                    ? party(scalar, reading)
                    : TextFields.LOCALIZED.read(node, reading).map(Party.Described::new));

    /**
     * A person in {@code people.yaml} by id or name, or somebody else by name. A text in the form of an id is an id,
     * since names of people have capital letters or Han characters.
     */
    public static final ValueType<PersonReference> PERSON = new ValueType<>(
            "id of a person, name or `{en: …, zh: …}`",
            Form.either(Form.reference("person"), TextFields.LOCALIZED.form()),
            (node, reading) -> {
                if (node instanceof HeaderNode.Scalar scalar) {
                    return person(scalar, reading);
                }
                return TextFields.LOCALIZED.read(node, reading).map(PersonReference.Unlisted::new);
            });

    /**
     * A source in {@code sources.yaml} by its id; empty, and no mistake, if a text is none. In a project with sources, a
     * text in the form of an id is meant as one.
     */
    public static Optional<Source> source(HeaderNode.Scalar scalar, FieldContext reading) {
        Targets.Ids known = reading.context().targets().ids(Register.SOURCES);
        String id = scalar.text().strip();
        if (known.all().contains(id)) {
            return Optional.ofNullable(reading.context().sources().get(id));
        }
        return known.all().isEmpty() || scalar.quoted() || !isId(id) || known.canHold(id)
                ? Optional.empty()
                : reject(scalar, kind(Register.SOURCES), known.all(), known.named(id), reading);
    }

    private References() {}

    /** A document of this type. */
    public static ValueType<ContentId> to(ContentType type) {
        return ValueType.ofScalar("id of a " + type.word(), Form.reference(type.word()), (scalar, reading) -> {
            Targets targets = reading.context().targets();
            ContentId id = new ContentId(type, scalar.text().strip());
            return targets.isKnown(id)
                    ? Optional.of(id).filter(targets::isEntry)
                    : reject(
                            scalar,
                            new Kind(type.noun(), Code.REFERENCE_UNKNOWN.hint()),
                            targets.slugs(type),
                            targets.named(type, id.slug()),
                            reading);
        });
    }

    private static Kind kind(Register register) {
        String word = register.word();
        return new Kind(Message.of("kind." + word), Message.of("reference-unknown.hint-of." + word));
    }

    private static ValueType<String> id(String words, Register register) {
        return ValueType.ofScalar(words, Form.reference(register.word()), (scalar, reading) -> {
            Targets.Ids known = reading.context().targets().ids(register);
            String id = scalar.text().strip();
            return known.canHold(id)
                    ? Optional.of(id).filter(known.all()::contains)
                    : reject(scalar, kind(register), known.all(), known.named(id), reading);
        });
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID_ALONE.matcher(text).matches();
    }

    private static Optional<PersonReference> person(HeaderNode.Scalar scalar, FieldContext reading) {
        Targets.Ids people = reading.context().targets().ids(Register.PEOPLE);
        String text = scalar.text().strip();
        Optional<String> listed = people.canHold(text) && isId(text) ? Optional.of(text) : people.named(text);
        if (listed.isPresent()) {
            return listed.filter(people.all()::contains).map(PersonReference.Listed::new);
        }
        return isId(text) && !scalar.quoted()
                ? reject(scalar, kind(Register.PEOPLE), people.all(), Optional.empty(), reading)
                : Optional.of(new PersonReference.Unlisted(LocalizedText.ofAll(text)));
    }

    private static Optional<Party> party(HeaderNode.Scalar scalar, FieldContext reading) {
        Targets targets = reading.context().targets();
        String text = scalar.text().strip();
        ContentId city = new ContentId(ContentType.CITY, text);
        if (targets.isKnown(city)) {
            return Optional.of(city).filter(targets::isEntry).map(Party.OfCity::new);
        } else if (targets.organisations().all().contains(text)) {
            return Optional.of(new Party.OfOrganisation(text));
        }
        List<String> known = new ArrayList<>(targets.slugs(ContentType.CITY));
        known.addAll(targets.organisations().all());
        Optional<String> near = isId(text) && !scalar.quoted() ? Suggestion.closest(text, known) : Optional.empty();
        return near.isEmpty()
                ? Optional.of(new Party.Described(LocalizedText.ofAll(text)))
                : reading.reject(
                        Code.REFERENCE_UNKNOWN,
                        scalar,
                        Message.of(
                                "reference-unknown.document",
                                reading.stated(scalar),
                                PARTY_KIND.name(),
                                FieldContext.shown(text)),
                        Message.of("reference-unknown.hint-owner", near.get()));
    }

    /** Reports an unknown id; if a path, link or name stands for a known id, the hint suggests it. */
    private static <T> Optional<T> reject(
            HeaderNode.Scalar scalar,
            Kind kind,
            Collection<String> known,
            Optional<String> named,
            FieldContext reading) {
        String written = scalar.text().strip();
        String bare = DECORATION.matcher(written).replaceAll("");
        return reading.reject(
                Code.REFERENCE_UNKNOWN,
                scalar,
                Message.of(
                        "reference-unknown.document",
                        reading.stated(scalar),
                        kind.name(),
                        FieldContext.shown(scalar.text())),
                named.or(() -> Suggestion.closest(written, known).filter(other -> !known.contains(bare)))
                        .or(() -> Suggestion.closest(bare, known))
                        .map(Suggestion::hint)
                        .orElse(kind.hint()));
    }
}
