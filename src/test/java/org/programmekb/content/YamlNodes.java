package org.programmekb.content;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.HeaderNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML for tests of this package, without the checks that the real parser makes. */
final class YamlNodes {
    private final String path;
    private final int firstLine;

    private YamlNodes(String path, int firstLine) {
        this.path = path;
        this.firstLine = firstLine;
    }

    static HeaderNode.Mapping parse(String path, int firstLine, String yaml) {
        YamlNodes nodes = new YamlNodes(path, firstLine);
        return new Compose(LoadSettings.builder().setUseMarks(true).build())
                .composeString(yaml)
                .map(node -> (HeaderNode.Mapping) nodes.node(node))
                .orElseGet(() -> new HeaderNode.Mapping(List.of(), new Location(path, firstLine, 1)));
    }

    private HeaderNode node(Node node) {
        Location location = location(node);
        if (node instanceof MappingNode mapping) {
            List<HeaderNode.Field> fields = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                ScalarNode key = (ScalarNode) tuple.getKeyNode();
                fields.add(new HeaderNode.Field(key.getValue(), location(key), node(tuple.getValueNode())));
            }
            return new HeaderNode.Mapping(fields, location);
        }
        if (node instanceof SequenceNode sequence) {
            return new HeaderNode.Sequence(
                    sequence.getValue().stream().map(this::node).toList(), location);
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        return new HeaderNode.Scalar(text, quoted, location);
    }

    private Location location(Node node) {
        Mark mark = node.getStartMark().orElseThrow();
        return new Location(path, firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}
