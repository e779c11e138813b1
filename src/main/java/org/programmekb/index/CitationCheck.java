package org.programmekb.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.content.Citation;
import org.programmekb.content.CitedSources;
import org.programmekb.content.Entry;
import org.programmekb.content.Phase;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** Check of the register of sources: sources that nothing cites, and published entries that cite none. */
public final class CitationCheck {
    private final Types types;
    private final LinkResolver links;
    private final Set<String> cited = new HashSet<>();

    private CitationCheck(Types types, LinkResolver links) {
        this.types = types;
        this.links = links;
    }

    /** Whether published entries of a type must cite a source. */
    public static boolean asksFor(ContentType type) {
        return type != ContentType.PAGE;
    }

    /** Reports what is wrong in a project that has a register of sources. */
    public static void check(
            Programme programme, ParsedSources sources, SiteIndex index, LinkResolver links, Diagnostics diagnostics) {
        HeaderNode.Mapping register = sources.register(Register.SOURCES);
        if (register.fields().isEmpty()) {
            return;
        }
        CitationCheck check = new CitationCheck(index.config().types(), links);
        Set<ContentId> written = new HashSet<>(
                sources.documents().stream().map(each -> each.id()).toList());
        programme.entries().forEach(entry -> check.addEntry(entry, written, index, diagnostics));
        programme.organisations().forEach(each -> check.add(each.sources()));
        programme.terms().forEach(each -> check.add(each.sources()));
        programme.people().forEach(each -> check.add(each.sources()));
        programme.phases().stream().map(Phase::sources).forEach(check::add);
        for (HeaderNode.Field source : register.fields()) {
            if (!check.cited.contains(source.name())) {
                diagnostics.report(
                        Code.SOURCE_UNUSED, source.location(), Message.of("source-unused.source", source.name()));
            }
        }
    }

    private void addEntry(Entry entry, Set<ContentId> written, SiteIndex index, Diagnostics diagnostics) {
        List<Citation> facts = CitedSources.in(entry, types);
        add(facts);
        List<String> prose = entry.core().versions().stream()
                .flatMap(version -> version.document().body().links().stream()
                        .flatMap(link -> cited(version.document().source(), link.target())))
                .toList();
        cited.addAll(prose);
        if (facts.isEmpty()
                && prose.isEmpty()
                && written.contains(entry.id())
                && asksFor(entry.id().type())
                && index.find(entry.id()).isPresent()) {
            SourceFile file = entry.core().versions().get(0).document().source();
            diagnostics.report(Code.SOURCE_MISSING, file.location(), Message.of("source-missing.entry", entry.id()));
        }
    }

    private Stream<String> cited(SourceFile from, String target) {
        if (!target.startsWith("kb:")) {
            return Stream.empty();
        }
        LinkTarget found = links.target(from, target);
        if (found instanceof LinkTarget.ToCitation citation) {
            return Stream.of(citation.source());
        }
        return found instanceof LinkTarget.ToSubject subject && subject.kind() == Subject.Kind.SOURCE
                ? Stream.of(subject.id())
                : Stream.empty();
    }

    private void add(List<Citation> citations) {
        citations.forEach(citation -> citation.source().ifPresent(source -> cited.add(source.id())));
    }
}
