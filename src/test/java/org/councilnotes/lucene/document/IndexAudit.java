package org.councilnotes.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.DocumentVersions;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a world holds, read document by document past the reader.
 *
 * @param notes by id
 * @param ledger by path
 * @param generation of the commit, which grows from one to the next
 */
public record IndexAudit(
    Map<String, Note> notes, Map<String, LedgerEntry> ledger, long generation) {

  /** Checks a world that nobody writes to by all that Lucene knows to check, and reads it. */
  public static IndexAudit of(Path world) throws IOException {
    try (FSDirectory files = FSDirectory.open(world)) {
      try (CheckIndex check = new CheckIndex(files)) {
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
        assertThat(check.checkIndex().clean).as("CheckIndex").isTrue();
      }
      try (DirectoryReader reader = DirectoryReader.open(files)) {
        return new Reading(new IndexSearcher(reader))
            .audit(reader.getIndexCommit().getGeneration());
      }
    }
  }

  /** The files that notes were made from. */
  private Set<String> sources() {
    return ledger.values().stream()
        .filter(file -> file.outcome().isIndexed())
        .map(file -> file.note().orElseThrow())
        .collect(Collectors.toSet());
  }

  /** Each note has exactly one file that it was made from, and each such file its note. */
  public void assertLedgerAgrees() {
    assertThat(sources()).isEqualTo(notes.keySet());
    long files = ledger.values().stream().filter(f -> f.outcome().isIndexed()).count();
    assertThat(files).as("sources").isEqualTo(notes.size());
  }

  /** Reads the documents of one commit. */
  private record Reading(IndexSearcher searcher) {

    IndexAudit audit(long generation) throws IOException {
      Map<String, Note> notes = notes();
      assertThat(bodies(IndexFields.HEAD).keySet()).as("heads").isEqualTo(notes.keySet());
      assertPassagesAreCounted(notes);
      assertMarksAreThoseOf(notes);
      return new IndexAudit(notes, ledger(), generation);
    }

    private Map<String, Note> notes() throws IOException {
      Map<String, List<Passage>> passages = passages();
      Map<String, Note> notes = new TreeMap<>();
      bodies(IndexFields.NOTE)
          .forEach(
              (id, json) ->
                  notes.put(
                      id,
                      NoteJson.read(JsonMapper.shared().readTree(json))
                          .withPassages(passages.getOrDefault(id, List.of()))));
      assertThat(passages.keySet()).isEqualTo(notes.keySet());
      return notes;
    }

    /** By note, of which each has one. */
    private Map<String, String> bodies(String kind) throws IOException {
      Map<String, String> bodies = new TreeMap<>();
      for (int document : documents(kind)) {
        Document stored = searcher.storedFields().document(document);
        String before = bodies.put(stored.get(IndexFields.NOTE_ID), stored.get(IndexFields.JSON));
        assertThat(before).as("a second %s", kind).isNull();
      }
      return bodies;
    }

    private Map<String, List<Passage>> passages() throws IOException {
      Map<String, List<Passage>> passages = new TreeMap<>();
      for (int document : documents(IndexFields.PASSAGE)) {
        Document stored = searcher.storedFields().document(document);
        passages
            .computeIfAbsent(stored.get(IndexFields.NOTE_ID), k -> new ArrayList<>())
            .add(NoteJson.readPassage(JsonMapper.shared().readTree(stored.get(IndexFields.JSON))));
      }
      return passages;
    }

    private void assertPassagesAreCounted(Map<String, Note> notes) throws IOException {
      for (int document : documents(IndexFields.NOTE)) {
        Document stored = searcher.storedFields().document(document);
        String id = stored.get(IndexFields.NOTE_ID);
        assertThat(notes.get(id).passages())
            .as("passages of %s", id)
            .hasSize(stored.getField(IndexFields.NOTE_PASSAGES).numericValue().intValue())
            .isSortedAccordingTo(Comparator.comparingInt(Passage::ordinal))
            .doesNotHaveDuplicates();
      }
    }

    private void assertMarksAreThoseOf(Map<String, Note> notes) throws IOException {
      Map<String, List<NoteVersion>> documents =
          notes.values().stream()
              .map(NoteSummary::of)
              .map(NoteVersion::of)
              .flatMap(Optional::stream)
              .collect(Collectors.groupingBy(v -> v.number().document().key()));
      for (List<NoteVersion> versions : documents.values()) {
        for (VersionGrouping counting : VersionGrouping.values()) {
          Set<String> counted = Set.copyOf(new DocumentVersions(versions).counted(counting));
          for (NoteVersion version : versions) {
            assertThat(marks(version.id(), counting))
                .as("%s of %s", counting, version.id())
                .containsOnly(counted.contains(version.id()) ? LuceneVersionMarks.COUNTS : 0L);
          }
        }
      }
    }

    private List<Long> marks(String note, VersionGrouping counting) throws IOException {
      List<Long> marks = new ArrayList<>();
      for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
        LeafReader leaf = context.reader();
        for (ScoreDoc found : top(new Term(IndexFields.NOTE_ID, note))) {
          int inLeaf = found.doc - context.docBase;
          if (inLeaf >= 0 && inLeaf < leaf.maxDoc()) {
            NumericDocValues values = leaf.getNumericDocValues(IndexFields.counting(counting));
            assertThat(values.advanceExact(inLeaf)).isTrue();
            marks.add(values.longValue());
          }
        }
      }
      return marks;
    }

    private Map<String, LedgerEntry> ledger() throws IOException {
      List<LedgerEntry> lines = new ArrayList<>();
      for (int document : documents(IndexFields.FILE)) {
        lines.add(
            new LuceneLedgerDocuments.Reading().entry(searcher.storedFields().document(document)));
      }
      return new TreeMap<>(
          lines.stream().collect(Collectors.toMap(LedgerEntry::path, Function.identity())));
    }

    private List<Integer> documents(String kind) throws IOException {
      List<Integer> documents = new ArrayList<>();
      for (ScoreDoc found : top(new Term(IndexFields.RECORD, kind))) {
        documents.add(found.doc);
      }
      return documents;
    }

    private ScoreDoc[] top(Term term) throws IOException {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      return searcher.search(new TermQuery(term), most, Sort.INDEXORDER).scoreDocs;
    }
  }
}
