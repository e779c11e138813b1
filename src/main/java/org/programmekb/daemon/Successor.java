package org.programmekb.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process in training, as the resident program sees it: an {@link Apprentice}, which both compilers of the virtual machine
 * serve. The resident program has only the quick one, since the thorough one earns what it costs after minutes of work.
 */
final class Successor {
    /** What it is told, and what it says; each word is a byte. */
    static final int GO = 'g';

    static final int PAUSE = 'p';
    static final int TAKE_OVER = 't';
    static final int READY = 'r';

    /** Of the resident program's flags the one that its successor must not have. */
    private static final String ONLY_THE_QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private boolean isPaused;
    private boolean isReady;

    private Successor(Process process) {
        this.process = process;
    }

    /**
     * Starts one, which practises at once.
     *
     * @param command the class to run and its arguments
     * @param order what it practises
     */
    static Successor start(List<String> command, Order order) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.remove(ONLY_THE_QUICK_COMPILER);
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.DISCARD);
        builder.environment().putAll(Birth.MEMORY_OF_A_COMPILER);
        Successor successor = new Successor(builder.start());
        try {
            order.write(successor.process.getOutputStream());
            successor.process.getOutputStream().flush();
        } catch (IOException e) {
            successor.end();
            throw e;
        }
        return successor;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it has said that it has practised enough. */
    boolean isReady() throws IOException {
        isReady = isReady
                || process.getInputStream().available() > 0
                        && process.getInputStream().read() == READY;
        return isReady;
    }

    /** Makes room for somebody who waits. */
    void pause() {
        if (!isPaused) {
            isPaused = true;
            tell(PAUSE);
        }
    }

    void resume() {
        if (isPaused) {
            isPaused = false;
            tell(GO);
        }
    }

    /** From now on it lives without this process. */
    void takeOver() {
        tell(TAKE_OVER);
    }

    void end() {
        process.destroyForcibly();
    }

    /** One that cannot be told any more has ended. */
    private void tell(int word) {
        try {
            OutputStream stream = process.getOutputStream();
            stream.write(word);
            stream.flush();
        } catch (IOException e) {
            end();
        }
    }
}
