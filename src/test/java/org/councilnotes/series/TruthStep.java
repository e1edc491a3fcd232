package org.councilnotes.series;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.collate.table.Fate;

/**
 * What a person wrote down about one step of a series.
 *
 * @param older the source of the older edition, such as {@code 91204-1-16}
 * @param told each wording of both editions in one
 */
public record TruthStep(String older, String newer, List<Fate> told) {

  private static final Path TRUTH = Path.of("corpus", "truth");

  /** The steps of a file such as {@code declarations}, in its order. */
  public static List<TruthStep> in(String series) {
    return lines(series).stream()
        .collect(
            groupingBy(
                cells -> List.of(cells[0], cells[1]),
                LinkedHashMap::new,
                mapping(TruthStep::fate, toList())))
        .entrySet()
        .stream()
        .map(
            step ->
                new TruthStep(step.getKey().getFirst(), step.getKey().getLast(), step.getValue()))
        .toList();
  }

  /** As they are seen in these two editions alone. */
  public List<Fate> fates() {
    return told.stream().map(Fate::inTwoEditions).toList();
  }

  private static List<String[]> lines(String series) {
    try (Stream<String> lines = Files.lines(TRUTH.resolve(series + ".tsv"))) {
      return lines.skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fate fate(String[] cells) {
    return Fate.of(cells[2], names(cells[4]), names(cells[5]));
  }

  private static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
  }

  @Override
  public String toString() {
    return older + " to " + newer;
  }
}
