package org.councilnotes.structure.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.cover.CoverField;
import org.councilnotes.structure.cover.CoverLinePatterns;
import org.councilnotes.structure.cover.HandlingMarkRecognizer;
import org.councilnotes.structure.cover.IssuerCover;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The cover at the start of an office document: everything up to the last field.
 *
 * @param lines lines of the cover; empty where there is none
 * @param elements number of elements of the document that belong to it
 */
record OfficeCover(List<CoverLine> lines, int elements) {

  /** Maximum number of elements of a cover. */
  private static final int LONGEST = 60;

  /** Most lines that are looked at for a cover of another body. */
  private static final int MOST_LINES = 200;

  /** Finds {@code h2} and the class {@code heading_1}; nothing in {@code p header}. */
  private static final Pattern HEADING =
      Pattern.compile("(?:^| )(?:h|heading[ _-]?|title)[1-6]?(?: |$)", Pattern.CASE_INSENSITIVE);

  private static final String LINE_END = "\u2028";

  static OfficeCover of(List<Element> flow) {
    int end = lastField(flow);
    List<CoverLine> lines = new ArrayList<>();
    flow.subList(0, end).forEach(e -> lines.addAll(lines(e)));
    boolean named =
        lines.stream()
            .anyMatch(
                l -> CoverLinePatterns.isNumber(l.text()) || CoverLinePatterns.isCouncil(l.text()));
    return named ? new OfficeCover(join(lines), end) : ofIssuer(flow);
  }

  /** The cover of a paper of another body. Only whole elements belong to it. */
  private static OfficeCover ofIssuer(List<Element> flow) {
    List<IssuerCover.PrintedLine> printed = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (Element e : flow.subList(0, Math.min(LONGEST, flow.size()))) {
      if (printed.size() > MOST_LINES) {
        break;
      }
      boolean title = isTitle(e);
      lines(e).forEach(l -> printed.add(printed(l, title)));
      ends.add(printed.size());
    }
    List<CoverLine> cover = IssuerCover.of(printed);
    int length = IssuerCover.length(cover);
    int elements = (int) ends.stream().filter(end -> end <= length).count();
    boolean whole = elements > 0 && ends.get(elements - 1) == length;
    return whole ? new OfficeCover(cover, elements) : new OfficeCover(List.of(), 0);
  }

  private static boolean isTitle(Element e) {
    return HEADING.matcher(e.normalName() + " " + e.className()).find()
        || OfficeTextReader.of(e, new ArrayList<>()).isBold();
  }

  private static IssuerCover.PrintedLine printed(CoverLine line, boolean title) {
    return new IssuerCover.PrintedLine(line.printed(), 0, title, OptionalInt.empty());
  }

  private static int lastField(List<Element> flow) {
    int end = 0;
    int known = 0;
    for (int i = 0; i < Math.min(LONGEST, flow.size()); i++) {
      List<CoverLine> lines = lines(flow.get(i));
      boolean label = lines.stream().anyMatch(OfficeCover::isField);
      boolean prose = known > 0 && !label && !lines.isEmpty() && i > end + 1;
      if (prose) {
        break;
      }
      if (label) {
        known++;
        end = i + 1;
      }
    }
    return afterBareLabel(flow, end);
  }

  /**
   * The end after a label alone in its paragraph, as in RTF without tables: the next paragraph is
   * its value.
   */
  private static int afterBareLabel(List<Element> flow, int end) {
    boolean bare =
        end > 0
            && end < flow.size()
            && isBareLabel(Whitespace.squeeze(flow.get(end - 1).wholeText()));
    return bare ? end + 1 : end;
  }

  private static boolean isBareLabel(String text) {
    return text.endsWith(":") && CoverField.of(text).isPresent();
  }

  private static boolean isField(CoverLine line) {
    return line.label().flatMap(CoverField::of).isPresent() || isBareLabel(line.text());
  }

  private static List<CoverLine> lines(Element e) {
    return Set.of("table", "tr").contains(e.normalName())
        ? e.select("tr").stream().flatMap(tr -> row(tr).stream()).toList()
        : line(e);
  }

  private static List<CoverLine> row(Element tr) {
    List<Element> cells = tr.select("> td, > th");
    String first = cells.isEmpty() ? "" : Whitespace.squeeze(cells.getFirst().wholeText());
    if (cells.size() > 1 && (CoverField.of(first).isPresent() || first.endsWith(":"))) {
      String value =
          cells.stream()
              .skip(1)
              .map(c -> Whitespace.squeeze(spaced(c)))
              .collect(Collectors.joining(" "));
      return List.of(CoverLine.field(first, value.strip(), OptionalInt.empty()));
    }
    return cells.stream().flatMap(c -> cell(c).stream()).toList();
  }

  private static List<CoverLine> cell(Element cell) {
    List<Element> paragraphs = cell.select("p");
    return paragraphs.isEmpty()
        ? line(cell)
        : paragraphs.stream().flatMap(p -> line(p).stream()).toList();
  }

  private static List<CoverLine> line(Element e) {
    String whole = Whitespace.squeeze(spaced(e));
    if (whole.isEmpty()) {
      return List.of();
    }
    return CoverLinePatterns.isCouncil(whole) ? List.of(line(whole)) : broken(e);
  }

  /** Splits an element at line breaks; the value of a field may continue after one. */
  private static List<CoverLine> broken(Element e) {
    List<CoverLine> lines = new ArrayList<>();
    for (String piece : ended(e).split(LINE_END, -1)) {
      String text = Whitespace.squeeze(piece);
      Optional<CoverLine> last = lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
      if (text.isEmpty()) {
        continue;
      }
      CoverLine line = line(text);
      boolean goesOn = !isField(line) && HandlingMarkRecognizer.findAlone(text).isEmpty();
      if (goesOn && last.flatMap(CoverLine::label).isPresent()) {
        lines.set(lines.size() - 1, line(last.get().printed() + " " + text));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private static CoverLine line(String text) {
    Optional<CoverLine> field =
        isBareLabel(text) ? Optional.empty() : CoverField.split(text, OptionalInt.empty());
    return field.orElse(CoverLine.of(text, OptionalInt.empty()));
  }

  private static String spaced(Element e) {
    return ended(e).replace(LINE_END, " ");
  }

  /** The text with {@link #LINE_END} at line breaks; line feeds of the file are spaces. */
  private static String ended(Element e) {
    Element copy = e.clone();
    copy.select("p, div").forEach(b -> b.prependText(LINE_END).appendText(LINE_END));
    copy.select("br").forEach(b -> b.replaceWith(new TextNode(LINE_END)));
    return copy.wholeText();
  }

  /** Joins bare labels with the line after them. */
  private static List<CoverLine> join(List<CoverLine> lines) {
    List<CoverLine> joined = new ArrayList<>();
    for (CoverLine line : lines) {
      CoverLine last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.label().isEmpty() && isBareLabel(last.text())) {
        joined.set(joined.size() - 1, CoverLine.field(last.text(), line.printed(), line.page()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }
}
