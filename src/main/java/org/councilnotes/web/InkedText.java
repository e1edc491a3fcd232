package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextRange;
import org.councilnotes.web.Run.Call;
import org.councilnotes.web.Run.Ink;

/**
 * A text with ranges of ink on it, which may overlap, and places where footnotes are called; gives
 * the runs that a template can write one after the other.
 *
 * @param calls by offset in the text
 */
record InkedText(String text, List<Inked> inked, SortedMap<Integer, List<Call>> calls) {

  /** One stretch of ink. */
  record Inked(TextRange range, Ink ink) {}

  InkedText {
    inked = List.copyOf(inked);
  }

  /** A passage with its deleted and added words. */
  static InkedText of(Passage passage) {
    List<Inked> inked =
        passage.marks().stream().map(m -> new Inked(m.range(), ink(m.state()))).toList();
    return new InkedText(passage.text(), inked, new TreeMap<>());
  }

  static InkedText of(String text, Collection<TextRange> ranges, Ink ink) {
    return new InkedText(
        text, ranges.stream().map(r -> new Inked(r, ink)).toList(), new TreeMap<>());
  }

  InkedText with(Collection<TextRange> ranges, Ink ink) {
    List<Inked> more = new ArrayList<>(inked);
    ranges.forEach(range -> more.add(new Inked(range, ink)));
    return new InkedText(text, more, calls);
  }

  InkedText calling(SortedMap<Integer, List<Call>> newCalls) {
    return new InkedText(text, inked, newCalls);
  }

  /** The runs of the whole text, in order; joined they give the text. */
  List<Run> runs() {
    return runs(new TextRange(0, text.length()));
  }

  /** The runs of one part of the text. */
  List<Run> runs(TextRange part) {
    List<Run> runs = new ArrayList<>();
    int from = part.start();
    if (calls.containsKey(from)) {
      runs.add(new Run("", Set.of(), calls.get(from)));
    }
    for (int to : ends(part)) {
      TextRange stretch = new TextRange(from, to);
      runs.add(new Run(stretch.of(text), inks(stretch), calls.getOrDefault(to, List.of())));
      from = to;
    }
    return runs;
  }

  private SortedSet<Integer> ends(TextRange part) {
    SortedSet<Integer> ends = new TreeSet<>(calls.keySet());
    for (Inked inked : inked) {
      ends.add(inked.range().start());
      ends.add(inked.range().end());
    }
    ends.removeIf(end -> end > part.end() || end <= part.start());
    if (part.length() > 0) {
      ends.add(part.end());
    }
    return ends;
  }

  private Set<Ink> inks(TextRange stretch) {
    Set<Ink> inks = EnumSet.noneOf(Ink.class);
    for (Inked each : inked) {
      if (each.range().overlaps(stretch)) {
        inks.add(each.ink());
        if (each.ink() == Ink.MATCH && each.range().start() < stretch.start()) {
          inks.add(Ink.STILL_MATCH);
        }
      }
    }
    return inks;
  }

  private static Ink ink(TextMark.State state) {
    return switch (state) {
      case DELETED -> Ink.DELETED;
      case ADDED -> Ink.ADDED;
      case BLANKED -> Ink.BLANKED;
    };
  }
}
