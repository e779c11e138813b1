package org.programmekb.config;

/**
 * The picture beside the statement who finances the programme.
 *
 * @param file its path below the assets
 * @param alt what it shows, per language
 */
public record FundingEmblem(String file, LocalizedText alt) {}
