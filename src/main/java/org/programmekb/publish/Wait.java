package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** Decision of a build whether to wait while another build is writing to the same output. */
@FunctionalInterface
public interface Wait {
    /** Does not wait. */
    Wait NEVER = (output, holder) -> {
        throw new ExplainedException(Message.of("output.busy", output, holder));
    };

    /**
     * Called again and again until the other build has ended.
     *
     * @param holder the other build
     * @throws IOException if this build does not wait any longer
     */
    void proceed(Path output, Message holder) throws IOException;
}
