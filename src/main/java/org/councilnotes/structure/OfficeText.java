package org.councilnotes.structure;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.Blank;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.TextMark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words of one element: weight, deleted and added words, calls of footnotes. */
final class OfficeText {

  /**
   * Elements that stand for a footnote's call once {@link OfficeNotes} has been over the document.
   */
  static final String CALL = "note-call";

  static final String KEY = "data-key";

  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> DELETED = Set.of("del", "s", "strike");
  private static final Set<String> BREAKS = Set.of("br", "p", "div", "td", "th", "tr", "li");

  private final RichText.Builder words = new RichText.Builder();
  private final List<Dropped> dropped;

  private OfficeText(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  static RichText of(Element element, List<Dropped> dropped) {
    OfficeText reader = new OfficeText(dropped);
    reader.read(element, false, false);
    return reader.words.build();
  }

  private void read(Element element, boolean bold, boolean deleted) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        add(text.getWholeText(), bold, deleted);
      } else if (child instanceof Element inner) {
        inner(inner, bold, deleted);
      }
    }
  }

  private void inner(Element inner, boolean bold, boolean deleted) {
    String name = inner.normalName();
    if (name.equals(CALL)) {
      words.call(inner.attr(KEY));
      String mark = Blank.squeeze(inner.wholeText());
      if (!mark.isEmpty()) {
        dropped.add(new Dropped(Dropped.Kind.MARK, OptionalInt.empty(), mark));
      }
      return;
    }
    boolean breaks = BREAKS.contains(name);
    if (breaks) {
      words.space();
    }
    if (name.equals("ins")) {
      words.mark(inner.wholeText(), TextMark.State.ADDED);
    } else {
      read(inner, bold || BOLD.contains(name), deleted || DELETED.contains(name));
    }
    if (breaks) {
      words.space();
    }
  }

  private void add(String text, boolean bold, boolean deleted) {
    if (deleted) {
      words.mark(text, TextMark.State.DELETED);
    } else {
      words.add(text, bold);
    }
  }
}
