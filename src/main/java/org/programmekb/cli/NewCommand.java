package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.ProjectOptions;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.CityGroup;
import org.programmekb.config.InputRoots;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.Addresses;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.markup.text.Markup;
import org.programmekb.names.NamedEntries;
import org.programmekb.scaffold.DraftTexts;
import org.programmekb.scaffold.NewDocument;
import org.programmekb.source.MeantName;
import org.programmekb.source.Register;
import org.programmekb.source.WrittenFile;
import org.programmekb.type.ContentType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb new}: creates a document in every language, from options or from answers at the keyboard. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private static final String TITLE = "--title-";

    private final Console console;
    private final Map<String, String> titles = new LinkedHashMap<>();

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", descriptionKey = "type")
    private @Nullable String type;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SLUG", descriptionKey = "slug")
    private @Nullable String slug;

    @Option(
            names = {"--city", "--cities"},
            paramLabel = "CITY",
            split = ",",
            splitSynopsisLabel = "")
    private List<String> cities = new ArrayList<>();

    @Option(
            names = {"--cluster", "--clusters"},
            paramLabel = "CLUSTER",
            split = ",",
            splitSynopsisLabel = "")
    private List<String> clusters = new ArrayList<>();

    @Option(names = "--side", paramLabel = "SIDE")
    private @Nullable String side;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable String date;

    @Option(names = "--md")
    private boolean isMarkdown;

    @Option(names = "--adoc")
    private boolean isAsciidoc;

    private NewCommand(Console console) {
        this.console = console;
    }

    /** The command with an option for the title in each language that the arguments name. */
    static CommandLine line(Console console, String... arguments) {
        NewCommand command = new NewCommand(console);
        CommandLine line = new CommandLine(command);
        Stream.concat(Stream.of(TITLE + "LANGUAGE"), Stream.of(arguments))
                .filter(argument -> argument.startsWith(TITLE))
                .map(argument -> argument.split("=", 2)[0])
                .distinct()
                .forEach(name -> line.getCommandSpec().addOption(command.title(name)));
        return line;
    }

    private OptionSpec title(String name) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel("TEXT")
                .setter(new CommandLine.Model.ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> @Nullable T set(T value) {
                        // The library resets every option to null before it reads the arguments.
                        return value == null ? null : (T) titles.put(name.substring(TITLE.length()), value.toString());
                    }
                })
                .build();
    }

    @Override
    public Integer call() throws IOException {
        SiteConfig config = options.programme();
        NamedEntries named = NamedEntries.of(config);
        Draft.Wish wish = new Draft.Wish(
                Optional.ofNullable(type).map(word -> type(word, config)),
                Optional.ofNullable(slug),
                titles(config),
                Optional.ofNullable(side).map(written -> side(written, config)),
                ids(named, ContentType.CITY, cities),
                ids(named, ContentType.CLUSTER, clusters),
                Optional.ofNullable(date).map(NewCommand::date),
                isAsciidoc
                        ? Optional.of(Markup.ASCIIDOC)
                        : Optional.of(Markup.MARKDOWN).filter(markup -> isMarkdown));
        Draft draft = console.in().isPresent() && slug == null
                ? new NewDialogue(console, config, named).complete(wish)
                : Draft.of(wish, config);
        draft.flaw().ifPresent(flaw -> {
            throw Draft.wrong(draft.isWithoutCities() ? named.choice(ContentType.CITY, flaw) : flaw);
        });
        write(draft.document(), config);
        return ExitStatus.DONE;
    }

    private void write(NewDocument draft, SiteConfig config) throws IOException {
        InputRoots roots = config.folders().roots();
        Map<Path, String> files = draft.files();
        Path schema = roots.place(draft.schemaFile());
        // Before anything is written.
        for (Path file : files.keySet()) {
            roots.place(file);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            WrittenFile.create(roots, roots.place(file.getKey()), file.getValue());
            console.result(SiteConfig.Folders.slashes(config.folders().project().relativize(file.getKey())));
        }
        writeSchema(draft, schema, config);
        String page = config.basePath() + Addresses.of(draft.id(), config.defaultLanguage());
        console.note(Message.of(
                "new.next.edit",
                Message.list(config.languages().stream()
                        .map(language -> "`" + DraftTexts.in(language.code()).mark() + "`")
                        .distinct()
                        .toList())));
        if (draft.id().type() == ContentType.CITY && draft.side().isEmpty()) {
            console.note(Message.of("new.next.side"));
        }
        console.note(Message.of("new.next.look", options.command("serve"), page));
        console.note(Message.of("new.next.check", options.command("check")));
        console.note(Message.of("new.next.publish", "status: draft"));
    }

    /** In the project, so that it is there without a network; an older one is replaced. */
    private void writeSchema(NewDocument draft, Path file, SiteConfig config) throws IOException {
        byte[] schema = JsonSchemas.facts(draft.id().type(), config.types());
        if (draft.id().type() != ContentType.PAGE
                && !(Files.exists(file)
                        && Files.size(file) == schema.length
                        && Arrays.equals(Files.readAllBytes(file), schema))) {
            WrittenFile.replace(file, schema);
            console.result(SiteConfig.Folders.slashes(config.folders().project().relativize(draft.schemaFile())));
        }
    }

    private static CityGroup side(String written, SiteConfig config) {
        return Draft.side(written, config).orElseThrow(() -> Draft.wrong(Draft.unknownSide(written, config)));
    }

    private ContentType type(String word, SiteConfig config) {
        Optional<Register> register = Register.called(word);
        if (register.isPresent() && config.types().named(word).isEmpty()) {
            throw new UsageException(
                    Draft.inRegister(register.get(), Optional.ofNullable(slug), titles(config), config));
        }
        return config.types().named(word).orElseThrow(() -> Draft.wrong(Draft.unknownType(word, config.types())));
    }

    private Map<Language, String> titles(SiteConfig config) {
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        titles.forEach((code, title) -> byLanguage.put(
                config.language(code).orElseThrow(() -> Draft.wrong(unknownLanguage(code, config))), title.strip()));
        return byLanguage;
    }

    private static Message unknownLanguage(String code, SiteConfig config) {
        Message problem = Message.of(
                "new.language.unknown",
                TITLE + code,
                config.languages().stream()
                        .map(language -> TITLE + language.code())
                        .collect(Collectors.joining(", ")));
        return MeantName.language(code, config.languages())
                .map(meant -> Message.of("usage.did-you-mean", problem, TITLE + meant.code()))
                .orElse(problem);
    }

    private static List<String> ids(NamedEntries named, ContentType type, List<String> parts) {
        return parts.stream().map(part -> id(named, type, part)).distinct().toList();
    }

    private static String id(NamedEntries named, ContentType type, String part) {
        List<NamedEntries.Named> found = named.find(type, part);
        if (found.size() == 1) {
            return found.get(0).id();
        }
        throw Draft.wrong(NamedEntries.doubt(type, part, found));
    }

    private static String date(String text) {
        return Draft.date(text).orElseThrow(() -> Draft.wrong(Message.of("new.date.invalid", text)));
    }
}
