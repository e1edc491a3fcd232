package org.councilnotes.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.councilnotes.words.WordTerms;

/**
 * Words in one part of a passage. A single word matches in all its forms, a phrase as printed. What
 * is cut in two, such as {@code EU-CELAC}, must stand together.
 */
final class TextQueries {

  /** Where no passage has the words. */
  static final Query NOTHING = new MatchNoDocsQuery("no word");

  private final WordTerms terms;
  private final HeldForms held;

  TextQueries(WordTerms terms, HeldForms held) {
    this.terms = terms;
    this.held = held;
  }

  Query word(TextPart part, String word) {
    return together(part, terms.forms(word));
  }

  /** The word as printed. */
  Query exactly(TextPart part, String word) {
    return together(part, terms.exact(word));
  }

  Query phrase(TextPart part, String words) {
    return together(part, terms.exact(words));
  }

  Query near(TextPart part, String words, int distance) {
    IntervalsSource[] each =
        terms.forms(words).stream().map(TextQueries::oneOf).toArray(IntervalsSource[]::new);
    if (each.length == 0) {
      return NOTHING;
    }
    int width = each.length + distance;
    return new IntervalQuery(part.field(), Intervals.maxwidth(width, Intervals.unordered(each)));
  }

  /** What stands before the last word is taken as printed. */
  Query prefix(TextPart part, String letters) {
    List<Set<String>> words = terms.exact(letters);
    if (words.isEmpty()) {
      return NOTHING;
    }
    String last = words.getLast().iterator().next();
    Query begun = new PrefixQuery(new Term(part.field(), last));
    return words.size() == 1
        ? begun
        : new BooleanQuery.Builder()
            .add(together(part, words.subList(0, words.size() - 1)), Occur.MUST)
            .add(begun, Occur.MUST)
            .build();
  }

  /**
   * Two words in this order, in any of their forms.
   *
   * @param between how many other words may stand between them
   */
  Query pair(TextPart part, String first, String second, int between) {
    return phrase(part, terms.forms(first + " " + second), between);
  }

  private static IntervalsSource oneOf(Set<String> forms) {
    IntervalsSource[] each = forms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return each.length == 1 ? each[0] : Intervals.or(each);
  }

  private Query together(TextPart part, List<Set<String>> words) {
    return switch (words.size()) {
      case 0 -> NOTHING;
      case 1 -> single(part, words.getFirst());
      default -> phrase(part, words, 0);
    };
  }

  private Query single(TextPart part, Set<String> allForms) {
    List<String> forms = held(part, allForms);
    if (forms.isEmpty()) {
      return NOTHING;
    }
    if (forms.size() == 1) {
      return held.query(part, forms.getFirst());
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(part.field());
    forms.forEach(form -> synonyms.addTerm(new Term(part.field(), form)));
    return new BoostQuery(synonyms.build(), rarity(part, forms));
  }

  /**
   * Forms of one word weigh as the word: Lucene takes the form that stands in the most passages,
   * but the word stands in all that have any of its forms, each of which has mostly one.
   */
  private float rarity(TextPart part, List<String> forms) {
    long most = 1;
    long all = 1;
    for (String form : forms) {
      int passages = held.passages(part, form);
      most = Math.max(most, passages);
      all += passages;
    }
    long texts = Math.max(held.passages(part), most);
    return (float) (idf(Math.min(all, texts), texts) / idf(most, texts));
  }

  /**
   * How much a word tells.
   *
   * @see org.apache.lucene.search.similarities.BM25Similarity
   */
  private static double idf(long passages, long texts) {
    return Math.log(1 + (texts - passages + 0.5) / (passages + 0.5));
  }

  private Query phrase(TextPart part, List<Set<String>> allWords, int slop) {
    List<List<String>> words = new ArrayList<>();
    for (Set<String> forms : allWords) {
      List<String> own = held(part, forms);
      if (own.isEmpty()) {
        return NOTHING;
      }
      words.add(own);
    }
    return ofHeld(part, words, slop);
  }

  private static Query ofHeld(TextPart part, List<List<String>> words, int slop) {
    if (words.stream().allMatch(forms -> forms.size() == 1)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      words.forEach(forms -> phrase.add(new Term(part.field(), forms.getFirst())));
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    words.forEach(
        forms ->
            phrase.add(
                forms.stream().map(form -> new Term(part.field(), form)).toArray(Term[]::new)));
    return phrase.build();
  }

  /** The index has no others, and what it does not have need not be looked for. */
  private List<String> held(TextPart part, Set<String> forms) {
    List<String> own = new ArrayList<>(forms.size());
    for (String form : forms) {
      if (held.holds(part, form)) {
        own.add(form);
      }
    }
    return own;
  }
}
