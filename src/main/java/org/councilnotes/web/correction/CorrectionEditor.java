package org.councilnotes.web.correction;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.curation.MistakenRule;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.curation.PassageKey;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagCorrection.Told;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Writes the corrections that readers ask for, after checking them: the wrong tag must be given in
 * the passage, the right tag must exist in the vocabulary.
 */
public final class CorrectionEditor {

  private final CurationFiles words;
  private final EditingPermission editing;
  private final Clock clock;

  public CorrectionEditor(CurationFiles words, EditingPermission editing, Clock clock) {
    this.words = words;
    this.editing = editing;
    this.clock = clock;
  }

  /** Whether editing is allowed. */
  public boolean isAllowed() {
    return editing.allowed();
  }

  /** Refuses the request where editing is not allowed. */
  public void require() {
    editing.requireAllowed();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The corrections of a note; only the problem where a YAML file is invalid. */
  public NoteCorrections of(String note) {
    try {
      return words.corrections(note);
    } catch (InvalidYamlException e) {
      return new NoteCorrections(List.of(), List.of(e.explanation()), "");
    }
  }

  /** The note with the current corrections, whether or not a run has indexed them. */
  Note corrected(Note held) {
    return of(held.id()).overlayFor(held).correctNote(held);
  }

  /**
   * Checks and writes a correction.
   *
   * @throws Refusal where the tags are not valid for the passage, or the file cannot be written
   */
  public TagCorrection correct(Note held, CorrectionRequest asked) {
    require();
    TagCorrection correction = meant(held, asked);
    changed(() -> words.correct(held.id(), List.of(correction)));
    return correction;
  }

  /** Writes corrections that were checked before. */
  void correct(Map<String, List<TagCorrection>> byNote) {
    require();
    byNote.forEach((note, corrections) -> changed(() -> words.correct(note, corrections)));
  }

  /**
   * Takes a correction back.
   *
   * @throws Refusal where there is no such correction, or the file cannot be written
   */
  public void undo(Note held, String correction) {
    require();
    changed(
        () -> {
          if (!words.undo(held.id(), correction)) {
            throw Refusal.notFound("correction", correction);
          }
        });
  }

  private static void changed(Runnable change) {
    try {
      change.run();
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw Refusal.conflict("corrections", Reason.of(e));
    }
  }

  private TagCorrection meant(Note held, CorrectionRequest asked) {
    Passage passage =
        corrected(held).passages().stream()
            .filter(p -> p.id().equals(asked.passage()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("passage", asked.passage()));
    Optional<String> rule = asked.was().map(was -> rule(passage, was, asked.now()));
    asked.now().ifPresent(now -> require(passage, now));
    if (asked.was().isEmpty() && asked.now().isEmpty()) {
      throw Refusal.badRequest("correction.none");
    }
    Told told = new Told(Optional.of(today()), asked.reason(), rule);
    try {
      return new TagCorrection(PassageKey.of(passage, held), asked.was(), asked.now(), told);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("correction.kind");
    }
  }

  /**
   * The rule that gave the tag. Refuses tags that are not given, or that a correction gave; a
   * participation may follow from a correction and be wrong all the same.
   */
  private static String rule(Passage passage, TagLabel was, Optional<TagLabel> now) {
    return rule(passage, TagKind.of(was.kind()), was, now)
        .orElseThrow(() -> Refusal.conflict("correction.gone", was.kind(), was.code()));
  }

  private static <T> Optional<String> rule(
      Passage passage, TagKind<T> kind, TagLabel was, Optional<TagLabel> now) {
    return Optional.ofNullable(kind.byLabel(passage).get(was))
        .filter(
            tag -> !kind.evidence().apply(tag).corrected() || kind.equals(TagKind.PARTICIPATION))
        .map(tag -> MistakenRule.rule(kind, tag, was, now));
  }

  private TagLabelValidator known() {
    try {
      return new TagLabelValidator(words.vocabulary());
    } catch (InvalidYamlException e) {
      throw Refusal.conflict("corrections", Reason.of(e));
    }
  }

  private void require(Passage passage, TagLabel now) {
    known()
        .findProblem(now)
        .ifPresent(
            why -> {
              throw Refusal.badRequest("correction.wrong", why);
            });
    now.words()
        .filter(asked -> asked.in(passage.text()).isEmpty())
        .ifPresent(
            asked -> {
              throw Refusal.badRequest("correction.words", asked.text());
            });
    if (TagKind.of(now.kind()).byLabel(passage).containsKey(now)) {
      throw Refusal.conflict("correction.there", now.kind(), now.code());
    }
  }
}
