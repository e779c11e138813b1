package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.SourceFile;

/**
 * The picture of an entry.
 *
 * @param file where it is in the project
 * @param place where the file is named
 * @param alt what it shows, for people who do not see it
 * @param credit who made it
 * @param licence under which it may be used
 */
public record Picture(
        SourceFile file, Location place, LocalizedText alt, Optional<LocalizedText> credit, Optional<String> licence) {}
