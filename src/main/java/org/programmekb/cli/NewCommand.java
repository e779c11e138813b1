package org.programmekb.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.ContentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new}: creates a document in every language. */
@Command(name = "new", description = "Creates the files of a new draft: its facts, and its text in every language.")
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type: news, city, cluster, lap, project or page.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "SLUG", description = "The name in the address, for instance port-merrow.")
    private String slug = "";

    @Option(
            names = "--cities",
            paramLabel = "ID",
            split = ",",
            description = "The ids of the cities of a plan or project, separated by commas.")
    private List<String> cities = new ArrayList<>();

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = options.load(Optional.empty()).site();
        Map<Path, String> files = new Draft(type(), slug, cities, config).files();
        List<String> existing = files.keySet().stream()
                .filter(Files::exists)
                .map(file -> "kb new: " + shown(config, file) + " already exists; nothing was written.")
                .toList();
        if (!existing.isEmpty()) {
            throw new UsageException(existing);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().resolveSibling("."));
            Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            console.result(shown(config, file.getKey()));
        }
        return ExitStatus.DONE;
    }

    /** The type, once all arguments have been checked. */
    private ContentType type() {
        ContentType known = ContentType.ofWord(type)
                .or(() -> ContentType.ofFolder(type))
                .orElseThrow(() -> new UsageException(
                        "kb new: `" + type + "` is not a type; use news, city, cluster, lap, project or page."));
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")) {
            throw new UsageException(
                    "kb new: `" + slug + "` cannot be part of an address; use a-z, 0-9 and single hyphens.");
        }
        if ((known == ContentType.LAP || known == ContentType.PROJECT) && cities.isEmpty()) {
            throw new UsageException(
                    "kb new: a " + known.word() + " needs cities: add for instance --cities nice,haikou.");
        }
        return known;
    }

    private static String shown(SiteConfig config, Path file) {
        return config.folders().project().relativize(file).toString();
    }

    /** The initial text of a document's files. */
    private record Draft(ContentType type, String slug, List<String> cities, SiteConfig config) {
        Map<Path, String> files() {
            Path folder = config.folders().content().resolve(type.folder());
            Map<Path, String> files = new LinkedHashMap<>();
            String facts = facts();
            if (!facts.isEmpty()) {
                files.put(folder.resolve(slug + ".yaml"), facts);
            }
            config.languages()
                    .forEach(language -> files.put(folder.resolve(slug + "." + language.code() + ".md"), prose()));
            return files;
        }

        private String title() {
            String last = slug.substring(slug.lastIndexOf('/') + 1).replace('-', ' ');
            return Character.toUpperCase(last.charAt(0)) + last.substring(1);
        }

        private String facts() {
            return switch (type) {
                case NEWS -> "date: " + config.today() + "\n# cities: []\n# clusters: []\n";
                case CITY ->
                    names() + "# pinyin:\nside: " + side()
                            + "\n# country: FR\n# region: {}\n# latitude:\n# longitude:\n# population: {value: , year: }\n"
                            + "# joined:\n# clusters: []\n";
                case CLUSTER -> names() + "# topics: []\n";
                case LAP -> cityList() + "# clusters: []\n# projects: []\n# period: {from: , to: }\n# objectives: []\n";
                case PROJECT -> cityList() + "# stage: proposed\n# clusters: []\n# since:\n";
                case PAGE -> "";
            };
        }

        private String names() {
            return config.languages().stream()
                    .map(language -> "  " + language.code() + ": " + title() + "\n")
                    .collect(Collectors.joining("", "name:\n", ""));
        }

        private String side() {
            return config.groups().isEmpty() ? "" : config.groups().get(0).id();
        }

        private String cityList() {
            return "cities: [" + String.join(", ", cities) + "]\n";
        }

        private String prose() {
            return "---\ntitle: " + title() + "\n# summary:\nstatus: draft\n---\n\n";
        }
    }
}
