package org.councilnotes.corpus;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Saying;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file whose values know their line.
 *
 * <p>Only the tree of nodes is built, never an object named by the file.
 */
final class YamlMap {

  private final String file;
  private final Node origin;
  private final Map<String, Node> values;

  private YamlMap(String file, Node origin, Map<String, Node> values) {
    this.file = file;
    this.origin = origin;
    this.values = values;
  }

  /**
   * Reads the whole file.
   *
   * @throws VocabularyProblem where it is no YAML or no mapping
   */
  static YamlMap read(String file, Reader reader) {
    return readIfAny(file, reader)
        .orElseThrow(() -> new VocabularyProblem(file, 1, Saying.EMPTY_FILE.say()));
  }

  /**
   * Reads the whole file; empty where there is nothing in it, or comments only.
   *
   * @throws VocabularyProblem where it is no YAML or no mapping
   */
  static Optional<YamlMap> readIfAny(String file, Reader reader) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      return Optional.ofNullable(root).map(node -> of(file, node));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new VocabularyProblem(file, line, e.getProblem());
    } catch (YAMLException e) {
      throw new VocabularyProblem(file, 1, e.getMessage());
    }
  }

  private static YamlMap of(String file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw problem(file, node, Saying.NO_MAPPING.say());
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(file, entry.getKeyNode());
      if (values.put(key, entry.getValueNode()) != null) {
        throw problem(file, entry.getKeyNode(), Saying.TWICE.say(key));
      }
    }
    return new YamlMap(file, node, values);
  }

  /** Refuses any other key, so that a misspelt one does not go unnoticed. */
  YamlMap allowing(String... keys) {
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      if (!Set.of(keys).contains(entry.getKey())) {
        throw problem(file, entry.getValue(), Saying.UNKNOWN_KEY.say(entry.getKey()));
      }
    }
    return this;
  }

  /** What is wrong with the value of a key. */
  VocabularyProblem problem(String key, String reason) {
    return problem(file, values.getOrDefault(key, origin), reason);
  }

  VocabularyProblem problem(String reason) {
    return problem(file, origin, reason);
  }

  String required(String key) {
    return text(key).orElseThrow(() -> problem(Saying.MISSING.say(key)));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> scalar(file, node));
  }

  /** A list of words; one word alone is a list too; empty where the key is absent. */
  List<String> texts(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> scalar(file, item)).toList();
    }
    return node == null ? List.of() : List.of(scalar(file, node));
  }

  /** Whether the value of a key is a mapping. */
  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  Optional<YamlMap> map(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> of(file, node));
  }

  /** A list of mappings; empty where the key is absent. */
  List<YamlMap> maps(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(file, node, Saying.NO_LIST.say(key));
    }
    List<YamlMap> maps = new ArrayList<>();
    sequence.getValue().forEach(item -> maps.add(of(file, item)));
    return List.copyOf(maps);
  }

  Set<String> keys() {
    return values.keySet();
  }

  private static String scalar(String file, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw problem(file, node, Saying.NO_WORD.say());
  }

  private static VocabularyProblem problem(String file, Node node, String reason) {
    return new VocabularyProblem(file, node.getStartMark().getLine() + 1, reason);
  }
}
