package org.programmekb.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.markup.body.BodyHeading;

/**
 * Alignment of the headings of a translation with those of its source. It uses, in this order: an id that an author
 * chose, the same text or leading number, the same position in the same outline. Other headings have no counterpart.
 */
final class HeadingAlignment {
    private static final int NONE = -1;

    private final List<BodyHeading> source;
    private final List<BodyHeading> translation;
    private final int[] partners;
    private final BitSet joined = new BitSet();

    private HeadingAlignment(List<BodyHeading> source, List<BodyHeading> translation) {
        this.source = source;
        this.translation = translation;
        this.partners = new int[translation.size()];
        Arrays.fill(partners, NONE);
    }

    /** For each heading of the translation, the number of its counterpart in the source, if it has one. */
    static List<Optional<Integer>> of(List<BodyHeading> source, List<BodyHeading> translation) {
        HeadingAlignment alignment = new HeadingAlignment(source, translation);
        alignment.align();
        return Arrays.stream(alignment.partners)
                .mapToObj(partner -> partner == NONE ? Optional.<Integer>empty() : Optional.of(partner))
                .toList();
    }

    /** A heading of the translation and one of the source. */
    private record Pair(int own, int lead) {
        boolean crosses(Pair other) {
            return Integer.signum(own - other.own) != Integer.signum(lead - other.lead);
        }
    }

    /** A range of consecutive headings in the translation and one in the source. */
    private record Stretch(int own, int ownEnd, int lead, int leadEnd) {}

    private void align() {
        List<Pair> named = chosenIds();
        named.forEach(this::join);
        List<Pair> said = new ArrayList<>(named);
        said.addAll(alike(heading -> Optional.of(heading.text())));
        said.addAll(alike(HeadingAlignment::number));
        List<Pair> sure = inOrder(said);
        sure.forEach(this::join);
        split(new Stretch(0, translation.size(), 0, source.size()), sure);
    }

    private void join(Pair pair) {
        if (partners[pair.own()] == NONE && !joined.get(pair.lead())) {
            joined.set(pair.lead());
            partners[pair.own()] = pair.lead();
        }
    }

    private List<Pair> chosenIds() {
        Map<String, Integer> leads = new HashMap<>();
        for (int lead = 0; lead < source.size(); lead++) {
            leads.put(source.get(lead).id(), lead);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int own = 0; own < translation.size(); own++) {
            int lead = leads.getOrDefault(translation.get(own).id(), NONE);
            if (lead != NONE
                    && (translation.get(own).explicit() || source.get(lead).explicit())) {
                pairs.add(new Pair(own, lead));
            }
        }
        return pairs;
    }

    /** Pairs of headings of the same level that have the same value, if it is unique in each language. */
    private List<Pair> alike(Function<BodyHeading, Optional<String>> thing) {
        return alike(only(translation, thing), only(source, thing));
    }

    private static <K> List<Pair> alike(Map<K, Integer> owns, Map<K, Integer> leads) {
        List<Pair> pairs = new ArrayList<>();
        owns.forEach((key, own) -> {
            int lead = leads.getOrDefault(key, NONE);
            if (own != NONE && lead != NONE) {
                pairs.add(new Pair(own, lead));
            }
        });
        return pairs;
    }

    private static Map<String, Integer> only(
            List<BodyHeading> headings, Function<BodyHeading, Optional<String>> thing) {
        Map<String, Integer> only = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            int number = i;
            int level = headings.get(i).level();
            thing.apply(headings.get(i)).ifPresent(key -> only.merge(level + " " + key, number, (one, two) -> NONE));
        }
        return only;
    }

    /** The leading digits and dots of a heading. */
    private static Optional<String> number(BodyHeading heading) {
        String text = heading.text();
        int end = 0;
        while (end < text.length() && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '.')) {
            end++;
        }
        while (end > 0 && text.charAt(end - 1) == '.') {
            end--;
        }
        return end == 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    /** The pairs that do not contradict each other, in their order. */
    private static List<Pair> inOrder(List<Pair> pairs) {
        List<Pair> distinct = pairs.stream().distinct().toList();
        return distinct.stream()
                .filter(pair -> distinct.stream().noneMatch(other -> !other.equals(pair) && other.crosses(pair)))
                .sorted((a, b) -> Integer.compare(a.own(), b.own()))
                .toList();
    }

    /** Aligns the ranges between the certain pairs. */
    private void split(Stretch whole, List<Pair> sure) {
        int own = whole.own();
        int lead = whole.lead();
        for (Pair pair : sure) {
            compare(new Stretch(own, pair.own(), lead, pair.lead()));
            own = pair.own() + 1;
            lead = pair.lead() + 1;
        }
        compare(new Stretch(own, whole.ownEnd(), lead, whole.leadEnd()));
    }

    private void compare(Stretch stretch) {
        if (stretch.own() == stretch.ownEnd() || stretch.lead() == stretch.leadEnd()) {
            return;
        }
        List<Integer> owns = levels(translation, stretch.own(), stretch.ownEnd());
        List<Integer> leads = levels(source, stretch.lead(), stretch.leadEnd());
        if (owns.equals(leads)) {
            for (int i = 0; i < owns.size(); i++) {
                join(new Pair(stretch.own() + i, stretch.lead() + i));
            }
            return;
        }
        List<Integer> ownTops = tops(owns, stretch.own());
        List<Integer> leadTops = tops(leads, stretch.lead());
        if (translation.get(ownTops.get(0)).level()
                == source.get(leadTops.get(0)).level()) {
            compare(new Stretch(stretch.own(), ownTops.get(0), stretch.lead(), leadTops.get(0)));
            Stretch sections = new Stretch(ownTops.get(0), stretch.ownEnd(), leadTops.get(0), stretch.leadEnd());
            List<Pair> pairs = sections(sections, ownTops, leadTops);
            if (!pairs.isEmpty()) {
                pairs.forEach(this::join);
                split(sections, pairs);
            }
        }
    }

    private List<Pair> sections(Stretch stretch, List<Integer> owns, List<Integer> leads) {
        if (owns.size() != leads.size()) {
            return inOrder(
                    alike(outlines(translation, owns, stretch.ownEnd()), outlines(source, leads, stretch.leadEnd())));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < owns.size(); i++) {
            pairs.add(new Pair(owns.get(i), leads.get(i)));
        }
        return pairs;
    }

    private static List<Integer> levels(List<BodyHeading> headings, int from, int to) {
        return headings.subList(from, to).stream().map(BodyHeading::level).toList();
    }

    private static List<Integer> tops(List<Integer> levels, int from) {
        int top = levels.stream().mapToInt(Integer::intValue).min().orElseThrow();
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) == top) {
                tops.add(from + i);
            }
        }
        return tops;
    }

    /** The levels of subheadings of each section; sections without any are left out. */
    private static Map<List<Integer>, Integer> outlines(List<BodyHeading> headings, List<Integer> tops, int end) {
        Map<List<Integer>, Integer> outlines = new HashMap<>();
        for (int i = 0; i < tops.size(); i++) {
            int next = i + 1 < tops.size() ? tops.get(i + 1) : end;
            List<Integer> outline = levels(headings, tops.get(i) + 1, next);
            if (!outline.isEmpty()) {
                outlines.merge(outline, tops.get(i), (one, two) -> NONE);
            }
        }
        return outlines;
    }
}
