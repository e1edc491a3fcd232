package org.councilnotes.structure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    reader.read(element, Set.of());
    return reader.words.build();
  }

  /**
   * Reads what is in an element.
   *
   * @param look the names of the elements round it
   */
  private void read(Element element, Set<String> look) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        words.add(text.getWholeText(), hasAny(look, BOLD), change(look));
      } else if (child instanceof Element inner) {
        inner(inner, look);
      }
    }
  }

  private void inner(Element inner, Set<String> look) {
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
    Set<String> deeper = new HashSet<>(look);
    deeper.add(name);
    read(inner, deeper);
    if (breaks) {
      words.space();
    }
  }

  private static Optional<TextMark.State> change(Set<String> look) {
    if (hasAny(look, DELETED)) {
      return Optional.of(TextMark.State.DELETED);
    }
    return look.contains(ChangedPrint.ADDED) ? Optional.of(TextMark.State.ADDED) : Optional.empty();
  }

  private static boolean hasAny(Set<String> look, Set<String> names) {
    return !Collections.disjoint(look, names);
  }
}
