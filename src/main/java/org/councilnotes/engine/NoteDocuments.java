package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.NoteNumbers;
import org.councilnotes.terms.NoteTexts;
import org.councilnotes.terms.PassageValues;
import org.councilnotes.terms.Standing;
import org.councilnotes.terms.TextPart;
import org.councilnotes.words.WordAnalyzer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A note as documents of the cluster: its passages in order, the note, its head. */
final class NoteDocuments {

  /** For what a note counts: names of {@link Counting} in lower case. */
  static final String COUNTING = "counting";

  /** In which parts a passage has any word. */
  static final String HAS = "has";

  /** The words of its text as printed, each once. */
  static final String PRINTED = "printed";

  /** The wording; of a passage without one, a name of its own. */
  static final String GROUP = "group";

  /** Longer ones are none that somebody begins to type. */
  private static final int LONGEST_PRINTED = 100;

  private final PassageValues values;

  NoteDocuments(PassageValues values) {
    this.values = values;
  }

  /**
   * A note that is to be written.
   *
   * @param lives of its passages, by passage
   * @param counted for what it counts
   */
  record Written(Note note, Map<String, Life> lives, Set<Counting> counted) {
    Written {
      counted = counted.isEmpty() ? Set.of() : EnumSet.copyOf(counted);
    }
  }

  /** One document and the id that it is kept under. */
  record Kept(String id, ObjectNode document) {}

  List<Kept> of(Written written) {
    return new Block(written).documents();
  }

  /** The documents of one note, with what they share. */
  private final class Block {

    private final Note note;
    private final Map<String, Life> lives;
    private final Standing standing;
    private final Map<Facet, Set<String>> shared;
    private final WordAnalyzer language;
    private final ArrayNode counting = JsonNodeFactory.instance.arrayNode();
    private final String subject;
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();

    Block(Written written) {
      this.note = written.note();
      this.lives = written.lives();
      this.standing = new Standing(note);
      this.shared = values.shared(note);
      this.language = WordAnalyzer.of(note.language());
      this.subject = TermTexts.of(note.subject(), language);
      written.counted().forEach(each -> counting.add(Marks.key(each)));
      for (Section section : note.sections()) {
        sections.putIfAbsent(section.id(), section.heading());
      }
    }

    List<Kept> documents() {
      List<Kept> documents = new ArrayList<>();
      for (int i = 0; i < note.passages().size(); i++) {
        documents.add(new Kept(Ids.passage(note.id(), i), passage(note.passages().get(i), i)));
      }
      ObjectNode whole = record(Fields.NOTE);
      whole.set(Fields.JSON, NoteJson.write(note.withPassages(List.of())));
      whole.put(Fields.NOTE_PASSAGES, note.passages().size());
      documents.add(new Kept(Ids.note(note.id()), whole));
      documents.add(new Kept(Ids.head(note.id()), head()));
      return documents;
    }

    private ObjectNode head() {
      ObjectNode head = record(Fields.HEAD);
      head.set(Fields.JSON, NoteJson.write(note.head()));
      NoteNumbers.ofHead(note, (field, value) -> add(head, field, value));
      return head;
    }

    private ObjectNode record(String kind) {
      ObjectNode document = Dsl.of(Fields.RECORD, kind, Fields.NOTE_ID, note.id());
      document.set(COUNTING, counting);
      return document;
    }

    private ObjectNode passage(Passage passage, int place) {
      ObjectNode document = record(Fields.PASSAGE);
      document.set(Fields.JSON, NoteJson.write(passage));
      document.put(Fields.KIND, passage.kind().key()).put(Fields.ORDINAL, place);
      document.put(Fields.SECTION_HEADING, sections.getOrDefault(passage.section(), ""));
      note.cover()
          .identity()
          .date()
          .ifPresent(date -> document.put(Fields.DATE, date.toEpochDay()));
      shared.forEach((facet, all) -> add(document, Fields.facet(facet), all));
      values.of(note, passage, (field, value) -> add(document, field, value));
      add(document, Fields.PROPOSAL, NoteNumbers.proposals(passage));
      addLife(document, passage, place);
      if (standing.isFor(passage)) {
        NoteNumbers.ofStanding(note, (field, value) -> add(document, field, value));
      }
      if (standing.isCoverLine(passage)) {
        addText(document, TextPart.COVER_LINE, TermTexts.of(passage.standing(), language));
      } else {
        document.put(Fields.FOUND, Fields.PASSAGE);
        addTexts(document, passage);
      }
      return document;
    }

    private void addLife(ObjectNode document, Passage passage, int place) {
      Optional<Life> life = Optional.ofNullable(lives.get(passage.id()));
      life.ifPresent(
          known -> {
            document.put(Fields.WORDING, known.wording());
            document.set(Fields.LINEAGE, LifeJson.write(known));
          });
      document.put(GROUP, life.map(Life::wording).orElse(Ids.passage(note.id(), place)));
    }

    private void addTexts(ObjectNode document, Passage passage) {
      boolean marked = !passage.marks().isEmpty();
      String text = marked ? passage.standing() : passage.text();
      addText(document, TextPart.TEXT, TermTexts.of(text, language));
      addText(document, TextPart.HEADING, headings(passage.section()));
      addText(document, TextPart.SUBJECT, subject);
      if (marked) {
        addText(document, TextPart.DELETED, TermTexts.of(passage.deleted(), language));
      }
      add(document, Fields.CITED, standing.cited(passage, text));
      Set<String> printed = new LinkedHashSet<>();
      language.cut(text, (word, start, end) -> printed.add(word.terms().getFirst()));
      printed.removeIf(word -> word.length() > LONGEST_PRINTED);
      add(document, PRINTED, printed);
    }

    private String headings(String section) {
      return headings.computeIfAbsent(
          section, id -> TermTexts.of(new NoteTexts(note).headings(id), language));
    }
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
