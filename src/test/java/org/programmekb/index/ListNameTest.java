package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

final class ListNameTest {
    private static final List<ContentId> OWNERS = List.of(
            new ContentId(ContentType.CITY, "nice"),
            new ContentId(ContentType.CITY, "york"),
            new ContentId(ContentType.CLUSTER, "nice"));

    private static List<ListName> names() {
        List<ListName> names = new ArrayList<>();
        for (ContentType type : Types.BUILT_IN.all()) {
            names.add(ListName.all(type));
            OWNERS.forEach(owner -> names.add(ListName.related(owner, type)));
        }
        for (ListName.Time time : ListName.Time.values()) {
            names.add(ListName.events(Optional.empty(), time));
            OWNERS.forEach(owner -> names.add(ListName.events(Optional.of(owner), time)));
        }
        OWNERS.forEach(owner -> names.add(ListName.partners(owner)));
        OWNERS.forEach(owner -> names.add(ListName.nativeNews(Optional.of(owner))));
        names.add(ListName.nativeNews(Optional.empty()));
        names.add(ListName.year(2023));
        names.add(ListName.year(2024));
        return names;
    }

    @Test
    void aNameIsReadAgainFromTheTextOfAQuestion() {
        assertThat(names())
                .allSatisfy(name -> assertThat(ListName.parse(name.toString()))
                        .isEqualTo(name)
                        .hasSameHashCodeAs(name)
                        .hasToString(name.toString()));
        assertThat(ListName.related(OWNERS.get(0), ContentType.NEWS)).hasToString("related city/nice news");
        assertThat(ListName.nativeNews(Optional.empty())).hasToString("native  ");
    }

    /** Names are keys of a cache: two that are equal would give the list of another owner. */
    @Test
    void noTwoListsHaveTheSameName() {
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(names().stream().map(ListName::toString)).doesNotHaveDuplicates();
        assertThat(names().stream().map(ListName::hashCode)).doesNotHaveDuplicates();
        assertThat(names().get(0)).isNotEqualTo("all news ");
    }

    @Test
    void aNameSaysOfWhichTimeItsEntriesAre() {
        assertThat(ListName.events(Optional.empty(), ListName.Time.PAST).time()).isEqualTo(ListName.Time.PAST);
    }
}
