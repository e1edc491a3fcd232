package org.councilnotes.structure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What is so about one sample note, from {@code corpus/truth}. */
record SampleTruth(Map<String, Object> cover, Map<String, Object> outline) {

  private static final Path TRUTH = Path.of("corpus", "truth");
  private static final Map<String, Map<String, Object>> COVERS = read("cover.yaml");
  private static final Map<String, Map<String, Object>> OUTLINES = read("outline.yaml");

  /** The truth about a file such as {@code 91633-19.fr.pdf}. */
  static SampleTruth of(Path file) {
    String name = file.getFileName().toString();
    String key = name.substring(0, name.lastIndexOf('.'));
    return new SampleTruth(COVERS.get(key), OUTLINES.get(key));
  }

  /** A field of the cover; empty where it has none. */
  String field(String name) {
    return String.valueOf(cover.getOrDefault(name, ""));
  }

  @SuppressWarnings("unchecked")
  List<String> values(String name) {
    return (List<String>) cover.getOrDefault(name, List.of());
  }

  /** The title of the annex; empty where there is none. */
  String title() {
    return String.valueOf(outline.getOrDefault("title", ""));
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> sections() {
    return (List<Map<String, Object>>) outline.get("sections");
  }

  /** How many passages there are of each kind. */
  @SuppressWarnings("unchecked")
  Map<String, Integer> passages() {
    return (Map<String, Integer>) outline.get("passages");
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> footnotes() {
    return (List<Map<String, Object>>) outline.get("footnotes");
  }

  private static Map<String, Map<String, Object>> read(String name) {
    try (Reader reader = Files.newBufferedReader(TRUTH.resolve(name))) {
      return new Yaml().load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
