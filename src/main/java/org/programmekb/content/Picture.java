package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.SourceFile;

/**
 * The picture of an entry.
 *
 * @param file the image file in the project
 * @param alt the text alternative, for people who do not see the picture
 * @param credit the name of its maker
 * @param licence the licence of the picture
 */
public record Picture(SourceFile file, LocalizedText alt, Optional<LocalizedText> credit, Optional<String> licence) {}
