package org.programmekb.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.LinkResolver;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.parity.StatedComparison.Side;

/**
 * Check that the languages of each document state the same facts and have the same structure. Each translation is
 * compared with the default language or, if that is missing, with the first. Drafts are not compared.
 */
public record ParityCheck(SiteConfig config, LinkResolver links, DocumentTime time, Diagnostics diagnostics) {
    /** How the codes of the findings begin. */
    private static final String CODE = "parity-";
    /** A value that needs no quotation marks in a list of YAML. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./@_-]*");

    /** Checks the languages of one document, and reports at most one finding of each kind for a translation. */
    public void check(List<Version> versions) {
        if (!versions.stream().allMatch(version -> version.document().isWhole())) {
            return;
        }
        List<Version> ready = versions.stream()
                .filter(version -> version.status() == Version.Status.PUBLISHED)
                .toList();
        Optional<Version> source = ready.stream()
                .filter(version -> version.language().equals(config.defaultLanguage()))
                .findFirst()
                .or(() -> ready.stream().findFirst());
        for (Version version : ready) {
            if (!version.language().equals(source.get().language())) {
                time.limit(version.document().source(), diagnostics, () -> check(source.get(), version));
            }
        }
        source.ifPresent(version -> version.accepted().forEach(this::reportMisplaced));
    }

    private void check(Version source, Version translation) {
        if (new CopyCheck(diagnostics).check(source, translation)) {
            return;
        }
        List<AcceptedDifference> unused = new ArrayList<>(translation.accepted());
        for (Difference difference : differences(source.document(), translation.document())) {
            rest(difference, translation.accepted(), unused)
                    .ifPresent(rest -> report(rest, source.document(), translation));
        }
        unused.forEach(this::reportUnused);
    }

    private List<Difference> differences(Document source, Document translation) {
        LinkComparison targets = new LinkComparison(links, config.languages(), source, translation);
        List<Difference> differences = new ArrayList<>();
        ShapeDifference.ofHeadings(source, translation).ifPresent(differences::add);
        targets.ofLinks().ifPresent(differences::add);
        targets.ofImages().ifPresent(differences::add);
        if (source.body().comparedFactsFingerprint() != translation.body().comparedFactsFingerprint()) {
            List<ComparedFact> ours =
                    source.body().comparedFacts(source.source().path());
            List<ComparedFact> theirs =
                    translation.body().comparedFacts(translation.source().path());
            differences.addAll(new StatedComparison(side(source, ours), side(translation, theirs)).differences());
            differences.addAll(ShapeDifference.ofOthers(ours, theirs));
        }
        return differences;
    }

    private static Side side(Document document, List<ComparedFact> facts) {
        List<String> links =
                document.body().links().stream().map(WrittenLink::target).toList();
        return new Side(facts, links, document.language().tag());
    }

    /** The part of a difference that is not accepted in a header. */
    private static Optional<Difference> rest(
            Difference difference, List<AcceptedDifference> accepted, List<AcceptedDifference> unused) {
        Optional<Difference> rest = Optional.of(difference);
        for (AcceptedDifference each : accepted) {
            if (each.kind() == difference.kind() && rest.isPresent()) {
                Optional<Difference> fewer = rest.get().without(each.values());
                if (!fewer.equals(rest)) {
                    unused.remove(each);
                }
                rest = fewer;
            }
        }
        return rest;
    }

    private void report(Difference difference, Document source, Version translation) {
        String path = translation.document().source().path();
        Message message = difference.message(source.source().path(), path);
        diagnostics.report(
                difference.kind().code(),
                difference.location(),
                Message.of("parity.differ", difference.kind().noun(), message),
                hint(difference, path, !translation.accepted().isEmpty()));
    }

    /** How to accept a difference: a whole line of the header, or one more entry of a list that is there. */
    private static Message hint(Difference difference, String path, boolean isMore) {
        List<String> values =
                difference.values().stream().map(ParityCheck::quoted).toList();
        String entry = "{accept: " + difference.kind().code().id().substring(CODE.length())
                + (isListed(values) ? ", values: [" + String.join(", ", values) + "]" : "") + ", reason: …}";
        return isMore
                ? Message.of("parity.hint-add", entry, path)
                : Message.of("parity.hint-line", "parity: [" + entry + "]", path);
    }

    /** Whoever accepts more values than a message lists accepts them all at once. */
    private static boolean isListed(List<String> values) {
        return !values.isEmpty() && values.size() <= Message.MOST_LISTED;
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void reportUnused(AcceptedDifference accepted) {
        Message noun = accepted.kind().noun();
        Message message = accepted.values().isEmpty()
                ? Message.of("parity-unused.all", noun)
                : Message.of("parity-unused.values", noun, Message.list(accepted.values()));
        diagnostics.report(Code.PARITY_UNUSED, accepted.location(), message);
    }

    private void reportMisplaced(AcceptedDifference accepted) {
        diagnostics.report(
                Code.PARITY_UNUSED,
                accepted.location(),
                Message.of("parity-unused.source"),
                Message.of("parity-unused.hint-source"));
    }
}
