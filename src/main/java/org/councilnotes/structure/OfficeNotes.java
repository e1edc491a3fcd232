package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.extract.FlowClass;
import org.councilnotes.note.Dropped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes the footnotes out of an office or HTML document and leaves a call with the same key where
 * each is called. Word processors' files have the note where it is called; web pages have links,
 * which {@link LinkedNotes} finds.
 */
final class OfficeNotes {

  /** Matches {@code *} and {@code **}; not {@code 1}. */
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]{1,3}");

  private final List<Dropped> dropped;
  private final List<Block> notes = new ArrayList<>();

  OfficeNotes(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  /** The footnotes in their order; the document is changed. */
  List<Block> take(Document xhtml) {
    takeLinked(xhtml);
    takeNested(xhtml);
    return notes;
  }

  /** A note that is called twice stands at its first call. */
  private void takeLinked(Document xhtml) {
    Map<Element, String> keys = new HashMap<>();
    for (LinkedNotes.Linked linked : LinkedNotes.in(xhtml)) {
      String mark = linked.call().wholeText();
      String known = keys.get(linked.note());
      String key = known == null ? "link" + (keys.size() + 1) : known;
      linked.call().replaceWith(call(key, mark));
      linked.back().forEach(this::drop);
      if (known == null) {
        keys.put(linked.note(), key);
        RichText words = OfficeText.of(linked.note(), dropped);
        linked.note().remove();
        add(key, withoutMark(words, LinkedNotes.markAtStart(words.text(), mark)));
      }
    }
  }

  /** A link back can be gone already, with a note that is called twice. */
  private void drop(Element link) {
    if (link.parent() != null) {
      addMark(link.wholeText().strip());
      link.remove();
    }
  }

  /** The mark stands right in the note, its text in paragraphs behind it. */
  private void takeNested(Document xhtml) {
    int count = 0;
    for (Element note : xhtml.select("span." + FlowClass.NOTE)) {
      String key = "note" + ++count;
      String mark = takeMark(note);
      RichText words = OfficeText.of(note, dropped);
      note.replaceWith(call(key, mark));
      boolean repeated = SIGN.matcher(mark).matches() && words.text().startsWith(mark);
      add(key, withoutMark(words, repeated ? mark : ""));
    }
  }

  private static String takeMark(Element note) {
    StringBuilder mark = new StringBuilder();
    while (note.firstChild() instanceof TextNode text) {
      mark.append(text.getWholeText());
      text.remove();
    }
    return mark.toString().strip();
  }

  private RichText withoutMark(RichText words, String mark) {
    addMark(mark.strip());
    return words.from(mark.length());
  }

  private void addMark(String mark) {
    if (!mark.isEmpty()) {
      dropped.add(new Dropped(Dropped.Kind.MARK, OptionalInt.empty(), mark));
    }
  }

  private void add(String key, RichText words) {
    if (!words.isEmpty()) {
      notes.add(new Block(Block.Form.NOTE, words, OptionalInt.empty(), Block.Look.note(key)));
    }
  }

  private static Element call(String key, String mark) {
    return new Element(OfficeText.CALL).attr(OfficeText.KEY, key).appendText(mark.strip());
  }
}
