package org.councilnotes.structure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What is so about one sample note, from {@code corpus/truth}. */
public record SampleTruth(Map<String, Object> cover, Map<String, Object> outline) {

  private static final Path TRUTH = Path.of("corpus", "truth");
  private static final Map<String, Map<String, Object>> COVERS = read("cover.yaml");
  private static final Map<String, Map<String, Object>> OUTLINES = read("outline.yaml");

  /** The truth about a file such as {@code 91633-19.fr.pdf}. */
  public static SampleTruth of(Path file) {
    String name = file.getFileName().toString();
    return of(name.substring(0, name.lastIndexOf('.')));
  }

  /** The truth about a source such as {@code 91633-19.fr}. */
  public static SampleTruth of(String source) {
    return new SampleTruth(COVERS.get(source), OUTLINES.get(source));
  }

  /** A field of the cover; empty where it has none. */
  public String field(String name) {
    return String.valueOf(cover.getOrDefault(name, ""));
  }

  @SuppressWarnings("unchecked")
  public List<String> values(String name) {
    return (List<String>) cover.getOrDefault(name, List.of());
  }

  /** The number of the document that stands behind this cover, if any other does. */
  public String under() {
    return field("document").isEmpty() ? field("printed") : field("document").split(" ", -1)[0];
  }

  /** The title of the annex; empty where there is none. */
  public String title() {
    return String.valueOf(outline.getOrDefault("title", ""));
  }

  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> sections() {
    return (List<Map<String, Object>>) outline.get("sections");
  }

  /** How many passages there are of each kind. */
  @SuppressWarnings("unchecked")
  public Map<String, Integer> passages() {
    return (Map<String, Integer>) outline.get("passages");
  }

  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> footnotes() {
    return (List<Map<String, Object>>) outline.get("footnotes");
  }

  /** Words added and deleted in order, in the form {@code deleted: words}. */
  @SuppressWarnings("unchecked")
  public List<String> changes() {
    List<Map<String, String>> changes =
        (List<Map<String, String>>) outline.getOrDefault("changes", List.of());
    return changes.stream().map(c -> c.get("state") + ": " + c.get("text")).toList();
  }

  /** First and last day, parted by a slash; empty where it reports on no period. */
  public String period() {
    Map<?, ?> period = (Map<?, ?>) cover.getOrDefault("period", Map.of());
    return period.isEmpty() ? "" : period.get("from") + "/" + period.get("to");
  }

  /** The values that stand on the cover as they are. */
  public Stream<String> printed() {
    Stream<String> single =
        Stream.of("printed", "type", "from", "to", "subject", "document").map(this::field);
    Stream<String> several =
        Stream.of("previous", "commission", "interinstitutional", "codes")
            .flatMap(name -> values(name).stream());
    return Stream.concat(single, several);
  }

  private static Map<String, Map<String, Object>> read(String name) {
    try (Reader reader = Files.newBufferedReader(TRUTH.resolve(name))) {
      return new Yaml().load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
