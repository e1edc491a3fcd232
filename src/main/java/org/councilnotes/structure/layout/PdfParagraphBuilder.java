package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.outline.ItemLabel;

/**
 * Rebuilds paragraphs from printed lines, across pages. A paragraph ends where line distance,
 * indent or style changes, or where the line leaves space for the first word of the next.
 */
final class PdfParagraphBuilder {

  private static final float SAME_INDENT = 3f;
  private static final float SLACK = 3f;

  /** Largest distance of a label from its text below it, as a multiple of the font size. */
  private static final float FAR_LABEL = 3.2f;

  /** Largest distance of the parts of a title, as a multiple of the font size. */
  private static final float FAR_TITLE = 3.5f;

  /** Largest distance of the middles of centred lines, as a multiple of the font size. */
  private static final float SAME_MIDDLE = 0.8f;

  /** Smallest share of the column width of a long line. */
  private static final float LONG_LINE = 0.7f;

  /** Characters that end a sentence or clause; the Greek semicolon is a raised point. */
  private static final String TERMINAL = ".:;!?·";

  /** Characters that may follow the end of a sentence. */
  private static final String CLOSING = "»”’\"')] \u00A0\u202F";

  private final LayoutMetrics measure;
  private final LineJoiner joiner;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<DroppedText> dropped;
  private final List<PrintedLine> open = new ArrayList<>();
  private final List<TextBlock> asides = new ArrayList<>();

  PdfParagraphBuilder(LayoutMetrics measure, LineJoiner joiner, List<DroppedText> dropped) {
    this.measure = measure;
    this.joiner = joiner;
    this.dropped = dropped;
  }

  void add(PrintedLine line) {
    if (!open.isEmpty() && startsNew(line)) {
      close();
    }
    open.add(line);
  }

  /** Ends the open paragraph and adds another block after it. */
  void add(TextBlock block) {
    close();
    blocks.add(block);
  }

  /** Adds a block after the open paragraph, which may go on. */
  void addAside(TextBlock block) {
    if (open.isEmpty()) {
      blocks.add(block);
    } else {
      asides.add(block);
    }
  }

  List<TextBlock> finish() {
    close();
    return blocks;
  }

  private boolean startsNew(PrintedLine next) {
    PrintedLine last = open.getLast();
    if (Math.abs(last.size() - next.size()) > 0.8f || !next.bullet().isEmpty()) {
      return true;
    }
    if (isTextOfLabel(last, next) || isRestOfTitle(last, next)) {
      return false;
    }
    if (isTaggedHeading(last) != isTaggedHeading(next) && isTagged(last) && isTagged(next)) {
      return true;
    }
    if (isOneBlock(last, next)) {
      return startsItem(last, next);
    }
    if (endsTaggedParagraph(last, next)) {
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

  /** Whether a line is the text of a label that stands alone above it, however far. */
  private boolean isTextOfLabel(PrintedLine last, PrintedLine next) {
    return open.size() == 1
        && last.page() == next.page()
        && next.x() > last.x() + SAME_INDENT
        && next.y() - last.y() < FAR_LABEL * last.size()
        && !next.hasLabel()
        && ItemLabel.isLabel(last.words().text());
  }

  /** Whether a bold line goes on with the sentence of the bold one above it, round its middle. */
  private boolean isRestOfTitle(PrintedLine last, PrintedLine next) {
    return last.isBold()
        && next.isBold()
        && last.page() == next.page()
        && next.y() - last.y() < FAR_TITLE * last.size()
        && bothCentred(last, next)
        && !isTerminal(last)
        && startsLower(next);
  }

  private static boolean isTagged(PrintedLine line) {
    return line.tag().role() != StructureTag.Role.NONE;
  }

  private static boolean isTaggedHeading(PrintedLine line) {
    return line.tag().role() == StructureTag.Role.HEADING;
  }

  /**
   * Whether a tagged file has both lines in one paragraph. A heading and its title may be one, with
   * a line break between; they differ in weight.
   */
  private static boolean isOneBlock(PrintedLine last, PrintedLine next) {
    return last.tag().block() > 0
        && last.isBold() == next.isBold()
        && last.tag().block() == next.tag().block()
        && last.tag().role() == next.tag().role();
  }

  /** Whether a sentence ends with a line, and tags say that the next one is in another block. */
  private boolean endsTaggedParagraph(PrintedLine last, PrintedLine next) {
    return measure.isTagged()
        && isTerminal(last)
        && last.tag().block() > 0
        && next.tag().block() > 0
        && last.tag().block() != next.tag().block();
  }

  private boolean isFar(PrintedLine last, PrintedLine next) {
    float own =
        open.size() > 1 && open.get(open.size() - 2).page() == last.page()
            ? last.y() - open.get(open.size() - 2).y()
            : measure.leading(next.size());
    return next.y() - last.y() > 1.12f * own + 0.8f;
  }

  private boolean changesIndent(PrintedLine next) {
    PrintedLine first = open.getFirst();
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

  private boolean endsShort(PrintedLine last, PrintedLine next) {
    if (bothCentred(last, next)) {
      return false;
    }
    return !isMidSentence(last, next) && !goesOn(last, next) && leavesRoom(last, next);
  }

  /**
   * Whether the line goes on where the last one broke off, though its first word seems to fit
   * there: words may be tied to the next line by hard spaces. It hangs below a label, or the lines
   * above were full.
   */
  private boolean goesOn(PrintedLine last, PrintedLine next) {
    if (isTerminal(last) || next.hasLabel() || (last.isBold() && !next.startsBold())) {
      return false;
    }
    boolean hangs = open.getFirst().hasLabel() && next.x() > open.getFirst().x() + SAME_INDENT;
    return hangs
        || (open.size() > 1 && isLong(last) && !leavesRoom(open.get(open.size() - 2), last));
  }

  private boolean leavesRoom(PrintedLine last, PrintedLine next) {
    return last.right() + next.firstWordWidth() + SLACK + next.size() / 4 < measure.right();
  }

  private boolean startsItem(PrintedLine last, PrintedLine next) {
    return isTerminal(last) && next.hasLabel() && open.getFirst().hasLabel();
  }

  /** Whether the first line of a page continues the last line of the page before. */
  private boolean continuesOverPage(PrintedLine last, PrintedLine next) {
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

  /**
   * Whether a long line has no end of sentence. Used instead of the free space: words with the call
   * of a footnote may have moved to the page of the note.
   */
  private boolean isLongWithoutEnd(PrintedLine last, PrintedLine next) {
    return isLong(last) && !isTerminal(last) && !next.hasLabel() && !last.isBold();
  }

  private boolean isLong(PrintedLine line) {
    return line.right() > measure.left() + LONG_LINE * (measure.right() - measure.left());
  }

  /**
   * Whether a bold line is followed by a line in normal weight, as a heading by text; bullets
   * excepted.
   */
  private boolean endsHeading(PrintedLine last, PrintedLine next) {
    boolean bulleted = !open.getFirst().bullet().isEmpty();
    return last.isBold() && !next.startsBold() && !startsLower(next) && !bulleted;
  }

  /**
   * Whether both lines have the same middle, and either both are bold or one is clearly centred.
   */
  private boolean bothCentred(PrintedLine last, PrintedLine next) {
    boolean centred =
        next.isCentred(measure.left(), measure.right())
            || last.isCentred(measure.left(), measure.right())
            || (last.isBold() && next.isBold() && !next.hasLabel());
    return centred && Math.abs(last.middle() - next.middle()) < SAME_MIDDLE * next.size();
  }

  /**
   * Whether the wording continues in the next line. Checked before the free space, as hard spaces
   * move words to the next line that would have fitted.
   */
  private static boolean isMidSentence(PrintedLine last, PrintedLine next) {
    if (isTerminal(last) || next.hasLabel()) {
      return false;
    }
    String text = next.words().text();
    boolean symbol = !text.isEmpty() && !Character.isLetter(text.codePointAt(0));
    boolean sameWeight = !next.isBold() && !last.isBold();
    return startsLower(next) || last.words().text().endsWith(",") || (symbol && sameWeight);
  }

  private static boolean isTerminal(PrintedLine line) {
    String text = line.words().text();
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && TERMINAL.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean startsLower(PrintedLine line) {
    String text = line.words().text();
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)) && !line.hasLabel();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    PrintedLine first = open.getFirst();
    OptionalInt page = OptionalInt.of(first.page());
    RichText.Builder words = new RichText.Builder();
    for (PrintedLine line : open) {
      if (joiner.append(words, line.words())) {
        dropped.add(new DroppedText(DroppedText.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
      }
    }
    if (!first.bullet().isEmpty()) {
      dropped.add(new DroppedText(DroppedText.Kind.BULLET, page, first.bullet().strip()));
    }
    boolean large = first.size() > measure.bodySize() + 1.2f || isTaggedHeading(first);
    TextBlock.Form form =
        first.bullet().isEmpty() ? TextBlock.Form.PARAGRAPH : TextBlock.Form.BULLET;
    blocks.add(
        new TextBlock(form, words.build(), page, new TextBlock.BlockFormat(0, large, "", false)));
    open.clear();
    blocks.addAll(asides);
    asides.clear();
  }
}
