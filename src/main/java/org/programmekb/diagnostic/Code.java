package org.programmekb.diagnostic;

import static org.programmekb.diagnostic.Severity.ERROR;
import static org.programmekb.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of finding, with its default severity and hint. The catalogue in the documentation is generated from this
 * enum; {@code check.<code>=error|warning|off} in {@code jbake.properties} changes a severity.
 */
public enum Code {
    // Files
    ENCODING_INVALID(ERROR, "save the file as UTF-8"),
    MERGE_CONFLICT(ERROR, "keep the right version of these lines, and remove the marks around them"),
    FILE_TOO_LARGE(ERROR, "split the document; the limit protects the build"),
    FOLDER_UNKNOWN(
            ERROR,
            "use news, cities, clusters, laps, projects or pages, or give the document a `type` that has a JBake template"),
    LANGUAGE_SUFFIX_INVALID(ERROR, "name the file <slug>.<language>.<md|adoc|html>, for instance nice.en.md"),
    SLUG_INVALID(ERROR, "use lower-case letters a-z, digits and single hyphens, for instance guangzhou-huangpu"),
    SLUG_RESERVED(ERROR, "rename the file; this name is needed for a generated page"),
    DOCUMENT_DUPLICATE(ERROR, "keep one of the two files or rename one of them"),
    FACTS_ORPHANED(ERROR, "add a document with the same name and a language suffix, or remove the file"),
    PATH_OUTSIDE_PROJECT(ERROR, "put a copy into the project; links that leave it are not followed"),
    PATH_HIDDEN(ERROR, "put a copy where no name begins with a dot; hidden files are never published"),
    SYMLINK_LOOP(ERROR, "remove the link"),
    GIT_HISTORY_SHALLOW(
            WARNING, "fetch the full Git history (fetch-depth: 0), so that the dates of changes are correct"),
    // Headers
    HEADER_MISSING(ERROR, "start the file with a header: --- on a line, `title: ...`, and --- on a line"),
    HEADER_UNTERMINATED(ERROR, "end the header with a line that contains only ---"),
    HEADER_INVALID(ERROR, "see the handbook for the three forms of a header"),
    YAML_INVALID(ERROR, "check indentation and quotes; text with `: ` or a leading special character needs quotes"),
    FIELD_DUPLICATE(ERROR, "keep one of the two lines"),
    HEADER_PUNCTUATION(
            ERROR,
            "write the line with the marks of the keyboard's English layout: `: ` `, ` and straight quotation marks"),
    HEADER_QUOTES(WARNING, "remove the quotation marks, or put straight ones around the whole value"),
    TEXT_CUT(ERROR, "put the text in quotation marks"),
    // Schema
    FIELD_UNKNOWN(ERROR, "remove the field or correct its name"),
    FIELD_MISPLACED(ERROR, "this field differs by language: move it to the header of the language's document"),
    FIELD_MISSING(ERROR, "add the field"),
    TYPE_INVALID(ERROR, "see the field's type in the handbook"),
    VALUE_INVALID(ERROR, "use one of the values given in the message"),
    NUMBER_INVALID(ERROR, "write a plain number without units or thousands separators, for instance 342000"),
    DATE_INVALID(ERROR, "write 2020, 2020-02, 2020-02-14 or 2020-02-14T09:30+01:00"),
    DATE_ORDER(ERROR, "the first date must not be later than the second"),
    URL_INVALID(ERROR, "write an absolute address that starts with https:// or http://"),
    FACT_CONFLICT(ERROR, "write the fact only once, preferably in the YAML file next to the documents"),
    VALUE_DUPLICATE(ERROR, "remove the duplicate"),
    LANGUAGE_UNKNOWN(ERROR, "use the code of a configured language, as in {en: ..., zh: ...}"),
    TEXT_UNTRANSLATED(WARNING, "give the text in every language: {en: ..., zh: ...}"),
    // References
    REFERENCE_UNKNOWN(ERROR, "use the id (file name without language and ending) of an existing document"),
    LINK_BROKEN(ERROR, "link to an existing file, for instance ../cities/nice.en.md or kb:city/nice"),
    LINK_SCHEME(ERROR, "use https, http, mailto, tel or a link to a document"),
    ANCHOR_BROKEN(ERROR, "link to the id of a heading that exists in the target"),
    INCLUDE_INVALID(ERROR, "include only text files inside the project"),
    IMAGE_MISSING(ERROR, "put the image next to the document or in assets, and correct the path"),
    IMAGE_INVALID(ERROR, "use a PNG, JPEG, WebP, AVIF, GIF or a plain SVG image"),
    IMAGE_ALT_MISSING(ERROR, "describe the image for people who cannot see it"),
    // Languages
    TRANSLATION_MISSING(
            WARNING, "add the document in the other language; until then, readers see the original with a notice"),
    PARITY_NUMBER(WARNING, Parity.HINT),
    PARITY_DATE(WARNING, Parity.HINT),
    PARITY_PERCENTAGE(WARNING, Parity.HINT),
    PARITY_AMOUNT(WARNING, Parity.HINT),
    PARITY_EMAIL(WARNING, Parity.HINT),
    PARITY_HEADINGS(WARNING, Parity.HINT),
    PARITY_LINKS(WARNING, Parity.HINT),
    PARITY_IMAGES(WARNING, Parity.HINT),
    PARITY_TABLES(WARNING, Parity.HINT),
    PARITY_FOOTNOTES(WARNING, Parity.HINT),
    PARITY_CODE(WARNING, Parity.HINT),
    PARITY_QUOTATIONS(WARNING, Parity.HINT),
    PARITY_UNUSED(WARNING, "remove the entry; otherwise it would hide a later difference"),
    TRANSLATION_OUTDATED(
            WARNING,
            "look at the changes with `kb translations diff`, update the translation, then run `kb translations accept`"),
    TRANSLATION_RECORD_INVALID(ERROR, "remove the file and run `kb translations accept` for the translation"),
    TRANSLATION_RECORD_ORPHANED(WARNING, "remove the file; its translation does not exist"),
    SORT_KEY_MISSING(WARNING, "add `pinyin`, so that the name is sorted as Chinese readers expect"),
    // Names
    NAME_VARIANT(WARNING, "write the official name"),
    NAME_FORMER(WARNING, "write the official name, or say that this is a former name"),
    NAME_MISSPELT(
            WARNING, "write the name as in content/people.yaml, or, if it is another person, add that person there"),
    // Tags
    TAG_SPELLING(
            WARNING,
            "write the tag as in the other documents; tags that differ only in case or spaces are the same tag"),
    // Markup
    MARKUP_INVALID(ERROR, "correct the markup"),
    MARKUP_WARNING(WARNING, "correct the markup"),
    MARKUP_REMOVED(WARNING, "remove it from the source; only plain, safe HTML is published"),
    MARK_IGNORED(WARNING, "write `**...**`, which needs no space around it, or escape the marks"),
    HEADING_IGNORED(WARNING, "write `## Heading`, with a space behind the marks"),
    LINK_IGNORED(WARNING, "write `[text](address)`, with half-width brackets and without spaces between the parts"),
    TABLE_IGNORED(WARNING, "write a line such as `| --- | --- |` below the head of the table"),
    FOOTNOTE_UNDEFINED(ERROR, "write the note on a line of its own: `[^1]: Text`"),
    FOOTNOTE_UNUSED(WARNING, "put the mark of the note into the text, or remove the note"),
    FORMULA_UNSUPPORTED(WARNING, "write the formula in words, or show it as an image with a description"),
    DIAGRAM_UNSUPPORTED(WARNING, "save the diagram as an SVG or PNG image, and show the image"),
    HEADING_LEVEL(WARNING, "start with level 2 and do not skip levels; the title is level 1"),
    // Prose
    TEXT_UNFINISHED(WARNING, "write the missing text, or remove the note"),
    PROSE_HALF_WIDTH(WARNING, "use full-width punctuation in Chinese text"),
    PROSE_FULL_WIDTH(WARNING, "write letters, digits and English punctuation in half width"),
    PROSE_STRAIGHT_QUOTES(WARNING, "use “ and ” in Chinese text"),
    PROSE_MIXED_QUOTES(WARNING, "use one kind of quotation marks and apostrophes"),
    PROSE_ELLIPSIS(WARNING, "write …… in Chinese text"),
    PROSE_DASH(WARNING, "write —— in Chinese text"),
    PROSE_TRADITIONAL(
            WARNING, "use the Simplified form; mark a quotation in Traditional Chinese with lang=\"zh-Hant\""),
    PROSE_DOUBLED(WARNING, "remove the repetition"),
    PROSE_SPACE(WARNING, "remove the space; the stylesheet adds the gap between Chinese and Latin characters"),
    PROSE_UNBALANCED(WARNING, "add the missing mark or remove this one"),
    // Output
    OUTPUT_COLLISION(ERROR, "rename one of the two sources or remove the alias"),
    OUTPUT_PATH_INVALID(
            ERROR, "rename the source or the alias; names must not contain backslashes or control characters"),
    ALIAS_INVALID(ERROR, "write a path relative to the language folder, for instance news/old-name"),
    TEMPLATE_FAILED(ERROR, "correct the template at the place given in the message"),
    TEMPLATE_MISSING(ERROR, "add the template to the templates folder"),
    MESSAGE_MISSING(WARNING, "add the key to the message file of the language"),
    PAGE_LINK_BROKEN(ERROR, "correct the template or the content that makes this link"),
    PAGE_ANCHOR_BROKEN(ERROR, "correct the template or the content that makes this link"),
    PAGE_LINK_SLASH(ERROR, "end the address of a folder with a slash, so that it needs no redirect"),
    PAGE_ASSET_MISSING(ERROR, "add the file to assets, or correct the template or content that loads it"),
    PAGE_LANG_INVALID(ERROR, "the root element of every page needs the tag of a configured language in `lang`"),
    PAGE_ID_DUPLICATE(ERROR, "ids must be unique within a page"),
    HREFLANG_INVALID(ERROR, "every language version must list itself and all the others"),
    CANONICAL_INVALID(ERROR, "every page needs exactly one canonical address; it must be absolute and point to a page"),
    DATA_INVALID(ERROR, "the file does not match its published schema: report this to the maintainers of the program"),
    RENDERING_TOOL_FAILED(ERROR, "see the message of the JBake rendering tool"),
    RENDERING_TOOL_OVERRULED(
            WARNING,
            "turn the tool off in jbake.properties (for instance render.index=false), or let it write to another path");

    private final Severity severity;
    private final String hint;

    /** The hint that all differences between languages share. */
    private static final class Parity {
        private static final String HINT =
                "make both versions say the same, or accept the difference with a reason in `parity`";
    }

    Code(Severity severity, String hint) {
        this.severity = severity;
        this.hint = hint;
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
    public String hint() {
        return hint;
    }

    /** The code with this {@link #id()}. */
    public static Optional<Code> byId(String id) {
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }
}
