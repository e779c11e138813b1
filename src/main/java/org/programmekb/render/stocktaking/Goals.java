package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** Which of the Sustainable Development Goals of the United Nations the plans and themes name. */
final class Goals {
    private static final int ALL = 17;

    private final Reader reader;

    Goals(Reader reader) {
        this.reader = reader;
    }

    /** All goals, each with the plans and themes that name it; nothing if none is named. */
    Optional<View> view() {
        List<View> goals = new ArrayList<>();
        int named = 0;
        int most = 0;
        for (int goal = 1; goal <= ALL; goal++) {
            most = Math.max(most, naming(goal).size());
        }
        for (int goal = 1; goal <= ALL && most > 0; goal++) {
            List<Entry> naming = naming(goal);
            named += naming.isEmpty() ? 0 : 1;
            goals.add(new View()
                    .with("key", goal)
                    .with("title", reader.messages().text("sdg." + goal))
                    .with("value", reader.formats().number(naming.size()))
                    .with("width", BarTable.width(naming.size(), most))
                    .with("entries", reader.links(naming)));
        }
        return most == 0
                ? Optional.empty()
                : Optional.of(new View().with("named", named).with("all", ALL).with("rows", goals));
    }

    private List<Entry> naming(int goal) {
        List<Entry> naming = new ArrayList<>();
        reader.all(ActionPlan.class).all().stream()
                .filter(plan -> plan.goals().contains(goal))
                .forEach(naming::add);
        reader.all(Cluster.class).all().stream()
                .filter(cluster -> cluster.goals().contains(goal))
                .forEach(naming::add);
        return naming;
    }
}
