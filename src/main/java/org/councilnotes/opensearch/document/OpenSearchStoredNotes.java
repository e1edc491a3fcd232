package org.councilnotes.opensearch.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.RequestBatches;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.WrittenNote;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads notes and ledger entries of a world. */
public record OpenSearchStoredNotes(DocumentReader reads) {

  private static final List<String> JSON = List.of(IndexFields.JSON);
  private static final List<String> LIFE = List.of("json.id", IndexFields.LINEAGE);
  private static final List<String> FILE =
      List.of(IndexFields.PATH, IndexFields.FILE_NOTE, "file.line");

  public Optional<Note> note(String id) {
    return Optional.ofNullable(WholeNotes.alone(reads).read(List.of(id)).get(id))
        .map(WrittenNote::note);
  }

  private static ObjectNode passagesOf(String note) {
    return QueryDsl.all(record(IndexFields.PASSAGE), QueryDsl.term(IndexFields.NOTE_ID, note));
  }

  /** The summaries of the notes whose head matches. */
  private List<NoteSummary> heads(ObjectNode query) {
    return reads
        .all(QueryDsl.all(record(IndexFields.HEAD), query), IndexFields.NOTE_ID, JSON)
        .map(document -> NoteSummary.of(StoredNoteJson.note(document.required(IndexFields.JSON))))
        .toList();
  }

  /** The summaries of the notes whose head has one of some values in a field. */
  public List<NoteSummary> heads(String field, Collection<String> values) {
    return values.isEmpty() ? List.of() : heads(QueryDsl.terms(field, values));
  }

  public List<NoteSummary> heads(String field, String value) {
    return heads(field, List.of(value));
  }

  public List<NoteSummary> summaries() {
    return heads(QueryDsl.everything());
  }

  /** The wording histories of the passages of a note, by id of passage. */
  public Map<String, WordingHistory> wordingHistories(String note) {
    return wordingHistories(reads.all(passagesOf(note), IndexFields.ORDINAL, LIFE));
  }

  /** The wording histories in documents of passages, by id of passage. */
  static Map<String, WordingHistory> wordingHistories(Stream<JsonNode> passages) {
    Map<String, WordingHistory> lives = new HashMap<>();
    passages
        .filter(document -> document.has(IndexFields.LINEAGE))
        .forEach(
            document ->
                lives.put(
                    document.required(IndexFields.JSON).required("id").stringValue(),
                    WordingHistoryJson.read(document.required(IndexFields.LINEAGE))));
    return lives;
  }

  /** The ledger entries of the files of some notes, by id of note. */
  public Map<String, List<LedgerEntry>> sources(Set<String> notes) {
    return RequestBatches.of(List.copyOf(notes)).stream()
        .map(some -> QueryDsl.terms(IndexFields.FILE_NOTE, some))
        .flatMap(ofNotes -> files(QueryDsl.all(record(IndexFields.FILE), ofNotes)).stream())
        .collect(Collectors.groupingBy(file -> file.note().orElseThrow()));
  }

  /** By path. */
  public List<LedgerEntry> ledger() {
    return files(QueryDsl.all(record(IndexFields.FILE)));
  }

  private List<LedgerEntry> files(ObjectNode query) {
    return reads.all(query, IndexFields.PATH, FILE).map(OpenSearchLedgerDocuments::read).toList();
  }

  /** The series that some notes were editions of when their lineages were last computed. */
  public List<String> seriesWith(Collection<String> notes) {
    return reads
        .all(
            QueryDsl.all(
                record(IndexFields.SERIES), QueryDsl.terms(IndexFields.SERIES_EDITION, notes)),
            "series.key",
            List.of(IndexFields.SERIES_ID))
        .map(document -> document.required(IndexFields.SERIES_ID).stringValue())
        .distinct()
        .toList();
  }

  /** Notes that were written or deleted since the lineages were last computed. */
  public List<String> touched() {
    return reads
        .all(
            QueryDsl.all(record(IndexFields.TOUCHED)),
            IndexFields.TOUCHED_NOTE,
            List.of(IndexFields.TOUCHED_NOTE))
        .map(document -> document.required(IndexFields.TOUCHED_NOTE).stringValue())
        .toList();
  }

  public static ObjectNode record(String kind) {
    return QueryDsl.term(IndexFields.RECORD, kind);
  }

  /** Reads notes with all their passages, many notes per request. */
  public record WholeNotes(DocumentReader reads, List<String> fields) {

    private static final List<String> ALONE =
        List.of(
            IndexFields.RECORD, IndexFields.NOTE_ID, IndexFields.JSON, IndexFields.NOTE_PASSAGES);

    private static final List<String> WITH_LIVES =
        Stream.concat(ALONE.stream(), Stream.of(IndexFields.LINEAGE)).toList();

    /** Most attempts to read a note that changes meanwhile. */
    private static final int TRIES = 3;

    /** Reads notes without wording histories. */
    static WholeNotes alone(DocumentReader reads) {
      return new WholeNotes(reads, ALONE);
    }

    public static WholeNotes withLives(DocumentReader reads) {
      return new WholeNotes(reads, WITH_LIVES);
    }

    /**
     * Notes by their ids; those that do not exist are left out.
     *
     * @throws OpenSearchProblem where a note still lacks passages at the last attempt
     */
    public Map<String, WrittenNote> read(Collection<String> ids) {
      Map<String, WrittenNote> read = new HashMap<>();
      Set<String> wanted = new LinkedHashSet<>(ids);
      for (int i = 1; !wanted.isEmpty(); i++) {
        Map<String, Parts> found = parts(List.copyOf(wanted));
        wanted.retainAll(found.keySet());
        for (Map.Entry<String, Parts> note : found.entrySet()) {
          if (note.getValue().isWhole()) {
            read.put(note.getKey(), note.getValue().joined());
            wanted.remove(note.getKey());
          } else if (i == TRIES) {
            throw note.getValue().incomplete(note.getKey());
          }
        }
      }
      return read;
    }

    private Map<String, Parts> parts(List<String> ids) {
      Map<String, List<JsonNode>> documents =
          RequestBatches.of(ids).stream()
              .flatMap(some -> reads.all(ofNotes(some), RankedPassage.order(HitOrder.NOTE), fields))
              .collect(
                  Collectors.groupingBy(
                      document -> document.required(IndexFields.NOTE_ID).stringValue(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      // The document of the note sorts after its passages, as it has no ordinal. If it is missing,
      // the note is being deleted.
      documents.values().removeIf(of -> !isNote(of.getLast()));
      Map<String, Parts> parts = new LinkedHashMap<>();
      documents.forEach(
          (id, of) -> parts.put(id, new Parts(of.getLast(), of.subList(0, of.size() - 1))));
      return parts;
    }

    private static ObjectNode ofNotes(List<String> ids) {
      return QueryDsl.all(
          QueryDsl.terms(IndexFields.RECORD, List.of(IndexFields.NOTE, IndexFields.PASSAGE)),
          QueryDsl.terms(IndexFields.NOTE_ID, ids));
    }

    private static boolean isNote(JsonNode document) {
      return document.required(IndexFields.RECORD).stringValue().equals(IndexFields.NOTE);
    }

    /**
     * The visible documents of a note.
     *
     * @param rest the document of the note
     * @param passages in their order
     */
    private record Parts(JsonNode rest, List<JsonNode> passages) {

      boolean isWhole() {
        return passages.size() == written();
      }

      private int written() {
        return rest.required(IndexFields.NOTE_PASSAGES).intValue();
      }

      OpenSearchProblem incomplete(String id) {
        return OpenSearchProblem.incomplete(id, passages.size(), written());
      }

      WrittenNote joined() {
        Note note = StoredNoteJson.note(rest.required(IndexFields.JSON));
        return new WrittenNote(
            note.withPassages(passages.stream().map(Parts::passage).toList()),
            OpenSearchStoredNotes.wordingHistories(passages.stream()));
      }

      private static Passage passage(JsonNode document) {
        return StoredNoteJson.passage(document.required(IndexFields.JSON));
      }
    }
  }
}
