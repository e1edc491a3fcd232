package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProposalTag;
import org.councilnotes.note.ProposalTag.Sign;
import org.councilnotes.search.Proposal;
import org.councilnotes.search.Proposal.Example;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposals by the field that their passages have: a sign and an acronym, such as {@code called
 * COLIBRI}. What is read grows with the passages that propose something, not with the archive.
 */
final class ProposalReading {

  private static final String BLANK = " ";

  private final IndexSearcher searcher;
  private final StoredNotes notes;

  ProposalReading(IndexSearcher searcher) {
    this.searcher = searcher;
    this.notes = new StoredNotes(searcher);
  }

  /** What is known of an acronym; documents by sign, ascending. */
  private static final class Found {
    final Set<Integer> passages = new HashSet<>();
    final Set<String> notes = new HashSet<>();
    final Map<Sign, List<Integer>> bySign = new EnumMap<>(Sign.class);
    final Map<Integer, String> noteOf = new HashMap<>();
  }

  /** The surest first. */
  List<Proposal> read(int most) throws IOException {
    Map<String, Found> found = new HashMap<>();
    FacetsCollector all =
        searcher.search(new FieldExistsQuery(Fields.PROPOSAL), new FacetsCollectorManager());
    for (MatchingDocs segment : all.getMatchingDocs()) {
      collect(segment, found);
    }
    List<Map.Entry<Proposal, Found>> ranked = new ArrayList<>();
    found.forEach((acronym, f) -> ranked.add(Map.entry(proposal(acronym, f, List.of()), f)));
    ranked.sort(Map.Entry.comparingByKey(Proposal.SUREST_FIRST));
    List<Proposal> proposals = new ArrayList<>();
    for (Map.Entry<Proposal, Found> entry : ranked.subList(0, Math.min(most, ranked.size()))) {
      String acronym = entry.getKey().acronym();
      proposals.add(proposal(acronym, entry.getValue(), examples(acronym, entry.getValue())));
    }
    return proposals;
  }

  private static Proposal proposal(String acronym, Found found, List<Example> examples) {
    return new Proposal(
        acronym, found.bySign.keySet(), found.passages.size(), found.notes.size(), examples);
  }

  private static void collect(MatchingDocs segment, Map<String, Found> found) throws IOException {
    SortedSetDocValues proposals =
        DocValues.getSortedSet(segment.context().reader(), Fields.PROPOSAL);
    SortedSetDocValues ids = DocValues.getSortedSet(segment.context().reader(), Fields.NOTE_ID);
    DocIdSetIterator documents = segment.bits().iterator();
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (proposals.advanceExact(doc) && ids.advanceExact(doc)) {
        String note = ids.lookupOrd(ids.nextOrd()).utf8ToString();
        for (int i = 0; i < proposals.docValueCount(); i++) {
          String value = proposals.lookupOrd(proposals.nextOrd()).utf8ToString();
          keep(value, segment.context().docBase + doc, note, found);
        }
      }
    }
  }

  private static void keep(String value, int document, String note, Map<String, Found> found) {
    int blank = value.indexOf(BLANK);
    Sign sign = sign(value.substring(0, blank));
    Found of = found.computeIfAbsent(value.substring(blank + 1), acronym -> new Found());
    of.passages.add(document);
    of.notes.add(note);
    of.noteOf.put(document, note);
    of.bySign.computeIfAbsent(sign, s -> new ArrayList<>()).add(document);
  }

  private static Sign sign(String key) {
    for (Sign sign : Sign.values()) {
      if (sign.key().equals(key)) {
        return sign;
      }
    }
    throw new IllegalStateException("no sign: " + key);
  }

  /** Passages of other notes first, the surest sign before others. */
  private List<Example> examples(String acronym, Found found) throws IOException {
    Map<Integer, Sign> chosen = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    found.bySign.forEach(
        (sign, documents) -> {
          for (int document : documents) {
            if (chosen.putIfAbsent(document, sign) == null) {
              order.add(document);
            }
          }
        });
    List<Integer> fromOtherNotes =
        order.stream().filter(document -> seen.add(found.noteOf.get(document))).toList();
    List<Integer> others = order.stream().filter(d -> !fromOtherNotes.contains(d)).toList();
    List<Example> examples = new ArrayList<>();
    for (List<Integer> some : List.of(fromOtherNotes, others)) {
      for (int document : some) {
        if (examples.size() < Proposal.MOST_EXAMPLES) {
          examples.add(example(document, acronym, chosen.get(document)));
        }
      }
    }
    return examples;
  }

  private Example example(int document, String acronym, Sign sign) throws IOException {
    Document stored =
        searcher.storedFields().document(document, Set.of(Fields.NOTE_ID, Fields.JSON));
    Passage passage = NoteJson.readPassage(JsonMapper.shared().readTree(stored.get(Fields.JSON)));
    ProposalTag tag =
        passage.tags().proposals().stream()
            .filter(t -> t.acronym().equals(acronym) && t.sign() == sign)
            .findFirst()
            .orElseThrow(() -> new IOException("a passage does not propose " + acronym));
    String id = stored.get(Fields.NOTE_ID);
    return new Example(
        notes.summary(id).orElseThrow(() -> new IOException("passages without note " + id)),
        passage,
        tag);
  }
}
