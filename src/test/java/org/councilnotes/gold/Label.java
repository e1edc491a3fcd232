package org.councilnotes.gold;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;

/**
 * One label of a passage, made by reading or by the program; what each means is said in {@code
 * docs/codebook.md}.
 *
 * @param value code, year, or {@code PROGRAMME COUNTRY}
 * @param detail role or phase; {@code -} where there is none
 * @param range of the words; empty for labels of a whole passage
 * @param grade of a participation: stated, listed or context; empty where nobody said
 */
record Label(Kind kind, String value, String detail, Optional<TextRange> range, String grade) {

  Label(Kind kind, String value, String detail, Optional<TextRange> range) {
    this(kind, value, detail, range, "");
  }

  /** What is labelled. */
  enum Kind {
    COUNTRY,
    PROGRAMME,
    CONTEXT,
    YEAR,
    PARTICIPATION,
    NONE
  }

  static final String NOTHING = "-";

  /**
   * @param words of the text; {@code #2} behind them for their second occurrence
   * @throws IllegalArgumentException where they do not stand there
   */
  static Label of(Kind kind, String value, String detail, String words, String text) {
    boolean placed = kind == Kind.COUNTRY || kind == Kind.PROGRAMME;
    return new Label(
        kind,
        value,
        MentionRole.currentKey(detail),
        placed ? Optional.of(place(words, text)) : Optional.empty());
  }

  Label graded(String newGrade) {
    return new Label(kind, value, detail, range, newGrade);
  }

  private static TextRange place(String words, String text) {
    int mark = words.lastIndexOf('#');
    String plain = mark < 0 ? words : words.substring(0, mark);
    int occurrence = mark < 0 ? 1 : Integer.parseInt(words.substring(mark + 1));
    int start = -1;
    for (int i = 0; i < occurrence; i++) {
      start = text.indexOf(plain, start + 1);
    }
    if (start < 0) {
      throw new IllegalArgumentException(words + " does not stand in " + text);
    }
    return new TextRange(start, start + plain.length());
  }

  /** Whether the other is of the same thing at the same place, whatever their details. */
  boolean isOfSame(Label other) {
    return kind == other.kind && value.equals(other.value) && overlaps(other);
  }

  /** The same; of a participation its role, too. */
  boolean isRight(Label given) {
    return isOfSame(given) && (kind != Kind.PARTICIPATION || detail.equals(given.detail));
  }

  private boolean overlaps(Label other) {
    return range.isEmpty()
        || other.range.isEmpty()
        || (range.get().start() < other.range.get().end()
            && other.range.get().start() < range.get().end());
  }

  /**
   * Whether this is a country inside the name of a programme that is labelled. Readers leave it
   * out, the program may keep it: neither is wrong.
   */
  boolean isInNameOfProgramme(List<Label> labels) {
    return kind == Kind.COUNTRY
        && labels.stream().anyMatch(l -> l.kind == Kind.PROGRAMME && overlaps(l));
  }
}
