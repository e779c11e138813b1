package org.programmekb.render.view;

import java.util.List;

/** The stakeholders of one role: {@code government}, {@code business}, {@code research} or {@code society}. */
public record StakeholderGroup(String helix, List<Link> organisations) {
    public StakeholderGroup {
        organisations = List.copyOf(organisations);
    }
}
