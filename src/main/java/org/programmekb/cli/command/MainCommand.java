package org.programmekb.cli.command;

/** What a command knows of the main command above it. */
public interface MainCommand {
    /** The context of the user. */
    Caller caller();
}
