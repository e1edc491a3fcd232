package org.councilnotes.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A list at the top level of a YAML file that people edit. Items are added at its end or removed;
 * every other character of the file stays.
 *
 * @param file name of the file, for messages
 */
public record YamlListEditor(String file, String key) {

  /**
   * The text with one item more.
   *
   * @param item its lines
   * @throws InvalidYamlException where the list is in flow style, or the text is no YAML
   */
  public String append(String text, List<String> item) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
    Optional<Node> list = list(text);
    if (list.isEmpty()) {
      while (!lines.isEmpty() && lines.getLast().isBlank()) {
        lines.removeLast();
      }
      lines.addAll(List.of("", key + ":"));
      lines.addAll(item);
      lines.add("");
    } else {
      SequenceNode items = inLines(list.get());
      String indent = " ".repeat(items.getStartMark().getColumn());
      int at = lastLine(items) + 1;
      lines.addAll(at, item.stream().map(line -> indent + line).toList());
      if (at + item.size() == lines.size()) {
        lines.add("");
      }
    }
    return String.join(lineEnd, lines);
  }

  /**
   * The text without one of the items. The list itself goes with its last item.
   *
   * @param n index of the item, from 0
   */
  public String remove(String text, int n) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
    SequenceNode items = inLines(list(text).orElseThrow());
    Node item = items.getValue().get(n);
    int first = items.getValue().size() == 1 ? keyLine(text) : item.getStartMark().getLine();
    lines.subList(first, lastLine(item) + 1).clear();
    return String.join(lineEnd, lines);
  }

  /**
   * The text with another value of a key in one of the items, which are mappings of a key a line.
   *
   * @param n index of the item, from 0
   * @param value lines of the key with its value
   * @throws InvalidYamlException where the item is not of a key a line
   */
  public String set(String text, int n, String itemKey, List<String> value) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
    MappingNode item = ofLines(text, n);
    String indent = " ".repeat(item.getValue().getFirst().getKeyNode().getStartMark().getColumn());
    List<String> indented = new ArrayList<>(value.stream().map(line -> indent + line).toList());
    Optional<NodeTuple> there = tuple(item, itemKey);
    int at = there.map(YamlListEditor::firstLine).orElseGet(() -> lastLine(item) + 1);
    there.ifPresent(
        tuple -> {
          String first = lines.get(at).substring(0, indent.length()) + value.getFirst();
          indented.set(0, first);
          lines.subList(at, lastLine(tuple.getValueNode()) + 1).clear();
        });
    lines.addAll(at, indented);
    if (at + indented.size() == lines.size()) {
      lines.add("");
    }
    return String.join(lineEnd, lines);
  }

  /** The text without a key of one of the items; the key must not be its first. */
  public String unset(String text, int n, String itemKey) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
    MappingNode item = ofLines(text, n);
    NodeTuple tuple = tuple(item, itemKey).orElseThrow();
    if (firstLine(tuple) == item.getStartMark().getLine()) {
      throw notOfLines(item);
    }
    lines.subList(firstLine(tuple), lastLine(tuple.getValueNode()) + 1).clear();
    return String.join(lineEnd, lines);
  }

  private static Optional<NodeTuple> tuple(MappingNode item, String itemKey) {
    return item.getValue().stream()
        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode k && k.getValue().equals(itemKey))
        .findFirst();
  }

  private static int firstLine(NodeTuple tuple) {
    return tuple.getKeyNode().getStartMark().getLine();
  }

  private MappingNode ofLines(String text, int n) {
    Node item = inLines(list(text).orElseThrow()).getValue().get(n);
    if (item instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
      return mapping;
    }
    throw notOfLines(item);
  }

  private InvalidYamlException notOfLines(Node item) {
    return new InvalidYamlException(
        file, item.getStartMark().getLine() + 1, ReasonCode.NO_APPENDING_TO.of(key));
  }

  private int keyLine(String text) {
    MappingNode root = (MappingNode) root(text);
    return root.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(node -> node instanceof ScalarNode k && k.getValue().equals(key))
        .mapToInt(node -> node.getStartMark().getLine())
        .findFirst()
        .orElseThrow();
  }

  private static Node root(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
  }

  private Optional<Node> list(String text) {
    YamlMapping.readIfAny(file, new StringReader(text));
    if (!(root(text) instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private SequenceNode inLines(Node list) {
    if (list instanceof SequenceNode items
        && items.getFlowStyle() == FlowStyle.BLOCK
        && !items.getValue().isEmpty()) {
      return items;
    }
    throw new InvalidYamlException(
        file, list.getStartMark().getLine() + 1, ReasonCode.NO_APPENDING_TO.of(key));
  }

  /** The line on which a node ends, from 0; what stands behind it on that line belongs to it. */
  static int lastLine(Node node) {
    if (node instanceof CollectionNode<?> nodes
        && nodes.getFlowStyle() == FlowStyle.BLOCK
        && !nodes.getValue().isEmpty()) {
      Object last = nodes.getValue().getLast();
      return lastLine(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }
    boolean atNextLine = node.getEndMark().getColumn() == 0;
    return node.getEndMark().getLine() - (atNextLine ? 1 : 0);
  }
}
