package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Another build is writing to the same output folder. */
public final class OutputBusyException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputBusyException(Path output) {
        super(output + ": another build is writing here; wait until it is finished, or choose another folder with -o");
    }
}
