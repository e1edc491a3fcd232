package org.councilnotes.web.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.curation.VocabularyEdit;
import org.councilnotes.curation.VocabularyPlanner;
import org.councilnotes.export.PhaseText;
import org.councilnotes.export.ProgrammeCsv;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.web.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * A change of the vocabulary as a form asks for it.
 *
 * @param codes of the proposals that are ticked, or of the programme that is changed
 * @param into what they are merged into
 * @param fewestNotes of proposals, where all are accepted
 * @param parent blank where it stays or there is none, a hyphen to take it away
 * @param successor likewise
 * @param phases parted by commas, likewise
 * @param file what is imported
 */
record VocabularyForm(
    Action action,
    List<String> codes,
    String into,
    int fewestNotes,
    String parent,
    String successor,
    String phases,
    ImportFile file) {

  /** What is to be done. */
  enum Action {
    ACCEPT,
    ALL,
    DECLINE,
    MERGE,
    SET,
    IMPORT
  }

  /** A file that is imported. */
  record ImportFile(String name, String text) {
    static final ImportFile NONE = new ImportFile("", "");
  }

  /** A field of a form that asks for the same. */
  record Field(String name, String value) {}

  private static final String NONE = "-";

  /** Matches {@code ,} and {@code ;}; not a blank. */
  private static final Pattern COMMA = Pattern.compile("[,;]");

  private static final int MOST_NOTES = 1_000_000;

  VocabularyForm {
    codes = List.copyOf(codes);
  }

  /** Reads the fields of a form; those that are missing are blank. */
  static VocabularyForm of(MultiValueMap<String, String> fields) {
    return new VocabularyForm(
        action(text(fields, "action")),
        fields.getOrDefault("code", List.of()).stream()
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList(),
        text(fields, "into"),
        notes(text(fields, "notes")),
        text(fields, "parent"),
        text(fields, "successor"),
        text(fields, "phases"),
        new ImportFile(
            text(fields, "name"),
            fields.getOrDefault("text", List.of()).stream().findFirst().orElse("")));
  }

  private static Action action(String name) {
    return Arrays.stream(Action.values())
        .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("proposal.none"));
  }

  static int notes(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() < 7
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.clamp(Integer.parseInt(digits), 1, MOST_NOTES) : 1;
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().map(String::strip).orElse("");
  }

  /** The fields that ask for the same again. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("action", action.name().toLowerCase(Locale.ROOT)));
    codes.forEach(code -> fields.add(new Field("code", code)));
    fields.add(new Field("into", into));
    fields.add(new Field("notes", Integer.toString(fewestNotes)));
    fields.add(new Field("parent", parent));
    fields.add(new Field("successor", successor));
    fields.add(new Field("phases", phases));
    return fields;
  }

  /** Whether its names come from notes; else a person gives them. */
  boolean takesNames() {
    return action == Action.ACCEPT || action == Action.ALL || action == Action.MERGE;
  }

  List<VocabularyEdit> plan(VocabularyPlanner planner) {
    return switch (action) {
      case ACCEPT -> planner.accept(codes, Optional.of(parent).filter(code -> !code.isEmpty()));
      case ALL -> planner.acceptAll(fewestNotes);
      case DECLINE -> planner.decline(codes);
      case MERGE -> planner.merge(codes, into);
      case SET ->
          planner.relate(
              codes.isEmpty() ? "" : codes.getFirst(),
              new VocabularyPlanner.Relations(related(parent), related(successor), newPhases()));
      case IMPORT -> planner.put(ProgrammeCsv.read(file.name(), file.text(), planner.vocabulary()));
    };
  }

  private static Optional<String> related(String code) {
    return Optional.of(code.equals(NONE) ? "" : code).filter(c -> !code.isEmpty());
  }

  private Optional<List<Phase>> newPhases() {
    if (phases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        phases.equals(NONE)
            ? List.of()
            : COMMA.splitAsStream(phases).map(VocabularyForm::phase).toList());
  }

  private static Phase phase(String text) {
    return PhaseText.parse(text).orElseThrow(() -> Refusal.badRequest("phase", text.strip()));
  }
}
