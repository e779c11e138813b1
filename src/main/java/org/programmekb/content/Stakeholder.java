package org.programmekb.content;

/**
 * An organisation that takes part in a plan or project.
 *
 * @param organisation the id in {@code organisations.yaml}
 * @param helix its role in the triple (or quadruple) helix
 */
public record Stakeholder(String organisation, Helix helix) {
    /** Roles of stakeholders, in display order. */
    public enum Helix {
        GOVERNMENT,
        BUSINESS,
        RESEARCH,
        SOCIETY
    }
}
