package org.councilnotes.real;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.councilnotes.real.LabelledSegment.Author;
import org.councilnotes.real.LabelledSegment.Role;
import tools.jackson.databind.JsonNode;

/**
 * A passage, or a piece of text that was dropped, as {@code show --json} gives it.
 *
 * @param kind of the passage, or why it was dropped
 */
record ReadPiece(boolean isPassage, String kind, JsonNode json, FoldedText text) {

  private static final Set<String> PROSE = Set.of("paragraph", "item");

  /** What is dropped of a line of the text itself. */
  private static final Set<String> OF_A_LINE = Set.of("bullet", "mark", "hyphen");

  static ReadPiece passage(JsonNode json) {
    return of(true, json);
  }

  static ReadPiece dropped(JsonNode json) {
    return of(false, json);
  }

  private static ReadPiece of(boolean isPassage, JsonNode json) {
    return new ReadPiece(
        isPassage,
        json.required("kind").stringValue(),
        json,
        FoldedText.of(json.required("text").stringValue()));
  }

  /** A bullet, a hyphen at the end of a line, the call or number of a footnote. */
  boolean isOfALine() {
    return !isPassage && OF_A_LINE.contains(kind);
  }

  /** Whether it is what a reader says that a segment in it is. */
  boolean is(Role role) {
    return isPassage ? isKept(role) : isDropped(role);
  }

  private boolean isKept(Role role) {
    return switch (role) {
      case COVER -> kind.equals("cover") || kind.equals("heading");
      case PROSE, ITEM -> PROSE.contains(kind);
      case CELL -> kind.equals("row") || json.has("table") || json.has("author");
      case CAPTION -> !kind.equals("cover") && !kind.equals("footnote");
      case HEADING, FOOTNOTE, FIGURE -> kind.equals(role.name().toLowerCase(Locale.ROOT));
      case FURNITURE, CONTENTS, BALLOON -> false;
    };
  }

  private boolean isDropped(Role role) {
    return switch (role) {
      case FURNITURE, CONTENTS -> !kind.equals("comment") && !isOfALine();
      case BALLOON -> kind.equals("comment");
      default -> isOfALine();
    };
  }

  /** The state of the mark over a character of its text. */
  Set<String> marks(int offset) {
    return StreamSupport.stream(json.path("marks").spliterator(), false)
        .filter(m -> covers(m, offset))
        .map(m -> m.required("state").stringValue())
        .collect(Collectors.toSet());
  }

  private static boolean covers(JsonNode range, int offset) {
    return range.required("start").intValue() <= offset
        && offset < range.required("end").intValue();
  }

  /** Who speaks in a remark. */
  Optional<Author> author() {
    return json.optional("author")
        .map(a -> new Author(a.stringValue(), json.optional("remark").map(JsonNode::stringValue)));
  }

  /** The row of a table, without its note: {@code TABLE row 3}; its head is row 0. */
  Optional<ReadCell> cell(int offset) {
    return json.optional("table").map(t -> cell(t, offset));
  }

  private static ReadCell cell(JsonNode table, int offset) {
    int column =
        StreamSupport.stream(table.path("cells").spliterator(), false)
            .filter(cell -> covers(cell, offset))
            .findFirst()
            .map(cell -> cell.required("column").intValue())
            .orElse(-1);
    return new ReadCell(
        table.required("id").stringValue(), table.required("row").intValue(), column);
  }

  /**
   * A cell as it was read.
   *
   * @param row 0 in the head
   * @param column from 0; -1 between the cells
   */
  record ReadCell(String table, int row, int column) {}
}
