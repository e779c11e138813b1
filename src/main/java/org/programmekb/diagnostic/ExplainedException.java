package org.programmekb.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A failure to read or write, with an explanation for the person at the terminal. */
public class ExplainedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Message explanation;

    /** A failure with its explanation. */
    public ExplainedException(Message explanation) {
        super(explanation.toString());
        this.explanation = explanation;
    }

    /** What is wrong with a file, or between two, and where. */
    public static Message explain(IOException failure) {
        if (failure instanceof ExplainedException explained) {
            return explained.explanation();
        }
        if (!(failure instanceof FileSystemException of) || of.getFile() == null) {
            String text = String.valueOf(failure.getMessage());
            return isFull(text) ? Message.of("file.no-room-anywhere") : Message.literal(text);
        }
        String reason = String.valueOf(of.getReason());
        if (failure instanceof NoSuchFileException) {
            return Message.of("file.missing", of.getFile());
        } else if (failure instanceof AccessDeniedException) {
            return Message.of("file.denied", of.getFile());
        } else if (failure instanceof NotDirectoryException || reason.equals("Not a directory")) {
            return Message.of("file.no-folder", of.getFile());
        } else if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return Message.of("file.in-the-way", of.getFile());
        } else if (isFull(reason)) {
            return Message.of("file.no-room", of.getFile());
        } else if (reason.equals("Is a directory")) {
            return Message.of("file.no-file", of.getFile());
        } else if (reason.equals("Read-only file system")) {
            return Message.of("file.read-only", of.getFile());
        }
        return Message.literal(String.valueOf(of.getMessage()));
    }

    /** A failure with the name of the file: what the system says about a file that is open lacks it. */
    public static IOException naming(Path file, IOException failure) {
        return failure instanceof FileSystemException || failure instanceof ExplainedException
                ? failure
                : new FileSystemException(file.toString(), null, failure.getMessage());
    }

    private static boolean isFull(String reason) {
        return reason.equals("No space left on device") || reason.equals("Disk quota exceeded");
    }

    /** What is wrong and what can be done about it. */
    public final Message explanation() {
        return explanation;
    }
}
