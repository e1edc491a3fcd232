package org.councilnotes.structure.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.change.AmendmentColumns;
import org.councilnotes.structure.change.AmendmentColumns.Side;
import org.councilnotes.structure.change.ChangeLegend;
import org.councilnotes.structure.change.ChangeRules;
import org.councilnotes.structure.change.Print;
import org.councilnotes.structure.change.PrintUse;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Wraps words into {@code ins} and {@code del} where a note shows changes by their print. {@link
 * ChangeRules} decides which print does so; cells of tables and running text are judged apart.
 */
final class OfficePrintedChanges {

  /** Attribute of an {@code ins} or {@code del} for a change since a former version. */
  static final String SINCE = "data-since";

  private static final String TRACKED = "del, ins";
  private static final String TITLES = "h1, h2, h3, h4, h5, h6, a";
  private static final String BLOCKS = "p, li, td, th, div, body, h1, h2, h3, h4, h5, h6";
  private static final String CELLS = "td, th";

  /** Class of a block that states the legend: its print is no change. */
  private static final String LEGEND = "change-legend";

  /** Characters; a longer paragraph entirely in such print is not a title. */
  private static final int LONGEST_TITLE = 100;

  private static final String SENTENCE_ENDS = ".:;,";

  private final Element body;
  private final List<Words> words;
  private final ChangeLegend legend;
  private final ChangeRules inCells;
  private final ChangeRules inText;

  /** Words of one print, and the block around them. */
  private record Words(TextNode node, Element block, Print print) {

    static Words of(TextNode node) {
      Element around = node.parent();
      Print print = Print.PLAIN;
      for (Element e = around; e != null; e = e.parent()) {
        print = print.inside(e.normalName());
      }
      Element block = around.closest(BLOCKS);
      return new Words(node, block == null ? around : block, print);
    }

    boolean isInCell() {
      return block.closest(CELLS) != null;
    }

    boolean isTracked() {
      return node.parent().closest(TRACKED) != null;
    }
  }

  private OfficePrintedChanges(Element body) {
    this.body = body;
    words =
        body.nodeStream(TextNode.class)
            .filter(node -> !node.isBlank() && node.parent() != null)
            .map(Words::of)
            .toList();
    String text = text();
    legend = readLegend(text);
    inCells = ChangeRules.of(legend, use(true), text);
    inText = ChangeRules.of(legend, use(false), text);
  }

  /** Changes the document in place. */
  static void mark(Element body) {
    readStyles(body);
    new OfficePrintedChanges(body).mark();
  }

  private void mark() {
    ChangeRules amended =
        legend.isEmpty()
            ? ChangeRules.ofAmendments(
                words.stream().anyMatch(w -> w.print().equals(Print.BOLD_ITALIC)))
            : legendAlone();
    for (Words each : words) {
      boolean isLegend = each.block().hasClass(LEGEND);
      if (!isLegend && !each.isTracked() && !each.print().isPlain()) {
        change(each, amended).ifPresent(state -> wrap(each.node(), state));
      }
    }
  }

  private ChangeRules legendAlone() {
    return new ChangeRules(legend, List.of());
  }

  private Optional<State> change(Words each, ChangeRules amended) {
    Optional<Side> side = OfficeAmendments.side(each.block());
    if (side.isPresent()) {
      String text = Whitespace.squeeze(each.block().wholeText());
      return AmendmentColumns.state(side.get(), amended.state(each.print()), text);
    }
    ChangeRules rules = each.isInCell() ? inCells : inText;
    return rules.state(each.print()).filter(state -> state.isDeletion() || !isTitle(each));
  }

  private static void wrap(TextNode node, State state) {
    Element change = new Element(state.isDeletion() ? "del" : "ins");
    if (state != state.plain()) {
      change.attr(SINCE, "");
    }
    node.replaceWith(change);
    change.appendChild(node);
  }

  /** The text with a line feed behind each block. */
  private String text() {
    StringBuilder text = new StringBuilder();
    Element block = null;
    for (Words each : words) {
      if (block != null && !block.equals(each.block())) {
        text.append('\n');
      }
      block = each.block();
      text.append(Whitespace.squeeze(each.node().getWholeText())).append(' ');
    }
    return text.toString();
  }

  /** Reads the legend, and takes the strikes out of its own words. */
  private ChangeLegend readLegend(String text) {
    boolean plain = words.stream().allMatch(w -> w.print().isPlain());
    ChangeLegend found = plain ? ChangeLegend.NONE : ChangeLegend.of(text);
    List<Element> blocks = words.stream().map(Words::block).distinct().toList();
    List<String> lines = List.of(text.split("\n", -1));
    int start = 0;
    for (int i = 0; i < lines.size() && i < blocks.size(); i++) {
      TextRange line = new TextRange(start, start + lines.get(i).length());
      if (found.places().stream().anyMatch(line::overlaps)) {
        blocks.get(i).select("s, strike").forEach(Element::unwrap);
        blocks.get(i).addClass(LEGEND);
      }
      start = line.end() + 1;
    }
    return found;
  }

  private PrintUse use(boolean cells) {
    PrintUse use = new PrintUse();
    Element block = null;
    Collection<Print> prints = new ArrayList<>();
    for (Words each : words) {
      if (each.isInCell() == cells && !each.block().hasClass(LEGEND)) {
        if (!each.block().equals(block)) {
          count(use, prints, block);
          prints = new ArrayList<>();
          block = each.block();
        }
        prints.add(each.print());
      }
    }
    count(use, prints, block);
    if (body.selectFirst(TRACKED) != null) {
      use.addTrackedChange();
    }
    return use;
  }

  private static void count(PrintUse use, Collection<Print> prints, Element block) {
    if (block != null) {
      use.add(prints, block.wholeText());
    }
  }

  private static boolean isTitle(Words each) {
    Element parent = each.node().parent();
    if (parent.closest(TITLES) != null) {
      return true;
    }
    String text = Whitespace.squeeze(each.block().wholeText());
    boolean all =
        each.block()
            .nodeStream(TextNode.class)
            .filter(node -> !node.isBlank())
            .allMatch(node -> Words.of(node).print().equals(each.print()));
    return all
        && text.length() <= LONGEST_TITLE
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Turns inline styles of bold, italic, underline and strike into elements. */
  private static void readStyles(Element body) {
    for (Element styled : body.select("[style]")) {
      String style = styled.attr("style").toLowerCase(Locale.ROOT);
      element(style, "text-decoration", "line-through", "s").ifPresent(e -> within(styled, e));
      element(style, "text-decoration", "underline", "u").ifPresent(e -> within(styled, e));
      element(style, "font-style", "italic", "i").ifPresent(e -> within(styled, e));
      element(style, "font-weight", "bold", "b").ifPresent(e -> within(styled, e));
      element(style, "font-weight", "700", "b").ifPresent(e -> within(styled, e));
    }
  }

  private static Optional<String> element(
      String style, String property, String value, String element) {
    return List.of(style.split(";")).stream()
            .anyMatch(d -> d.strip().startsWith(property) && d.contains(value))
        ? Optional.of(element)
        : Optional.empty();
  }

  private static void within(Element styled, String name) {
    Element print = new Element(name);
    List.copyOf(styled.childNodes()).forEach(print::appendChild);
    styled.appendChild(print);
  }
}
