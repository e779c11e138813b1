package org.programmekb.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbered folders beside the output, held by one build at a time. */
final class Generations implements AutoCloseable {
    private static final String LOCK = ".kb-lock";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern LEFTOVER = Pattern.compile(NUMBER + "|next-link|probe-[12]|work");

    private final Path folder;
    private final FileChannel channel;

    private Generations(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder for this build alone. */
    static Generations lock(OutputFolder output) throws IOException {
        Path folder = output.generations();
        refuseForeign(folder);
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new OutputBusyException(output.path());
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Generations(folder, channel);
    }

    static boolean isGeneration(Path path) {
        Path name = path.getFileName();
        return name != null && NUMBER.matcher(name.toString()).matches();
    }

    /** A path for a new generation, greater than all others. */
    Path next(int ahead) throws IOException {
        int greatest = 0;
        for (Path entry : entries()) {
            if (isGeneration(entry)) {
                greatest = Math.max(greatest, Integer.parseInt(String.valueOf(entry.getFileName())));
            }
        }
        return folder.resolve(Integer.toString(greatest + ahead));
    }

    /** Deletes the generations and leftovers that are not to be kept. */
    void prune(Set<Path> kept) throws IOException {
        for (Path entry : entries()) {
            if (!kept.contains(entry)
                    && LEFTOVER.matcher(String.valueOf(entry.getFileName())).matches()) {
                FolderTree.delete(entry);
            }
        }
    }

    /** Lets the next build in. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        return entries;
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return;
        }
        boolean isOurs = Files.isDirectory(folder, NOFOLLOW_LINKS)
                && (Files.exists(folder.resolve(LOCK), NOFOLLOW_LINKS) || isEmpty(folder));
        if (!isOurs) {
            throw new OutputRefusedException(folder + ": this is needed for the site's last generations, but this "
                    + "program did not make it; move it away, or choose another output folder with -o");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
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
