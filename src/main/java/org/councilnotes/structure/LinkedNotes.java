package org.councilnotes.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the footnotes of web pages: a link in the text points at the note further down, and the
 * note points back, or the link is a raised mark.
 */
final class LinkedNotes {

  /**
   * A footnote by its links.
   *
   * @param call the link in the text
   * @param note what holds the text of the note
   * @param back links in the note that point back at the call
   */
  record Linked(Element call, Element note, List<Element> back) {}

  /** Matches {@code 1}, {@code [12]} and {@code *}; not {@code Annex 1}. */
  private static final Pattern MARK =
      Pattern.compile("\\s*[\\[(]?(?:\\d{1,3}|[a-z]|[*†‡§]{1,3})[\\])]?\\s*");

  private static final String BLOCK = "p, li, div, dd, td, aside, section, h1, h2, h3, h4, h5, h6";
  private static final String NOTE = "p, li, div, dd, aside";
  private static final String HEADING = "h1, h2, h3, h4, h5, h6";

  private final Map<String, Element> named = new HashMap<>();
  private final Map<Element, Integer> order = new HashMap<>();
  private final Set<Element> targets = new HashSet<>();

  /** Every call of a footnote, in their order; a note can be called twice. */
  static List<Linked> in(Document xhtml) {
    return new LinkedNotes().find(xhtml);
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

  /** The block that the target stands in, and the box round it where it holds but this note. */
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

  /** Some pages name the link, some what is around it or right beside it. */
  private static boolean isBeside(Element named, Element link) {
    return named.equals(link)
        || link.parents().contains(named)
        || (named.closest(BLOCK) != null && named.closest(BLOCK).equals(link.closest(BLOCK)));
  }

  private static boolean isRaisedMark(Element link) {
    boolean raised = link.closest("sup") != null || !link.select("sup").isEmpty();
    return raised && MARK.matcher(link.wholeText()).matches();
  }

  /** The mark of a note at its start, with what parts it from the text; empty where it has none. */
  static String markAtStart(String text, String call) {
    String mark = call.replaceAll("[\\s\\[\\]()]", "");
    Matcher m =
        Pattern.compile("[\\[(]?" + Pattern.quote(mark) + "(?:[\\])]?\\.?\\s+|[\\])])")
            .matcher(text);
    return !mark.isEmpty() && m.lookingAt() ? m.group() : "";
  }
}
