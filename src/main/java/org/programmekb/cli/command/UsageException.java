package org.programmekb.cli.command;

import java.util.List;
import org.programmekb.diagnostic.Message;

/** The command line or the configuration is wrong; each message says why. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> messages;

    /** What is wrong with how a command is used. */
    public static UsageException of(String command, Message problem) {
        return new UsageException(Message.of("usage.wrong", command, problem));
    }

    public UsageException(Message message) {
        this(List.of(message));
    }

    public UsageException(List<Message> messages) {
        super(String.join(
                System.lineSeparator(), messages.stream().map(Message::toString).toList()));
        this.messages = List.copyOf(messages);
    }

    public List<Message> messages() {
        return messages;
    }
}
