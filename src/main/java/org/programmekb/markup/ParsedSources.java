package org.programmekb.markup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.Register;

/**
 * All parsed sources of a build.
 *
 * @param documents the documents, in the order of their paths
 * @param facts YAML files of documents, in the order of their paths
 * @param registers id to fields for each register; empty if the project has no such file
 * @param includes path of a document to the paths of the files that it includes or tried to include
 */
public record ParsedSources(
        List<Document> documents,
        List<FactFile> facts,
        Map<Register, HeaderNode.Mapping> registers,
        Map<String, List<String>> includes) {
    public ParsedSources {
        documents = List.copyOf(documents);
        facts = List.copyOf(facts);
        registers = Map.copyOf(registers);
        includes = Collections.unmodifiableMap(new LinkedHashMap<>(includes));
    }

    /** The entries of a register by id. */
    public HeaderNode.Mapping register(Register register) {
        return registers.getOrDefault(
                register, new HeaderNode.Mapping(List.of(), Location.of("content/" + register.file())));
    }
}
