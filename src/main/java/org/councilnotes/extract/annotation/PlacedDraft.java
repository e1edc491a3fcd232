package org.councilnotes.extract.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.extract.annotation.AnnotationRequest.WantedText;
import org.councilnotes.extract.annotation.TextPlacement.Place;
import org.councilnotes.note.text.TextRange;

/** Where the text of a draft stands in its Word file. */
final class PlacedDraft {

  /** A sentence with its place. */
  private record Item(WantedText wanted, Optional<Place> place) {

    TextRange range() {
      return new TextRange(wanted.start(), wanted.end());
    }
  }

  private final String draft;
  private final WordText file;
  private final NavigableMap<Integer, Item> items = new TreeMap<>();

  private PlacedDraft(String draft, WordText file) {
    this.draft = draft;
    this.file = file;
  }

  static PlacedDraft of(AnnotationRequest request, WordText file) {
    PlacedDraft placed = new PlacedDraft(request.draft(), file);
    List<Optional<Place>> places = TextPlacement.of(file, request.wanted());
    for (int i = 0; i < places.size(); i++) {
      WantedText wanted = request.wanted().get(i);
      placed.items.put(wanted.start(), new Item(wanted, places.get(i)));
    }
    return placed;
  }

  /** Where the sentence at an offset of the draft stands; empty where it is not found. */
  Optional<Place> place(int start) {
    return Optional.ofNullable(items.get(start)).flatMap(Item::place);
  }

  /** The words of the sentence at an offset of the draft. */
  String text(int start) {
    return Optional.ofNullable(items.get(start)).map(item -> item.wanted().text()).orElse("");
  }

  /**
   * Where some words of the draft stand. For no words, the sentence at their place or before it.
   * Empty where it is not found.
   */
  Optional<TextRange> range(TextRange words) {
    List<Item> touched = new ArrayList<>();
    Integer first = items.floorKey(words.start());
    int end = Math.max(words.end(), words.start() + 1);
    items.subMap(first == null ? words.start() : first, true, end, false).values().stream()
        .filter(item -> item.range().overlaps(words) && item.place().isPresent())
        .forEach(touched::add);
    if (touched.isEmpty()) {
      return before(words.start());
    }
    TextRange start = within(touched.getFirst(), words);
    TextRange last = within(touched.getLast(), words);
    boolean isOneStory = start.start() <= last.end() && story(start) == story(last);
    return Optional.of(isOneStory ? start.hull(last) : start);
  }

  private WordText.Story story(TextRange range) {
    return file.at(range.start()).map(WordText.Segment::story).orElse(WordText.Story.BODY);
  }

  private Optional<TextRange> before(int place) {
    return Optional.ofNullable(items.floorEntry(place))
        .map(Map.Entry::getValue)
        .flatMap(Item::place)
        .map(Place::range);
  }

  /** The words of an item that a range of the draft holds, counted in letters. */
  private TextRange within(Item item, TextRange words) {
    Place place = item.place().orElseThrow();
    PlacedLetters key =
        PlacedLetters.of(
            file.text(),
            place.range().start(),
            place.range().end(),
            at -> file.at(at).filter(segment -> !segment.isStruck()).isPresent());
    int label = PlacedLetters.of(item.wanted().text().substring(0, place.label())).length();
    int from = lettersUntil(item, Math.max(words.start(), item.wanted().start())) - label;
    int to = lettersUntil(item, Math.min(words.end(), item.wanted().end())) - label;
    if (from < 0 || to <= from || to > key.length()) {
      return place.range();
    }
    int last = key.place(to - 1);
    return new TextRange(
        key.place(from), last + Character.charCount(Character.codePointAt(file.text(), last)));
  }

  private int lettersUntil(Item item, int end) {
    return PlacedLetters.of(draft, item.wanted().start(), end, place -> true).length();
  }
}
