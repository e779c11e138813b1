package org.programmekb.content;

/**
 * An organisation that takes part in a plan or project.
 *
 * @param organisation id in {@code organisations.yaml}
 * @param helix its role in the triple (or quadruple) helix
 */
public record Stakeholder(String organisation, Helix helix) {
    /** Roles in the order in which readers see them. */
    public enum Helix {
        GOVERNMENT,
        BUSINESS,
        RESEARCH,
        SOCIETY
    }
}
