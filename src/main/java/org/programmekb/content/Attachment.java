package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.SourceFile;

/**
 * A file that readers of a document can download.
 *
 * @param language the language of the file, by its ISO 639-1 code
 * @param date when the file was made
 */
public record Attachment(SourceFile file, LocalizedText title, Optional<String> language, Optional<PartialDate> date) {}
