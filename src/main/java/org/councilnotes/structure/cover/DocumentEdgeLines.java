package org.councilnotes.structure.cover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.extract.PageMarkup;
import org.councilnotes.note.text.Whitespace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The first and last lines of a document as printed, before any processing; of a PDF, those of its
 * first page.
 *
 * @param first first lines in order
 * @param last last lines in order, without those in {@code first}
 * @param page page of the first lines, from 1; empty in formats without pages
 */
public record DocumentEdgeLines(List<String> first, List<String> last, OptionalInt page) {

  private static final int FIRST = 12;
  private static final int LAST = 3;

  /** Characters; lines are truncated here, as no handling mark is longer. */
  private static final int LONGEST = 400;

  /** Inline elements; the start or end of any other element ends a line. */
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small"
                  + " span strike strong sub sup tt u var")
              .split(" "));

  public DocumentEdgeLines {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  public static DocumentEdgeLines of(Document xhtml, String mime) {
    Element page = xhtml.selectFirst("div." + PageMarkup.PAGE);
    Lines lines = new Lines(mime.equals("text/plain"));
    (page == null ? xhtml.body() : page).traverse(lines);
    lines.end();
    return new DocumentEdgeLines(
        lines.first,
        List.copyOf(lines.last),
        page == null ? OptionalInt.empty() : OptionalInt.of(1));
  }

  private static final class Lines implements NodeVisitor {

    private final boolean typed;
    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();

    /** {@code typed}: whether line feeds end lines, as in plain text only. */
    Lines(boolean typed) {
      this.typed = typed;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text.getWholeText().codePoints().forEach(this::take);
      } else {
        endAround(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      endAround(node);
    }

    private void endAround(Node node) {
      if (node instanceof Element e && !INLINE.contains(e.normalName())) {
        end();
      }
    }

    private void take(int c) {
      if (typed && (c == '\n' || c == '\r' || c == '\f')) {
        end();
      } else if (open.length() < LONGEST) {
        open.appendCodePoint(c);
      }
    }

    private void end() {
      String line = open.toString().strip();
      open.setLength(0);
      if (Whitespace.squeeze(line).isEmpty()) {
        return;
      }
      if (first.size() < FIRST) {
        first.add(line);
      } else {
        last.add(line);
      }
      if (last.size() > LAST) {
        last.removeFirst();
      }
    }
  }
}
