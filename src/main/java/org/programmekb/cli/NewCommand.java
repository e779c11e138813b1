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
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.source.ContentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new}: starts a document in every language. */
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
        LoadedConfig loaded = SiteConfigLoader.load(options.invocation(Optional.empty()));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            console.mistakes(invalid.mistakes());
            return ExitStatus.USAGE;
        }
        SiteConfig config = ((LoadedConfig.Valid) loaded).site();
        Optional<ContentType> known = ContentType.ofWord(type).or(() -> ContentType.ofFolder(type));
        Optional<String> mistake = mistake(known);
        if (mistake.isPresent()) {
            console.note("kb new: " + mistake.get());
            return ExitStatus.USAGE;
        }
        Map<Path, String> files = new Draft(known.orElseThrow(), slug, cities, config).files();
        List<Path> existing = files.keySet().stream().filter(Files::exists).toList();
        if (!existing.isEmpty()) {
            existing.forEach(
                    file -> console.note("kb new: " + shown(config, file) + " already exists; nothing was written."));
            return ExitStatus.USAGE;
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().resolveSibling("."));
            Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            console.result(shown(config, file.getKey()));
        }
        return ExitStatus.DONE;
    }

    private Optional<String> mistake(Optional<ContentType> known) {
        if (known.isEmpty()) {
            return Optional.of("`" + type + "` is not a type; use news, city, cluster, lap, project or page.");
        }
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")) {
            return Optional.of("`" + slug + "` cannot be part of an address; use a-z, 0-9 and single hyphens.");
        }
        boolean needsCities = known.get() == ContentType.LAP || known.get() == ContentType.PROJECT;
        return needsCities && cities.isEmpty()
                ? Optional.of("a " + known.get().word() + " needs cities: add for instance --cities nice,haikou.")
                : Optional.empty();
    }

    private static String shown(SiteConfig config, Path file) {
        return config.folders().project().relativize(file).toString();
    }

    /** The first text of a document's files. */
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
            StringBuilder names = new StringBuilder("name:\n");
            config.languages()
                    .forEach(language -> names.append("  ")
                            .append(language.code())
                            .append(": ")
                            .append(title())
                            .append('\n'));
            return names.toString();
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
