package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Deleted;
import org.councilnotes.query.QueryExpression.Exclusion;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Near;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.Phrase;
import org.councilnotes.query.QueryExpression.Prefix;
import org.councilnotes.query.QueryExpression.SubjectCode;
import org.councilnotes.query.QueryExpression.Widened;
import org.councilnotes.query.QueryExpression.Word;

/**
 * Finds the ranges of a passage's text that a query matches. Analyses the text as indexing does, so
 * that the highlights are what made the passage match.
 */
public final class Highlighting {

  /** Marks nothing. */
  public static final Highlighting NONE = new Highlighting(List.of());

  private final List<Marking> markings;

  private Highlighting(List<Marking> markings) {
    this.markings = markings;
  }

  /** Finds the ranges of one clause of a query. */
  private interface Marking {
    List<TextRange> in(AnalyzedPassage passage);
  }

  /**
   * Collects the clauses of a query.
   *
   * @param terms analyses words of the query to terms of the index
   */
  public static Highlighting of(QueryExpression query, QueryTerms terms) {
    return new Highlighting(markings(query, terms).toList());
  }

  private static Stream<Marking> markings(QueryExpression query, QueryTerms terms) {
    return switch (query) {
      case All(var parts) -> parts.stream().flatMap(part -> markings(part, terms));
      case Any(var parts) -> parts.stream().flatMap(part -> markings(part, terms));
      case Most(var parts, _) -> parts.stream().flatMap(part -> markings(part, terms));
      case Exclusion(var wanted, _) -> markings(wanted, terms);
      case Widened(var words, _, _) -> markings(words, terms);
      case Word(var word) -> marking(new WordMatcher(terms.highlightedForms(word)));
      case Phrase(var words) -> marking(new WordMatcher(terms.exact(words)));
      case Near(var words, var distance) -> {
        WordMatcher wanted = new WordMatcher(terms.forms(words));
        yield Stream.of(text -> wanted.proximityRanges(text.standing(), distance));
      }
      case Prefix(var letters) -> {
        WordMatcher wanted = new WordMatcher(terms.exact(letters));
        yield Stream.of(text -> wanted.prefixRanges(text.standing()));
      }
      case Deleted(var words) -> {
        WordMatcher wanted = new WordMatcher(terms.exact(words));
        yield Stream.of(text -> wanted.phraseRanges(text.deleted()));
      }
      case Numbered(var number) ->
          Stream.of(text -> cited(number, text.passage().textWithoutDeletions()));
      case SubjectCode(var code) -> Stream.of(text -> code(code, text, terms));
      default -> Stream.empty();
    };
  }

  private static Stream<Marking> marking(WordMatcher wanted) {
    return Stream.of(text -> wanted.phraseRanges(text.standing()));
  }

  private static List<TextRange> cited(DocumentNumber number, String text) {
    return DocumentNumber.allIn(text).stream()
        .filter(
            m ->
                m.number().key().equals(number.key())
                    || m.number().base().key().equals(number.key()))
        .map(mention -> mention.range())
        .toList();
  }

  /** The ranges of a code; without one, those of its words. */
  private static List<TextRange> code(String code, AnalyzedPassage text, QueryTerms terms) {
    List<TextRange> whole = new WordMatcher(terms.exact(code)).phraseRanges(text.standing());
    return whole.isEmpty()
        ? Arrays.stream(code.split(" ", -1))
            .flatMap(
                word -> new WordMatcher(terms.forms(word)).phraseRanges(text.standing()).stream())
            .toList()
        : whole;
  }

  /** The ranges in a passage, in order. Overlapping ones are joined. */
  public List<TextRange> in(Passage passage, String language) {
    if (markings.isEmpty()) {
      return List.of();
    }
    AnalyzedPassage text = AnalyzedPassage.of(passage, WordAnalyzer.of(language));
    List<TextRange> all = new ArrayList<>();
    for (Marking marking : markings) {
      all.addAll(marking.in(text));
    }
    Collections.sort(all);
    return merged(all);
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : ranges) {
      if (!merged.isEmpty() && merged.getLast().overlaps(range)) {
        TextRange last = merged.removeLast();
        merged.add(new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /**
   * The analysed words of a passage: of its text without deleted words, and of the deleted words.
   */
  private record AnalyzedPassage(
      Passage passage, List<PrintedWord> standing, List<PrintedWord> deleted) {

    AnalyzedPassage {
      standing = List.copyOf(standing);
      deleted = List.copyOf(deleted);
    }

    static AnalyzedPassage of(Passage passage, WordAnalyzer analyzer) {
      return passage.marks().isEmpty()
          ? new AnalyzedPassage(passage, PrintedWord.in(passage.text(), analyzer), List.of())
          : new AnalyzedPassage(
              passage,
              PrintedWord.in(passage.textWithoutDeletions(), analyzer),
              PrintedWord.in(passage.deletedText(), analyzer));
    }
  }

  /**
   * Finds words in an analysed text.
   *
   * @param each the terms of each word, in order
   */
  private record WordMatcher(List<Set<String>> each) {

    WordMatcher {
      each = List.copyOf(each);
    }

    /** Ranges from the first to the last word, where all are adjacent and in order. */
    List<TextRange> phraseRanges(List<PrintedWord> text) {
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

    /**
     * Ranges of each word, where all are within a distance, given as most other words in between.
     */
    List<TextRange> proximityRanges(List<PrintedWord> text, int distance) {
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

    /** Ranges of words with the last one as prefix, directly after the other ones. */
    List<TextRange> prefixRanges(List<PrintedWord> text) {
      if (each.isEmpty()) {
        return List.of();
      }
      List<Set<String>> before = each.subList(0, each.size() - 1);
      List<TextRange> found = new ArrayList<>(new WordMatcher(before).phraseRanges(text));
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

    /** Compares without creating objects, as it is called for every word of every hit. */
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
}
