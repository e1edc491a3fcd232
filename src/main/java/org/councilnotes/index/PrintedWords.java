package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.terms.TextPart;

/**
 * The words that stand in the texts of the passages, folded: the one place that knows which terms
 * of the index they are.
 */
final class PrintedWords {

  /** The field whose terms the words are. */
  static final String FIELD = TextPart.TEXT.field();

  /** What begins with two letters is more than anybody reads; the first of the alphabet suffice. */
  private static final int MOST_READ = 20_000;

  private static final Comparator<Known> MOST_USED =
      Comparator.comparingInt(Known::passages).reversed().thenComparing(Known::word);

  private final IndexReader reader;

  PrintedWords(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A word that is known.
   *
   * @param passages in how many it stands, passages that were taken out since among them
   * @param edits letters changed, missing, superfluous or swapped; 0 where none was asked for
   */
  record Known(String word, int passages, int edits) {}

  /** Whether a term of the field is a word as printed; others begin with a control sign. */
  private static boolean isPrinted(BytesRef term) {
    return term.length > 0 && (term.bytes[term.offset] & 0xFF) >= ' ';
  }

  static Term term(String word) {
    return new Term(FIELD, word);
  }

  int passages(String word) throws IOException {
    return reader.docFreq(term(word));
  }

  /**
   * The words that differ in few letters, in no order, the word itself left out.
   *
   * @param edits at most, 1 or 2
   * @param kept how many letters at the start must be the same
   */
  List<Known> like(String word, int edits, int kept) throws IOException {
    List<Known> alike = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, FIELD);
    if (terms == null) {
      return alike;
    }
    FuzzyTermsEnum words = new FuzzyTermsEnum(terms, term(word), edits, kept, true);
    BoostAttribute likeness = words.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = words.next(); term != null; term = words.next()) {
      if (isPrinted(term)) {
        String other = term.utf8ToString();
        alike.add(new Known(other, words.docFreq(), edits(word, other, likeness.getBoost())));
      }
    }
    alike.removeIf(known -> known.edits() == 0);
    return alike;
  }

  /** Lucene tells the likeness: the part of the shorter word that stays as it is. */
  private static int edits(String word, String other, float likeness) {
    int shorter =
        Math.min(word.codePointCount(0, word.length()), other.codePointCount(0, other.length()));
    return Math.round((1 - likeness) * shorter);
  }

  /** The words that begin so and stand in the most passages, the most used first. */
  List<Known> beginning(String letters, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, FIELD);
    if (terms == null) {
      return List.of();
    }
    List<Known> found = new ArrayList<>();
    BytesRef start = new BytesRef(letters);
    TermsEnum words = terms.iterator();
    boolean more = words.seekCeil(start) != TermsEnum.SeekStatus.END;
    for (int read = 0; more && read < MOST_READ; read++) {
      BytesRef term = words.term();
      if (!StringHelper.startsWith(term, start)) {
        break;
      }
      if (isPrinted(term)) {
        found.add(new Known(term.utf8ToString(), words.docFreq(), 0));
      }
      more = words.next() != null;
    }
    return found.stream().sorted(MOST_USED).limit(most).toList();
  }
}
