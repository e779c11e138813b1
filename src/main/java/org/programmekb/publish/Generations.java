package org.programmekb.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.ChecksummedFile;
import org.programmekb.diagnostic.Message;

/** The numbered folders beside the output, locked by one build at a time. */
final class Generations implements AutoCloseable {
    private static final String LOCK = ".kb-lock";
    private static final int PAUSE_MILLIS = 50;
    private static final String WAITING = "waiting";
    private static final String WORK = "work";
    private static final String MANIFEST = ".manifest";
    private static final Pattern GENERATION = Pattern.compile("([1-9][0-9]{0,8})(-[0-9a-z]{1,16})?");
    private static final Pattern LEFTOVER = Pattern.compile(GENERATION + "(\\" + MANIFEST + "((\\.[0-9a-z]+)?\\"
            + ChecksummedFile.UNFINISHED + ")?)?|next-link|probe-[12]|" + WAITING + "|" + WORK);

    private static final Pattern PROCESS = Pattern.compile("[0-9]{1,10}");

    private final Path folder;
    private final FileChannel channel;

    private Generations(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks the folder for this build.
     *
     * @param whileLocked runs now and then while another build is writing here, and throws an exception if this build
     *     does not wait any longer
     */
    static Generations lock(OutputFolder output, Wait whileLocked) throws IOException {
        Path folder = output.generations();
        refuseForeign(folder);
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
        try {
            while (tryLock(channel) == null) {
                whileLocked.proceed(output.path(), holder(folder));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another build was writing to " + output.path(), e);
        }
        sign(channel);
        return new Generations(folder, channel);
    }

    /** Whether files whose names differ in upper and lower case can lie side by side here. */
    boolean tellCaseApart() {
        return Files.notExists(folder.resolve(LOCK.toUpperCase(Locale.ROOT)), NOFOLLOW_LINKS);
    }

    /** Writes which process holds the lock, for those who wait. */
    private static void sign(FileChannel channel) {
        String process = Long.toString(ProcessHandle.current().pid());
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            // On a full disk, they wait for a build without a number.
        }
    }

    private static Message holder(Path folder) {
        try {
            String process = Files.readString(folder.resolve(LOCK), StandardCharsets.US_ASCII);
            if (PROCESS.matcher(process).matches()) {
                return Message.of("output.holder", process);
            }
        } catch (IOException e) {
            // Some systems do not let others read it.
        }
        return Message.of("output.holder-unknown");
    }

    /** Whether this folder holds generations of a site. */
    static boolean isLockedFolder(Path folder) {
        return Files.isRegularFile(folder.resolve(LOCK), NOFOLLOW_LINKS);
    }

    static boolean isGeneration(Path path) {
        Path name = path.getFileName();
        return name != null && isName(name.toString());
    }

    static boolean isName(String text) {
        return GENERATION.matcher(text).matches();
    }

    /** Paths for two new generations, with numbers greater than all that were ever used. */
    List<Path> next() throws IOException {
        int greatest = 0;
        for (Path entry : FolderTree.entries(folder)) {
            Matcher generation = GENERATION.matcher(String.valueOf(entry.getFileName()));
            if (generation.matches()) {
                greatest = Math.max(greatest, Integer.parseInt(generation.group(1)));
            }
        }
        String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        return List.of(folder.resolve((greatest + 1) + "-" + random), folder.resolve((greatest + 2) + "-" + random));
    }

    /** The path of the generation with this name. */
    Path named(String name) {
        return folder.resolve(name);
    }

    /** Whether this path is a folder here with the name of a generation. */
    boolean holds(Path path) {
        return folder.equals(path.getParent()) && isGeneration(path) && Files.isDirectory(path, NOFOLLOW_LINKS);
    }

    /** The path of a generation's manifest. */
    Path manifest(String name) {
        return folder.resolve(name + MANIFEST);
    }

    /** The folder for new files while the spare generation is reused. */
    Path waiting() {
        return folder.resolve(WAITING);
    }

    /** The folder for tools that write files themselves. */
    Path work() {
        return folder.resolve(WORK);
    }

    /** Deletes generations and leftovers of other builds, except those that are kept. */
    void prune(Set<Path> kept) throws IOException {
        for (Path entry : FolderTree.entries(folder)) {
            if (!kept.contains(entry)
                    && LEFTOVER.matcher(String.valueOf(entry.getFileName())).matches()) {
                FolderTree.delete(entry);
            }
        }
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return;
        }
        boolean isOurs = Files.isDirectory(folder, NOFOLLOW_LINKS)
                && (Files.exists(folder.resolve(LOCK), NOFOLLOW_LINKS)
                        || FolderTree.entries(folder).isEmpty());
        if (!isOurs) {
            throw new OutputRefusedException(Message.of("output.generations", folder));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
