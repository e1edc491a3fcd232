package org.councilnotes.lucene.suggest;

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
import org.councilnotes.analysis.FrequentPhrases.Text;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.TextSample;
import org.councilnotes.suggest.TextSampling;
import tools.jackson.databind.json.JsonMapper;

/**
 * Samples short runs of adjacent passages: stored fields of adjacent documents are read together.
 */
public record LuceneTextSampling(LuceneIndexView view) implements TextSampling {

  private static final int RUN = 32;

  @Override
  public String snapshot() {
    return view.snapshot();
  }

  @Override
  public boolean isSmall() {
    return reader().maxDoc() <= SMALL;
  }

  @Override
  public TextSample texts() {
    return UncheckedIo.from(() -> new TextSample(passages(), headings()));
  }

  @Override
  public TextSampling retained() {
    return new LuceneTextSampling(view.retained());
  }

  @Override
  public void close() {
    UncheckedIo.from(
        () -> {
          view.close();
          return view;
        });
  }

  private List<Text> passages() throws IOException {
    Set<String> fields = Set.of(IndexFields.NOTE_ID, IndexFields.JSON);
    Map<String, Integer> notes = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    for (int passage : sample(IndexFields.FOUND, IndexFields.PASSAGE)) {
      Document stored = reader().storedFields().document(passage, fields);
      int note = notes.computeIfAbsent(stored.get(IndexFields.NOTE_ID), id -> notes.size());
      String text =
          JsonMapper.shared().readTree(stored.get(IndexFields.JSON)).required("text").stringValue();
      texts.add(new Text(note, text));
    }
    return texts;
  }

  private List<String> headings() throws IOException {
    Set<String> fields = Set.of(IndexFields.SECTION_HEADING);
    List<String> headings = new ArrayList<>();
    for (int passage : sample(IndexFields.KIND, PassageKind.HEADING.key())) {
      headings.add(
          reader().storedFields().document(passage, fields).get(IndexFields.SECTION_HEADING));
    }
    return headings;
  }

  private List<Integer> sample(String field, String value) throws IOException {
    List<Integer> sample = new ArrayList<>();
    PostingsEnum all =
        MultiTerms.getTermPostingsEnum(reader(), field, new BytesRef(value), PostingsEnum.NONE);
    if (all == null) {
      return sample;
    }
    Bits live = MultiBits.getLiveDocs(reader());
    int stride = 1 + (int) (all.cost() / TextSample.MOST);
    int at = 0;
    for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
      if (at++ / RUN % stride == 0 && (live == null || live.get(doc))) {
        sample.add(doc);
      }
    }
    return sample;
  }

  private IndexReader reader() {
    return view.searcher().getIndexReader();
  }
}
