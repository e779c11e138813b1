package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.connection.Agreements;
import org.programmekb.content.Agreement;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Party;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Creates the views of agreements. */
public record AgreementViews(Reader reader) {
    /** The reader.agreements() of an entry on its page, which need not name the city or all the cities that it is about. */
    public List<View> on(Entry page) {
        List<ContentId> cities = page instanceof Cooperation cooperation
                ? cooperation.core().relations().cities()
                : page instanceof City ? List.of(page.id()) : List.of();
        return reader.agreements().of(page).stream()
                .map(stated -> view(stated, stated.agreement().cities().containsAll(cities) ? cities : List.of())
                        .with("by", stated.by().id().equals(page.id()) ? null : reader.link(stated.by())))
                .toList();
    }

    /** An agreement with all its parties. */
    public View of(Agreements.Stated stated) {
        return view(stated, List.of()).with("by", reader.link(stated.by()));
    }

    private View view(Agreements.Stated stated, List<ContentId> known) {
        EventViews people = new EventViews(reader);
        return new View("agreement")
                .with("kind", kind(stated))
                .with("date", reader.formats().date(stated.agreement().date()))
                .with("place", reader.text(stated.agreement().place()))
                .with("subject", reader.text(stated.agreement().subject()))
                .with("others", !known.isEmpty())
                .with("alongside", alongside(stated))
                .with(
                        "parties",
                        links(stated.agreement().parties().stream()
                                .filter(party -> !(party instanceof Party.OfCity of && known.contains(of.city())))
                                .map(reader::party)))
                .with(
                        "signatories",
                        links(stated.agreement().signatories().stream().map(people::person)))
                .with(
                        "source",
                        new EntryViews(reader).citations(stated.agreement().source()));
    }

    /** That a city agreed on the same with others at the same time. */
    private List<String> alongside(Agreements.Stated stated) {
        Agreement own = stated.agreement();
        List<Agreement> others = reader.agreements().all().stream()
                .filter(each -> each.by().id().equals(stated.by().id()))
                .map(Agreements.Stated::agreement)
                .filter(other -> !other.equals(own)
                        && other.kind() == own.kind()
                        && other.date().equals(own.date())
                        && other.subject().equals(own.subject()))
                .toList();
        List<String> said = new ArrayList<>();
        for (ContentId city : own.cities()) {
            List<String> partners = others.stream()
                    .filter(other -> other.cities().contains(city))
                    .flatMap(other -> other.cities().stream())
                    .filter(other -> !own.cities().contains(other))
                    .distinct()
                    .map(this::name)
                    .toList();
            if (!partners.isEmpty()) {
                said.add(reader.words(
                        "agreement.alongside", name(city), new CooperationViews(reader).enumeration(partners)));
            }
        }
        return said;
    }

    private String name(ContentId city) {
        return reader.link(reader.index().entry(city)).text();
    }

    private static List<Link> links(Stream<@Nullable Link> links) {
        return links.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** What it is called. */
    public String kind(Agreements.Stated stated) {
        return reader.words("agreement." + EntryViews.key(stated.agreement().kind()));
    }
}
