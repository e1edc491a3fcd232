package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.Dropped;

/**
 * Rebuilds paragraphs from printed lines, across pages. A paragraph ends where the distance, the
 * indent or the print changes, or where the line above leaves room for the first word of the next.
 */
final class PdfParagraphs {

  private static final float SAME_INDENT = 3f;
  private static final float SLACK = 3f;

  /** Reaching over this share of the column. */
  private static final float LONG_LINE = 0.7f;

  /** The Greek semicolon is a raised point. */
  private static final String TERMINAL = ".:;!?·";

  /** What closes a quotation or an aside behind the end of its sentence. */
  private static final String CLOSING = "»”’\"')] \u00A0\u202F";

  private final Measure measure;
  private final LineJoiner joiner;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Dropped> dropped;
  private final List<PrintLine> open = new ArrayList<>();

  PdfParagraphs(Measure measure, LineJoiner joiner, List<Dropped> dropped) {
    this.measure = measure;
    this.joiner = joiner;
    this.dropped = dropped;
  }

  void add(PrintLine line) {
    if (!open.isEmpty() && startsNew(line)) {
      close();
    }
    open.add(line);
  }

  /** Ends the open paragraph and puts another block behind it. */
  void add(Block block) {
    close();
    blocks.add(block);
  }

  List<Block> finish() {
    close();
    return blocks;
  }

  private boolean startsNew(PrintLine next) {
    PrintLine last = open.getLast();
    if (Math.abs(last.size() - next.size()) > 0.8f || !next.bullet().isEmpty()) {
      return true;
    }
    if (last.page() != next.page()) {
      return !continuesOverPage(last, next);
    }
    return isFar(last, next)
        || changesIndent(next)
        || endsShort(last, next)
        || startsItem(last, next);
  }

  private boolean isFar(PrintLine last, PrintLine next) {
    float own =
        open.size() > 1 && open.get(open.size() - 2).page() == last.page()
            ? last.y() - open.get(open.size() - 2).y()
            : measure.leading(next.size());
    return next.y() - last.y() > 1.12f * own + 0.8f;
  }

  private boolean changesIndent(PrintLine next) {
    PrintLine first = open.getFirst();
    if (bothCentred(open.getLast(), next)) {
      return false;
    }
    if (open.size() > 1) {
      return Math.abs(next.x() - open.get(1).x()) > SAME_INDENT;
    }
    boolean hanging = next.x() > first.x() + SAME_INDENT;
    boolean goesOn = startsLower(next) && !isTerminal(first);
    return hanging ? !first.hasLabel() && !goesOn : next.x() < first.x() - 60;
  }

  private boolean endsShort(PrintLine last, PrintLine next) {
    if (bothCentred(last, next)) {
      return false;
    }
    return !isMidSentence(last, next) && leavesRoom(last, next);
  }

  private boolean leavesRoom(PrintLine last, PrintLine next) {
    return last.right() + next.firstWordWidth() + SLACK + next.size() / 4 < measure.right();
  }

  private boolean startsItem(PrintLine last, PrintLine next) {
    return isTerminal(last) && next.hasLabel() && open.getFirst().hasLabel();
  }

  /** Whether the first line of a page goes on with the last one of the page before. */
  private boolean continuesOverPage(PrintLine last, PrintLine next) {
    if (changesIndent(next) || endsHeading(last, next)) {
      return false;
    }
    if (isMidSentence(last, next)) {
      return true;
    }
    boolean ended =
        isTerminal(last)
            && (next.hasLabel()
                || measure.feet().hasRoom(last.page(), measure.leading(last.size())));
    boolean broken = !leavesRoom(last, next) || isLongWithoutEnd(last, next);
    return !ended && broken && (last.isBold() || !next.isBold());
  }

  /** Words that call a footnote may have gone to its page, so that room was left behind them. */
  private boolean isLongWithoutEnd(PrintLine last, PrintLine next) {
    float far = measure.left() + LONG_LINE * (measure.right() - measure.left());
    return last.right() > far && !isTerminal(last) && !next.hasLabel() && !last.isBold();
  }

  /** A bold line and one that starts in the body's weight are heading and text, bullets apart. */
  private boolean endsHeading(PrintLine last, PrintLine next) {
    boolean bulleted = !open.getFirst().bullet().isEmpty();
    return last.isBold() && !next.startsBold() && !startsLower(next) && !bulleted;
  }

  /** Lines round one middle, of which at least one is clearly centred, or both are bold. */
  private boolean bothCentred(PrintLine last, PrintLine next) {
    boolean centred =
        next.isCentred(measure.left(), measure.right())
            || last.isCentred(measure.left(), measure.right())
            || (last.isBold() && next.isBold() && !next.hasLabel());
    return centred && Math.abs(last.middle() - next.middle()) < 8;
  }

  /** Hard spaces keep words together that a line had room for, so wording goes before room. */
  private static boolean isMidSentence(PrintLine last, PrintLine next) {
    if (isTerminal(last) || next.hasLabel()) {
      return false;
    }
    String text = next.words().text();
    boolean symbol = !text.isEmpty() && !Character.isLetter(text.codePointAt(0));
    boolean sameWeight = !next.isBold() && !last.isBold();
    return startsLower(next) || last.words().text().endsWith(",") || (symbol && sameWeight);
  }

  private static boolean isTerminal(PrintLine line) {
    String text = line.words().text();
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && TERMINAL.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean startsLower(PrintLine line) {
    String text = line.words().text();
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)) && !line.hasLabel();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    PrintLine first = open.getFirst();
    OptionalInt page = OptionalInt.of(first.page());
    RichText.Builder words = new RichText.Builder();
    for (PrintLine line : open) {
      if (joiner.append(words, line.words())) {
        dropped.add(new Dropped(Dropped.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
      }
    }
    if (!first.bullet().isEmpty()) {
      dropped.add(new Dropped(Dropped.Kind.BULLET, page, first.bullet().strip()));
    }
    boolean large = first.size() > measure.bodySize() + 1.2f;
    Block.Form form = first.bullet().isEmpty() ? Block.Form.PARAGRAPH : Block.Form.BULLET;
    blocks.add(new Block(form, words.build(), page, new Block.Look(0, large, "")));
    open.clear();
  }
}
