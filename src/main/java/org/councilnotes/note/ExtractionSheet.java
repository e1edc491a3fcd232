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
 * @param ocrPages pages that were read from their pictures, ascending
 */
public record ExtractionSheet(
    OptionalInt pages,
    List<Dropped> dropped,
    Characters characters,
    List<String> warnings,
    List<Integer> ocrPages) {

  public ExtractionSheet {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
    ocrPages = List.copyOf(ocrPages);
  }

  /** Of a file without pages that were read from pictures. */
  public ExtractionSheet(
      OptionalInt pages, List<Dropped> dropped, Characters characters, List<String> warnings) {
    this(pages, dropped, characters, warnings, List.of());
  }

  /** The same with pages that were read from pictures, and what is to be said of them first. */
  public ExtractionSheet withOcr(List<Integer> read, List<String> said) {
    List<String> all = Stream.concat(said.stream(), warnings.stream()).toList();
    return new ExtractionSheet(pages, dropped, characters, all, read);
  }

  /** Whether the words of a page were read by a machine, so that some may be misread. */
  public boolean isReadByOcr(OptionalInt page) {
    return page.isPresent() && ocrPages.contains(page.getAsInt());
  }
}
