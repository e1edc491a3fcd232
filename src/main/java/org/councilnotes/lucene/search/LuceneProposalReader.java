package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.lucene.document.LuceneStoredNotes;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.ProposalTally;
import org.councilnotes.store.schema.ProposalTally.ExamplePassage;
import org.councilnotes.store.schema.ProposalTally.PassagePlace;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads proposals by the field that their passages have: a sign and an acronym, such as {@code
 * called COLIBRI}. The time depends on the number of passages with proposals, not on the size of
 * the archive.
 */
public final class LuceneProposalReader {

  private final IndexSearcher searcher;
  private final LuceneStoredNotes notes;
  private final ProposalTally tally = new ProposalTally();
  private final Map<PassagePlace, Integer> documents = new HashMap<>();

  public LuceneProposalReader(IndexSearcher searcher) {
    this.searcher = searcher;
    this.notes = new LuceneStoredNotes(searcher);
  }

  /** The most certain first. */
  public List<ProgrammeProposal> read(int most) throws IOException {
    FacetsCollector all =
        searcher.search(new FieldExistsQuery(IndexFields.PROPOSAL), new FacetsCollectorManager());
    for (MatchingDocs segment : all.getMatchingDocs()) {
      collect(segment);
    }
    List<ProgrammeProposal> proposals = new ArrayList<>();
    for (ProposalTally.Ranked one : tally.surest(most)) {
      List<Example> examples = new ArrayList<>();
      for (ExamplePassage shown : one.examples()) {
        examples.add(example(shown));
      }
      proposals.add(one.with(examples));
    }
    return proposals;
  }

  private void collect(MatchingDocs segment) throws IOException {
    LeafReader reader = segment.context().reader();
    SortedSetDocValues proposals = DocValues.getSortedSet(reader, IndexFields.PROPOSAL);
    SortedSetDocValues ids = DocValues.getSortedSet(reader, IndexFields.NOTE_ID);
    NumericDocValues ordinals = DocValues.getNumeric(reader, IndexFields.ORDINAL);
    DocIdSetIterator matching = segment.bits().iterator();
    for (int doc = matching.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matching.nextDoc()) {
      if (proposals.advanceExact(doc) && ids.advanceExact(doc) && ordinals.advanceExact(doc)) {
        String note = ids.lookupOrd(ids.nextOrd()).utf8ToString();
        PassagePlace place = new PassagePlace(note, (int) ordinals.longValue());
        documents.put(place, segment.context().docBase + doc);
        for (int i = 0; i < proposals.docValueCount(); i++) {
          tally.add(proposals.lookupOrd(proposals.nextOrd()).utf8ToString(), place);
        }
      }
    }
  }

  private Example example(ExamplePassage shown) throws IOException {
    int document = Optional.ofNullable(documents.get(shown.place())).orElseThrow();
    Document stored = searcher.storedFields().document(document, Set.of(IndexFields.JSON));
    Passage passage =
        StoredNoteJson.passage(JsonMapper.shared().readTree(stored.get(IndexFields.JSON)));
    ProposalTag tag =
        passage.tags().proposals().stream()
            .filter(shown::isOf)
            .findFirst()
            .orElseThrow(() -> new IOException("a passage does not propose " + shown.name()));
    String id = shown.place().note();
    return new Example(
        notes.summary(id).orElseThrow(() -> new IOException("passages without note " + id)),
        passage,
        tag);
  }
}
