package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Blank;
import org.councilnotes.note.Dropped;
import org.jsoup.nodes.Document;

/**
 * Takes a plain text file apart: blank lines part paragraphs; where there are hardly any, each line
 * is a paragraph.
 */
final class TextManuscript {

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

  private static final int COVER_LINES = 80;

  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<CoverLine> cover = new ArrayList<>();

  /** Which lines of the file are drawn rules, and which blocks stand right under one. */
  private final Set<Integer> rules = new HashSet<>();

  private final Set<Integer> underRule = new HashSet<>();

  /** Which lines stand for themselves. */
  private Set<Integer> headings = Set.of();

  private String footer = "";

  static Manuscript read(Document xhtml) {
    TextManuscript text = new TextManuscript();
    List<List<String>> raw =
        xhtml.select("body p").stream()
            .map(page -> LINE_END.splitAsStream(page.wholeText()).toList())
            .toList();
    List<String> pages = TextPages.join(raw, text.dropped);
    text.dropped.stream()
        .map(Dropped::text)
        .filter(d -> FooterPattern.language(d).isPresent() && FooterPattern.matches(d))
        .forEach(d -> text.footer = d);
    return text.apart(TextLabels.join(pages));
  }

  private Manuscript apart(List<String> raw) {
    List<String> lines = new ArrayList<>();
    raw.forEach(l -> lines.add(clean(l, lines.size())));
    int end = coverEnd(lines);
    headings = TextHeadings.at(raw);
    cover(columns(raw.subList(0, end), lines.subList(0, end)));
    body(lines, end);
    List<Block> all = TextNotes.apart(blocks, underRule, dropped);
    return new Manuscript(cover, all, List.copyOf(dropped), footer, OptionalInt.empty(), 0);
  }

  /** The line without furniture; empty where nothing is left. */
  private String clean(String line, int number) {
    String text = Blank.squeeze(line);
    boolean rule = Furniture.isRule(text);
    if (rule) {
      rules.add(number);
    }
    boolean worded = !text.isEmpty() && FooterPattern.matches(text) && !CoverWords.isNumber(text);
    if (rule || worded) {
      footer = worded && FooterPattern.language(text).isPresent() ? text : footer;
      Dropped.Kind kind = rule ? Dropped.Kind.RULE : Dropped.Kind.FOOTER;
      dropped.add(new Dropped(kind, OptionalInt.empty(), text));
      return "";
    }
    return text;
  }

  /** Behind the paragraph of the last field; 0 where there is no cover. */
  private static int coverEnd(List<String> lines) {
    int last = -1;
    boolean named = false;
    for (int i = 0; i < Math.min(COVER_LINES, lines.size()); i++) {
      String line = lines.get(i);
      named |= CoverWords.isNumber(line) || CoverWords.isCouncil(line);
      if (CoverField.split(line, OptionalInt.empty()).isPresent()) {
        last = i;
      }
    }
    if (!named || last < 0) {
      return 0;
    }
    while (last < lines.size() && !lines.get(last).isEmpty()) {
      last++;
    }
    return last;
  }

  /** Two columns typed side by side, above the first field: the left one, then the right one. */
  private static List<String> columns(List<String> raw, List<String> lines) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    int head = 0;
    while (head < lines.size()
        && CoverField.split(lines.get(head), OptionalInt.empty()).isEmpty()) {
      String[] parts = lines.get(head).isEmpty() ? new String[0] : SIDES.split(raw.get(head), 2);
      boolean both = parts.length > 1 && !parts[0].isBlank();
      left.add(both ? Blank.squeeze(parts[0]) : "");
      right.add(both ? Blank.squeeze(parts[1]) : lines.get(head));
      head++;
    }
    left.addAll(right);
    left.addAll(lines.subList(head, lines.size()));
    return left;
  }

  private void cover(List<String> lines) {
    for (String marked : lines) {
      String line = TextNotes.bare(marked);
      boolean goesOn =
          !cover.isEmpty()
              && cover.getLast().label().isPresent()
              && HandlingMarks.alone(line).isEmpty()
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
    long blank = lines.stream().filter(String::isEmpty).count();
    boolean lineIsParagraph = blank * 12 < lines.size();
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

  private static boolean startsBlock(String line) {
    return TextTable.isRow(line)
        || !ItemLabel.bullet(line).isEmpty()
        || ItemLabel.startsLikeItem(line)
        || TextNotes.startsRaised(line);
  }

  /** A numbered paragraph behind the end of another: {@code 2. May} may also go on with a date. */
  private static boolean startsPoint(StringBuilder open, String line) {
    return POINT.matcher(line).lookingAt() && ENDED.matcher(open).find();
  }

  /** What goes between two lines of a paragraph: nothing behind a word's hyphen, which stays. */
  private static String joint(StringBuilder open) {
    int last = open.length() - 1;
    boolean hyphen = last > 0 && open.charAt(last) == '-' && open.charAt(last - 1) != ' ';
    return open.isEmpty() || hyphen ? "" : " ";
  }

  private void close(StringBuilder open) {
    if (open.isEmpty()) {
      return;
    }
    String text = open.toString();
    open.setLength(0);
    if (TextTable.isRow(text)) {
      blocks.add(Block.of(Block.Form.ROW, RichText.plain(TextTable.cells(text))));
      return;
    }
    String bullet = ItemLabel.bullet(text);
    if (!bullet.isEmpty()) {
      dropped.add(new Dropped(Dropped.Kind.BULLET, OptionalInt.empty(), bullet.strip()));
    }
    Block.Form form = bullet.isEmpty() ? Block.Form.PARAGRAPH : Block.Form.BULLET;
    blocks.add(Block.of(form, RichText.plain(text.substring(bullet.length()))));
  }
}
