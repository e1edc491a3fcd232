package org.councilnotes.structure.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.extract.TextFlowMarkup;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Removes the footnotes from an office or HTML document and inserts a call with the key of each
 * where it is called. Word processor files have the note at its call; web pages have links, which
 * {@link LinkedFootnotes} finds.
 */
final class OfficeFootnotes {

  /** Matches {@code *} and {@code **}; not {@code 1}. */
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]{1,3}");

  private final List<DroppedText> dropped;
  private final List<TextBlock> notes = new ArrayList<>();

  OfficeFootnotes(List<DroppedText> dropped) {
    this.dropped = dropped;
  }

  /** Removes the footnotes from the document and returns them in order. */
  List<TextBlock> take(Document xhtml) {
    takeLinked(xhtml);
    takeNested(xhtml);
    return notes;
  }

  /** Takes linked notes; a note that is called twice belongs to its first call. */
  private void takeLinked(Document xhtml) {
    Map<Element, String> keys = new HashMap<>();
    for (LinkedFootnotes.Linked linked : LinkedFootnotes.in(xhtml)) {
      String mark = linked.call().wholeText();
      String known = keys.get(linked.note());
      String key = known == null ? "link" + (keys.size() + 1) : known;
      linked.call().replaceWith(call(key, mark));
      linked.back().forEach(this::drop);
      if (known == null) {
        keys.put(linked.note(), key);
        RichText words = OfficeTextReader.of(linked.note(), dropped);
        boolean hasRows = hasRows(linked.note());
        linked.note().remove();
        add(key, hasRows, withoutMark(words, LinkedFootnotes.markAtStart(words.text(), mark)));
      }
    }
  }

  /** Removes a link back; it may be gone already where a note is called twice. */
  private void drop(Element link) {
    if (link.parent() != null) {
      addMark(link.wholeText().strip());
      link.remove();
    }
  }

  /**
   * Takes notes at their calls: the mark is direct text of the note, its text is in paragraphs
   * after it.
   */
  private void takeNested(Document xhtml) {
    int count = 0;
    for (Element note : xhtml.select("span." + TextFlowMarkup.NOTE)) {
      String key = "note" + ++count;
      String mark = takeMark(note);
      RichText words = OfficeTextReader.of(note, dropped);
      boolean hasRows = hasRows(note);
      note.replaceWith(call(key, mark));
      boolean repeated = SIGN.matcher(mark).matches() && words.text().startsWith(mark);
      add(key, hasRows, withoutMark(words, repeated ? mark : ""));
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
      dropped.add(new DroppedText(DroppedText.Kind.MARK, OptionalInt.empty(), mark));
    }
  }

  private static boolean hasRows(Element note) {
    return note.select("tr").stream().anyMatch(row -> !row.equals(note));
  }

  private void add(String key, boolean hasRows, RichText words) {
    if (!words.isEmpty()) {
      notes.add(
          new TextBlock(
              TextBlock.Form.NOTE,
              words,
              OptionalInt.empty(),
              TextBlock.BlockFormat.note(key, hasRows)));
    }
  }

  private static Element call(String key, String mark) {
    return new Element(OfficeTextReader.CALL)
        .attr(OfficeTextReader.KEY, key)
        .appendText(mark.strip());
  }

  /**
   * Finds the footnotes of web pages: a link leads to the note further down, and the note links
   * back, or the link is superscript.
   */
  private static final class LinkedFootnotes {

    /**
     * A footnote by its links.
     *
     * @param call link in the text
     * @param note element with the text of the note
     * @param back links from the note back to the call
     */
    record Linked(Element call, Element note, List<Element> back) {}

    /** Matches {@code 1}, {@code [12]} and {@code *}; not {@code Annex 1}. */
    private static final Pattern MARK =
        Pattern.compile("\\s*[\\[(]?(?:\\d{1,3}|[a-z]|[*†‡§]{1,3})[\\])]?\\s*");

    private static final String BLOCK =
        "p, li, div, dd, td, aside, section, h1, h2, h3, h4, h5, h6";
    private static final String NOTE = "p, li, div, dd, aside";
    private static final String HEADING = "h1, h2, h3, h4, h5, h6";

    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, Integer> order = new HashMap<>();
    private final Set<Element> targets = new HashSet<>();

    /** All calls of footnotes in order; several may call one note. */
    static List<Linked> in(Document xhtml) {
      return new LinkedFootnotes().find(xhtml);
    }

    private List<Linked> find(Document xhtml) {
      xhtml.getAllElements().forEach(e -> order.put(e, order.size()));
      xhtml.select("[id]").forEach(e -> named.putIfAbsent(e.id(), e));
      xhtml.select("a[name]").forEach(a -> named.putIfAbsent(a.attr("name"), a));
      List<Element> links = xhtml.select("a[href^=#]");
      links.stream().flatMap(l -> target(l).stream()).forEach(targets::add);
      return links.stream().flatMap(l -> linked(l).stream()).toList();
    }

    private Optional<Element> target(Element link) {
      return Optional.ofNullable(named.get(link.attr("href").substring(1)));
    }

    private Optional<Linked> linked(Element link) {
      return target(link)
          .filter(t -> order.get(t) > order.get(link))
          .map(t -> note(t, link))
          .filter(n -> order.get(n) > order.get(link))
          .map(n -> new Linked(link, n, back(link, n)))
          .filter(l -> !l.back().isEmpty() || isRaisedMark(link));
    }

    /**
     * The block that contains the target of the link, or its container where that holds this note
     * only.
     */
    private Element note(Element target, Element link) {
      Element note = target.closest(NOTE);
      if (note == null || note.closest(HEADING) != null) {
        return link;
      }
      Element box = note.parent();
      boolean own =
          box != null
              && box.is("div, li, aside, dd")
              && order.get(box) > order.get(link)
              && box.getAllElements().stream().filter(targets::contains).count() == 1;
      return own ? box : note;
    }

    private List<Element> back(Element link, Element note) {
      return note.select("a[href^=#]").stream()
          .filter(b -> target(b).filter(t -> isBeside(t, link)).isPresent())
          .toList();
    }

    /**
     * Whether the named element is the link, contains it or is in the same block: pages differ in
     * the element that has the name.
     */
    private static boolean isBeside(Element named, Element link) {
      return named.equals(link)
          || link.parents().contains(named)
          || (named.closest(BLOCK) != null && named.closest(BLOCK).equals(link.closest(BLOCK)));
    }

    private static boolean isRaisedMark(Element link) {
      boolean raised = link.closest("sup") != null || !link.select("sup").isEmpty();
      return raised && MARK.matcher(link.wholeText()).matches();
    }

    /** The mark at the start of a note and its separator; empty where there is none. */
    static String markAtStart(String text, String call) {
      String mark = call.replaceAll("[\\s\\[\\]()]", "");
      Matcher m =
          Pattern.compile("[\\[(]?" + Pattern.quote(mark) + "(?:[\\])]?\\.?\\s+|[\\])])")
              .matcher(text);
      return !mark.isEmpty() && m.lookingAt() ? m.group() : "";
    }
  }
}
