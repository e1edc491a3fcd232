package org.councilnotes.corpus;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The fields of a note that a {@code FILE.meta.yaml} beside its file sets, in place of those read
 * from the file.
 *
 * <p>Lines are independent: an invalid line is a problem, and the others apply. An invalid marking
 * restricts the note, since it may have been meant to.
 */
public final class Sidecar {

  static final String ENDING = ".meta.yaml";

  /** The sidecar of a file without one. */
  public static final Sidecar NONE = new Sidecar(Map.of(), Optional.empty(), List.of());

  private final Map<SidecarField, UnaryOperator<Note>> changes;
  private final Optional<String> markingOf;
  private final List<Reason> problems;

  private Sidecar(
      Map<SidecarField, UnaryOperator<Note>> changes,
      Optional<String> markingOf,
      List<Reason> problems) {
    this.changes = changes;
    this.markingOf = markingOf;
    this.problems = List.copyOf(problems);
  }

  /** The path of the sidecar of a file; empty where there is none. */
  static Optional<Path> pathFor(Path file) {
    return Optional.of(pathBeside(file))
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  static Path pathBeside(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /** The name of the file that belongs to a sidecar of this name. */
  static String fileOf(String sidecar) {
    return sidecar.substring(0, sidecar.length() - ENDING.length());
  }

  /** The path of the file that a sidecar belongs to; another path as it is. */
  public static String ownerPath(String path) {
    return path.endsWith(ENDING) ? fileOf(path) : path;
  }

  /** The message for a sidecar whose file is missing, perhaps renamed. */
  static Reason orphan(String file) {
    return ReasonCode.ORPHAN.of(file);
  }

  static Sidecar read(Path sidecar) {
    Map<SidecarField, UnaryOperator<Note>> changes = new EnumMap<>(SidecarField.class);
    List<Reason> problems = new ArrayList<>();
    Optional<String> markingOf = Optional.empty();
    try (Reader reader = Files.newBufferedReader(sidecar)) {
      Optional<YamlMapping> file = YamlMapping.readIfAny(sidecar.getFileName().toString(), reader);
      file.ifPresent(lines -> read(lines, changes, problems));
      markingOf =
          Optional.ofNullable(changes.remove(SidecarField.MARKING_OF))
              .flatMap(_ -> file)
              .map(SidecarField.MARKING_OF::hash);
    } catch (IOException | InvalidYamlException e) {
      changes.put(SidecarField.MARKING, SidecarField.marking(Marking.LIMITE));
      problems.add(ReasonCode.NOTHING_HOLDS_LIMITE.of(said(e)));
    }
    return new Sidecar(changes, markingOf, problems);
  }

  private static Reason said(Exception e) {
    return e instanceof InvalidYamlException problem
        ? ReasonCode.LINE.of(problem.line(), problem.reason())
        : ReasonCode.NOT_READABLE.of();
  }

  private static void read(
      YamlMapping file, Map<SidecarField, UnaryOperator<Note>> changes, List<Reason> problems) {
    for (String key : file.keys()) {
      try {
        changes.putAll(change(key, file));
      } catch (InvalidYamlException e) {
        problems.add(said(e));
      }
    }
    if (isInvalid(SidecarField.MARKING, file, changes)
        || isInvalid(SidecarField.MARKING_OF, file, changes)) {
      changes.put(SidecarField.MARKING, SidecarField.marking(Marking.LIMITE));
    }
  }

  private static boolean isInvalid(
      SidecarField field, YamlMapping file, Map<SidecarField, UnaryOperator<Note>> changes) {
    return file.keys().contains(field.key()) && !changes.containsKey(field);
  }

  private static Map<SidecarField, UnaryOperator<Note>> change(String key, YamlMapping file) {
    SidecarField field =
        SidecarField.ofKey(key)
            .orElseThrow(() -> file.problem(key, ReasonCode.UNKNOWN_KEY.of(key)));
    try {
      return Map.of(field, field.change(file));
    } catch (IllegalArgumentException e) {
      throw file.problem(key, ReasonCode.OF_KEY.of(key, Reason.of(e)));
    }
  }

  /** Its invalid lines, each with the line number. */
  public List<Reason> problems() {
    return problems;
  }

  /**
   * The sidecar as it holds for a file with this content: a marking that names another one, on
   * which it was decided, does not release it.
   *
   * @param hash SHA-256 of the content
   */
  Sidecar forContent(String hash) {
    if (markingOf.isEmpty()
        || markingOf.get().equals(hash)
        || !changes.containsKey(SidecarField.MARKING)) {
      return this;
    }
    Map<SidecarField, UnaryOperator<Note>> held = new EnumMap<>(changes);
    held.computeIfPresent(
        SidecarField.MARKING, (_, decision) -> SidecarField.markingOfOther(decision));
    return new Sidecar(held, markingOf, problems);
  }

  /** The note with the fields of the cover that the sidecar sets. To be called before tagging. */
  public Note applyToCover(Note read) {
    Note note = read;
    for (Map.Entry<SidecarField, UnaryOperator<Note>> change : changes.entrySet()) {
      note = change.getKey().isOfReport() ? note : change.getValue().apply(note);
    }
    return note.withSheet(note.sheet().withReplaced(replaced(read, false)));
  }

  /** What was read of the fields that are set; of the marking the evidence tells more. */
  private Map<String, String> replaced(Note read, boolean report) {
    Map<String, String> replaced = new LinkedHashMap<>();
    changes.keySet().stream()
        .filter(field -> field.isOfReport() == report && field != SidecarField.MARKING)
        .forEach(field -> field.valueIn(read).ifPresent(value -> replaced.put(field.key(), value)));
    return replaced;
  }

  /** A note that was tagged again, with the report fields that were set when it was read. */
  public static Note withReportOf(Note read, Note tagged) {
    List<String> said = read.sheet().overridden();
    ReportMetadata was = read.report();
    ReportMetadata now = tagged.report();
    return tagged.withReport(
        now.withSeries(said.contains(SidecarField.SERIES.key()) ? was.series() : now.series())
            .withPeriodOf(said.contains(SidecarField.PERIOD.key()) ? was : now));
  }

  /**
   * The tagged note with the report fields that the sidecar sets; its sheet names all fields that
   * were set by hand.
   */
  public Note applyToReport(Note tagged) {
    Note note = tagged;
    for (Map.Entry<SidecarField, UnaryOperator<Note>> change : changes.entrySet()) {
      note = change.getKey().isOfReport() ? change.getValue().apply(note) : note;
    }
    ExtractionSheet sheet =
        note.sheet()
            .withReplaced(replaced(tagged, true))
            .withOverridden(
                changes.keySet().stream().map(SidecarField::key).toList(),
                problems.stream().map(ReasonCode.SIDECAR_PROBLEMS::of).toList());
    return note.withSheet(sheet);
  }
}
