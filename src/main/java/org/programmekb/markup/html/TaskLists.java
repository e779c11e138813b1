package org.programmekb.markup.html;

import org.jsoup.nodes.Element;

/** The common form of task lists in all markup languages. */
public final class TaskLists {
    private TaskLists() {}

    /** Adds the state of each task as text, for people who cannot see its mark. */
    public static void label(Element body) {
        for (Element task : Query.select(body, "li.task")) {
            String state = task.hasClass("done") ? "done" : "open";
            Element words = new Element("span").addClass("visually-hidden").text(Slot.message("task." + state));
            Element first = task.firstElementChild();
            Element target = first != null && first.normalName().equals("p") ? first : task;
            target.prependText(" ").prependChild(words);
            if (task.parent() != null) {
                task.parent().addClass("task-list");
            }
        }
    }
}
