package org.programmekb.paper;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A tab of the browser that prints one page after another. */
final class PrintingTab {
    private final DevTools tools;
    private final String session;

    private PrintingTab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
    }

    static PrintingTab open(DevTools tools) throws IOException {
        Object target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId");
        Object session = tools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId");
        PrintingTab tab = new PrintingTab(tools, String.valueOf(session));
        tab.call("Page.enable", Map.of());
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "light"))));
        return tab;
    }

    private Map<?, ?> call(String method, Map<String, ?> parameters) throws IOException {
        return tools.call(session, method, parameters);
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
