/**
 * Daemon, in messages the resident program: a background process that runs builds and checks in a virtual machine that is
 * already warm.
 *
 * <p>Its client, the launcher {@code kb}, sends fields that end with a zero byte. The daemon sends lines:
 *
 * <pre>
 * client                                     daemon
 * token, "run"
 *                                            answer and process number
 * identity, folder, number of variables,
 * variables, number of arguments, arguments
 *                                            "r" (ready), or "n" (no: the client runs the command itself)
 * "go"
 *                                            "o" or "e" and a number of bytes, then these bytes: output or errors
 *                                            "h" (heartbeat): the command goes on
 *                                            "x" and the exit status
 * </pre>
 *
 * <p>Another field after {@code go}, or the end of the connection, cancels the command. {@code status} and {@code stop} in
 * the place of {@code run} are answered with the state of the daemon. Who does not know the token is told nothing, and can
 * send no more than its length.
 */
@NullMarked
package org.programmekb.daemon;

import org.jspecify.annotations.NullMarked;
