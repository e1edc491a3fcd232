package org.councilnotes.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys at the top level of a YAML file that people edit. The lines of one key are replaced or
 * removed; every other character of the file stays, and so do comments.
 *
 * @param file name of the file, for messages
 */
public record YamlMappingEditor(String file) {

  /** Lines of one key, from 0, both inclusive. */
  private record Lines(int first, int last) {

    boolean contains(int line) {
      return line >= first && line <= last;
    }

    boolean isOne() {
      return first == last;
    }
  }

  /** A comment with its line, from 0. */
  private record Comment(int line, boolean inLine, String text) {}

  /**
   * The text with another value of a key, at the end where the key is new. A comment behind a value
   * of one line stays there; other comments between the lines of the value come to stand above it.
   *
   * @param value as it stands in the file, on one line
   * @throws InvalidYamlException where the text is no YAML, no mapping of a key a line, or has
   *     anchors
   */
  public String set(String text, String key, String value) {
    return checked(text, withValue(text, key, value), key);
  }

  private String withValue(String text, String key, String value) {
    List<String> lines = lines(text);
    Optional<Lines> there = find(text, key);
    if (there.isEmpty()) {
      int end = lines.getLast().isEmpty() ? lines.size() - 1 : lines.size();
      lines.add(end, key + ": " + value);
      if (end == lines.size() - 1) {
        lines.add("");
      }
      return String.join(lineEnd(text), lines);
    }
    List<Comment> comments = comments(text, there.get());
    boolean beside = there.get().isOne() && !comments.isEmpty();
    String behind = beside ? " #" + comments.getFirst().text() : "";
    List<String> now = new ArrayList<>();
    if (!beside) {
      comments.forEach(comment -> now.add("#" + comment.text()));
    }
    now.add(key + ": " + value + behind);
    return replaced(text, lines, there.get(), now);
  }

  /**
   * The text without a key. A comment behind its value goes with it; comments on lines of their own
   * stay.
   *
   * @throws InvalidYamlException as {@link #set}
   */
  public String remove(String text, String key) {
    return checked(text, without(text, key), key);
  }

  private String without(String text, String key) {
    Optional<Lines> there = find(text, key);
    if (there.isEmpty()) {
      return text;
    }
    List<String> kept =
        comments(text, there.get()).stream()
            .filter(comment -> !comment.inLine())
            .map(comment -> "#" + comment.text())
            .toList();
    return replaced(text, lines(text), there.get(), kept);
  }

  /** All other keys must have kept their values, whatever the file looks like. */
  private String checked(String before, String after, String key) {
    if (!values(before, key).equals(values(after, key))) {
      throw unusable(0);
    }
    return after;
  }

  private Map<String, Object> values(String text, String without) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (YamlMapping.readIfAny(file, new StringReader(text)).isPresent()
        && root(text) instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              tuple ->
                  values.put(
                      ((ScalarNode) tuple.getKeyNode()).getValue(), value(tuple.getValueNode())));
    }
    values.remove(without);
    return values;
  }

  private static Object value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list -> list.getValue().stream().map(YamlMappingEditor::value).toList();
      case MappingNode map ->
          map.getValue().stream()
              .map(tuple -> List.of(value(tuple.getKeyNode()), value(tuple.getValueNode())))
              .toList();
      default -> node;
    };
  }

  private static Node root(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
  }

  private static String replaced(String text, List<String> lines, Lines old, List<String> now) {
    lines.subList(old.first(), old.last() + 1).clear();
    lines.addAll(old.first(), now);
    return String.join(lineEnd(text), lines);
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\\R", -1)));
  }

  private static String lineEnd(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The lines of a key; empty where the mapping lacks it. */
  private Optional<Lines> find(String text, String key) {
    if (YamlMapping.readIfAny(file, new StringReader(text)).isEmpty()) {
      return Optional.empty();
    }
    checkAnchors(text);
    Node root = root(text);
    if (!(root instanceof MappingNode mapping)
        || mapping.getFlowStyle() != FlowStyle.BLOCK
        || mapping.getStartMark().getColumn() != 0) {
      throw unusable(root.getStartMark().getLine());
    }
    return mapping.getValue().stream()
        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
        .findFirst()
        .map(YamlMappingEditor::linesOf);
  }

  private static Lines linesOf(NodeTuple tuple) {
    return new Lines(
        tuple.getKeyNode().getStartMark().getLine(), YamlListEditor.lastLine(tuple.getValueNode()));
  }

  /** A value that is named and used elsewhere cannot be taken away. */
  private void checkAnchors(String text) {
    for (Event event : new Yaml().parse(new StringReader(text))) {
      if (event instanceof NodeEvent node && node.getAnchor() != null) {
        throw unusable(node.getStartMark().getLine());
      }
    }
  }

  private InvalidYamlException unusable(int line) {
    return new InvalidYamlException(file, line + 1, ReasonCode.NO_LINES_OF_KEYS.of());
  }

  private static List<Comment> comments(String text, Lines within) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    List<Comment> comments = new ArrayList<>();
    for (Event event : new Yaml(options).parse(new StringReader(text))) {
      if (event instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE
          && within.contains(comment.getStartMark().getLine())) {
        comments.add(
            new Comment(
                comment.getStartMark().getLine(),
                comment.getCommentType() == CommentType.IN_LINE,
                comment.getValue()));
      }
    }
    return comments;
  }
}
