package org.councilnotes.corpus;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The text of a sidecar, taken apart by its fields. They are checked as a run checks them.
 *
 * @param values of the fields that it sets, as {@link SidecarField#valueIn} writes them; without
 *     those of another kind than the field has
 * @param problems of fields whose values are invalid
 * @param others keys that are no fields
 */
public record SidecarText(
    Map<SidecarField, String> values, Map<SidecarField, Reason> problems, List<String> others) {

  public SidecarText {
    values = Map.copyOf(values);
    problems = Map.copyOf(problems);
    others = List.copyOf(others);
  }

  /**
   * Reads a text.
   *
   * @param name of the file, for messages
   * @throws InvalidYamlException where it is no YAML or no mapping
   */
  public static SidecarText of(String name, String text) {
    Map<SidecarField, String> values = new EnumMap<>(SidecarField.class);
    Map<SidecarField, Reason> problems = new EnumMap<>(SidecarField.class);
    Optional<YamlMapping> file = YamlMapping.readIfAny(name, new StringReader(text));
    List<String> keys = file.map(mapping -> List.copyOf(mapping.keys())).orElse(List.of());
    for (String key : keys) {
      SidecarField.ofKey(key).ifPresent(field -> read(field, file.get(), values, problems));
    }
    return new SidecarText(
        values, problems, keys.stream().filter(key -> SidecarField.ofKey(key).isEmpty()).toList());
  }

  private static void read(
      SidecarField field,
      YamlMapping file,
      Map<SidecarField, String> values,
      Map<SidecarField, Reason> problems) {
    try {
      values.put(field, field.written(file));
      UnaryOperator<Note> _ = field.change(file);
    } catch (InvalidYamlException e) {
      problems.put(field, e.reason());
    } catch (IllegalArgumentException e) {
      problems.put(field, Reason.of(e));
    }
  }
}
