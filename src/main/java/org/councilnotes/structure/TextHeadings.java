package org.councilnotes.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Blank;

/**
 * Finds the headings of a plain text that no blank line parts from what follows: the first line of
 * a paragraph that breaks although the next word had room.
 */
final class TextHeadings {

  /** Matches {@code INTRODUCTION} and {@code the vaults?}; not {@code has:}. */
  private static final Pattern OPEN_END = Pattern.compile("[^.:;,-]$");

  /** Lines of texts that are broken at a set width are this long at least. */
  private static final int LEAST_WIDTH = 60;

  /** Further in than this, a line is centred, and the next one may go on with it. */
  private static final int CENTRED = 12;

  private static final float ROOM = 0.75f;

  private TextHeadings() {}

  /** The numbers of the lines, from 0. */
  static Set<Integer> at(List<String> lines) {
    int width = width(lines);
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean first = i == 0 || lines.get(i - 1).isBlank() || found.contains(i - 1);
      if (first && width >= LEAST_WIDTH && isHeading(lines.get(i), lines.get(i + 1), width)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isHeading(String line, String next, int width) {
    String text = Blank.squeeze(line);
    String below = Blank.squeeze(next);
    if (text.isEmpty()
        || below.isEmpty()
        || TextTable.isRow(line)
        || TextNotes.startsRaised(text)) {
      return false;
    }
    int word = below.indexOf(' ') < 0 ? below.length() : below.indexOf(' ');
    boolean room = line.stripTrailing().length() + 1 + word <= ROOM * width;
    int start = below.codePointAt(0);
    return room
        && line.indexOf(text.charAt(0)) < CENTRED
        && OPEN_END.matcher(text).find()
        && (Character.isUpperCase(start) || Character.isDigit(start));
  }

  /** What nine lines in ten with words are shorter than. */
  private static int width(List<String> lines) {
    int[] lengths =
        lines.stream()
            .filter(l -> !l.isBlank())
            .mapToInt(l -> l.stripTrailing().length())
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }
}
