package org.programmekb.render.described;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.Contact;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.ProperName;
import org.programmekb.content.ValueVisitor;
import org.programmekb.index.Addresses;
import org.programmekb.index.Countries;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.EventViews;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;

/**
 * The values of described fields as readers see them; empty if there is nothing to show, such as a relation to an entry that
 * is not published.
 *
 * @param key the key of the label of the field, of which those of the fields inside it and of its words are made
 */
record FieldViews(Reader reader, EntryViews views, String key) implements ValueVisitor<Optional<Printed>> {
    /** The value of a field of a type. */
    static Optional<Printed> of(Reader reader, EntryViews views, String type, FieldDescription field, Object value) {
        return new FieldViews(reader, views, type + "." + field.name()).visit(field, value);
    }

    private static Optional<Printed> text(Text text) {
        return Optional.of(new Printed(Printed.TEXT, text));
    }

    private static Optional<Printed> link(Optional<Link> link) {
        return link.map(known -> new Printed(Printed.LINK, known));
    }

    private static Optional<Printed> links(List<Link> links) {
        return links.isEmpty() ? Optional.empty() : Optional.of(new Printed("linkList", links));
    }

    @Override
    public Optional<Printed> text(LocalizedText text) {
        return text(reader.text(text));
    }

    @Override
    public Optional<Printed> line(FieldDescription field, String text) {
        if (field.kind() == FieldKind.EMAIL) {
            return link(Optional.of(Link.of(text, "mailto:" + text)));
        }
        return text(Text.of(field.kind() == FieldKind.COUNTRY ? Countries.name(text, reader.language()) : text));
    }

    @Override
    public Optional<Printed> name(ProperName name) {
        return text(name.official());
    }

    @Override
    public Optional<Printed> side(CityGroup side) {
        return text(side.name());
    }

    /** Pages of news show events in a part of their own. */
    @Override
    public Optional<Printed> event(Event event) {
        return Optional.empty();
    }

    @Override
    public Optional<Printed> date(PartialDate date) {
        return Optional.of(new Printed("date", reader.formats().date(date)));
    }

    @Override
    public Optional<Printed> period(ActionPlan.Period period) {
        return text(Text.of(reader.formats().period(period)));
    }

    @Override
    public Optional<Printed> number(BigDecimal number) {
        return text(Text.of(reader.formats().number(number)));
    }

    @Override
    public Optional<Printed> url(URI url) {
        return link(Optional.of(EntryViews.website(url)));
    }

    @Override
    public Optional<Printed> money(ActionPlan.Money money) {
        return text(Text.of(reader.formats().money(money)));
    }

    @Override
    public Optional<Printed> goal(int goal) {
        return Optional.of(new Printed("sdgs", views.goals(List.of(goal))));
    }

    @Override
    public Optional<Printed> choice(FieldDescription field, String word) {
        return text(reader.message(key + "." + word));
    }

    @Override
    public Optional<Printed> source(Citation source) {
        return link(views.citations(List.of(source)).stream().findFirst());
    }

    @Override
    public Optional<Printed> contact(Contact contact) {
        return links(views.contact(Optional.of(contact)));
    }

    @Override
    public Optional<Printed> party(Party party) {
        return link(Optional.ofNullable(reader.party(party)));
    }

    @Override
    public Optional<Printed> person(PersonReference person) {
        return link(Optional.ofNullable(new EventViews(reader).person(person)));
    }

    @Override
    public Optional<Printed> organisation(String id) {
        return link(reader.organisations(List.of(id)).stream().findFirst());
    }

    @Override
    public Optional<Printed> term(String id) {
        return link(reader.index()
                .term(id)
                .map(term -> Link.of(reader.text(term.name().official()), reader.url(Addresses::glossary) + "#" + id)));
    }

    @Override
    public Optional<Printed> file(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return link(Optional.of(Link.of(name, reader.context().links().address(file))));
    }

    @Override
    public Optional<Printed> relation(ContentId id) {
        return link(Optional.of(id)
                .filter(reader.index()::isPublished)
                .map(known -> reader.link(reader.index().entry(known))));
    }

    @Override
    public FieldViews inside(FieldDescription group, FieldDescription field) {
        return new FieldViews(reader, views, key + "." + field.name());
    }

    @Override
    public Optional<Printed> group(Map<FieldDescription, Optional<Printed>> fields) {
        List<View> facts = new ArrayList<>();
        fields.forEach((field, value) ->
                value.ifPresent(known -> facts.add(known.fact(reader.words(key + "." + field.name())))));
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Printed(Printed.GROUP, facts));
    }

    @Override
    public Optional<Printed> items(FieldDescription field, List<Optional<Printed>> items) {
        List<Printed> known = items.stream().flatMap(Optional::stream).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Printed.list(known));
    }
}
