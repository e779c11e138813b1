package org.programmekb.content;

import java.util.List;
import org.programmekb.source.ContentId;

/**
 * The entries and organisations that an entry refers to; all ids exist.
 *
 * @param cities ids of cities in the order written
 * @param clusters ids of clusters in the order written
 * @param projects ids of projects in the order written
 * @param plans ids of plans in the order written
 * @param organisations ids of organisations in the order written
 */
public record Relations(
        List<ContentId> cities,
        List<ContentId> clusters,
        List<ContentId> projects,
        List<ContentId> plans,
        List<String> organisations) {
    public Relations {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
        projects = List.copyOf(projects);
        plans = List.copyOf(plans);
        organisations = List.copyOf(organisations);
    }
}
