package org.councilnotes.note;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What extraction did to a file.
 *
 * @param pages of the file; empty in formats without pages
 * @param dropped every piece of text that was left out
 * @param warnings what is doubtful or missing, for people
 * @param overridden the fields that were set by hand in place of what was read, by their names in
 *     JSON
 */
public record ExtractionSheet(
    OptionalInt pages,
    List<Dropped> dropped,
    Characters characters,
    List<String> warnings,
    List<String> overridden) {

  public ExtractionSheet {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
    overridden = List.copyOf(overridden);
  }

  public ExtractionSheet(
      OptionalInt pages, List<Dropped> dropped, Characters characters, List<String> warnings) {
    this(pages, dropped, characters, warnings, List.of());
  }

  /** How many pieces were left out for one reason. */
  public int count(Dropped.Kind kind) {
    return (int) dropped.stream().filter(piece -> piece.kind() == kind).count();
  }

  /** The same with more to say. */
  public ExtractionSheet with(List<String> moreWarnings, List<String> nowOverridden) {
    List<String> all = Stream.concat(warnings.stream(), moreWarnings.stream()).toList();
    return new ExtractionSheet(pages, dropped, characters, all, nowOverridden);
  }
}
