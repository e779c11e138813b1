package org.programmekb.diagnostic;

import static org.programmekb.diagnostic.Severity.ERROR;
import static org.programmekb.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of finding, with its default severity. Its hint is in the catalogue of messages, as {@code <code>.hint}.
 * The list in the documentation is generated from this enum; {@code check.<code>=error|warning|off} in {@code jbake.properties} changes a severity.
 */
public enum Code {
    // Files
    ENCODING_INVALID(ERROR),
    MERGE_CONFLICT(ERROR),
    FILE_TOO_LARGE(ERROR),
    DOCUMENT_SLOW(ERROR),
    FOLDER_UNKNOWN(ERROR),
    LANGUAGE_SUFFIX_INVALID(ERROR),
    DOCUMENT_FORMAT(ERROR),
    FILE_UNLINKED(WARNING),
    SLUG_INVALID(ERROR),
    SLUG_RESERVED(ERROR),
    DOCUMENT_DUPLICATE(ERROR),
    FACTS_ORPHANED(ERROR),
    PATH_OUTSIDE_PROJECT(ERROR),
    PATH_HIDDEN(ERROR),
    SYMLINK_LOOP(ERROR),
    LFS_POINTER(ERROR),
    GIT_HISTORY_SHALLOW(WARNING),
    // Headers
    HEADER_MISSING(ERROR),
    HEADER_UNTERMINATED(ERROR),
    HEADER_INVALID(ERROR),
    YAML_INVALID(ERROR),
    FIELD_DUPLICATE(ERROR),
    HEADER_PUNCTUATION(ERROR),
    HEADER_QUOTES(WARNING),
    TEXT_CUT(ERROR),
    // Schema
    TYPE_DESCRIPTION(ERROR),
    FIELD_UNKNOWN(ERROR),
    FIELD_MISPLACED(ERROR),
    FIELD_MISSING(ERROR),
    TYPE_INVALID(ERROR),
    VALUE_INVALID(ERROR),
    NUMBER_INVALID(ERROR),
    DATE_INVALID(ERROR),
    DATE_ORDER(ERROR),
    DATE_FAR(WARNING),
    POSITION_DOUBTFUL(WARNING),
    TITLE_QUOTED(WARNING),
    URL_INVALID(ERROR),
    FACT_CONFLICT(ERROR),
    VALUE_DUPLICATE(ERROR),
    LANGUAGE_UNKNOWN(ERROR),
    TEXT_UNTRANSLATED(WARNING),
    // References
    REFERENCE_UNKNOWN(ERROR),
    LINK_BROKEN(ERROR),
    LINK_SCHEME(ERROR),
    LINK_OWN_SITE(WARNING),
    ANCHOR_BROKEN(ERROR),
    ADDRESS_BLANK(ERROR),
    SETTING_UNPUBLISHED(WARNING),
    INCLUDE_INVALID(ERROR),
    IMAGE_MISSING(ERROR),
    IMAGE_INVALID(ERROR),
    IMAGE_LARGE(WARNING),
    IMAGE_ALT_MISSING(ERROR),
    // Languages
    LANGUAGE_MISMATCH(WARNING),
    TRANSLATION_MISSING(WARNING),
    PARITY_NUMBER(WARNING, "parity"),
    PARITY_DATE(WARNING, "parity"),
    PARITY_PERCENTAGE(WARNING, "parity"),
    PARITY_AMOUNT(WARNING, "parity"),
    PARITY_EMAIL(WARNING, "parity"),
    PARITY_HEADINGS(WARNING, "parity"),
    PARITY_LINKS(WARNING, "parity"),
    PARITY_IMAGES(WARNING, "parity"),
    PARITY_LISTS(WARNING, "parity"),
    PARITY_TABLES(WARNING, "parity"),
    PARITY_FOOTNOTES(WARNING, "parity"),
    PARITY_CODE(WARNING, "parity"),
    PARITY_QUOTATIONS(WARNING, "parity"),
    PARITY_UNUSED(WARNING),
    TRANSLATION_OUTDATED(WARNING),
    TRANSLATION_RECORD_INVALID(ERROR),
    TRANSLATION_RECORD_ORPHANED(WARNING),
    SORT_KEY_MISSING(WARNING),
    // Names
    NAME_VARIANT(WARNING),
    NAME_FORMER(WARNING),
    NAME_MISSPELT(WARNING),
    // Tags
    TAG_SPELLING(WARNING),
    // Markup
    MARKUP_INVALID(ERROR),
    MARKUP_WARNING(WARNING),
    MARKUP_REMOVED(WARNING),
    MARK_IGNORED(WARNING),
    HEADING_IGNORED(ERROR),
    LINK_IGNORED(ERROR),
    TABLE_IGNORED(ERROR),
    FOOTNOTE_UNDEFINED(ERROR),
    FOOTNOTE_UNUSED(WARNING),
    SOURCE_UNUSED(WARNING),
    SOURCE_MISSING(WARNING),
    COOPERATION_INFERRED(WARNING),
    RECORD_OLDER(WARNING),
    FORMULA_UNSUPPORTED(WARNING),
    DIAGRAM_UNSUPPORTED(WARNING),
    HEADING_LEVEL(WARNING),
    // Prose
    TEXT_UNFINISHED(WARNING),
    PROSE_HALF_WIDTH(WARNING),
    PROSE_BRACKETS(WARNING),
    PROSE_FULL_WIDTH(WARNING),
    PROSE_STRAIGHT_QUOTES(WARNING),
    PROSE_MIXED_QUOTES(WARNING),
    PROSE_ELLIPSIS(WARNING),
    PROSE_DASH(WARNING),
    PROSE_TRADITIONAL(WARNING),
    PROSE_DOUBLED(WARNING),
    PROSE_SPACE(WARNING),
    PROSE_LATIN_SPACE(WARNING),
    PROSE_UNBALANCED(WARNING),
    SUMMARY_REPEATED(WARNING),
    // Output
    OUTPUT_COLLISION(ERROR),
    OUTPUT_PATH_INVALID(ERROR),
    SITE_LARGE(WARNING),
    ALIAS_INVALID(ERROR),
    ALIAS_MISSING(WARNING),
    TEMPLATE_FAILED(ERROR),
    TEMPLATE_MISSING(ERROR),
    TEMPLATE_OUTDATED(WARNING),
    TEMPLATE_UNUSED(WARNING),
    MESSAGE_MISSING(WARNING),
    MESSAGE_UNKNOWN(ERROR),
    MESSAGE_INVALID(ERROR),
    MESSAGE_UNUSED(WARNING),
    PAGE_LINK_BROKEN(ERROR),
    PAGE_ANCHOR_BROKEN(ERROR),
    PAGE_LINK_SLASH(ERROR),
    PAGE_ASSET_MISSING(ERROR),
    PAGE_LANG_INVALID(ERROR),
    PAGE_ID_DUPLICATE(ERROR),
    HREFLANG_INVALID(ERROR),
    CANONICAL_INVALID(ERROR),
    DATA_INVALID(ERROR),
    RENDERING_TOOL_FAILED(ERROR),
    RENDERING_TOOL_OVERRULED(WARNING);

    private final Severity severity;
    private final String hintOf;

    Code(Severity severity) {
        this.severity = severity;
        this.hintOf = id();
    }

    /** A kind of finding that shares its hint with others. */
    Code(Severity severity, String group) {
        this.severity = severity;
        this.hintOf = group;
    }

    /** The code as shown and configured, for instance {@code date-invalid}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The default severity, which a project can override. */
    public Severity severity() {
        return severity;
    }

    /** The default hint for authors; a finding can have a more specific one. */
    public Message hint() {
        return Message.of(hintOf + ".hint");
    }

    /** The code with this {@link #id()}. */
    public static Optional<Code> byId(String id) {
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }
}
