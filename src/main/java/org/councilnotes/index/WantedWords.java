package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.TextRange;

/**
 * Words that are looked for in a text.
 *
 * @param each the forms of each, in order
 */
record WantedWords(List<Set<String>> each) {

  WantedWords {
    each = List.copyOf(each);
  }

  /** Where they stand next to each other in their order: one range from the first to the last. */
  Stream<TextRange> together(List<PrintedWord> text) {
    int count = each.size();
    return count == 0
        ? Stream.empty()
        : IntStream.rangeClosed(0, text.size() - count)
            .filter(start -> IntStream.range(0, count).allMatch(i -> is(i, text.get(start + i))))
            .mapToObj(start -> range(text.get(start), text.get(start + count - 1)));
  }

  /** Each of them where all stand near each other, with at most so many others in between. */
  Stream<TextRange> near(List<PrintedWord> text, int distance) {
    int width = each.size() + distance;
    boolean[] marked = new boolean[text.size()];
    for (int start = 0; start < text.size(); start++) {
      if (isAny(text.get(start))) {
        mark(text, start, Math.min(start + width, text.size()), marked);
      }
    }
    return IntStream.range(0, text.size())
        .filter(i -> marked[i])
        .mapToObj(i -> text.get(i).range());
  }

  private void mark(List<PrintedWord> text, int from, int to, boolean[] marked) {
    List<PrintedWord> window = text.subList(from, to);
    boolean all =
        IntStream.range(0, each.size()).allMatch(i -> window.stream().anyMatch(w -> is(i, w)));
    for (int i = from; all && i < to; i++) {
      marked[i] |= isAny(text.get(i));
    }
  }

  /** Where words begin with the last, right after what stands before it. */
  Stream<TextRange> begun(List<PrintedWord> text) {
    if (each.isEmpty()) {
      return Stream.empty();
    }
    String last = each.getLast().iterator().next();
    Stream<TextRange> begun =
        text.stream().filter(word -> word.exact().startsWith(last)).map(PrintedWord::range);
    List<Set<String>> before = new ArrayList<>(each.subList(0, each.size() - 1));
    return Stream.concat(new WantedWords(before).together(text), begun);
  }

  private boolean is(int place, PrintedWord word) {
    return holdsAny(each.get(place), word.terms());
  }

  private boolean isAny(PrintedWord word) {
    return each.stream().anyMatch(forms -> holdsAny(forms, word.terms()));
  }

  private static boolean holdsAny(Set<String> forms, Collection<String> terms) {
    return terms.stream().anyMatch(forms::contains);
  }

  private static TextRange range(PrintedWord first, PrintedWord last) {
    return new TextRange(first.range().start(), last.range().end());
  }
}
