package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.CaptionWords;

/**
 * The paratexts of a note: footnotes, and the lines of text above and below a figure. They stand
 * beside the running text and say little by themselves, so that they never decide which passages
 * around them are counterparts. A footnote hangs on the passage that calls it, a label such as
 * {@code Figure 3} on the title below it, and a source line on the title above it, or else on the
 * passage before it.
 */
final class Paratexts {

  /** Stands for a passage that is not compared, such as a heading. */
  static final int NO_HOST = -1;

  /** No line of a figure is longer, in UTF-16 code units. */
  private static final int LONGEST_LINE = 300;

  /** So many lines stand below a figure. */
  private static final int MOST_LINES = 5;

  private static final String LABELS = "(?:" + CaptionWords.OF_FIGURES + ")";

  private static final String NUMBER_OF_LABEL = "\\s(?:[IVXLC]{1,6}|\\d{1,3})";

  /** Matches {@code Figure IV}, {@code Map}, {@code Carte 2 :}; not {@code Figure 2 shows that}. */
  private static final Pattern LABEL =
      Pattern.compile(LABELS + "(?:" + NUMBER_OF_LABEL + ")?\\s?[.:]?");

  /** Matches {@code Figure 2: Landings}; not {@code Figure 2 shows that}. */
  private static final Pattern LABELLED =
      Pattern.compile(LABELS + NUMBER_OF_LABEL + "\\s?[.:–-]\\s.*");

  /** Matches {@code Source: port survey.} and {@code Base map source: ...}; not {@code Sources}. */
  private static final Pattern SOURCE =
      Pattern.compile("(?i)(?:\\p{L}+ ){0,2}(?:source|fuente|quelle|fonte|bron)(?:s|n)?\\s?:.*");

  /** Matches {@code Abbreviations: PA, port authority.}; not {@code Abbreviations}. */
  private static final Pattern SIGNS =
      Pattern.compile("(?i)(?:abbreviations?|abréviations?|abreviaturas?|abkürzungen)\\s?:.*");

  private enum Role {
    TEXT,
    FOOTNOTE,
    LABEL,
    TITLE,
    SOURCE
  }

  private final List<Passage> passages;
  private final List<Role> roles = new ArrayList<>();
  private final List<Integer> hosts = new ArrayList<>();

  Paratexts(List<Passage> passages) {
    this.passages = passages;
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      positions.put(passages.get(i).id(), i);
      roles.add(role(i));
    }
    for (int i = 0; i < passages.size(); i++) {
      hosts.add(host(i, positions));
    }
  }

  private Role role(int passage) {
    PassageKind kind = passages.get(passage).kind();
    if (kind == PassageKind.FOOTNOTE) {
      return Role.FOOTNOTE;
    }
    String text = passages.get(passage).text();
    if (kind != PassageKind.PARAGRAPH || text.length() > LONGEST_LINE) {
      return Role.TEXT;
    }
    if (SOURCE.matcher(text).matches() || SIGNS.matcher(text).matches()) {
      return Role.SOURCE;
    }
    if (LABEL.matcher(text).matches()) {
      return Role.LABEL;
    }
    return before(passage) == Role.LABEL || LABELLED.matcher(text).matches()
        ? Role.TITLE
        : Role.TEXT;
  }

  /** The role of the passage before one in its section, footnotes left out. */
  private Role before(int passage) {
    for (int i = passage - 1; i >= 0 && areInOneSection(i, passage); i--) {
      if (roles.get(i) != Role.FOOTNOTE) {
        return roles.get(i);
      }
    }
    return Role.TEXT;
  }

  private int host(int passage, Map<String, Integer> positions) {
    return switch (roles.get(passage)) {
      case TEXT, TITLE -> NO_HOST;
      case LABEL -> nearest(passage, 1);
      case SOURCE -> titleAbove(passage).orElseGet(() -> nearest(passage, -1));
      case FOOTNOTE ->
          passages
              .get(passage)
              .place()
              .anchor()
              .map(FootnoteAnchor::passage)
              .map(id -> positions.getOrDefault(id, NO_HOST))
              .orElseGet(() -> nearest(passage, -1));
    };
  }

  /** The title of the figure that a line stands below, with nothing but lines between. */
  private OptionalInt titleAbove(int passage) {
    return IntStream.iterate(passage - 1, i -> i >= Math.max(0, passage - MOST_LINES), i -> i - 1)
        .takeWhile(i -> areInOneSection(i, passage))
        .takeWhile(i -> passages.get(i).text().length() <= LONGEST_LINE)
        .filter(i -> roles.get(i) == Role.TITLE)
        .findFirst();
  }

  /** The next passage of the section, in one direction, that hangs on no other. */
  private int nearest(int passage, int step) {
    for (int i = passage + step;
        i >= 0 && i < passages.size() && areInOneSection(i, passage);
        i += step) {
      if (!isHanging(i)) {
        return i;
      }
    }
    return NO_HOST;
  }

  private boolean areInOneSection(int one, int other) {
    return passages.get(one).section().equals(passages.get(other).section());
  }

  /** Whether a passage stands beside the running text. */
  boolean isParatext(int passage) {
    return roles.get(passage) != Role.TEXT;
  }

  /** Whether a passage is a paratext that belongs to another passage. */
  boolean isHanging(int passage) {
    return isParatext(passage) && roles.get(passage) != Role.TITLE;
  }

  /** Whether a passage says where a figure is from, or what its signs mean. */
  boolean isSource(int passage) {
    return roles.get(passage) == Role.SOURCE;
  }

  /** Whether a passage is the number of a figure and nothing else: {@code Figure 3}. */
  boolean isLabel(int passage) {
    return roles.get(passage) == Role.LABEL;
  }

  /** The passage that a hanging paratext belongs to; {@link #NO_HOST} where it is not compared. */
  int hostOf(int passage) {
    return hosts.get(passage);
  }

  /** Whether two paratexts, of one note or of two, do the same. */
  boolean isOfRole(int passage, Paratexts others, int other) {
    return roles.get(passage) == others.roles.get(other);
  }
}
