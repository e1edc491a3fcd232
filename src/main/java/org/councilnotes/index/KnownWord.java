package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.councilnotes.words.WordTerms;

/**
 * A word of a text that stands in some passage too.
 *
 * @param forms of it that are indexed: as printed, and its stem by each language; never empty
 * @param passages in how many it stands, in its rarest form
 */
record KnownWord(List<Term> forms, int passages) {

  KnownWord {
    forms = List.copyOf(forms);
  }

  /** Each word of a text once, in the order of the text. */
  static List<KnownWord> in(String text, TextPart part, IndexReader reader) throws IOException {
    WordTerms terms = new WordTerms(HeldLanguages.of(reader).tags());
    List<KnownWord> known = new ArrayList<>();
    for (Set<String> forms : new LinkedHashSet<>(terms.forms(text))) {
      add(forms, part, reader, known);
    }
    return known;
  }

  private static void add(
      Set<String> forms, TextPart part, IndexReader reader, List<KnownWord> known)
      throws IOException {
    List<Term> indexed = new ArrayList<>();
    int passages = Integer.MAX_VALUE;
    for (String form : forms) {
      Term term = new Term(part.field(), form);
      int holding = reader.docFreq(term);
      if (holding > 0) {
        indexed.add(term);
        passages = Math.min(passages, holding);
      }
    }
    if (!indexed.isEmpty()) {
      known.add(new KnownWord(indexed, passages));
    }
  }

  /** Passages with the word in any of its forms. */
  Query query() {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(forms.getFirst().field());
    forms.forEach(synonyms::addTerm);
    return synonyms.build();
  }
}
