package org.programmekb.parity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.execution.TimeLimit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.parity.Difference.Item;

/** Comparison of the link and image targets of two language versions, each target once. */
record LinkComparison(LinkResolver links, List<Language> languages, Document source, Document translation) {
    Optional<Difference> ofLinks() {
        return compare(Kind.LINKS, source.body().links(), translation.body().links());
    }

    Optional<Difference> ofImages() {
        return compare(Kind.IMAGES, images(source), images(translation));
    }

    private static List<WrittenLink> images(Document document) {
        return document.body().images().stream()
                .map(image -> new WrittenLink(image.source(), image.location()))
                .toList();
    }

    private Optional<Difference> compare(Kind kind, List<WrittenLink> ours, List<WrittenLink> theirs) {
        if (isAlike(ours, theirs)) {
            return Optional.empty();
        }
        NeutralAddresses neutral = new NeutralAddresses(languages);
        Map<String, Target> here = byName(source, ours, neutral);
        Map<String, Target> there = byName(translation, theirs, neutral);
        List<Target> onlyHere = missing(here, there);
        List<Target> onlyThere = missing(there, here);
        removeTranslated(onlyHere, onlyThere);
        return ValueDifference.of(kind, items(onlyHere), items(onlyThere));
    }

    /**
     * The target of a link.
     *
     * @param site the site it is on; empty on our own
     * @param isHan whether its address has Chinese words
     * @param edition the language in the name of its host; empty if there is none
     */
    private record Target(Item item, String site, boolean isHan, String edition) {
        boolean namesLanguage() {
            return isHan || !edition.isEmpty();
        }

        /** An address in Chinese words, or at zh. beside en., may be that of any page of the same site. */
        boolean mayBe(Target other) {
            boolean isOtherEdition = !edition.isEmpty() && !other.edition.isEmpty() && !edition.equals(other.edition);
            return site.equals(other.site) && (isHan || other.isHan || isOtherEdition);
        }
    }

    private static void removeTranslated(List<Target> ours, List<Target> theirs) {
        if (Stream.of(ours, theirs).flatMap(List::stream).noneMatch(Target::namesLanguage)) {
            return;
        }
        for (Iterator<Target> each = ours.iterator(); each.hasNext(); ) {
            TimeLimit.current().check();
            Target own = each.next();
            Optional<Target> other = theirs.stream().filter(own::mayBe).findFirst();
            if (other.isPresent()) {
                theirs.remove(other.get());
                each.remove();
            }
        }
    }

    private static List<Item> items(List<Target> targets) {
        return targets.stream().map(Target::item).toList();
    }

    /**
     * Fast path without resolving: most pairs have the same links in the same order, except for the language in file
     * names.
     */
    private boolean isAlike(List<WrittenLink> ours, List<WrittenLink> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        String from = "." + source.language().code() + ".";
        String to = "." + translation.language().code() + ".";
        for (int i = 0; i < ours.size(); i++) {
            String own = ours.get(i).target();
            String other = theirs.get(i).target();
            if (!own.equals(other) && !own.replace(from, to).equals(other)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Target> byName(Document document, List<WrittenLink> written, NeutralAddresses neutral) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (WrittenLink link : written) {
            LinkTarget target = links.local(links.target(document.source(), link.target()));
            if (target instanceof LinkTarget.External to && to.url().contains("://")) {
                NeutralAddresses.Page page = neutral.page(to.url());
                Item item = new Item(page.shown(), link.target(), link.location());
                targets.putIfAbsent(page.key(), new Target(item, page.site(), page.isHan(), page.edition()));
            } else {
                String name = name(target, neutral);
                if (!name.isEmpty()) {
                    targets.putIfAbsent(
                            name, new Target(new Item(name, link.target(), link.location()), "", false, ""));
                }
            }
        }
        return targets;
    }

    /**
     * The target of a link without its language; empty if it leads nowhere or stays on the page. E-mail addresses are
     * compared separately, and telephone numbers have many forms.
     */
    private static String name(LinkTarget target, NeutralAddresses neutral) {
        if (target instanceof LinkTarget.ToEntry to) {
            return to.id().toString();
        } else if (target instanceof LinkTarget.ToSubject to) {
            return to.kind().word() + "/" + to.id();
        } else if (target instanceof LinkTarget.ToCitation to) {
            return "cite/" + to.source();
        } else if (target instanceof LinkTarget.ToFile to) {
            return neutral.path(to.path());
        } else if (target instanceof LinkTarget.ToPage to) {
            return neutral.path(to.path());
        }
        return "";
    }

    private static List<Target> missing(Map<String, Target> targets, Map<String, Target> others) {
        List<Target> missing = new ArrayList<>();
        targets.forEach((name, target) -> {
            if (!others.containsKey(name)) {
                missing.add(target);
            }
        });
        return missing;
    }
}
