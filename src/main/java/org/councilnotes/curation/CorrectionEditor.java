package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.curation.TagCorrection.Details;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Writes the corrections that readers ask for, after checking them: the wrong tag must be given in
 * the passage, the right tag must exist in the vocabulary.
 */
public final class CorrectionEditor {

  private final CurationFiles files;
  private final Clock clock;

  public CorrectionEditor(CurationFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** The corrections of a note; only the problem where a YAML file is invalid. */
  public NoteCorrections of(String note) {
    try {
      return files.corrections(note);
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
   * @throws CurationException where the tags are not valid for the passage, or the file cannot be
   *     written
   */
  public TagCorrection correct(Note held, CorrectionRequest asked) {
    TagCorrection correction = meant(held, asked);
    changed(() -> files.correct(held.id(), List.of(correction)));
    return correction;
  }

  /**
   * Makes a correction of a note in other passages that have the same mistake.
   *
   * @param correction id of the correction
   * @param passages ids of the passages; those without the mistake are left out
   * @throws CurationException where the note has no such correction of a wrong tag, or a file
   *     cannot be written
   */
  public void correctSimilar(
      Note held, String correction, Collection<String> passages, ArchiveReader archive) {
    similar(held, correction, passages, archive)
        .forEach((note, corrections) -> changed(() -> files.correct(note, corrections)));
  }

  /** The corrections of the same mistake in other passages, by note. */
  private Map<String, List<TagCorrection>> similar(
      Note held, String id, Collection<String> passages, ArchiveReader archive) {
    NoteCorrections corrections = of(held.id());
    TagCorrection correction =
        corrections
            .byId(id)
            .filter(c -> c.was().isPresent())
            .orElseThrow(() -> new CurationProblem.UnknownCorrection(id).exception());
    Passage corrected =
        corrections
            .overlayFor(held)
            .passage(correction, held)
            .orElseThrow(() -> new CurationProblem.UnknownCorrection(id).exception());
    Map<String, List<TagCorrection>> byNote = new LinkedHashMap<>();
    for (SimilarMistakeFinder.Place place :
        new SimilarMistakeFinder(archive, this).of(correction, corrected).shown()) {
      if (passages.contains(place.passage().id())) {
        byNote
            .computeIfAbsent(place.note().id(), n -> new ArrayList<>())
            .addAll(similar(correction, place, archive));
      }
    }
    return byNote;
  }

  private List<TagCorrection> similar(
      TagCorrection like, SimilarMistakeFinder.Place place, ArchiveReader archive) {
    Optional<Note> note = archive.note(place.note().id());
    return note.stream()
        .flatMap(n -> place.tags().stream().map(tag -> similar(like, place.passage(), n, tag)))
        .toList();
  }

  /**
   * The correction for another passage. The right tag has the words of the wrong one there, unless
   * the correction changes the words and the passage has these.
   */
  private TagCorrection similar(TagCorrection like, Passage passage, Note note, TagLabel was) {
    boolean sameWords =
        like.now().flatMap(TagLabel::words).equals(like.was().flatMap(TagLabel::words));
    Optional<TagLabel> now =
        like.now()
            .map(
                right ->
                    sameWords || right.words().flatMap(w -> w.in(passage.text())).isEmpty()
                        ? right.with(was.words())
                        : right);
    Details told = told(like.told().reason(), like.told().rule());
    return new TagCorrection(PassageKey.of(passage, note), Optional.of(was), now, told);
  }

  private Details told(Optional<String> reason, Optional<String> rule) {
    return new Details(Optional.of(LocalDate.now(clock)), reason, rule);
  }

  /**
   * Takes a correction back.
   *
   * @throws CurationException where there is no such correction, or the file cannot be written
   */
  public void undo(Note held, String correction) {
    changed(
        () -> {
          if (!files.undo(held.id(), correction)) {
            throw new CurationProblem.UnknownCorrection(correction).exception();
          }
        });
  }

  private static void changed(Runnable change) {
    try {
      change.run();
    } catch (InvalidYamlException | UncheckedIOException e) {
      throw new CurationProblem.CorrectionsUnusable(Reason.of(e)).exception();
    }
  }

  private TagCorrection meant(Note held, CorrectionRequest asked) {
    Passage passage =
        corrected(held).passages().stream()
            .filter(p -> p.id().equals(asked.passage()))
            .findFirst()
            .orElseThrow(() -> new CurationProblem.UnknownPassage(asked.passage()).exception());
    Optional<String> rule = asked.was().map(was -> rule(passage, was, asked.now()));
    asked.now().ifPresent(now -> require(passage, now));
    if (asked.was().isEmpty() && asked.now().isEmpty()) {
      throw new CurationProblem.NoTag().exception();
    }
    Details told = told(asked.reason(), rule);
    try {
      return new TagCorrection(PassageKey.of(passage, held), asked.was(), asked.now(), told);
    } catch (IllegalArgumentException e) {
      throw new CurationProblem.DifferentKinds().exception();
    }
  }

  /**
   * The rule that gave the tag. Tags are refused that are not given, or that a correction gave; a
   * participation may follow from a correction and be wrong all the same.
   */
  private static String rule(Passage passage, TagLabel was, Optional<TagLabel> now) {
    return rule(passage, TagKind.of(was.kind()), was, now)
        .orElseThrow(() -> new CurationProblem.TagNotGiven(was.kind(), was.code()).exception());
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
      return new TagLabelValidator(files.vocabulary());
    } catch (InvalidYamlException e) {
      throw new CurationProblem.CorrectionsUnusable(Reason.of(e)).exception();
    }
  }

  private void require(Passage passage, TagLabel now) {
    known()
        .findProblem(now)
        .ifPresent(
            why -> {
              throw new CurationProblem.ImpossibleTag(why).exception();
            });
    now.words()
        .filter(asked -> asked.in(passage.text()).isEmpty())
        .ifPresent(
            asked -> {
              throw new CurationProblem.WordsMissing(asked.text()).exception();
            });
    if (TagKind.of(now.kind()).byLabel(passage).containsKey(now)) {
      throw new CurationProblem.TagAlreadyGiven(now.kind(), now.code()).exception();
    }
  }
}
