package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Dropped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes the footnotes out of an office or HTML document and leaves a call with the same key where
 * each is called. Three ways are known: Tika's {@code [footnoteRef:2]} with a {@code div} of class
 * footnote behind the paragraph, links that point at each other, and a note inside the paragraph,
 * as ODT, RTF and DOC have it.
 */
final class OfficeNotes {

  /** Matches {@code [footnoteRef:2]} and {@code [endnoteRef:1]}; not {@code [2]}. */
  private static final Pattern REFERENCE = Pattern.compile("\\[(?:foot|end)noteRef:\\d{1,5}\\]");

  /** Matches {@code *} and {@code **}; not {@code 1}. */
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]{1,3}");

  private final List<Dropped> dropped;
  private final List<Block> notes = new ArrayList<>();

  OfficeNotes(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  /** The footnotes in their order; the document is changed. */
  List<Block> take(Document xhtml) {
    replaceReferences(xhtml);
    takeDivisions(xhtml);
    takeLinked(xhtml);
    takeNested(xhtml);
    return notes;
  }

  private static void replaceReferences(Document xhtml) {
    int count = 0;
    for (TextNode text : xhtml.body().nodeStream(TextNode.class).toList()) {
      TextNode rest = text;
      Matcher m = REFERENCE.matcher(rest.getWholeText());
      while (m.find()) {
        rest = replaced(rest, m.toMatchResult(), call("ref" + ++count, ""));
        m = REFERENCE.matcher(rest.getWholeText());
      }
    }
  }

  /** Puts an element in the place of a match; gives the text behind it. */
  private static TextNode replaced(TextNode text, MatchResult match, Element element) {
    String words = text.getWholeText();
    TextNode behind = new TextNode(words.substring(match.end()));
    text.after(behind).after(element);
    text.text(words.substring(0, match.start()));
    return behind;
  }

  private void takeDivisions(Document xhtml) {
    int count = 0;
    for (Element div : xhtml.select("div.footnote, div.endnote")) {
      add("ref" + ++count, div);
    }
  }

  /** A link whose target links back: the later of the two stands at the start of the footnote. */
  private void takeLinked(Document xhtml) {
    Map<String, Element> named = new HashMap<>();
    Set<Element> seen = new HashSet<>();
    xhtml.select("a[name]").forEach(a -> named.putIfAbsent(a.attr("name"), a));
    xhtml.select("a[id]").forEach(a -> named.putIfAbsent(a.id(), a));
    for (Element link : xhtml.select("a[href^=#]")) {
      seen.add(link);
      Element target = named.get(target(link));
      boolean behind = target != null && !seen.contains(target);
      if (behind && link.equals(named.get(target(target)))) {
        takeLinked(link, target);
      }
    }
  }

  /** The name that a link within the document points at; empty where it is none. */
  private static String target(Element link) {
    String address = link.attr("href");
    return address.startsWith("#") ? address.substring(1) : "";
  }

  private void takeLinked(Element link, Element target) {
    Element note = target.closest("p, li, div");
    if (note == null || note.equals(link.closest("p, li, div"))) {
      return;
    }
    String key = "link:" + target(link);
    link.replaceWith(call(key, link.wholeText()));
    dropped.add(new Dropped(Dropped.Kind.MARK, OptionalInt.empty(), target.wholeText().strip()));
    target.remove();
    add(key, note);
  }

  /** The mark stands right in the note, its text in paragraphs behind it. */
  private void takeNested(Document xhtml) {
    int count = 0;
    for (Element note : xhtml.select("p.note, span.note")) {
      String key = "note" + ++count;
      String mark = takeMark(note);
      RichText words = OfficeText.of(note, dropped);
      dropFeed(note);
      note.replaceWith(call(key, mark));
      add(key, withoutMark(words, mark));
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

  /** A line feed that Tika writes behind a paragraph is none of the text around a note. */
  private static void dropFeed(Element note) {
    if (note.normalName().equals("p")
        && note.nextSibling() instanceof TextNode behind
        && behind.getWholeText().startsWith("\n")) {
      behind.text(behind.getWholeText().substring(1));
    }
  }

  /** Authors print a mark of their own before the footnote, too. */
  private RichText withoutMark(RichText words, String mark) {
    if (SIGN.matcher(mark).matches() && words.text().startsWith(mark)) {
      dropped.add(new Dropped(Dropped.Kind.MARK, OptionalInt.empty(), mark));
      return words.from(mark.length());
    }
    return words;
  }

  private void add(String key, Element element) {
    add(key, OfficeText.of(element, dropped));
    element.remove();
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
