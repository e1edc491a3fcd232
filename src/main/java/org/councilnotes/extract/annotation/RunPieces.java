package org.councilnotes.extract.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.councilnotes.extract.annotation.WordText.Segment;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.w3c.dom.Element;

/**
 * The runs of a Word file, cut in two wherever a comment or a tracked change begins or ends. The
 * pieces have the formatting of their run and its text together.
 */
final class RunPieces {

  private static final String SPACE = "space";

  /** A run and its part of the text. */
  record Piece(Element run, TextRange range) {}

  private final WordText file;
  private final NavigableSet<Integer> cuts;
  private final RevisionIds ids;
  private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();

  private RunPieces(WordText file, NavigableSet<Integer> cuts, RevisionIds ids) {
    this.file = file;
    this.cuts = cuts;
    this.ids = ids;
  }

  /**
   * Cuts the runs.
   *
   * @param cuts offsets in the text of the file
   */
  static RunPieces of(WordText file, NavigableSet<Integer> cuts, RevisionIds ids) {
    RunPieces pieces = new RunPieces(file, cuts, ids);
    Set<Element> done = new HashSet<>();
    for (Segment segment : file.segments()) {
      if (done.add(segment.run())) {
        pieces.cut(segment.run());
      }
    }
    return pieces;
  }

  /** The piece that holds a character. */
  Piece at(int place) {
    Map.Entry<Integer, Piece> entry = pieces.floorEntry(place);
    if (entry == null) {
      throw new IllegalArgumentException("no run at " + place);
    }
    return entry.getValue();
  }

  /** The pieces of a range, whose ends are cuts. */
  List<Piece> in(TextRange range) {
    return List.copyOf(pieces.subMap(range.start(), true, range.end(), false).values());
  }

  private void cut(Element run) {
    List<Element> children = XmlPart.children(run);
    TextRange whole = null;
    for (Element child : children) {
      TextRange own = file.of(child).map(Segment::range).orElse(whole);
      whole = whole == null || own == null ? own : whole.hull(own);
    }
    if (whole == null) {
      return;
    }
    boolean isCut = !cuts.subSet(whole.start(), false, whole.end(), false).isEmpty();
    if (!isCut || !WordNames.of(run.getOwnerDocument()).is(run, "r")) {
      pieces.put(whole.start(), new Piece(run, whole));
      return;
    }
    new RunCut(run, whole.start()).cut(children, whole.end());
  }

  /** Distributes the children of one run to its pieces. */
  private final class RunCut {

    private final WordNames names;
    private Element open;
    private int start;

    RunCut(Element run, int start) {
      this.names = WordNames.of(run.getOwnerDocument());
      this.open = run;
      this.start = start;
    }

    void cut(List<Element> children, int end) {
      Element run = open;
      children.stream().filter(child -> !names.is(child, "rPr")).forEach(run::removeChild);
      for (Element child : children) {
        if (!names.is(child, "rPr")) {
          file.of(child).ifPresentOrElse(this::add, () -> open.appendChild(child));
        }
      }
      pieces.put(start, new Piece(open, new TextRange(start, end)));
    }

    private void add(Segment segment) {
      TextRange range = segment.range();
      int from = range.start();
      for (int cut : cuts.subSet(range.start(), true, range.end(), false)) {
        append(segment, from, cut);
        if (cut > start) {
          pieces.put(start, new Piece(open, new TextRange(start, cut)));
          Element next = RunPieces.this.like(open, names);
          open.getParentNode().insertBefore(next, open.getNextSibling());
          open = next;
          start = cut;
        }
        from = cut;
      }
      append(segment, from, range.end());
    }

    private void append(Segment segment, int from, int to) {
      if (from == segment.range().start() && to == segment.range().end()) {
        open.appendChild(segment.element());
      } else if (from < to) {
        parts(segment, from - segment.range().start(), to - segment.range().start())
            .forEach(open::appendChild);
      }
    }

    /**
     * A part of a text. Blanks at the ends of a text that does not say to keep them are not shown
     * by Word, so they stay in a text of their own that does not say so either.
     */
    private List<Element> parts(Segment segment, int from, int to) {
      String words = segment.element().getTextContent();
      boolean isKept =
          segment.element().getAttributeNS(XMLConstants.XML_NS_URI, SPACE).equals("preserve");
      int head = isKept ? 0 : blanksAtStart(words);
      int tail = isKept ? words.length() : Math.max(head, blanksAtEnd(words));
      List<Element> parts = new ArrayList<>();
      add(words, from, Math.min(to, head), false, parts);
      add(words, Math.max(from, head), Math.min(to, tail), true, parts);
      add(words, Math.max(from, tail), to, false, parts);
      return parts;
    }

    private void add(String words, int from, int to, boolean isKept, List<Element> parts) {
      if (from >= to) {
        return;
      }
      Element text = names.text("t", words.substring(from, to));
      if (!isKept) {
        text.removeAttributeNS(XMLConstants.XML_NS_URI, SPACE);
      }
      parts.add(text);
    }
  }

  private static int blanksAtStart(String words) {
    int i = 0;
    while (i < words.length() && Whitespace.isBlank(words.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int blanksAtEnd(String words) {
    int i = words.length();
    while (i > 0 && Whitespace.isBlank(words.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** An empty run with the formatting of another one. */
  Element like(Element run, WordNames names) {
    Element next = (Element) run.cloneNode(false);
    XmlPart.child(run, "rPr")
        .map(properties -> (Element) properties.cloneNode(true))
        .ifPresent(
            properties -> {
              ids.renew(properties, names);
              next.appendChild(properties);
            });
    return next;
  }
}
