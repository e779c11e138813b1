package org.programmekb.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.programmekb.index.Addresses;

/** A tab of the browser that prints one page after another. It runs no scripts, and loads files of one folder only. */
final class PrintingTab {
    private static final String FILE = "file://";

    private final DevTools tools;
    private final String session;

    private final Path folder;

    private PrintingTab(DevTools tools, String session, Path folder) {
        this.tools = tools;
        this.session = session;
        this.folder = folder;
    }

    /**
     * Opens a tab.
     *
     * @param folder the pages, and all files that they may show
     */
    static PrintingTab open(DevTools tools, Path folder) throws IOException {
        Object target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId");
        Object session = tools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId");
        PrintingTab tab = new PrintingTab(tools, String.valueOf(session), folder);
        tab.call("Page.enable", Map.of());
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        tools.listen(tab.session, "Fetch.requestPaused", tab::decide);
        tab.call("Fetch.enable", Map.of());
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "light"))));
        return tab;
    }

    private Map<?, ?> call(String method, Map<String, ?> parameters) throws IOException {
        return tools.call(session, method, parameters);
    }

    /** Style sheets and templates of a project may name any address, but nothing of elsewhere is read or fetched. */
    private void decide(Map<?, ?> event) {
        String id = String.valueOf(event.get("requestId"));
        String address = event.get("request") instanceof Map<?, ?> request ? String.valueOf(request.get("url")) : "";
        try {
            if (isOfFolder(address)) {
                tools.tell(session, "Fetch.continueRequest", Map.of("requestId", id));
            } else {
                tools.tell(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", "Aborted"));
            }
        } catch (IOException e) {
            // The browser has ended, which whoever waits for it learns, too.
        }
    }

    private boolean isOfFolder(String address) {
        if (!address.startsWith(FILE)) {
            return false;
        }
        try {
            String path = Addresses.decoded(address.substring(FILE.length()).replaceFirst("[?#].*", ""));
            return Path.of(path).normalize().startsWith(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Loads a page with all that it shows. */
    void load(URI page) throws IOException {
        CompletableFuture<Map<?, ?>> loaded = tools.event(session, "Page.loadEventFired");
        call("Page.navigate", Map.of("url", page.toString()));
        DevTools.await(loaded);
    }

    /**
     * The page that is loaded, with tags and an outline.
     *
     * @param scale the size of everything; 1 is as the style sheet says
     */
    byte[] print(double scale) throws IOException {
        Object data = call(
                        "Page.printToPDF",
                        Map.of(
                                "preferCSSPageSize",
                                true,
                                "scale",
                                scale,
                                "generateTaggedPDF",
                                true,
                                "generateDocumentOutline",
                                true))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }
}
