package org.programmekb.content.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.SourceFile;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/** Reads the files {@code content/types/<word>.yaml} of a project. */
final class TypeFiles {
    private static final Pattern NAME = Pattern.compile("(?:.*/)?([^/]+)\\.ya?ml");

    private final SiteConfig config;
    private final Diagnostics findings;
    private final BindingContext context;

    private TypeFiles(SiteConfig config) {
        this.config = config;
        this.findings = new Diagnostics(config.severities());
        this.context = BindingContext.ofSettings(config, findings);
    }

    /**
     * A file as it was read.
     *
     * @param word its name without its ending
     * @param values the values that could be read
     */
    record TypeFile(String word, Location place, Values values) {}

    /** The types of a project; mistakes in its files are among the findings of the types. */
    static Types read(SiteConfig config) throws IOException {
        Path folder = config.folders().content().resolve(Types.FOLDER);
        return Files.isDirectory(folder) ? new TypeFiles(config).read(folder) : Types.BUILT_IN;
    }

    private Types read(Path folder) throws IOException {
        List<TypeFile> read = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Path file : files(folder)) {
            Optional<SourceText> source = source(file);
            source.ifPresent(yaml -> {
                text.append(yaml.path()).append('\n').append(yaml.text()).append('\n');
                read.add(new TypeFile(
                        NAME.matcher(yaml.path()).replaceFirst("$1"), Location.of(yaml.path()), values(yaml)));
            });
        }
        List<TypeDescription> descriptions = new TypeReading(context, read).all();
        // A new template of the project replaces that of all types.
        descriptions.forEach(each -> text.append(each.template())
                .append(' ')
                .append(each.indexTemplate())
                .append('\n'));
        return Types.of(descriptions, text.toString(), findings.all(), descriptions.size() < read.size());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private Optional<SourceText> source(Path file) throws IOException {
        Optional<Path> safe = config.folders().roots().file(file);
        if (safe.isEmpty()) {
            return Optional.empty();
        }
        String path = SiteConfig.Folders.slashes(config.folders().project().relativize(file));
        SourceFile source = new SourceFile(path, safe.get(), Files.size(safe.get()));
        return source.isTooLarge(
                        config.limits().documentBytes(), source.location(), Code.FILE_TOO_LARGE.hint(), findings)
                ? Optional.empty()
                : Optional.of(SourceText.decode(path, source.read(), findings));
    }

    private Values values(SourceText yaml) {
        HeaderNode.Mapping fields = new YamlReader(
                        config.limits().yamlDepth(),
                        config.limits().yamlItems(),
                        config.limits().documentBytes())
                .mapping(yaml, 0, yaml.length(), findings);
        return Groups.read(TypeFields.TYPE, fields, new FieldContext(context, "", false, ""));
    }
}
