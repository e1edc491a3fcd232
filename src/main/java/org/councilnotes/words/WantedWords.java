package org.councilnotes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  List<TextRange> together(List<PrintedWord> text) {
    List<TextRange> found = new ArrayList<>();
    int last = each.size() - 1;
    for (int start = 0; last >= 0 && start + last < text.size(); start++) {
      if (begins(text, start)) {
        found.add(range(text.get(start), text.get(start + last)));
      }
    }
    return found;
  }

  private boolean begins(List<PrintedWord> text, int start) {
    int i = 0;
    while (i < each.size() && isOneOf(each.get(i), text.get(start + i))) {
      i++;
    }
    return i == each.size();
  }

  /** Each of them where all stand near each other, with at most so many others in between. */
  List<TextRange> near(List<PrintedWord> text, int distance) {
    int width = each.size() + distance;
    boolean[] marked = new boolean[text.size()];
    for (int start = 0; start < text.size(); start++) {
      if (isAny(text.get(start))) {
        mark(text, start, Math.min(start + width, text.size()), marked);
      }
    }
    List<TextRange> found = new ArrayList<>();
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        found.add(text.get(i).range());
      }
    }
    return found;
  }

  private void mark(List<PrintedWord> text, int from, int to, boolean[] marked) {
    if (each.stream().allMatch(forms -> holds(text, from, to, forms))) {
      for (int i = from; i < to; i++) {
        marked[i] |= isAny(text.get(i));
      }
    }
  }

  private static boolean holds(List<PrintedWord> text, int from, int to, Set<String> forms) {
    return text.subList(from, to).stream().anyMatch(word -> isOneOf(forms, word));
  }

  /** Where words begin with the last, right after what stands before it. */
  List<TextRange> begun(List<PrintedWord> text) {
    if (each.isEmpty()) {
      return List.of();
    }
    List<Set<String>> before = each.subList(0, each.size() - 1);
    List<TextRange> found = new ArrayList<>(new WantedWords(before).together(text));
    String last = each.getLast().iterator().next();
    for (PrintedWord word : text) {
      if (word.exact().startsWith(last)) {
        found.add(word.range());
      }
    }
    return found;
  }

  private boolean isAny(PrintedWord word) {
    return each.stream().anyMatch(forms -> isOneOf(forms, word));
  }

  /** Asked for every word of every hit. */
  private static boolean isOneOf(Set<String> forms, PrintedWord word) {
    for (String term : word.terms()) {
      if (forms.contains(term)) {
        return true;
      }
    }
    return false;
  }

  private static TextRange range(PrintedWord first, PrintedWord last) {
    return new TextRange(first.range().start(), last.range().end());
  }
}
