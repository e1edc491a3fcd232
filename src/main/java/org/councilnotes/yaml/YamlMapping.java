package org.councilnotes.yaml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
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
 * <p>Only the tree of nodes is built, never an object that the file names.
 */
public final class YamlMapping {

  private final String file;
  private final Node origin;
  private final Map<String, Node> values;

  private YamlMapping(String file, Node origin, Map<String, Node> values) {
    this.file = file;
    this.origin = origin;
    this.values = values;
  }

  /**
   * Reads the whole file.
   *
   * @throws InvalidYamlException where it is no YAML or no mapping
   */
  public static YamlMapping read(String file, Reader reader) {
    return readIfAny(file, reader)
        .orElseThrow(() -> new InvalidYamlException(file, 1, ReasonCode.EMPTY_FILE.of()));
  }

  /**
   * Reads the whole file; empty where there is nothing in it, or comments only.
   *
   * @throws InvalidYamlException where it is no YAML or no mapping
   */
  public static Optional<YamlMapping> readIfAny(String file, Reader reader) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      return Optional.ofNullable(root).map(node -> of(file, node));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidYamlException(
          file, line, new Reason.Uncoded(String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      throw new InvalidYamlException(file, 1, Reason.of(e));
    }
  }

  private static YamlMapping of(String file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw problem(file, node, ReasonCode.NO_MAPPING.of());
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(file, entry.getKeyNode());
      if (values.put(key, entry.getValueNode()) != null) {
        throw problem(file, entry.getKeyNode(), ReasonCode.TWICE.of(key));
      }
    }
    return new YamlMapping(file, node, values);
  }

  /** Refuses every other key, so that a misspelt key is reported. */
  public YamlMapping checkKeys(String... keys) {
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      if (!Set.of(keys).contains(entry.getKey())) {
        throw problem(file, entry.getValue(), ReasonCode.UNKNOWN_KEY.of(entry.getKey()));
      }
    }
    return this;
  }

  /** The exception for an invalid value of a key. */
  public InvalidYamlException problem(String key, Reason reason) {
    return problem(file, values.getOrDefault(key, origin), reason);
  }

  /** The same with a message without a code, for whoever keeps the file. */
  public InvalidYamlException problem(String key, String message) {
    return problem(key, new Reason.Uncoded(message));
  }

  public InvalidYamlException problem(String message) {
    return problem(new Reason.Uncoded(message));
  }

  public InvalidYamlException problem(Reason reason) {
    return problem(file, origin, reason);
  }

  public String required(String key) {
    return text(key).orElseThrow(() -> problem(ReasonCode.MISSING.of(key)));
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> scalar(file, node));
  }

  /** A list of strings; a single string is a list of one; empty where the key is absent. */
  public List<String> texts(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> scalar(file, item)).toList();
    }
    return node == null ? List.of() : List.of(scalar(file, node));
  }

  /** Whether the value of a key is a mapping. */
  public boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  public Optional<YamlMapping> map(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> of(file, node));
  }

  /** A list of mappings; empty where the key is absent. */
  public List<YamlMapping> maps(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem(file, node, ReasonCode.NO_LIST.of(key));
    }
    List<YamlMapping> maps = new ArrayList<>();
    sequence.getValue().forEach(item -> maps.add(of(file, item)));
    return List.copyOf(maps);
  }

  public Set<String> keys() {
    return values.keySet();
  }

  private static String scalar(String file, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw problem(file, node, ReasonCode.NO_WORD.of());
  }

  private static InvalidYamlException problem(String file, Node node, Reason reason) {
    return new InvalidYamlException(file, node.getStartMark().getLine() + 1, reason);
  }
}
