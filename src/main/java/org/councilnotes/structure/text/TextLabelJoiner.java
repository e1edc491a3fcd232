package org.councilnotes.structure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.cover.CoverField;

/**
 * Joins labels that stand on a line of their own with their text, as some programs write columns
 * one below the other: each label before its text or, on a cover, all labels before the texts.
 */
final class TextLabelJoiner {

  /** Matches {@code 1.}, {@code (a)}, {@code II.} and {@code –}; not {@code 1}. */
  private static final Pattern ALONE =
      Pattern.compile(
          "\\(?(?:\\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,5})\\)"
              + "|\\d{1,3}(?:\\.\\d{1,2}){0,3}\\.|[A-Z]\\.|[IVX]{1,5}\\.|[–—•·-]");

  /** Characters; a longer line, indent included, is not a label. */
  private static final int LONGEST = 200;

  /** Maximum number of fields; covers have half as many. */
  private static final int MOST_FIELDS = 20;

  private final List<String> lines;
  private final List<String> out = new ArrayList<>();

  private TextLabelJoiner(List<String> lines) {
    this.lines = lines;
  }

  static List<String> join(List<String> lines) {
    return new TextLabelJoiner(lines).join();
  }

  private List<String> join() {
    int i = 0;
    while (i < lines.size()) {
      List<Integer> labels = fieldsFrom(i);
      List<Integer> words = labels.isEmpty() ? List.of() : wordsOf(labels);
      if (!words.isEmpty()) {
        i = fields(labels, words);
      } else if (isAlone(i)) {
        out.add(lines.get(i).stripTrailing() + " " + lines.get(next(i + 1)).strip());
        i = next(i + 1) + 1;
      } else {
        out.add(lines.get(i++));
      }
    }
    return out;
  }

  private boolean isAlone(int at) {
    if (!isLabel(lines.get(at))) {
      return false;
    }
    int next = next(at + 1);
    return next > at + 1 && next < lines.size() && !isLabel(lines.get(next));
  }

  private static boolean isLabel(String line) {
    return line.length() <= LONGEST && ALONE.matcher(Whitespace.squeeze(line)).matches();
  }

  /** Index of the next line with words. */
  private int next(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private boolean isField(int at) {
    return at < lines.size()
        && lines.get(at).length() <= LONGEST
        && lines.get(at).strip().endsWith(":")
        && CoverField.of(Whitespace.squeeze(lines.get(at))).isPresent();
  }

  private List<Integer> fieldsFrom(int at) {
    List<Integer> labels = new ArrayList<>();
    for (int i = at; labels.size() < MOST_FIELDS && isField(i); i = next(i + 1)) {
      labels.add(i);
    }
    return labels;
  }

  /**
   * Indices of the lines where the text of each label starts; empty where there are fewer texts
   * than labels.
   */
  private List<Integer> wordsOf(List<Integer> labels) {
    List<Integer> words = new ArrayList<>();
    int at = next(labels.getLast() + 1);
    while (at < lines.size() && words.size() < labels.size() && !isField(at)) {
      words.add(at);
      at = next(paragraphEnd(at));
    }
    return words.size() == labels.size() ? words : List.of();
  }

  private int paragraphEnd(int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private int fields(List<Integer> labels, List<Integer> words) {
    for (int i = 0; i < labels.size(); i++) {
      int from = words.get(i);
      out.add(lines.get(labels.get(i)).stripTrailing() + " " + lines.get(from).strip());
      out.addAll(lines.subList(from + 1, paragraphEnd(from)));
    }
    return paragraphEnd(words.getLast());
  }
}
