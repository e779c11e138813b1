package org.programmekb.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;

/**
 * A cooperation of cities of at least two sides, which a document or a plan of two cities states. Its relations name
 * everything that belongs to it.
 *
 * @param basis what shows that the cities cooperate
 * @param since the date when it began
 * @param state whether the cities still work together
 * @param contact whom to ask about it
 * @param agreements what its document states that parties agreed on
 * @param memoranda the news items that report memoranda and other agreements of its cities
 */
public record Cooperation(
        Core core,
        List<Basis> basis,
        Optional<PartialDate> since,
        Optional<State> state,
        Optional<Contact> contact,
        List<Agreement> agreements,
        List<ContentId> memoranda)
        implements Entry {
    /** The longest slug; with a folder and an extension, it must fit into the name of a file. */
    private static final int LONGEST = 160;

    public Cooperation {
        basis = List.copyOf(basis);
        agreements = List.copyOf(agreements);
        memoranda = List.copyOf(memoranda);
    }

    /** The same with everything that belongs to it. */
    public Cooperation with(Core whole, List<ContentId> reported) {
        return new Cooperation(whole, basis, since, state, contact, agreements, reported);
    }

    /** The id of the cooperation of these cities: their ids, sorted; a long one ends with a hash of the whole. */
    public static ContentId id(Collection<ContentId> cities) {
        String slug = cities.stream()
                .map(city -> city.slug().replace('/', '-'))
                .sorted()
                .collect(Collectors.joining("-"));
        return new ContentId(
                ContentType.COOPERATION,
                slug.length() <= LONGEST
                        ? slug
                        : slug.substring(0, LONGEST).replaceFirst("-[^-]*$", "-")
                                + Long.toHexString(Fingerprint.of(slug)));
    }

    /** The names of cities as the title of their cooperation. What stands between them is in no name; a hyphen may be. */
    public static String title(List<String> names, Language language) {
        return String.join(language.isChinese() ? "—" : language.code().equals("ja") ? "／" : " · ", names);
    }

    /** What shows that cities cooperate. A visit alone does not: it is an event. */
    public enum Basis {
        AGREEMENT,
        PLAN,
        PROJECT,
        /** The cities or the programme say so. */
        STATEMENT
    }

    /** Whether the cities still work together. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }
}
