package org.councilnotes.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKey;
import org.councilnotes.note.Saying;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.Tags;
import org.councilnotes.note.TextHash;

/**
 * Lays corrections over the tags of one note, passage by passage. Those of a passage are laid over
 * what it names first, then over who takes part, which follows from that. Laid over twice they do
 * the same as once. For one thread.
 */
public final class Overlay {

  private static final String WARNING = "correction, ";

  private final Corrections corrections;
  private final Map<String, List<Correction>> byPassage = new HashMap<>();
  private final List<Correction> idle = new ArrayList<>();

  Overlay(Corrections corrections, Note note) {
    this.corrections = corrections;
    if (!corrections.all().isEmpty()) {
      Places places = Places.of(note);
      for (Correction correction : corrections.all()) {
        places
            .passage(correction.passage())
            .ifPresentOrElse(
                id -> byPassage.computeIfAbsent(id, p -> new ArrayList<>()).add(correction),
                () -> idle.add(correction));
      }
    }
  }

  /** Where the texts of a note stand: ids of passages by their hash, in order. */
  private record Places(Map<String, List<String>> byText, List<String> ids) {

    static Places of(Note note) {
      Map<String, List<String>> byText = new HashMap<>();
      for (Passage passage : note.passages()) {
        String text = TextHash.of(passage.text());
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(passage.id());
      }
      return new Places(byText, note.passages().stream().map(Passage::id).toList());
    }

    Optional<String> passage(PassageKey key) {
      List<String> found =
          key.text()
              .map(text -> byText.getOrDefault(text, List.of()))
              .orElseGet(() -> ids.stream().filter(key.id()::equals).toList());
      return found.stream().skip(key.occurrence() - 1L).findFirst();
    }
  }

  /** What is wrong with the file of corrections. */
  public List<String> problems() {
    return corrections.problems();
  }

  /** The corrections of a passage, by its id. */
  public List<Correction> of(String passage) {
    return byPassage.getOrDefault(passage, List.of());
  }

  /** The passage that a correction is about; empty where it has gone. */
  public Optional<Passage> passage(Correction correction, Note note) {
    return note.passages().stream().filter(p -> of(p.id()).contains(correction)).findFirst();
  }

  /** The correction that gave a tag of a passage, or changed it into what it is. */
  public <T> Optional<Correction> behind(Passage passage, TagKind<T> kind, T tag) {
    return of(passage.id()).stream()
        .filter(correction -> correction.kind().key().equals(kind.key()))
        .filter(correction -> new CorrectedTag<>(kind, correction, passage.text()).gave(tag))
        .findFirst();
  }

  /** Whether nothing is corrected in the passage. */
  public boolean isEmpty(Passage passage) {
    return of(passage.id()).isEmpty();
  }

  /** The tags of a passage as corrected, but for who takes part. */
  public Tags mentions(Passage passage, Tags given) {
    return laid(passage, given, kind -> !kind.equals(TagKind.PARTICIPATION));
  }

  /** Who takes part, as corrected; all else as it was. */
  public Tags participations(Passage passage, Tags given) {
    return laid(passage, given, TagKind.PARTICIPATION::equals);
  }

  private Tags laid(Passage passage, Tags given, Predicate<TagKind<?>> kinds) {
    Tags tags = given;
    for (Correction correction : of(passage.id())) {
      if (kinds.test(correction.kind())) {
        Optional<Tags> changed = CorrectedTag.of(correction, passage.text()).in(tags);
        if (changed.isEmpty()) {
          idle.add(correction);
        }
        tags = changed.orElse(tags);
      }
    }
    return tags;
  }

  /** The whole note as corrected; who takes part does not follow from corrected mentions here. */
  public Note note(Note tagged) {
    return tagged.withPassages(
        tagged.passages().stream()
            .map(p -> isEmpty(p) ? p : p.withTags(participations(p, mentions(p, p.tags()))))
            .toList());
  }

  /** Corrections that correct nothing any more: their text has gone, or the tag is not given. */
  public List<Correction> idle() {
    return List.copyOf(idle);
  }

  /**
   * The note with a warning for each correction that corrects nothing, first, in place of older
   * ones: so a note of the archive has them in the same order as one that is read.
   */
  public Note warned(Note note) {
    Stream<String> others =
        note.sheet().warnings().stream().filter(warning -> !warning.startsWith(WARNING));
    Stream<String> broken = corrections.problems().stream().map(Saying.CORRECTION::say);
    Stream<String> gone = idle.stream().map(Overlay::warning);
    List<String> all = Stream.of(broken, gone, others).flatMap(w -> w).toList();
    return note.withSheet(note.sheet().withWarnings(all));
  }

  private static Saying idle(Correction.Action action) {
    return switch (action) {
      case REMOVE -> Saying.IDLE_REMOVE;
      case ADD -> Saying.IDLE_ADD;
      case CHANGE -> Saying.IDLE_CHANGE;
    };
  }

  private static String warning(Correction idle) {
    String tag =
        idle.was().or(idle::now).map(label -> label.kind() + " " + label.code()).orElseThrow();
    return idle(idle.action()).say(tag, idle.passage().id());
  }
}
