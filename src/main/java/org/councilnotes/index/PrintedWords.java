package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.suggest.Known;
import org.councilnotes.suggest.Likeness;
import org.councilnotes.suggest.Pair;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.TextPart;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that stand in the texts of the passages, folded: the one place that knows which terms
 * of the index they are.
 */
final class PrintedWords {

  /** The field whose terms the words are. */
  private static final String FIELD = TextPart.TEXT.field();

  /** What begins with two letters is more than anybody reads; the first of the alphabet suffice. */
  private static final int MOST_READ = 20_000;

  private final IndexReader reader;

  PrintedWords(IndexReader reader) {
    this.reader = reader;
  }

  /** Whether a term of the field is a word as printed; others begin with a control sign. */
  private static boolean isPrinted(BytesRef term) {
    return term.length > 0 && (term.bytes[term.offset] & 0xFF) >= ' ';
  }

  private static Term term(String word) {
    return new Term(FIELD, word);
  }

  /** In how many passages a word stands, passages that were taken out since among them. */
  int passages(String word) throws IOException {
    return reader.docFreq(term(word));
  }

  /** The words that differ in few letters, in no order, the word itself left out. */
  List<Known> like(Likeness wanted) throws IOException {
    List<Known> alike = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, FIELD);
    if (terms == null) {
      return alike;
    }
    String word = wanted.word();
    FuzzyTermsEnum words =
        new FuzzyTermsEnum(terms, term(word), wanted.edits(), wanted.kept(), true);
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
    return found.stream().sorted(Known.MOST_USED).limit(most).toList();
  }

  /** Where two words stand side by side. */
  static Query together(Pair words) {
    return new PhraseQuery(FIELD, words.first(), words.second());
  }

  /** Texts of the first passages with a word, of so many at most. */
  List<String> texts(String word, int most) throws IOException {
    List<String> texts = new ArrayList<>();
    PostingsEnum passages =
        MultiTerms.getTermPostingsEnum(reader, FIELD, new BytesRef(word), PostingsEnum.NONE);
    Bits live = MultiBits.getLiveDocs(reader);
    while (passages != null
        && texts.size() < most
        && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(passages.docID())) {
        texts.add(text(passages.docID()));
      }
    }
    return texts;
  }

  private String text(int passage) throws IOException {
    String json = reader.storedFields().document(passage, Set.of(Fields.JSON)).get(Fields.JSON);
    return JsonMapper.shared().readTree(json).required("text").stringValue();
  }
}
