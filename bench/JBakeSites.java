import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Compares two built sites file by file. Writes in words what differs to a third file, and to a fourth one which lines have other bytes
 * where the text is the same. Prints five numbers as cells of a table: files with the same bytes, with the same text, with other text, only in
 * the first, only in the second. Ends with 1 if the sites differ.
 */
public final class JBakeSites {
    private static final int CONTEXT = 12;
    private static final String XML = ".*\\.(xml|atom|rss)";
    private static final String MARKUP = ".*\\.html?|.*\\.xhtml|" + XML;
    /** Templates print when the site was built. */
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d\\d(:\\d\\d)?(\\s?[AP]M)?");

    public static void main(String[] arguments) throws IOException {
        Map<String, Path> first = files(Path.of(arguments[0]));
        Map<String, Path> second = files(Path.of(arguments[1]));
        List<String> lines = new ArrayList<>();
        List<String> sameText = new ArrayList<>();
        int same = 0;
        int text = 0;
        int differs = 0;
        for (String path : first.keySet()) {
            if (second.containsKey(path)) {
                byte[] one = Files.readAllBytes(first.get(path));
                byte[] other = Files.readAllBytes(second.get(path));
                if (Arrays.equals(one, other)) {
                    same++;
                } else {
                    String difference = difference(path, one, other);
                    if (difference.isEmpty()) {
                        text++;
                        sameText.add(path + " has other bytes and the same text:\n" + lineThatDiffers(one, other));
                    } else {
                        differs++;
                        lines.add(path + " says something else:\n" + difference);
                    }
                }
            }
        }
        List<String> onlyFirst = missing(first, second);
        List<String> onlySecond = missing(second, first);
        onlyFirst.forEach(path -> lines.add(path + " is made only by stock JBake"));
        onlySecond.forEach(path -> lines.add(path + " is made only by kb"));
        boolean isSame = lines.isEmpty() && !first.isEmpty();
        lines.add(
                0,
                first.isEmpty() || second.isEmpty()
                        ? (first.isEmpty() ? "stock JBake" : "kb") + " made no site"
                        : isSame
                                ? "kb makes the same site: " + same + " files with the same bytes, " + text + " with the same text"
                                : "kb makes another site: " + lines.size() + " of " + (same + text + lines.size()) + " files differ");
        Files.write(Path.of(arguments[2]), lines);
        Files.write(Path.of(arguments[3]), sameText);
        System.out.printf("%d | %d | %d | %d | %d", same, text, differs, onlyFirst.size(), onlySecond.size());
        System.exit(isSame ? 0 : 1);
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Path root = folder.toRealPath();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile).forEach(file -> files.put(root.relativize(file).toString(), file));
        }
        return files;
    }

    private static List<String> missing(Map<String, Path> from, Map<String, Path> in) {
        TreeSet<String> paths = new TreeSet<>(from.keySet());
        paths.removeAll(in.keySet());
        return List.copyOf(paths);
    }

    /** Empty if the files say the same; else the first words that differ, a line for each file. */
    private static String difference(String path, byte[] one, byte[] other) {
        if (!path.matches(MARKUP) && !path.matches(".*\\.(txt|css|js|json)")) {
            return "    stock JBake: " + one.length + " bytes\n    kb:          " + other.length + " bytes";
        }
        List<String> left = words(path, one);
        List<String> right = words(path, other);
        int i = 0;
        while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) {
            i++;
        }
        if (i == left.size() && i == right.size()) {
            return "";
        }
        return "    stock JBake: " + around(left, i) + "\n    kb:          " + around(right, i);
    }

    /** The first line of each with other bytes. Times of the day do not count. */
    private static String lineThatDiffers(byte[] one, byte[] other) {
        List<String> left = lines(one);
        List<String> right = lines(other);
        int i = 0;
        while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) {
            i++;
        }
        return i == left.size() && i == right.size()
                ? "    only times of the day or ends of lines"
                : "    stock JBake: " + line(left, i) + "\n    kb:          " + line(right, i);
    }

    private static List<String> lines(byte[] file) {
        return withoutTimes(file).lines().toList();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i).strip() : "(the file ends)";
    }

    private static String withoutTimes(byte[] file) {
        return TIME.matcher(new String(file, StandardCharsets.UTF_8)).replaceAll("TIME");
    }

    private static String around(List<String> words, int i) {
        return String.join(" ", words.subList(Math.max(0, Math.min(i, words.size()) - 3), Math.min(words.size(), i + CONTEXT)));
    }

    /** Text and addresses in their order. Times of the day are left out. */
    private static List<String> words(String path, byte[] file) {
        String text = withoutTimes(file);
        if (!path.matches(MARKUP)) {
            return split(text);
        }
        Document document = path.matches(XML) ? Jsoup.parse(text, "", Parser.xmlParser()) : Jsoup.parse(text);
        List<String> words = new ArrayList<>();
        NodeTraversor.traverse((node, depth) -> add(node, words), document);
        return words;
    }

    private static void add(Node node, List<String> words) {
        if (node instanceof TextNode textNode) {
            words.addAll(split(textNode.getWholeText()));
        } else if (node instanceof Element element) {
            for (String name : List.of("id", "href", "src", "content", "alt", "title")) {
                if (element.hasAttr(name)) {
                    words.add("[" + element.tagName() + " " + name + "=" + element.attr(name).replaceAll("\\s+", " ") + "]");
                }
            }
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
