package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.note.PassageKind;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.FrequentPhrases.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says, in a sample that stays small however large the archive is: short runs of
 * passages, evenly spread, since passages that lie side by side are read together.
 *
 * @param headings of sections, without their labels, as often as they are printed
 */
record SampledTexts(List<Text> texts, List<String> headings) {

  private static final int MOST = 6_000;
  private static final int RUN = 32;

  static SampledTexts read(IndexReader reader) throws IOException {
    return new SampledTexts(texts(reader), headings(reader));
  }

  private static List<Text> texts(IndexReader reader) throws IOException {
    Set<String> fields = Set.of(Fields.NOTE_ID, Fields.JSON);
    Map<String, Integer> notes = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    for (int passage : sample(reader, Fields.RECORD, Fields.PASSAGE)) {
      Document stored = reader.storedFields().document(passage, fields);
      int note = notes.computeIfAbsent(stored.get(Fields.NOTE_ID), id -> notes.size());
      String text =
          JsonMapper.shared().readTree(stored.get(Fields.JSON)).required("text").stringValue();
      texts.add(new Text(note, text));
    }
    return texts;
  }

  private static List<String> headings(IndexReader reader) throws IOException {
    Set<String> fields = Set.of(Fields.SECTION_HEADING);
    List<String> headings = new ArrayList<>();
    for (int passage : sample(reader, Fields.KIND, PassageKind.HEADING.key())) {
      headings.add(reader.storedFields().document(passage, fields).get(Fields.SECTION_HEADING));
    }
    return headings;
  }

  private static List<Integer> sample(IndexReader reader, String field, String value)
      throws IOException {
    List<Integer> sample = new ArrayList<>();
    PostingsEnum all =
        MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(value), PostingsEnum.NONE);
    if (all == null) {
      return sample;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    int stride = 1 + (int) (all.cost() / MOST);
    int at = 0;
    for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
      if (at++ / RUN % stride == 0 && (live == null || live.get(doc))) {
        sample.add(doc);
      }
    }
    return sample;
  }
}
