package org.programmekb.connection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.type.ContentType;

/** Check that the text about a city or cooperation names no month or day after what its page calls the last record. */
public record RecordCheck(SiteIndex index, Diagnostics diagnostics) {
    /** Checks those of the documents that readers may see. */
    public void check(List<Document> documents) {
        documents.stream()
                .filter(document -> index.isPublished(document.id()))
                .forEach(document -> last(index.entry(document.id()), document)
                        .ifPresent(last -> check(document, last.end().iso(), planned(document))));
    }

    private Optional<Dated> last(Entry entry, Document document) {
        Records records = new Records(index, document.language());
        if (entry instanceof City city) {
            return Records.last(records.of(city), index.config().today());
        }
        return entry instanceof Cooperation cooperation
                ? Records.last(records.of(cooperation), index.config().today())
                : Optional.empty();
    }

    /** When plans end: the page shows that, but nobody knows whether something happened then. */
    private List<String> planned(Document document) {
        return index
                .related(index.entry(document.id()), ActionPlan.class, ContentType.LAP, document.language())
                .all()
                .stream()
                .flatMap(plan -> plan.period().flatMap(ActionPlan.Period::to).stream())
                .map(PartialDate::iso)
                .toList();
    }

    /** Reports the latest of the later dates. In this form a date is greater than an earlier one, and than its year or month. */
    private void check(Document document, String last, List<String> planned) {
        String today = index.config().today().toString();
        document.body().comparedFacts(document.source().path()).stream()
                .filter(fact -> fact.kind() == ComparedFact.Kind.DATE)
                .filter(fact -> fact.value().matches("\\d{4}-\\d\\d(-\\d\\d)?"))
                .filter(fact -> fact.value().compareTo(last) > 0 && fact.value().compareTo(today) <= 0)
                .filter(fact -> !planned.contains(fact.value()))
                .max(Comparator.comparing(ComparedFact::value))
                .ifPresent(fact -> diagnostics.report(
                        Code.RECORD_OLDER,
                        fact.location(),
                        Message.of("record-older.date", fact.value(), document.id(), last)));
    }
}
