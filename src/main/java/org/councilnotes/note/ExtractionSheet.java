package org.councilnotes.note;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What extraction did to a file.
 *
 * @param pages of the file; empty in formats without pages
 * @param dropped every piece of text that was left out
 * @param origin which of it no text layer told
 * @param warnings what is doubtful or missing
 */
public record ExtractionSheet(
    OptionalInt pages,
    List<DroppedText> dropped,
    CharacterCounts characters,
    List<Reason> warnings,
    Origin origin) {

  /** Of nothing. */
  public static final ExtractionSheet NONE =
      new ExtractionSheet(OptionalInt.empty(), List.of(), new CharacterCounts(0, 0, 0), List.of());

  /** The warnings that pages have no text that could be read. */
  public static final Set<ReasonCode> NEEDS_OCR =
      Set.of(
          ReasonCode.PAGE_NEEDS_OCR,
          ReasonCode.PAGES_NEED_OCR,
          ReasonCode.PAGE_UNREAD,
          ReasonCode.PAGES_UNREAD);

  public ExtractionSheet {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
  }

  /** Of a file that was read from its text alone. */
  public ExtractionSheet(
      OptionalInt pages,
      List<DroppedText> dropped,
      CharacterCounts characters,
      List<Reason> warnings) {
    this(pages, dropped, characters, warnings, Origin.TEXT);
  }

  /**
   * Where a note comes from other than from the text of its file.
   *
   * @param ocrPages pages that were read from their pictures, ascending
   * @param overridden the fields that were set by hand in place of what was read, by their names in
   *     JSON
   * @param replaced what was read of those fields, by their names, as a sidecar would say it; of
   *     the marking nothing, and nothing of files that were read by an earlier version of the
   *     program
   */
  public record Origin(
      List<Integer> ocrPages, List<String> overridden, Map<String, String> replaced) {

    public static final Origin TEXT = new Origin(List.of(), List.of(), Map.of());

    public Origin {
      ocrPages = List.copyOf(ocrPages);
      overridden = List.copyOf(overridden);
      replaced = Collections.unmodifiableMap(new LinkedHashMap<>(replaced));
    }
  }

  public List<Integer> ocrPages() {
    return origin.ocrPages();
  }

  public List<String> overridden() {
    return origin.overridden();
  }

  public Map<String, String> replaced() {
    return origin.replaced();
  }

  /** The same with pages that were read from pictures, and what is to be said of them first. */
  public ExtractionSheet withOcr(List<Integer> read, List<Reason> said) {
    return with(
        Stream.concat(said.stream(), warnings.stream()),
        new Origin(read, overridden(), replaced()));
  }

  /** The same with fields that were set by hand, and what is to be said of them last. */
  public ExtractionSheet withOverridden(List<String> fields, List<Reason> said) {
    return with(
        Stream.concat(warnings.stream(), said.stream()),
        new Origin(ocrPages(), fields, replaced()));
  }

  /** The same with more that was read of fields that are set by hand. */
  public ExtractionSheet withReplaced(Map<String, String> read) {
    Map<String, String> all = new LinkedHashMap<>(replaced());
    all.putAll(read);
    return with(warnings.stream(), new Origin(ocrPages(), overridden(), all));
  }

  /** The same with other warnings. */
  public ExtractionSheet withWarnings(List<Reason> said) {
    return with(said.stream(), origin);
  }

  private ExtractionSheet with(Stream<Reason> nowWarnings, Origin nowOrigin) {
    return new ExtractionSheet(pages, dropped, characters, nowWarnings.toList(), nowOrigin);
  }

  /** Whether there are pages whose text could not be read. */
  public boolean isPartlyUnread() {
    return warnings.stream().anyMatch(warning -> warning.isOneOf(NEEDS_OCR));
  }

  /** Whether the words of a page were read by a machine, so that some may be misread. */
  public boolean isReadByOcr(OptionalInt page) {
    return page.isPresent() && ocrPages().contains(page.getAsInt());
  }

  /** How many pieces were left out for one reason. */
  public int count(DroppedText.Kind kind) {
    return (int) dropped.stream().filter(piece -> piece.kind() == kind).count();
  }
}
