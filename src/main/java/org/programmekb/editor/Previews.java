package org.programmekb.editor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.editor.LocalEditor.Previewed;

/** The site with edits that are not saved. The last ones are kept: a page may still be loading when the next is made. */
final class Previews {
    private static final int KEPT = 4;

    /** The preview without edits. */
    private static final String PUBLISHED = "published";

    private final ContentFiles content;
    private final Trial trial;
    private final Deque<Preview> last = new ArrayDeque<>();

    Previews(ContentFiles content, Trial trial) {
        this.content = content;
        this.trial = trial;
    }

    /**
     * The site with some edits.
     *
     * @param folder its name, below the folder of previews, which nobody can guess
     * @param files those that differ from the published site
     */
    record Preview(String folder, List<Diagnostic> findings, Map<String, byte[]> files) {}

    /**
     * Makes the site with some edits.
     *
     * @param isSoon whether only its pages are wanted, and only if they can be had at once; otherwise there are no files
     */
    Preview make(List<ContentFiles.Edit> edits, boolean isSoon) throws IOException {
        Trial soon = states -> trial.soon(states).orElse(new Trial.Result(List.of(), Map.of()));
        Trial.Result result = content.tryOut(edits, isSoon ? soon : trial);
        Preview preview = new Preview(LocalEditor.newSecret(), result.findings(), result.files());
        synchronized (last) {
            last.addFirst(preview);
            while (last.size() > KEPT) {
                last.removeLast();
            }
        }
        return preview;
    }

    /** What is shown at a path below the root of the site. */
    Previewed find(String path) {
        String[] parts = path.substring(LocalEditor.PREVIEWS.length()).split("/", 2);
        if (parts[0].equals(PUBLISHED) && parts.length == 2) {
            return new Previewed.Published();
        }
        Optional<Preview> preview;
        synchronized (last) {
            preview =
                    last.stream().filter(each -> each.folder().equals(parts[0])).findFirst();
        }
        if (preview.isEmpty() || parts.length < 2) {
            return new Previewed.Gone();
        }
        String file = parts[1].isEmpty() || parts[1].endsWith("/") ? parts[1] + "index.html" : parts[1];
        return Optional.ofNullable(preview.get().files().get(file))
                .<Previewed>map(bytes -> new Previewed.Changed(Reply.file(bytes), file))
                .orElseGet(Previewed.Published::new);
    }
}
