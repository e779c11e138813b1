package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.Message;
import org.programmekb.publish.checksum.Checksums;
import org.programmekb.publish.checksum.FileDifference;
import org.programmekb.publish.checksum.FolderComparison;
import org.programmekb.publish.checksum.LocalAddress;
import org.programmekb.publish.checksum.ServerComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb verify}: compares a site with the manifest of the site that was built. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "FOLDER|URL", arity = "0..1", descriptionKey = "site")
    private @Nullable String site;

    @Option(names = "--manifest", paramLabel = "FILE")
    private @Nullable Path manifest;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> address = Optional.ofNullable(site).filter(LocalAddress::isAddress);
        address.flatMap(LocalAddress::mistake).ifPresent(mistake -> {
            throw UsageException.of("kb verify", mistake);
        });
        Path folder = site == null || address.isPresent()
                ? output(address.isPresent())
                : options.caller().folder().resolve(site);
        if (address.isEmpty() && !Files.isDirectory(folder)) {
            throw UsageException.of("kb verify", Message.of("verify.no-folder", folder));
        }
        Path file = manifest == null
                ? Checksums.beside(folder)
                : options.caller().folder().resolve(manifest);
        Checksums built = ManifestOption.read(file, "kb verify");
        SortedSet<FileDifference> differences = address.isPresent()
                ? ServerComparison.of(
                        built, LocalAddress.of(address.get()), ServerComparison.Limits.USUAL, console.cancellation())
                : FolderComparison.of(built, folder);
        differences.forEach(difference -> console.result(difference.message()));
        Object verified = address.isPresent() ? address.get() : folder;
        if (!differences.isEmpty()) {
            console.result(
                    Message.of("verify.different", verified, file, Console.count("difference", differences.size())));
            return ExitStatus.ERRORS;
        }
        Message files = Console.count("file", built.sums().size());
        console.result(Message.of(address.isPresent() ? "verify.served" : "verify.same", verified, file, files));
        return ExitStatus.DONE;
    }

    /** The output of the project; of no interest if the user names both a server and a manifest. */
    private Path output(boolean isServer) throws IOException {
        return isServer && manifest != null
                ? options.caller().folder()
                : options.load().site().folders().output();
    }
}
