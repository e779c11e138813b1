package org.programmekb.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.Message;
import org.programmekb.paper.Paper;
import picocli.CommandLine.Option;

/** Options for what a site has for paper and for readers of books. */
final class PaperOptions {
    @Option(names = "--pdf")
    private boolean pdf;

    @Option(names = "--epub")
    private boolean epub;

    /**
     * What is wanted.
     *
     * @throws UsageException if nothing can print
     */
    Paper paper(Caller caller) {
        Optional<Path> browser = pdf ? Paper.findBrowser(caller.environment()) : Optional.empty();
        if (pdf && browser.isEmpty()) {
            throw new UsageException(Message.of("paper.no-browser"));
        }
        return new Paper(browser, epub);
    }
}
