package org.councilnotes.extract.annotation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.note.text.TextRange;
import org.w3c.dom.Element;

/**
 * The text of a Word file as it is read, without deleted words: body, then text boxes, then notes;
 * paragraphs end with a line feed. Each character but those line feeds lies in a segment.
 */
final class WordText {

  /** Where a text stands. Word allows comments in the body only. */
  enum Story {
    BODY,
    TEXT_BOX,
    NOTE
  }

  /**
   * The text of one element.
   *
   * @param element such as {@code w:t} and {@code w:tab}
   * @param run that it stands in
   * @param range in the whole text
   * @param isEditable whether a tracked change can be set here: not in fields, content controls,
   *     formulas and words that a tracked change inserted
   * @param isStruck whether it is struck through or hidden, so that a reader may have left it out
   */
  record Segment(
      Element element,
      Element run,
      Element paragraph,
      TextRange range,
      Story story,
      boolean isEditable,
      boolean isStruck) {}

  private final StringBuilder text = new StringBuilder();
  private final NavigableMap<Integer, Segment> segments = new TreeMap<>();
  private final Map<Element, Segment> byElement = new HashMap<>();
  private final Map<String, Element> calls = new HashMap<>();
  private final Map<Element, Integer> paragraphs = new LinkedHashMap<>();

  void add(
      String words,
      Element element,
      Element run,
      Element paragraph,
      Story story,
      boolean isEditable,
      boolean isStruck) {
    if (words.isEmpty()) {
      return;
    }
    TextRange range = new TextRange(text.length(), text.length() + words.length());
    Segment segment = new Segment(element, run, paragraph, range, story, isEditable, isStruck);
    text.append(words);
    segments.put(range.start(), segment);
    byElement.put(element, segment);
  }

  void endParagraph(Element paragraph) {
    text.append('\n');
    paragraphs.put(paragraph, paragraphs.size());
  }

  /** Remembers the run that calls a footnote or endnote; the first one counts. */
  void addCall(String kind, String id, Element run) {
    calls.putIfAbsent(kind + " " + id, run);
  }

  Optional<Element> call(String kind, String id) {
    return Optional.ofNullable(calls.get(kind + " " + id));
  }

  CharSequence text() {
    return text;
  }

  /** All segments in order. */
  Iterable<Segment> segments() {
    return segments.values();
  }

  Optional<Segment> first() {
    return Optional.ofNullable(segments.firstEntry()).map(Map.Entry::getValue);
  }

  Optional<Segment> of(Element element) {
    return Optional.ofNullable(byElement.get(element));
  }

  /** The segment of a character; empty for the end of a paragraph. */
  Optional<Segment> at(int place) {
    return Optional.ofNullable(segments.floorEntry(place))
        .map(Map.Entry::getValue)
        .filter(segment -> place < segment.range().end());
  }

  /** The segments that a range touches. */
  List<Segment> in(TextRange range) {
    Integer first = segments.floorKey(range.start());
    return segments
        .subMap(first == null ? range.start() : first, true, range.end(), false)
        .values()
        .stream()
        .filter(segment -> segment.range().overlaps(range))
        .toList();
  }

  /** The first paragraph of the body; empty in a file without text. */
  Optional<Element> firstParagraph() {
    return paragraphs.keySet().stream().findFirst();
  }

  /** The number of a paragraph, from 0. */
  int number(Element paragraph) {
    return paragraphs.getOrDefault(paragraph, 0);
  }
}
