import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.cli.Kb;
import org.programmekb.markup.GrowthPattern;

/**
 * Measures how the time of a build grows with the size of a document. The patterns are in
 * {@code src/test/resources/growth/patterns.tsv}; each is written again and again until the document is large enough.
 * What is measured is the processor time of {@code kb build}, of all threads, in a virtual machine that has built such documents before.
 */
public final class Growth {
    private static final String SETTINGS = """
            site.host=https://example.org
            site.languages=en
            site.default.language=en
            site.timezone=Europe/Brussels
            site.title.en=Test programme
            """;

    /** What ended before it was measured. */
    private static final double TOO_LONG = Double.POSITIVE_INFINITY;

    private static final double NO_MEMORY = Double.NaN;

    /** Ready before a build takes all memory. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int seconds;
    private final Path results;
    private final Map<String, Double> known = new LinkedHashMap<>();

    private Growth(int seconds, Path results) throws IOException {
        this.seconds = seconds;
        this.results = results;
        for (String line : Files.readAllLines(results)) {
            int last = line.lastIndexOf('\t');
            known.put(line.substring(0, last), Double.valueOf(line.substring(last + 1)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean measures = arguments[0].equals("measure");
        Growth growth = new Growth(Integer.parseInt(arguments[3]), Path.of(arguments[2]));
        int[] sizes = Stream.of(arguments[4].split(",")).mapToInt(Integer::parseInt).toArray();
        Pattern wanted = Pattern.compile(arguments[5]);
        List<GrowthPattern> forms = GrowthPattern.in(Path.of(arguments[1])).stream()
                .filter(form -> wanted.matcher(form.toString()).find())
                .toList();
        if (measures) {
            growth.measure(forms, sizes);
        } else {
            growth.print(forms, sizes);
        }
        System.exit(0);
    }

    private void measure(List<GrowthPattern> forms, int[] sizes) throws Exception {
        boolean warm = false;
        for (GrowthPattern form : forms) {
            int last = 0;
            for (int size : sizes) {
                if (!known.containsKey(key(form, size))) {
                    // No work shrinks when the document grows.
                    double before = last == 0 ? 0 : known.get(key(form, last));
                    if (before * size / Math.max(last, 1) > seconds || Double.isNaN(before)) {
                        add(key(form, size), Double.isNaN(before) ? NO_MEMORY : TOO_LONG);
                    } else {
                        if (!warm) {
                            warm = true;
                            warmUp(forms);
                        }
                        // It stays when this process ends before the build.
                        measure(form, size);
                    }
                }
                last = size;
            }
        }
    }

    private static void warmUp(List<GrowthPattern> forms) throws IOException {
        for (String markup : List.of("md", "adoc")) {
            List<GrowthPattern> first = forms.stream()
                    .filter(form -> form.markup().equals(markup))
                    .limit(4)
                    .toList();
            for (int round = 0; round < 3; round++) {
                for (GrowthPattern form : first) {
                    build(markup, form.document(2_000));
                }
            }
        }
    }

    private void measure(GrowthPattern form, int size) throws Exception {
        String document = form.document(size * 1_000);
        double[] measured = {TOO_LONG};
        Thread thread = new Thread(() -> {
            try {
                measured[0] = build(form.markup(), document);
            } catch (OutOfMemoryError error) {
                measured[0] = NO_MEMORY;
            } catch (IOException exception) {
                throw new java.io.UncheckedIOException(exception);
            }
        });
        long limit = cpu() + seconds * 1_000_000_000L;
        thread.start();
        while (thread.isAlive() && cpu() < limit) {
            thread.join(50);
        }
        add(key(form, size), measured[0]);
        System.err.printf(Locale.ROOT, "%s %d KB: %.2f%n", form, size, measured[0]);
        if (thread.isAlive() || Double.isNaN(measured[0])) {
            // Nothing can stop it but the end of the process.
            Runtime.getRuntime().halt(9);
        }
    }

    private static String key(GrowthPattern form, int kilobytes) {
        return form.markup() + "\t" + form.name() + "\t" + kilobytes;
    }

    private void add(String key, double measured) throws IOException {
        known.put(key, measured);
        Files.writeString(results, key + "\t" + measured + "\n", StandardOpenOption.APPEND);
    }

    /** Builds a site of one document in a process that has built others, and returns the seconds of processor time. */
    private static double build(String markup, String document) throws IOException {
        Path folder = Files.createTempDirectory("growth");
        try {
            Path pages = Files.createDirectories(folder.resolve("content/pages"));
            Files.writeString(folder.resolve("jbake.properties"), SETTINGS);
            Files.writeString(pages.resolve("a.en." + markup), document);
            StringWriter told = new StringWriter();
            PrintWriter out = new PrintWriter(told);
            long start = cpu();
            Map<String, String> environment =
                    Map.of("SOURCE_DATE_EPOCH", "1700000000", "KB_HOME", System.getenv().getOrDefault("KB_HOME", "."));
            int status = Kb.run(environment, out, out, "build", "-s", folder.toString());
            if (told.toString().contains("kb-report") || status > 1) {
                System.err.println(told.toString().lines().limit(5).toList());
            }
            return (cpu() - start) / 1e9;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long cpu() {
        return SYSTEM.getProcessCpuTime();
    }

    private void print(List<GrowthPattern> forms, int[] sizes) {
        StringBuilder table = new StringBuilder("| pattern |");
        for (int size : sizes) {
            table.append(' ').append(size).append(" |");
        }
        table.append(" exponent |\n|---|").append("---:|".repeat(sizes.length + 1)).append('\n');
        for (GrowthPattern form : forms) {
            List<Double> all = new ArrayList<>();
            table.append("| ").append(form).append(" |");
            for (int size : sizes) {
                Double measured = known.get(key(form, size));
                all.add(measured);
                table.append(' ').append(cell(measured)).append(" |");
            }
            table.append(' ').append(exponent(sizes, all)).append(" |\n");
        }
        System.out.print(table);
    }

    private String cell(Double measured) {
        return measured == null
                ? ""
                : Double.isNaN(measured)
                        ? "memory"
                        : Double.isInfinite(measured)
                                ? "> " + seconds
                                : String.format(Locale.ROOT, "%.2f", measured);
    }

    /** How the time grows from the last size but one to the last that was measured: 1 in proportion, 2 with the square. */
    private static String exponent(int[] sizes, List<Double> all) {
        int last = sizes.length - 1;
        while (last > 0 && (all.get(last) == null || !Double.isFinite(all.get(last)))) {
            last--;
        }
        if (last == 0 || all.get(last - 1) == null) {
            return "";
        }
        double growth = Math.log(all.get(last) / all.get(last - 1)) / Math.log((double) sizes[last] / sizes[last - 1]);
        return String.format(Locale.ROOT, "%.1f", growth);
    }
}
