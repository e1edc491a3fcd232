package org.councilnotes.real;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the program has read that may stand on one page, as one string: the passages of some pages
 * before, which may go on to this page, then those of the page, then what it dropped there. All
 * without blanks, the pieces parted by a character that no text has.
 */
final class ReadText {

  /** Pages that a passage may go on for. */
  private static final int REACH = 6;

  private static final char PARTED = '\0';

  private final StringBuilder chars = new StringBuilder();
  private final List<ReadPiece> pieces = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final BitSet edges = new BitSet();
  private final List<Integer> owners = new ArrayList<>();

  /** Where the text that begins on the page itself begins. */
  private final int own;

  ReadText(JsonNode note, int page) {
    note.required("passages")
        .forEach(p -> addIf(page(p) < page && page(p) >= page - REACH, ReadPiece.passage(p)));
    own = chars.length();
    note.required("passages").forEach(p -> addIf(page(p) == page, ReadPiece.passage(p)));
    note.required("dropped").forEach(d -> addIf(page(d) == page, ReadPiece.dropped(d)));
  }

  private static int page(JsonNode piece) {
    return piece.path("page").asInt(1);
  }

  private void addIf(boolean wanted, ReadPiece piece) {
    if (wanted && piece.text().length() > 0) {
      add(piece);
    }
  }

  private void add(ReadPiece piece) {
    int number = pieces.size();
    pieces.add(piece);
    starts.add(chars.length());
    List<Integer> offsets = piece.text().offsets();
    for (int i = 0; i < offsets.size(); i++) {
      if (i == 0 || offsets.get(i) > offsets.get(i - 1) + 1) {
        edges.set(chars.length() + i);
      }
      owners.add(number);
    }
    chars.append(piece.text().chars()).append(PARTED);
    edges.set(chars.length() - 1);
    owners.add(number);
  }

  String chars() {
    return chars.toString();
  }

  int own() {
    return own;
  }

  /** Whether a word begins here, or one has ended right before. */
  boolean isEdge(int position) {
    return position >= chars.length() || edges.get(position);
  }

  /** The number of the piece that holds a character. */
  int number(int position) {
    return owners.get(position);
  }

  /** The piece that holds a character. */
  ReadPiece piece(int position) {
    return pieces.get(number(position));
  }

  /** The offset of a character in the text of its piece, in UTF-16 code units. */
  int offset(int position) {
    int number = owners.get(position);
    return pieces.get(number).text().offsets().get(position - starts.get(number));
  }

  /** Whether a stretch is the whole of its piece. */
  boolean isWhole(int start, int length) {
    int number = owners.get(start);
    return starts.get(number) == start && pieces.get(number).text().length() == length;
  }
}
