package org.councilnotes.web;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.corpus.KnownLabels;
import org.councilnotes.corpus.VocabularyProblem;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Correction.Told;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKey;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.TagLabel;

/**
 * Writes corrections that readers ask for, once it has seen that they can be meant: that the wrong
 * tag is given, and that there is such a right one.
 */
final class Corrector {

  private final OwnWords words;
  private final Editing editing;
  private final Clock clock;

  Corrector(OwnWords words, Editing editing, Clock clock) {
    this.words = words;
    this.editing = editing;
    this.clock = clock;
  }

  /** Whether readers may correct anything. */
  boolean isAllowed() {
    return editing.allowed();
  }

  /** Refuses the request where they may not. */
  void require() {
    editing.require();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** What is corrected in a note; nothing but the problem where the vocabulary is broken now. */
  Corrections of(String note) {
    try {
      return words.corrections(note);
    } catch (VocabularyProblem e) {
      return new Corrections(List.of(), List.of(e.getMessage()), "");
    }
  }

  /** The note with its tags as corrected now, whether or not a run has taken that up. */
  Note corrected(Note held) {
    return of(held.id()).over(held).note(held);
  }

  /** Writes what is asked for; refused where it cannot be meant. */
  Correction correct(Note held, AskedCorrection asked) {
    require();
    Correction correction = meant(held, asked);
    changed(() -> words.correct(held.id(), List.of(correction)));
    return correction;
  }

  /** Writes corrections that have been looked at. */
  void correct(Map<String, List<Correction>> byNote) {
    require();
    byNote.forEach((note, corrections) -> changed(() -> words.correct(note, corrections)));
  }

  /** Takes a correction back. */
  void undo(Note held, String correction) {
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
    } catch (VocabularyProblem | UncheckedIOException e) {
      throw Refusal.conflict("corrections", stored(e));
    }
  }

  private static Speaker.Stored stored(RuntimeException problem) {
    return new Speaker.Stored(String.valueOf(problem.getMessage()));
  }

  private Correction meant(Note held, AskedCorrection asked) {
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
      return new Correction(PassageKey.of(passage, held), asked.was(), asked.now(), told);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("correction.kind");
    }
  }

  /**
   * The rule that gave the tag; refused where it is not given, or is a person's already. Who takes
   * part may follow from what a person said, and be wrong.
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
        .map(tag -> Mistake.rule(kind, tag, was, now));
  }

  private KnownLabels known() {
    try {
      return new KnownLabels(words.now());
    } catch (VocabularyProblem e) {
      throw Refusal.conflict("corrections", stored(e));
    }
  }

  private void require(Passage passage, TagLabel now) {
    known()
        .wrong(now)
        .ifPresent(
            why -> {
              throw Refusal.badRequest("correction.wrong", new Speaker.Stored(why));
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
