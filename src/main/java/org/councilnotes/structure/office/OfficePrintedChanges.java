package org.councilnotes.structure.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.layout.PrintedChangeDetector;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Wraps bold underlined and bold italic words into {@code ins} where a compromise text prints
 * additions so. {@link PrintedChangeDetector} decides whether it does.
 */
final class OfficePrintedChanges {

  private static final String CHANGED = "del, s, strike, ins";
  private static final String BOLD = "b, strong";
  private static final String UNDERLINED = "u";
  private static final String SLANTED = "i, em";
  private static final String STRUCK = "del, s, strike";
  private static final String TITLES = "h1, h2, h3, h4, h5, h6, a";
  private static final String BLOCKS = "p, li, td, th, div, body";

  /** Characters; a longer paragraph entirely in such print is not a title. */
  private static final int LONGEST_TITLE = 100;

  /** Matches {@code it;} and {@code it.}; not {@code it}. */
  private static final Pattern END = Pattern.compile("[.:;,]\\s*$");

  private OfficePrintedChanges() {}

  /** Changes the document in place. */
  static void mark(Element body) {
    readStyles(body);
    boolean changed =
        body.selectFirst(CHANGED) != null || PrintedChangeDetector.statesChanges(body.wholeText());
    if (changed) {
      String print = body.selectFirst(STRUCK) == null ? UNDERLINED : UNDERLINED + ", " + SLANTED;
      body.nodeStream(TextNode.class)
          .filter(words -> isNew(words, print))
          .toList()
          .forEach(OfficePrintedChanges::add);
    }
  }

  private static void add(TextNode words) {
    words.wrap("<ins></ins>");
  }

  private static boolean isNew(TextNode words, String decoration) {
    Element print = words.parentElement();
    return !words.isBlank()
        && print != null
        && print.closest(decoration) != null
        && print.closest(BOLD) != null
        && print.closest(CHANGED) == null
        && print.closest(TITLES) == null
        && !isTitle(print.closest(BLOCKS), decoration);
  }

  private static boolean isTitle(Element block, String decoration) {
    String text = Whitespace.squeeze(block.wholeText());
    String printed =
        Whitespace.squeeze(
            block.select(decoration).stream().map(Element::wholeText).reduce("", String::concat));
    return text.length() <= LONGEST_TITLE && text.equals(printed) && !END.matcher(text).find();
  }

  /** Turns inline styles of bold, italic and underline into elements. */
  private static void readStyles(Element body) {
    for (Element styled : body.select("[style]")) {
      String style = styled.attr("style").toLowerCase(Locale.ROOT);
      element(style, "text-decoration", "line-through", "s").ifPresent(e -> within(styled, e));
      element(style, "text-decoration", "underline", "u").ifPresent(e -> within(styled, e));
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
