package org.zhengxin.catalog.load;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.zhengxin.catalog.load.Problems.Place;

/** Reads a YAML file into blocks that know their lines. Values stay text: what they are, the reader of a block says. */
final class YamlReader {

    private YamlReader() {}

    /** Returns the file's top block; empty, with the problem noted, when there is none. */
    static Optional<Block> read(Source source, Problems problems) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(source.name()).setUseMarks(true).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(source.content());
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(Block.of(source.name(), mapping, problems));
            }
            problems.add(new Place(source.name(), 1), "the file has no keys");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Place(source.name(), line), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(new Place(source.name(), 1), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }
}
