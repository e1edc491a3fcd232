package org.councilnotes.structure.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.cover.CoverField;
import org.councilnotes.structure.cover.CoverLinePatterns;
import org.councilnotes.structure.cover.FooterPatterns;
import org.councilnotes.structure.cover.HandlingMarkRecognizer;
import org.councilnotes.structure.cover.IssuerCover;
import org.councilnotes.structure.layout.PageFurniture;
import org.councilnotes.structure.outline.ItemLabel;
import org.jsoup.nodes.Document;

/**
 * Splits a plain text file into blocks. Blank lines separate paragraphs. In a file with hardly any
 * blank lines each line is a paragraph, and in one whose lines have no fixed width.
 */
public final class TextBlockReader {

  /** Matches any line end. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]");

  /** Matches the wide gap between two columns. */
  private static final Pattern SIDES = Pattern.compile("(?<=\\S)(?:\\t| {3})\\s*(?=\\S)");

  /** Matches {@code 2. Papers}; not {@code 2. and}. */
  private static final Pattern POINT = Pattern.compile("\\d{1,3}\\. [\\p{Lu}\\[\"'“‘«]");

  /** Matches the end of {@code pages.}, {@code pages.(1)} and {@code pages.²}; not {@code on}. */
  private static final Pattern ENDED =
      Pattern.compile(
          "[.:;!?][\"'”’»)]?(?:[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}|[(\\[]\\d{1,3}[)\\]])?$");

  /** Matches the start of {@code - Annual Report} and of an indented line below a subject. */
  private static final Pattern CONTINUED = Pattern.compile("\\s*[-–—] |\\t| {3}");

  private static final int COVER_LINES = 80;

  /** Characters of a line of a title. */
  private static final int LONGEST_TITLE_LINE = 100;

  /** Characters of a line where the file has a fixed line width. */
  private static final int LONGEST_BROKEN_LINE = 160;

  private final List<DroppedText> dropped = new ArrayList<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<CoverLine> cover = new ArrayList<>();

  /**
   * Numbers of the lines that are drawn rules; {@code underRule} are the blocks right below one.
   */
  private final Set<Integer> rules = new HashSet<>();

  private final Set<Integer> underRule = new HashSet<>();

  /** Numbers of the lines that are paragraphs of their own. */
  private Set<Integer> headings = Set.of();

  private String footer = "";
  private int tables;

  public static DocumentBlocks read(Document xhtml) {
    TextBlockReader text = new TextBlockReader();
    List<List<String>> raw =
        xhtml.select("body p").stream()
            .map(page -> LINE_END.splitAsStream(page.wholeText()).toList())
            .toList();
    List<String> pages = TextPageJoiner.join(raw, text.dropped);
    text.dropped.stream()
        .map(DroppedText::text)
        .filter(d -> FooterPatterns.language(d).isPresent() && FooterPatterns.matches(d))
        .forEach(d -> text.footer = d);
    return text.apart(TextLabelJoiner.join(pages));
  }

  private DocumentBlocks apart(List<String> raw) {
    List<String> lines = new ArrayList<>();
    raw.forEach(l -> lines.add(clean(l, lines.size())));
    int council = coverEnd(lines, raw);
    headings = HeadingFinder.at(raw);
    cover(columns(raw.subList(0, council), lines.subList(0, council)));
    int end = council == 0 ? issuerCover(lines) : council;
    body(lines, end);
    List<TextBlock> all = TextFootnotes.split(blocks, underRule, dropped);
    return new DocumentBlocks(cover, all, List.copyOf(dropped), footer, OptionalInt.empty(), 0);
  }

  /** The line without furniture; empty where it is furniture only. */
  private String clean(String line, int number) {
    String text = Whitespace.squeeze(line);
    boolean rule = PageFurniture.isRule(text);
    if (rule) {
      rules.add(number);
    }
    boolean worded =
        !text.isEmpty() && FooterPatterns.matches(text) && !CoverLinePatterns.isNumber(text);
    if (rule || worded) {
      footer = worded && FooterPatterns.language(text).isPresent() ? text : footer;
      DroppedText.Kind kind = rule ? DroppedText.Kind.RULE : DroppedText.Kind.FOOTER;
      dropped.add(new DroppedText(kind, OptionalInt.empty(), text));
      return "";
    }
    return text;
  }

  /** Index of the line after the last field of the cover; 0 without a cover. */
  private static int coverEnd(List<String> lines, List<String> raw) {
    int last = -1;
    boolean named = false;
    for (int i = 0; i < Math.min(COVER_LINES, lines.size()); i++) {
      String line = lines.get(i);
      named |= CoverLinePatterns.isNumber(line) || CoverLinePatterns.isCouncil(line);
      if (CoverField.split(line, OptionalInt.empty()).isPresent()) {
        last = i;
      }
    }
    return named && last >= 0 ? fieldEnd(lines, raw, last) : 0;
  }

  /**
   * Index of the line after a field: that of the blank line below it. Where each line is a
   * paragraph, only lines that a dash opens or that are indented continue it.
   */
  private static int fieldEnd(List<String> lines, List<String> raw, int field) {
    boolean lineIsParagraph = isLineParagraph(lines);
    int end = field + 1;
    while (end < lines.size()
        && !lines.get(end).isEmpty()
        && (!lineIsParagraph || CONTINUED.matcher(raw.get(end)).lookingAt())) {
      end++;
    }
    return end;
  }

  private static boolean isLineParagraph(List<String> lines) {
    return hasFewBlanks(lines) || hasNoWidth(lines);
  }

  /** Whether hardly any line is blank. */
  private static boolean hasFewBlanks(List<String> lines) {
    return lines.stream().filter(String::isEmpty).count() * 12 < lines.size();
  }

  /**
   * Takes the cover of a paper of another body; returns the index of the line after it, 0 where
   * there is none. Nothing tells which lines are set as titles: each short one may be.
   */
  private int issuerCover(List<String> lines) {
    List<IssuerCover.PrintedLine> printed = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < Math.min(COVER_LINES, lines.size()); i++) {
      if (!lines.get(i).isEmpty()) {
        boolean title = lines.get(i).length() <= LONGEST_TITLE_LINE;
        printed.add(new IssuerCover.PrintedLine(lines.get(i), 0, title, OptionalInt.empty()));
        numbers.add(i + 1);
      }
    }
    cover.addAll(IssuerCover.of(printed));
    return cover.isEmpty() ? 0 : numbers.get(IssuerCover.length(cover) - 1);
  }

  /**
   * Rearranges two columns typed side by side above the first field: left column, then right
   * column.
   */
  private static List<String> columns(List<String> raw, List<String> lines) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    int head = 0;
    while (head < lines.size()
        && CoverField.split(lines.get(head), OptionalInt.empty()).isEmpty()) {
      String[] parts = lines.get(head).isEmpty() ? new String[0] : SIDES.split(raw.get(head), 2);
      boolean both = parts.length > 1 && !parts[0].isBlank();
      left.add(both ? Whitespace.squeeze(parts[0]) : "");
      right.add(both ? Whitespace.squeeze(parts[1]) : lines.get(head));
      head++;
    }
    left.addAll(right);
    left.addAll(lines.subList(head, lines.size()));
    return left;
  }

  private void cover(List<String> lines) {
    for (String marked : lines) {
      String line = TextFootnotes.bare(marked);
      boolean goesOn =
          !cover.isEmpty()
              && cover.getLast().label().isPresent()
              && HandlingMarkRecognizer.findAlone(line).isEmpty()
              && CoverField.split(line, OptionalInt.empty()).isEmpty();
      if (line.isEmpty()) {
        continue;
      }
      if (goesOn) {
        CoverLine open = cover.removeLast();
        cover.add(new CoverLine(open.label(), open.text() + " " + line, open.page()));
      } else {
        cover.add(
            CoverField.split(line, OptionalInt.empty())
                .orElse(CoverLine.of(line, OptionalInt.empty())));
      }
    }
  }

  private void body(List<String> all, int from) {
    List<String> lines = all.subList(from, all.size());
    boolean lineIsParagraph = isLineParagraph(lines);
    StringBuilder open = new StringBuilder();
    boolean ruled = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty()
          || lineIsParagraph
          || startsBlock(line)
          || startsPoint(open, line)
          || headings.contains(from + i - 1)) {
        close(open);
      }
      ruled |= rules.contains(from + i);
      if (ruled && !line.isEmpty()) {
        underRule.add(blocks.size());
        ruled = false;
      }
      open.append(line.isEmpty() ? "" : joint(open)).append(line);
    }
    close(open);
  }

  /** Whether one line in ten, and more than one, is longer than lines are that were broken. */
  private static boolean hasNoWidth(List<String> lines) {
    long words = lines.stream().filter(Predicate.not(String::isEmpty)).count();
    long unbroken = lines.stream().filter(line -> line.length() > LONGEST_BROKEN_LINE).count();
    return unbroken > 1 && unbroken * 10 >= words;
  }

  private static boolean startsBlock(String line) {
    return TextTableDetector.isRow(line)
        || !ItemLabel.bullet(line).isEmpty()
        || ItemLabel.startsLikeItem(line)
        || TextFootnotes.startsRaised(line);
  }

  /**
   * Whether a line starts a numbered paragraph after a finished one; {@code 2. May} may continue a
   * date.
   */
  private static boolean startsPoint(StringBuilder open, String line) {
    return POINT.matcher(line).lookingAt() && ENDED.matcher(open).find();
  }

  /** Separator of two lines of a paragraph: none after a hyphen, which is kept, else a space. */
  private static String joint(StringBuilder open) {
    int last = open.length() - 1;
    boolean hyphen = last > 0 && open.charAt(last) == '-' && open.charAt(last - 1) != ' ';
    return open.isEmpty() || hyphen ? "" : " ";
  }

  private TextBlock row(String line) {
    tables += TextTableDetector.isFirst(line) ? 1 : 0;
    SortedMap<Integer, BlockRow.CellText> cells = new TreeMap<>();
    for (String text : TextTableDetector.texts(line)) {
      cells.put(cells.size(), new BlockRow.CellText(1, RichText.plain(text)));
    }
    return BlockRow.block(cells, OptionalInt.empty(), tables, false);
  }

  private void close(StringBuilder open) {
    if (open.isEmpty()) {
      return;
    }
    String text = open.toString();
    open.setLength(0);
    if (TextTableDetector.isRow(text)) {
      blocks.add(row(text));
      return;
    }
    String bullet = ItemLabel.bullet(text);
    if (!bullet.isEmpty()) {
      dropped.add(new DroppedText(DroppedText.Kind.BULLET, OptionalInt.empty(), bullet.strip()));
    }
    TextBlock.Form form = bullet.isEmpty() ? TextBlock.Form.PARAGRAPH : TextBlock.Form.BULLET;
    blocks.add(TextBlock.of(form, RichText.plain(text.substring(bullet.length()))));
  }

  /**
   * Finds headings that no blank line separates from the text: the first line of a paragraph, where
   * it ends although the next word would have fitted.
   */
  private static final class HeadingFinder {

    /** Matches {@code INTRODUCTION} and {@code the vaults?}; not {@code has:}. */
    private static final Pattern OPEN_END = Pattern.compile("[^.:;,-]$");

    /** Characters; texts with a fixed line width have longer lines. */
    private static final int LEAST_WIDTH = 60;

    /**
     * Indent in characters from which a line counts as centred. Such a line is not split off: the
     * next line may continue it.
     */
    private static final int CENTRED = 12;

    private static final float ROOM = 0.75f;

    private HeadingFinder() {}

    /** The line numbers of the headings, from 0. */
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
      String text = Whitespace.squeeze(line);
      String below = Whitespace.squeeze(next);
      if (text.isEmpty()
          || below.isEmpty()
          || TextTableDetector.isRow(line)
          || TextFootnotes.startsRaised(text)) {
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

    /** Line width: the 90th percentile of the lengths of lines with words. */
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
}
