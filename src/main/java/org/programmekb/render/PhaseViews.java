package org.programmekb.render;

import java.util.List;
import org.programmekb.content.Entry;
import org.programmekb.content.Participation;
import org.programmekb.content.Phase;
import org.programmekb.index.Phases;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Creates the views of the phases of the programme. */
public record PhaseViews(Reader reader) {
    /** The phases in which an entry has a part, each with the time for which that holds, as far as it is known. */
    public List<Text> of(Entry entry) {
        return Phases.of(entry, reader.index().phases()).stream()
                .map(this::text)
                .toList();
    }

    /** What a part in a phase is called. */
    public Text name(Participation part) {
        return part.phase()
                .flatMap(reader.index().phases()::find)
                .map(this::name)
                .orElseGet(() -> part.name()
                        .map(reader::text)
                        .orElse(Text.of(part.phase().orElse(""))));
    }

    /** The short name of a phase. */
    public Text name(Phase phase) {
        return reader.text(phase.shortName().orElse(phase.name()));
    }

    private Text text(Participation part) {
        Text name = name(part);
        return part.period()
                .map(period -> new Text(
                        reader.words(
                                "cooperation.phase",
                                name.text(),
                                reader.formats().period(period)),
                        name.lang()))
                .orElse(name);
    }

    /** All phases in their order: names, years, who pays, and what each followed. */
    public List<View> all() {
        return reader.index().phases().all().stream().map(this::view).toList();
    }

    /** A phase: names, years, who pays, what it followed, and what that rests on. */
    public View view(Phase phase) {
        return new View("phase")
                .with("name", reader.text(phase.name()))
                .with("shortName", reader.text(phase.shortName()))
                .with("period", phase.period().map(reader.formats()::period))
                .with("financedBy", reader.organisations(phase.financedBy()))
                .with(
                        "follows",
                        phase.follows().flatMap(reader.index().phases()::find).map(this::name))
                .with("description", reader.text(phase.description()))
                .with("sources", new CitationViews(reader).of(phase.sources()));
    }
}
