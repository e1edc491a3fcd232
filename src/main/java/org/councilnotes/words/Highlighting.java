package org.councilnotes.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.All;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Coded;
import org.councilnotes.search.Query.Deleted;
import org.councilnotes.search.Query.Except;
import org.councilnotes.search.Query.Most;
import org.councilnotes.search.Query.Near;
import org.councilnotes.search.Query.Numbered;
import org.councilnotes.search.Query.Phrase;
import org.councilnotes.search.Query.Prefix;
import org.councilnotes.search.Query.Word;

/**
 * Where a query matches in the text of a passage: each wanted word, phrase or number wherever it
 * stands. The text is cut into the terms that it is indexed by, so that what made the passage match
 * is what is marked.
 */
public final class Highlighting {

  /** Marks nothing. */
  public static final Highlighting NONE = new Highlighting(List.of());

  private final List<Marking> markings;

  private Highlighting(List<Marking> markings) {
    this.markings = markings;
  }

  /** One wanted thing, marked in a text. */
  private interface Marking {
    List<TextRange> in(CutPassage passage);
  }

  /**
   * What a query asks for.
   *
   * @param terms of the index that it is asked of
   */
  public static Highlighting of(Query query, WordTerms terms) {
    return new Highlighting(markings(query, terms).toList());
  }

  private static Stream<Marking> markings(Query query, WordTerms terms) {
    return switch (query) {
      case All(var parts) -> parts.stream().flatMap(part -> markings(part, terms));
      case Any(var parts) -> parts.stream().flatMap(part -> markings(part, terms));
      case Most(var parts, _) -> parts.stream().flatMap(part -> markings(part, terms));
      case Except(var wanted, _) -> markings(wanted, terms);
      case Word(var word) -> marking(new WantedWords(terms.forms(word)));
      case Phrase(var words) -> marking(new WantedWords(terms.exact(words)));
      case Near(var words, var distance) -> {
        WantedWords wanted = new WantedWords(terms.forms(words));
        yield Stream.of(text -> wanted.near(text.standing(), distance));
      }
      case Prefix(var letters) -> {
        WantedWords wanted = new WantedWords(terms.exact(letters));
        yield Stream.of(text -> wanted.begun(text.standing()));
      }
      case Deleted(var words) -> {
        WantedWords wanted = new WantedWords(terms.exact(words));
        yield Stream.of(text -> wanted.together(text.deleted()));
      }
      case Numbered(var number) -> Stream.of(text -> cited(number, text.passage().standing()));
      case Coded(var code) -> Stream.of(text -> code(code, text, terms));
      default -> Stream.empty();
    };
  }

  private static Stream<Marking> marking(WantedWords wanted) {
    return Stream.of(text -> wanted.together(text.standing()));
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

  /** The code itself; where it is no code but words, those. */
  private static List<TextRange> code(String code, CutPassage text, WordTerms terms) {
    List<TextRange> whole = new WantedWords(terms.exact(code)).together(text.standing());
    return whole.isEmpty()
        ? Arrays.stream(code.split(" ", -1))
            .flatMap(word -> new WantedWords(terms.forms(word)).together(text.standing()).stream())
            .toList()
        : whole;
  }

  /**
   * The matches in a passage, in order; those that overlap are one.
   *
   * @param language of its note
   */
  public List<TextRange> in(Passage passage, String language) {
    if (markings.isEmpty()) {
      return List.of();
    }
    CutPassage text = CutPassage.of(passage, WordAnalyzer.of(language));
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
}
