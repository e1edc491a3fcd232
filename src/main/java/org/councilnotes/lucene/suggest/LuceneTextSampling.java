package org.councilnotes.lucene.suggest;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.analysis.FrequentPhrases.Text;
import org.councilnotes.lucene.document.UncheckedIo;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.suggest.NoteSample;
import org.councilnotes.suggest.TextSample;
import org.councilnotes.suggest.TextSampling;
import tools.jackson.databind.json.JsonMapper;

/** Samples all passages of some notes: stored fields of adjacent documents are read together. */
public record LuceneTextSampling(LuceneIndexView view) implements TextSampling {

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

  /** Passages of the sampled notes, in the order of notes. */
  private List<Integer> sample(String field, String value) throws IOException {
    Query wanted = new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    NoteSample notes = NoteSample.of(view.searcher().count(wanted));
    List<Integer> sample = new ArrayList<>();
    Terms ids = MultiTerms.getTerms(reader(), IndexFields.NOTE_ID);
    if (ids == null) {
      return sample;
    }
    BitSet live = matches(wanted);
    TermsEnum each = ids.iterator();
    for (BytesRef id = each.next();
        id != null && sample.size() < NoteSample.MOST_READ;
        id = each.next()) {
      if (notes.has(id.utf8ToString())) {
        addTo(sample, each.postings(null, PostingsEnum.NONE), live);
      }
    }
    return sample.subList(0, Math.min(sample.size(), NoteSample.MOST_READ));
  }

  private static void addTo(List<Integer> sample, PostingsEnum passages, BitSet live)
      throws IOException {
    for (int at = passages.nextDoc(); at != NO_MORE_DOCS; at = passages.nextDoc()) {
      if (live.get(at)) {
        sample.add(at);
      }
    }
  }

  private BitSet matches(Query query) throws IOException {
    BitSet found = new BitSet();
    for (LeafReaderContext leaf : reader().leaves()) {
      Weight weight = view.searcher().createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      Scorer scorer = weight.scorer(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator all = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int at = all.nextDoc(); at != NO_MORE_DOCS; at = all.nextDoc()) {
        if (live == null || live.get(at)) {
          found.set(leaf.docBase + at);
        }
      }
    }
    return found;
  }

  private IndexReader reader() {
    return view.searcher().getIndexReader();
  }
}
