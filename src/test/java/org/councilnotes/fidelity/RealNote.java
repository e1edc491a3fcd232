package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Note;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.yaml.snakeyaml.Yaml;

/** What people read on the pages of a real document beside the repository. */
record RealNote(String file, Map<String, Object> labels) {

  private static final Path LABELS = Path.of("src/test/resources/fidelity/real-notes.yaml");

  /** Matches {@code 12. The}; not {@code 12 May}. */
  private static final Pattern POINT = Pattern.compile("(\\d{1,3})\\. .*");

  /** Matches {@code Article 12}; not {@code Article 12 of}. */
  private static final Pattern ARTICLE = Pattern.compile("Article (\\d{1,3})");

  static List<RealNote> all() {
    try (Reader reader = Files.newBufferedReader(LABELS)) {
      Map<String, Map<String, Object>> labels = new Yaml().load(reader);
      return labels.entrySet().stream().map(e -> new RealNote(e.getKey(), e.getValue())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each label that the note does not bear out, with what it says instead. */
  List<String> wrong(Note note) {
    List<String> wrong = new ArrayList<>();
    labels.forEach(
        (name, wanted) -> {
          Object read = read(name, note);
          if (!read.equals(wanted)) {
            wrong.add(name + " " + read + " for " + wanted);
          }
        });
    return wrong;
  }

  private static Object read(String name, Note note) {
    CoverPage cover = note.cover();
    return switch (name) {
      case "number" -> cover.identity().number().map(DocumentNumber::display).orElse("");
      case "date" -> cover.identity().date().map(Object::toString).orElse("");
      case "type" -> cover.address().type().orElse("");
      case "codes" -> cover.codes();
      case "commission" -> cover.trail().commission();
      case "interinstitutional" -> cover.trail().interinstitutional();
      case "pages" -> note.sheet().pages().orElse(0);
      case "sections" -> labels(note).filter(l -> !l.isEmpty()).toList();
      case "articles" -> numbers(ARTICLE, labels(note)).toList();
      case "footnotes" -> tied(note);
      case "points" -> points(note);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Stream<String> labels(Note note) {
    return note.sections().stream().map(Section::label);
  }

  private static int tied(Note note) {
    return (int) note.passages().stream().filter(p -> p.place().anchor().isPresent()).count();
  }

  /** How many points there are, if they count from 1 without a gap; else 0. */
  private static int points(Note note) {
    Stream<String> paragraphs =
        note.passages().stream().filter(p -> p.kind() == PassageKind.PARAGRAPH).map(p -> p.text());
    List<Integer> numbers = numbers(POINT, paragraphs).toList();
    List<Integer> counted = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
    return numbers.equals(counted) ? numbers.size() : 0;
  }

  private static Stream<Integer> numbers(Pattern pattern, Stream<String> texts) {
    return texts
        .map(pattern::matcher)
        .filter(m -> m.matches())
        .map(m -> Integer.valueOf(m.group(1)));
  }

  @Override
  public String toString() {
    return file;
  }
}
