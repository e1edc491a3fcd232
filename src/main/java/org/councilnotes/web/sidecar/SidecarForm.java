package org.councilnotes.web.sidecar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.corpus.SidecarField;
import org.councilnotes.curation.SidecarState;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.web.address.NoteLink;
import org.springframework.util.MultiValueMap;

/** The form of a sidecar: a row for each field but those of the marking. */
final class SidecarForm {

  private static final List<SidecarField> FIELDS =
      Arrays.stream(SidecarField.values()).filter(field -> !field.isOfMarking()).toList();

  private SidecarForm() {}

  /**
   * A field.
   *
   * @param typed what the input has
   * @param filed what the sidecar has now; empty where it does not set the field
   * @param problem why the value is invalid
   * @param read what the program read of the file
   * @param place where it stands in the note
   * @param holds what the note has now
   */
  record Row(
      SidecarField field,
      String typed,
      String filed,
      Optional<Reason> problem,
      ReadValue read,
      Optional<Place> place,
      Optional<String> holds) {

    /** The name of the input and the last part of the key of its label. */
    public String key() {
      return field.key();
    }

    /** Whether the value may need several lines. */
    public boolean isLong() {
      return field.isList() || field == SidecarField.SUBJECT;
    }

    /** The values of a choice; none of a text. */
    public List<String> choices() {
      return field == SidecarField.STATUS
          ? Arrays.stream(NoteStatus.values()).map(NoteStatus::key).toList()
          : List.of();
    }

    /** Whether somebody has another value in the file than in the form. */
    public boolean isOther() {
      return !Whitespace.squeeze(typed).equals(Whitespace.squeeze(filed));
    }
  }

  /**
   * What the program read.
   *
   * @param state last part of the key of the message where there is no value
   */
  record ReadValue(String state, String value) {

    private static final ReadValue NO_NOTE = new ReadValue("no-note", "");
    private static final ReadValue NOTHING = new ReadValue("nothing", "");
    private static final ReadValue NOT_KEPT = new ReadValue("not-kept", "");

    private static ReadValue of(String value) {
      return new ReadValue("value", value);
    }
  }

  /** Words of the note that have the value. */
  record Place(String href, String words, OptionalInt page) {}

  /** The values that a form sends. */
  static Map<SidecarField, String> values(MultiValueMap<String, String> sent) {
    Map<SidecarField, String> values = new EnumMap<>(SidecarField.class);
    for (SidecarField field : FIELDS) {
      Optional.ofNullable(sent.getFirst(field.key())).ifPresent(value -> values.put(field, value));
    }
    return values;
  }

  /** The values of a sidecar as it is. */
  static Map<SidecarField, String> values(SidecarState state) {
    return state.content().map(content -> content.values()).orElse(Map.of());
  }

  /**
   * The rows of a form.
   *
   * @param note that was read from the file; empty where none was
   * @param typed values of the inputs
   */
  static List<Row> rows(
      SidecarState state,
      Optional<Note> note,
      Map<SidecarField, String> typed,
      Map<SidecarField, Reason> problems) {
    Map<SidecarField, String> filed = values(state);
    return FIELDS.stream()
        .map(
            field -> {
              ReadValue read = note.map(one -> read(field, one)).orElse(ReadValue.NO_NOTE);
              return new Row(
                  field,
                  typed.getOrDefault(field, ""),
                  filed.getOrDefault(field, ""),
                  Optional.ofNullable(problems.get(field)),
                  read,
                  note.flatMap(one -> place(field, one, read.value())),
                  note.flatMap(field::valueIn));
            })
        .toList();
  }

  private static ReadValue read(SidecarField field, Note note) {
    if (!note.sheet().overridden().contains(field.key())) {
      return field.valueIn(note).map(ReadValue::of).orElse(ReadValue.NOTHING);
    }
    Map<String, String> replaced = note.sheet().replaced();
    if (replaced.containsKey(field.key())) {
      return ReadValue.of(replaced.get(field.key()));
    }
    return replaced.isEmpty() ? ReadValue.NOT_KEPT : ReadValue.NOTHING;
  }

  private static Optional<Place> place(SidecarField field, Note note, String value) {
    return switch (field) {
      case NUMBER, TYPE, FROM, TO, SUBJECT, CODES -> onCover(note, value);
      case PERIOD -> note.report().periodEvidence().map(evidence -> place(note, evidence));
      case LANGUAGE, DATE, MARKING, MARKING_OF, STATUS, ADOPTED_BY, SERIES -> Optional.empty();
    };
  }

  /** The part of the cover that has the value as it is. */
  private static Optional<Place> onCover(Note note, String value) {
    String first = value.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return first.isEmpty()
        ? Optional.empty()
        : note.passages().stream()
            .filter(passage -> passage.kind() == PassageKind.COVER)
            .filter(
                passage ->
                    Whitespace.squeeze(passage.text()).toLowerCase(Locale.ROOT).contains(first))
            .findFirst()
            .map(passage -> place(note, passage, passage.text()));
  }

  private static Place place(Note note, StatedPeriod.Evidence evidence) {
    Optional<Passage> passage =
        evidence
            .passage()
            .flatMap(id -> note.passages().stream().filter(one -> one.id().equals(id)).findFirst());
    return passage
        .map(one -> place(note, one, evidence.words()))
        .orElseGet(() -> new Place(NoteLink.to(note.id()), evidence.words(), OptionalInt.empty()));
  }

  private static Place place(Note note, Passage passage, String words) {
    return new Place(NoteLink.toPassage(note.id(), passage.id()), words, passage.place().page());
  }
}
