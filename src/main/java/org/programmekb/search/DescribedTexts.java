package org.programmekb.search;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.Contact;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.ValueVisitor;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.FieldDescription;

/** The texts in the fields that a project describes, as readers of one language see them. */
record DescribedTexts(Language language, SiteIndex index) implements ValueVisitor<List<String>> {
    @Override
    public List<String> text(LocalizedText text) {
        return text.in(language).stream().toList();
    }

    @Override
    public List<String> line(FieldDescription field, String text) {
        return List.of(text);
    }

    @Override
    public List<String> date(PartialDate date) {
        return List.of();
    }

    @Override
    public List<String> period(ActionPlan.Period period) {
        return List.of();
    }

    @Override
    public List<String> number(BigDecimal number) {
        return List.of();
    }

    @Override
    public List<String> url(URI url) {
        return List.of();
    }

    @Override
    public List<String> money(ActionPlan.Money money) {
        return List.of();
    }

    @Override
    public List<String> goal(int goal) {
        return List.of();
    }

    @Override
    public List<String> choice(FieldDescription field, String word) {
        Map<String, String> meaning = field.values().getOrDefault(word, Map.of());
        return text(new LocalizedText(meaning));
    }

    @Override
    public List<String> source(Citation source) {
        return text(source.title());
    }

    @Override
    public List<String> contact(Contact contact) {
        return text(contact.name());
    }

    @Override
    public List<String> party(Party party) {
        if (party instanceof Party.OfOrganisation organisation) {
            return organisation(organisation.organisation());
        }
        return party instanceof Party.Described described ? text(described.text()) : List.of();
    }

    /** People in people.yaml are found by an index of their own. */
    @Override
    public List<String> person(PersonReference person) {
        return person instanceof PersonReference.Unlisted other ? text(other.name()) : List.of();
    }

    @Override
    public List<String> organisation(String id) {
        return index.organisation(id).stream()
                .flatMap(found -> text(found.name().official()).stream())
                .toList();
    }

    @Override
    public List<String> term(String id) {
        return List.of();
    }

    @Override
    public List<String> file(SourceFile file) {
        return List.of();
    }

    @Override
    public List<String> relation(ContentId id) {
        return List.of();
    }

    @Override
    public List<String> group(Map<FieldDescription, List<String>> fields) {
        return fields.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<String> items(FieldDescription field, List<List<String>> items) {
        return items.stream().flatMap(List::stream).toList();
    }
}
