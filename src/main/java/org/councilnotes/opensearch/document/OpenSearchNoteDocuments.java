package org.councilnotes.opensearch.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.PassageTerms;
import org.councilnotes.analysis.StemTerm;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.json.NoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.opensearch.query.PreanalyzedText;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.query.Facet;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.NoteIdentifiers;
import org.councilnotes.store.schema.PassageFacets;
import org.councilnotes.store.schema.PassageHeadings;
import org.councilnotes.store.schema.RepresentativePassage;
import org.councilnotes.store.schema.TextPart;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts a note to documents of the cluster: its passages in order, the note, its head. */
public final class OpenSearchNoteDocuments {

  /**
   * Field of the groupings that the version counts in: names of {@link VersionGrouping} in lower
   * case.
   */
  public static final String COUNTING = "counting";

  /** Field of the parts of the passage that have any word. */
  public static final String HAS = "has";

  /** Field of the printed words of the text, each once. */
  public static final String PRINTED = "printed";

  /** Field of the wording; for a passage without one, a unique value. */
  public static final String GROUP = "group";

  /** Longest printed word that is indexed for completion, in characters. */
  private static final int LONGEST_PRINTED = 100;

  private final PassageFacets values;

  public OpenSearchNoteDocuments(PassageFacets values) {
    this.values = values;
  }

  /**
   * A note to be written.
   *
   * @param lives wording histories by id of passage
   */
  public record NoteToWrite(
      Note note, Map<String, WordingHistory> lives, Set<VersionGrouping> counted) {
    public NoteToWrite {
      counted = counted.isEmpty() ? Set.of() : EnumSet.copyOf(counted);
    }
  }

  public record StoredDocument(String id, ObjectNode document) {}

  public List<StoredDocument> of(NoteToWrite written) {
    return new Block(written).documents();
  }

  /** The documents of one note, and the values that they share. */
  private final class Block {

    private final Note note;
    private final Map<String, WordingHistory> lives;
    private final RepresentativePassage representativePassage;
    private final Map<Facet, Set<String>> shared;
    private final WordAnalyzer language;
    private final ArrayNode counting = JsonNodeFactory.instance.arrayNode();
    private final List<IndexedWord> subject;
    private final Map<String, List<IndexedWord>> headings = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();

    Block(NoteToWrite written) {
      this.note = written.note();
      this.lives = written.lives();
      this.representativePassage = new RepresentativePassage(note);
      this.shared = values.shared(note);
      this.language = WordAnalyzer.of(note.language());
      this.subject = language.words(note.subject());
      written.counted().forEach(each -> counting.add(OpenSearchVersionMarks.key(each)));
      for (Section section : note.sections()) {
        sections.putIfAbsent(section.id(), section.heading());
      }
    }

    List<StoredDocument> documents() {
      List<StoredDocument> documents = new ArrayList<>();
      for (int i = 0; i < note.passages().size(); i++) {
        documents.add(
            new StoredDocument(
                DocumentIds.passage(note.id(), i), passage(note.passages().get(i), i)));
      }
      ObjectNode whole = record(IndexFields.NOTE);
      whole.set(IndexFields.JSON, NoteJson.writeStored(note.withPassages(List.of())));
      whole.put(IndexFields.NOTE_PASSAGES, note.passages().size());
      documents.add(new StoredDocument(DocumentIds.note(note.id()), whole));
      documents.add(new StoredDocument(DocumentIds.head(note.id()), head()));
      return documents;
    }

    private ObjectNode head() {
      ObjectNode head = record(IndexFields.HEAD);
      head.set(IndexFields.JSON, NoteJson.writeStored(note.head()));
      NoteIdentifiers.ofHead(note, (field, value) -> add(head, field, value));
      return head;
    }

    private ObjectNode record(String kind) {
      ObjectNode document = QueryDsl.of(IndexFields.RECORD, kind, IndexFields.NOTE_ID, note.id());
      document.set(COUNTING, counting);
      return document;
    }

    private ObjectNode passage(Passage passage, int place) {
      ObjectNode document = record(IndexFields.PASSAGE);
      document.set(IndexFields.JSON, NoteJson.write(passage));
      document.put(IndexFields.KIND, passage.kind().key()).put(IndexFields.ORDINAL, place);
      document.put(IndexFields.SECTION_HEADING, sections.getOrDefault(passage.section(), ""));
      note.cover()
          .identity()
          .date()
          .ifPresent(date -> document.put(IndexFields.DATE, date.toEpochDay()));
      shared.forEach((facet, all) -> add(document, IndexFields.facet(facet), all));
      values.of(note, passage, (field, value) -> add(document, field, value));
      add(document, IndexFields.PROPOSAL, NoteIdentifiers.proposals(note, passage));
      addLife(document, passage, place);
      if (representativePassage.isRepresentative(passage)) {
        NoteIdentifiers.ofStanding(note, (field, value) -> add(document, field, value));
      }
      if (representativePassage.isCoverLine(passage)) {
        addText(
            document,
            TextPart.COVER_LINE,
            PreanalyzedText.of(passage.textWithoutDeletions(), language));
      } else {
        document.put(IndexFields.FOUND, IndexFields.PASSAGE);
        addTexts(document, passage);
      }
      return document;
    }

    private void addLife(ObjectNode document, Passage passage, int place) {
      Optional<WordingHistory> life = Optional.ofNullable(lives.get(passage.id()));
      life.ifPresent(
          known -> {
            document.put(IndexFields.WORDING, known.wording());
            document.set(IndexFields.LINEAGE, WordingHistoryJson.write(known));
          });
      document.put(
          GROUP, life.map(WordingHistory::wording).orElse(DocumentIds.passage(note.id(), place)));
    }

    private void addTexts(ObjectNode document, Passage passage) {
      boolean marked = !passage.marks().isEmpty();
      String text = marked ? passage.textWithoutDeletions() : passage.text();
      PassageTerms words =
          new PassageTerms(language.words(text), headings(passage.section()), subject);
      document.put(IndexFields.WORDS, words.text().size());
      addText(document, TextPart.TEXT, PreanalyzedText.of(words.text()));
      addText(document, TextPart.HEADING, PreanalyzedText.of(words.headings()));
      addText(document, TextPart.SUBJECT, PreanalyzedText.of(words.subject()));
      addStems(document, words);
      if (marked) {
        addText(document, TextPart.DELETED, PreanalyzedText.of(passage.deletedText(), language));
      }
      add(document, IndexFields.CITED, representativePassage.cited(passage, text));
      Set<String> printed = new LinkedHashSet<>();
      words.text().forEach(word -> printed.add(word.terms().getFirst()));
      printed.removeIf(word -> word.length() > LONGEST_PRINTED);
      add(document, PRINTED, printed);
    }

    private List<IndexedWord> headings(String section) {
      return headings.computeIfAbsent(
          section, id -> language.words(new PassageHeadings(note).headings(id)));
    }
  }

  private static void addStems(ObjectNode document, PassageTerms words) {
    addText(document, TextPart.STEMS, PreanalyzedText.stems(words));
    addText(
        document,
        TextPart.SUBJECT_ONLY,
        PreanalyzedText.terms(words.ofSubjectOnly().stream().map(StemTerm::text)));
    addText(document, TextPart.BIGRAMS, PreanalyzedText.terms(words.bigrams().stream()));
  }

  private static void addText(ObjectNode document, TextPart part, String words) {
    if (!words.isEmpty()) {
      document.put(part.field(), words);
      add(document, HAS, part.field());
    }
  }

  private static void add(ObjectNode document, String field, Collection<String> values) {
    values.forEach(value -> add(document, field, value));
  }

  private static void add(ObjectNode document, String field, String value) {
    ArrayNode values =
        document.get(field) instanceof ArrayNode known ? known : document.putArray(field);
    values.add(value);
  }
}
