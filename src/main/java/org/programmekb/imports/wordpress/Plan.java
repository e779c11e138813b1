package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.content.Readings;
import org.programmekb.imports.ImportLedger;
import org.programmekb.imports.Project;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.imports.wordpress.export.LanguageMarks;
import org.programmekb.imports.wordpress.text.TextConverter;
import org.programmekb.source.ContentId;
import org.programmekb.source.ReservedNames;
import org.programmekb.type.ContentType;

/** Which documents an import writes, and under which ids. */
final class Plan {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 120;

    private final Project project;
    private final ImportLedger ledger;
    private final boolean hasYears;
    private final Map<Long, List<Version>> groups = new HashMap<>();
    /** The ids of all items, also of those that were imported before and still exist. */
    private final Map<Long, ContentId> ids = new HashMap<>();

    private final Set<ContentId> taken;
    private final List<PlannedDocument> documents = new ArrayList<>();

    private Plan(Project project, ImportLedger ledger) {
        this.project = project;
        this.ledger = ledger;
        this.hasYears = project.hasYears();
        this.taken = new HashSet<>(project.ids());
        taken.addAll(project.facts());
    }

    /** The plan for the items that can be imported. */
    static Plan of(Collection<Item> items, ItemTranslations translations, Project project, ImportLedger ledger) {
        Plan plan = new Plan(project, ledger);
        Collection<List<Version>> groups = translations.documents(items);
        groups.forEach(group ->
                group.forEach(version -> plan.groups.putIfAbsent(version.item().id(), group)));
        groups.forEach(group -> plan.add(group, 0));
        return plan;
    }

    /** The documents to be written. */
    List<PlannedDocument> documents() {
        return documents;
    }

    /** The document that an item is, or is going to be. */
    Optional<ContentId> find(long item) {
        return Optional.ofNullable(ids.get(item));
    }

    /** All documents after the import. */
    Set<ContentId> all() {
        return taken;
    }

    /** The planned document of each version that is written, by its item. */
    Map<Long, List<PlannedDocument>> byItem() {
        Map<Long, List<PlannedDocument>> byItem = new LinkedHashMap<>();
        documents.forEach(document -> document.items().stream()
                .distinct()
                .forEach(item -> byItem.computeIfAbsent(item.id(), key -> new ArrayList<>())
                        .add(document)));
        return byItem;
    }

    private void add(List<Version> group, int depth) {
        if (group.stream().allMatch(version -> ids.containsKey(version.item().id()))) {
            return;
        }
        List<Version> inOrder = group.stream()
                .sorted(Comparator.comparing(
                        version -> project.config().languages().indexOf(version.language())))
                .toList();
        Optional<ContentId> known = inOrder.stream()
                .flatMap(version -> ledger.find(version.key()).stream())
                .findFirst();
        List<Version> fresh = inOrder.stream()
                .filter(version -> ledger.find(version.key()).isEmpty())
                .toList();
        boolean isThere = known.isPresent() && project.ids().contains(known.get());
        if (known.isPresent() && !isThere && fresh.isEmpty()) {
            // Editors deleted or renamed it; nothing can link to it.
            return;
        }
        boolean isOccupied =
                isThere && fresh.stream().anyMatch(version -> project.has(known.get(), version.language()));
        ContentId id =
                isThere && !isOccupied ? known.get() : isThere && fresh.isEmpty() ? known.get() : id(inOrder, depth);
        taken.add(id);
        group.forEach(version -> ids.put(version.item().id(), id));
        if (!fresh.isEmpty()) {
            documents.add(new PlannedDocument(id, fresh, !isThere || isOccupied));
        }
    }

    private ContentId id(List<Version> group, int depth) {
        Item item = group.get(0).item();
        ContentType type = item.type().equals("page") ? ContentType.PAGE : ContentType.NEWS;
        String folder = type == ContentType.PAGE ? above(item, depth) : year(item);
        String name = name(group);
        for (int number = 1; ; number++) {
            ContentId id = new ContentId(type, folder + name + (number == 1 ? "" : "-" + number));
            if (!taken.contains(id) && ReservedNames.in(id).isEmpty()) {
                return id;
            }
        }
    }

    /** Addresses that people can read come first. */
    private static String name(List<Version> group) {
        Stream<String> stated =
                group.stream().map(version -> version.item().slug().replace('_', '-'));
        Stream<String> read =
                group.stream().map(version -> Readings.slug(version.item().slug()));
        Stream<String> titles = group.stream()
                .map(version -> Readings.slug(TextConverter.plain(
                        LanguageMarks.in(version.mark(), version.item().title()))));
        return Stream.concat(stated.filter(name -> NAME.matcher(name).matches()), Stream.concat(read, titles))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Plan::shortened)
                .orElse("item-" + group.get(0).item().id());
    }

    /** File systems refuse very long names; a name ends with a word. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = name.lastIndexOf('-', LONGEST_NAME);
        return name.substring(0, end > LONGEST_NAME / 2 ? end : LONGEST_NAME);
    }

    private String year(Item item) {
        return hasYears && item.date().matches("\\d{4}-.*") ? item.date().substring(0, 4) + "/" : "";
    }

    private String above(Item item, int depth) {
        List<Version> parent = groups.get(item.parent());
        if (parent == null || depth > DEEPEST) {
            return "";
        }
        add(parent, depth + 1);
        ContentId id = ids.get(item.parent());
        return id == null || id.type() != ContentType.PAGE ? "" : id.slug() + "/";
    }
}
