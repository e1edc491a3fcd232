package org.councilnotes.structure;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.councilnotes.extract.FlowClass;
import org.councilnotes.note.Blank;
import org.councilnotes.note.Dropped;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a word processor's file what stands beside its text, and lists it. */
final class OfficeAsides {

  private static final Map<String, Dropped.Kind> KINDS =
      Map.of(
          "div." + FlowClass.HEADER,
          Dropped.Kind.FOOTER,
          "div." + FlowClass.FOOTER,
          Dropped.Kind.FOOTER,
          "div." + FlowClass.COMMENT,
          Dropped.Kind.COMMENT,
          "div[title=header], div[title=footer]",
          Dropped.Kind.FOOTER,
          "span." + FlowClass.HIDDEN,
          Dropped.Kind.HIDDEN,
          "[hidden], [style~=display:\\s*none]",
          Dropped.Kind.HIDDEN);

  private final List<Dropped> dropped;

  OfficeAsides(List<Dropped> dropped) {
    this.dropped = dropped;
  }

  /** The last footer that tells a language; empty where none does. The document is changed. */
  String take(Document xhtml) {
    String footer = "";
    for (Element aside : xhtml.select(String.join(", ", KINDS.keySet()))) {
      if (aside.closest("body") == null) {
        continue;
      }
      String text = words(aside);
      if (FooterPattern.language(text).isPresent()) {
        footer = text;
      }
      if (!text.isEmpty()) {
        dropped.add(new Dropped(kind(aside), OptionalInt.empty(), text));
      }
      aside.remove();
    }
    return footer;
  }

  private static Dropped.Kind kind(Element aside) {
    return KINDS.entrySet().stream()
        .filter(k -> aside.is(k.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static String words(Element aside) {
    aside.select("p, td, br").forEach(b -> b.appendText(" "));
    return Blank.squeeze(aside.wholeText());
  }
}
