package org.councilnotes.structure.office;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.block.RichText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the text of one element: bold, deleted and added words, calls of footnotes. */
final class OfficeTextReader {

  /** Element that {@link OfficeFootnotes} inserts for the call of a footnote. */
  static final String CALL = "note-call";

  static final String KEY = "data-key";

  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> DELETED = Set.of("del", "s", "strike");
  private static final Set<String> BREAKS = Set.of("br", "p", "div", "td", "th", "tr", "li");

  private final RichText.Builder words = new RichText.Builder();
  private final List<DroppedText> dropped;

  private OfficeTextReader(List<DroppedText> dropped) {
    this.dropped = dropped;
  }

  static RichText of(Element element, List<DroppedText> dropped) {
    OfficeTextReader reader = new OfficeTextReader(dropped);
    reader.read(element, Print.PLAIN);
    return reader.words.build();
  }

  private void read(Element element, Print print) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        words.add(text.getWholeText(), print.bold(), print.state());
      } else if (child instanceof Element inner) {
        inner(inner, print);
      }
    }
  }

  private void inner(Element inner, Print print) {
    String name = inner.normalName();
    if (name.equals(CALL)) {
      words.call(inner.attr(KEY));
      String mark = Whitespace.squeeze(inner.wholeText());
      if (!mark.isEmpty()) {
        dropped.add(new DroppedText(DroppedText.Kind.MARK, OptionalInt.empty(), mark));
      }
      return;
    }
    boolean breaks = BREAKS.contains(name);
    if (breaks) {
      words.space();
    }
    read(inner, print.inside(inner));
    if (breaks) {
      words.space();
    }
  }

  /** Style inherited from outer elements. Words both added and deleted count as deleted. */
  private record Print(boolean bold, Optional<TextMark.State> state) {
    static final Print PLAIN = new Print(false, Optional.empty());

    Print inside(Element element) {
      String name = element.normalName();
      boolean since = element.hasAttr(OfficePrintedChanges.SINCE);
      if (DELETED.contains(name)) {
        return new Print(
            bold, Optional.of(since ? TextMark.State.DELETED_SINCE : TextMark.State.DELETED));
      }
      if (name.equals("ins") && state.isEmpty()) {
        return new Print(
            bold, Optional.of(since ? TextMark.State.ADDED_SINCE : TextMark.State.ADDED));
      }
      return BOLD.contains(name) ? new Print(true, state) : this;
    }
  }
}
