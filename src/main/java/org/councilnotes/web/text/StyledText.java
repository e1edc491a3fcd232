package org.councilnotes.web.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.TextRun.Call;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * A text with styled ranges, which may overlap, and calls of footnotes. Splits it into consecutive
 * runs for templates.
 *
 * @param calls calls by offset in the text
 */
public record StyledText(
    String text, List<StyledRange> inked, SortedMap<Integer, List<Call>> calls) {

  public record StyledRange(TextRange range, Ink ink) {}

  public StyledText {
    inked = List.copyOf(inked);
  }

  /** The text of a passage with its deleted and added words. */
  public static StyledText of(Passage passage) {
    List<StyledRange> inked =
        passage.marks().stream().map(m -> new StyledRange(m.range(), ink(m.state()))).toList();
    return new StyledText(passage.text(), inked, new TreeMap<>());
  }

  /** The text of a cell of a comparison with its deleted words and blanked places. */
  public static StyledText of(Cell cell) {
    return of(cell.text(), cell.marked(TextMark.State.DELETED).toList(), Ink.DELETED)
        .with(cell.marked(TextMark.State.BLANKED).toList(), Ink.BLANKED);
  }

  public static StyledText of(String text, Collection<TextRange> ranges, Ink ink) {
    return new StyledText(
        text, ranges.stream().map(r -> new StyledRange(r, ink)).toList(), new TreeMap<>());
  }

  public StyledText with(Collection<TextRange> ranges, Ink ink) {
    List<StyledRange> more = new ArrayList<>(inked);
    ranges.forEach(range -> more.add(new StyledRange(range, ink)));
    return new StyledText(text, more, calls);
  }

  public StyledText withFootnoteCalls(SortedMap<Integer, List<Call>> newCalls) {
    return new StyledText(text, inked, newCalls);
  }

  /** The runs of the whole text in order; joined, they are the text. */
  public List<TextRun> runs() {
    return runs(new TextRange(0, text.length()));
  }

  public List<TextRun> runs(TextRange part) {
    List<TextRun> runs = new ArrayList<>();
    int from = part.start();
    if (calls.containsKey(from)) {
      runs.add(new TextRun("", Set.of(), calls.get(from)));
    }
    for (int to : ends(part)) {
      TextRange stretch = new TextRange(from, to);
      runs.add(new TextRun(stretch.of(text), inks(stretch), calls.getOrDefault(to, List.of())));
      from = to;
    }
    return runs;
  }

  private SortedSet<Integer> ends(TextRange part) {
    SortedSet<Integer> ends = new TreeSet<>(calls.keySet());
    for (StyledRange inked : inked) {
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
    for (StyledRange each : inked) {
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
      case DELETED_SINCE -> Ink.DELETED_SINCE;
      case ADDED_SINCE -> Ink.ADDED_SINCE;
      case BLANKED -> Ink.BLANKED;
    };
  }
}
