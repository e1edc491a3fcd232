package org.councilnotes.structure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.cover.FooterPatterns;
import org.councilnotes.structure.layout.PageFurniture;

/**
 * Joins the pages of a plain text. Removes footers, moves the footnotes at the foot of each page
 * behind the body, and rewrites their marks so that {@link TextFootnotes} can match them.
 */
final class TextPageJoiner {

  /** Matches {@code 1 Exchange}, {@code 12} and {@code 3 The}; not {@code 1. The}, {@code 9 of}. */
  private static final Pattern NOTE =
      Pattern.compile("^ {0,3}(\\d{1,3})(?:\\s{2,}|$| (?=\\p{Lu}))");

  /** Matches the end of a word or sentence, behind which a call may be printed. */
  private static final String BEHIND = "(?:(?<=[\\p{L}.,;:!?)\"'”’»%])|(?<=[.,;:!?)\"”»]) )";

  /**
   * Behind {@code 2016.} and {@code list.}; not behind {@code EUR 3.}, which a fraction follows.
   */
  private static final String NO_DECIMAL = "(?:(?<!\\d[.,])|(?<=\\d{4}\\.))";

  /** Matches {@code with a sentence.}; not {@code the co-}. */
  private static final Pattern ENDED = Pattern.compile("[.:;!?][\"'”’»)]?\\d{0,3}\\s*$");

  private static final int FOOTER_LINES = 8;

  private final List<String> body = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<DroppedText> dropped;
  private int page;
  private int lastNote;
  private List<String> head = List.of();

  private TextPageJoiner(List<DroppedText> dropped) {
    this.dropped = dropped;
  }

  /** The lines of the body without furniture, followed by the footnotes of all pages. */
  static List<String> join(List<List<String>> raw, List<DroppedText> dropped) {
    TextPageJoiner pages = new TextPageJoiner(dropped);
    raw.forEach(pages::add);
    pages.body.add("");
    pages.body.addAll(pages.notes);
    return pages.body;
  }

  private void add(List<String> lines) {
    page++;
    List<String> kept = withoutFooters(lines);
    List<String> text = TextTableDetector.rows(withoutNotes(kept));
    text = withoutHead(text);
    if (page > 1 && !goesOn(text)) {
      body.add("");
    }
    body.addAll(text);
    trimEnd(body);
  }

  /** Removes the head of a table that is repeated after a page break. */
  private List<String> withoutHead(List<String> lines) {
    List<String> text = new ArrayList<>(lines);
    while (page > 1 && !text.isEmpty() && text.getFirst().isBlank()) {
      text.removeFirst();
    }
    boolean again =
        !text.isEmpty() && TextTableDetector.isRow(text.getFirst()) && isHead(text.getFirst());
    if (again) {
      String row = TextTableDetector.cells(text.removeFirst());
      drop(DroppedText.Kind.REPEATED, row);
    }
    head = again ? head : TextTableDetector.lastHead(text);
    return text;
  }

  private boolean isHead(String row) {
    return head.contains(TextTableDetector.cells(row));
  }

  /** Whether a paragraph continues on the next page. */
  private boolean goesOn(List<String> next) {
    if (body.isEmpty() || next.isEmpty() || ENDED.matcher(body.getLast()).find()) {
      return false;
    }
    String first = next.getFirst().strip();
    return !first.isEmpty() && Character.isLowerCase(first.codePointAt(0));
  }

  private void drop(DroppedText.Kind kind, String text) {
    if (!text.isBlank()) {
      dropped.add(new DroppedText(kind, OptionalInt.empty(), text));
    }
  }

  private static void trimEnd(List<String> lines) {
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
  }

  /** Removes two lines that together are worded as a footer. */
  private List<String> withoutFooters(List<String> lines) {
    List<String> kept = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = footerEnd(lines, i);
      if (end == i) {
        kept.add(lines.get(i++));
      } else {
        String text = Whitespace.squeeze(String.join(" ", lines.subList(i, end)));
        drop(DroppedText.Kind.FOOTER, text);
        kept.add("");
        i = end;
      }
    }
    trimEnd(kept);
    return kept;
  }

  private static int footerEnd(List<String> lines, int from) {
    int best = from;
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(lines.size(), from + FOOTER_LINES); i++) {
      if (lines.get(i).isBlank()) {
        break;
      }
      text.append(' ').append(lines.get(i));
      String line = text.toString();
      boolean whole = FooterPatterns.number(line).isPresent() && i > from;
      best = whole && FooterPatterns.language(line).isPresent() ? i + 1 : best;
    }
    return best;
  }

  private List<String> withoutNotes(List<String> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      boolean apart = lines.get(i - 1).isBlank() || PageFurniture.isRule(lines.get(i - 1).strip());
      if (apart && startsNotes(lines, i)) {
        return split(lines, i);
      }
    }
    return lines;
  }

  /** Whether footnotes start at this line: it has the next number, which is called above. */
  private boolean startsNotes(List<String> lines, int at) {
    int number = number(lines.get(at));
    boolean next = number == lastNote + 1 || number == 1;
    return next && called(lines.subList(0, at), number) >= 0;
  }

  private static int number(String line) {
    Matcher m = NOTE.matcher(line);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static int called(List<String> lines, int number) {
    Pattern call = call(number);
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (call.matcher(lines.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** Matches {@code list.3}, {@code land. 3 It}; not {@code 13}, {@code 3.5}, {@code LIFE.3A}. */
  private static Pattern call(int number) {
    return Pattern.compile(
        BEHIND + NO_DECIMAL + number + "(?![\\p{L}\\d/%])(?!\\.\\d)(?=\\s|[.,;:)]|$)");
  }

  private List<String> split(List<String> lines, int at) {
    List<String> above = new ArrayList<>(lines.subList(0, at));
    int number = number(lines.get(at)) - 1;
    for (String line : lines.subList(at, lines.size())) {
      boolean next = number(line) == number + 1 && called(above, number + 1) >= 0;
      if (next) {
        number++;
        mark(above, number);
        notes.add("");
        notes.add(TextFootnotes.printed(page, number) + " " + NOTE.matcher(line).replaceFirst(""));
      } else if (!line.isBlank()) {
        notes.add(line);
      }
    }
    lastNote = number;
    trimEnd(above);
    return above;
  }

  private void mark(List<String> lines, int number) {
    int at = called(lines, number);
    Matcher m = call(number).matcher(lines.get(at));
    lines.set(at, m.replaceFirst(TextFootnotes.printed(page, number)));
  }
}
