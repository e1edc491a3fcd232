package org.councilnotes.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.PrintedWord;
import tools.jackson.databind.json.JsonMapper;

/** Words as people write them, with their capitals and accents, by a few passages they stand in. */
final class PrintedForms {

  /** So many tell; each is read and cut into words. */
  private static final int PASSAGES = 8;

  private final IndexReader reader;
  private final Map<String, String> known = new HashMap<>();

  PrintedForms(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The form that most of the passages have. One in small letters goes before others, which may
   * come from the start of a sentence or a title.
   *
   * @param word as it is indexed
   */
  String of(String word) throws IOException {
    String form = known.get(word);
    if (form == null) {
      form = best(word);
      known.put(word, form);
    }
    return form;
  }

  private String best(String word) throws IOException {
    return forms(word).entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Integer> form) -> isSmall(form.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(word);
  }

  private static boolean isSmall(String form) {
    return form.codePoints().noneMatch(Character::isUpperCase);
  }

  private Map<String, Integer> forms(String word) throws IOException {
    Map<String, Integer> forms = new HashMap<>();
    PostingsEnum passages =
        MultiTerms.getTermPostingsEnum(
            reader, PrintedWords.FIELD, new BytesRef(word), PostingsEnum.NONE);
    Bits live = MultiBits.getLiveDocs(reader);
    int read = 0;
    while (passages != null
        && read < PASSAGES
        && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(passages.docID())) {
        gather(word, passages.docID(), forms);
        read++;
      }
    }
    return forms;
  }

  private void gather(String word, int passage, Map<String, Integer> forms) throws IOException {
    String text = text(passage);
    for (PrintedWord printed : PrintedWord.in(text)) {
      if (printed.exact().equals(word)) {
        forms.merge(printed.range().of(text), 1, Integer::sum);
      }
    }
  }

  private String text(int passage) throws IOException {
    String json = reader.storedFields().document(passage, Set.of(Fields.JSON)).get(Fields.JSON);
    return JsonMapper.shared().readTree(json).required("text").stringValue();
  }
}
