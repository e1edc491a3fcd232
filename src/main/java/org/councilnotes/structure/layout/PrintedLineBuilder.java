package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Run;
import org.councilnotes.structure.outline.ItemLabel;

/**
 * Builds printed lines from the line elements of a page: joins elements on one baseline, removes
 * bullets and marks of footnotes.
 */
record PrintedLineBuilder(Set<String> noteKeys, List<DroppedText> dropped) {

  /** Superscripts are off the baseline by less than this share of the font size. */
  private static final float SAME_BASELINE = 0.45f;

  /** Letters of a word are apart by less than this share of the font size. */
  private static final float LETTER_GAP = 0.06f;

  /** Points; baselines that differ by less are one. */
  private static final float SAME_HEIGHT = 0.2f;

  /** Matches {@code www.europa.eu} and {@code a@b.eu}; not {@code e.g.}. */
  private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S@\\S");

  /** Printed lines from the top, each from left to right. */
  List<PrintedLine> of(List<Line> lines) {
    List<PrintedLine> out = new ArrayList<>();
    List<Line> row = new ArrayList<>();
    List<Line> ordered = new ArrayList<>(lines);
    ordered.sort(PdfPage.DOWNWARDS);
    for (Line line : ordered) {
      if (!row.isEmpty() && line.y() - row.getFirst().y() > SAME_BASELINE * line.size()) {
        out.add(print(row));
        row = new ArrayList<>();
      }
      row.add(line);
    }
    if (!row.isEmpty()) {
      out.add(print(row));
    }
    return out;
  }

  private PrintedLine print(List<Line> row) {
    row.sort(PdfPage.RIGHTWARDS);
    RichText words = words(row);
    boolean apart = row.size() > 1 && row.getFirst().text().length() == 1;
    String bullet = apart ? ItemLabel.letterBullet(words.text()) : ItemLabel.bullet(words.text());
    return PrintedLine.of(List.copyOf(row), words.from(bullet.length()), bullet);
  }

  /** The text of line elements that belong together, with the calls of footnotes. */
  RichText words(List<Line> row) {
    Line first = row.getFirst();
    boolean uniform = row.size() == 1 && first.runs().size() == 1;
    return uniform && !first.runs().getFirst().superscript()
        ? inOneLook(first.text(), first.runs().getFirst())
        : joined(row);
  }

  /** Short cut for a line of one run, whose white space is collapsed already. */
  private static RichText inOneLook(String text, Run run) {
    TextRange whole = new TextRange(0, text.length());
    List<TextRange> bold = run.bold() && !text.isEmpty() ? List.of(whole) : List.of();
    List<TextMark> marks =
        change(run).filter(c -> !text.isEmpty()).map(c -> new TextMark(c, whole)).stream().toList();
    return new RichText(text, bold, List.of(), marks);
  }

  private RichText joined(List<Line> row) {
    RichText.Builder words = new RichText.Builder();
    Optional<Line> before = Optional.empty();
    for (Line line : row) {
      if (before.filter(left -> areOfOneWord(left, line)).isEmpty()) {
        words.space();
      }
      before = Optional.of(line);
      line.runs().forEach(run -> add(words, line.page(), run));
    }
    return words.build();
  }

  /** Whether nothing lies between two line elements, as where a letter is set apart from others. */
  private static boolean areOfOneWord(Line left, Line right) {
    float size = Math.min(left.size(), right.size());
    return Math.abs(left.y() - right.y()) < SAME_HEIGHT
        && Math.abs(right.x() - left.right()) < LETTER_GAP * size;
  }

  private void add(RichText.Builder words, int page, Run run) {
    if (!run.superscript() || !call(words, page, run)) {
      words.add(run.text(), run.bold(), change(run));
    }
  }

  /**
   * Adds a superscript as the call of a footnote; returns false where there is no such footnote.
   */
  private boolean call(RichText.Builder words, int page, Run run) {
    String mark = Whitespace.squeeze(run.text());
    String key = key(page, mark);
    if (!noteKeys.contains(key)) {
      return false;
    }
    words.call(key);
    dropped.add(new DroppedText(DroppedText.Kind.MARK, OptionalInt.of(page), mark));
    if (Character.isWhitespace(run.text().charAt(run.text().length() - 1))) {
      words.space();
    }
    return true;
  }

  /**
   * The change that the print stands for; none for web and mail addresses, which are underlined
   * anyway.
   */
  private static Optional<TextMark.State> change(Run run) {
    boolean link = run.print().underlined() && !run.bold() && ADDRESS.matcher(run.text()).find();
    return run.change().filter(state -> state.isDeletion() || !link);
  }

  static String key(int page, String mark) {
    return page + ":" + mark;
  }
}
