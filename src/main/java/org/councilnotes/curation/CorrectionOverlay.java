package org.councilnotes.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextRange;

/**
 * Applies corrections to the tags of one note, passage by passage: first to the tags of what a
 * passage names, then to participations, which are derived from these. Applying them is idempotent.
 * Not thread-safe.
 */
public final class CorrectionOverlay {

  private static final Set<ReasonCode> IDLE =
      Set.of(ReasonCode.IDLE_REMOVE, ReasonCode.IDLE_ADD, ReasonCode.IDLE_CHANGE);

  /** The warnings of this class. */
  private static final Set<ReasonCode> WARNINGS =
      Stream.concat(Stream.of(ReasonCode.CORRECTION), IDLE.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final NoteCorrections corrections;
  private final Map<String, List<TagCorrection>> byPassage = new HashMap<>();
  private final List<TagCorrection> idle = new ArrayList<>();

  CorrectionOverlay(NoteCorrections corrections, Note note) {
    this.corrections = corrections;
    if (!corrections.all().isEmpty()) {
      Places places = Places.of(note);
      for (TagCorrection correction : corrections.all()) {
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

  /** The problems of the file of corrections. */
  public List<Reason> problems() {
    return corrections.problems();
  }

  /** The corrections of a passage, by its id. */
  public List<TagCorrection> of(String passage) {
    return byPassage.getOrDefault(passage, List.of());
  }

  /** The passage that a correction refers to; empty where the note no longer has it. */
  public Optional<Passage> passage(TagCorrection correction, Note note) {
    return note.passages().stream().filter(p -> of(p.id()).contains(correction)).findFirst();
  }

  /** The correction that added or changed a tag of a passage. */
  public <T> Optional<TagCorrection> correctionOf(Passage passage, TagKind<T> kind, T tag) {
    return of(passage.id()).stream()
        .filter(correction -> correction.kind().key().equals(kind.key()))
        .filter(
            correction -> new AppliedCorrection<>(kind, correction, passage.text()).produced(tag))
        .findFirst();
  }

  public boolean isEmpty(Passage passage) {
    return of(passage.id()).isEmpty();
  }

  /** The tags of a passage with corrections applied, participations excepted. */
  public PassageTags correctMentions(Passage passage, PassageTags given) {
    return apply(passage, given, kind -> !kind.equals(TagKind.PARTICIPATION));
  }

  /** The tags of a passage with corrections of participations applied. */
  public PassageTags correctParticipations(Passage passage, PassageTags given) {
    return apply(passage, given, TagKind.PARTICIPATION::equals);
  }

  private PassageTags apply(Passage passage, PassageTags given, Predicate<TagKind<?>> kinds) {
    PassageTags tags = given;
    for (TagCorrection correction : of(passage.id())) {
      if (kinds.test(correction.kind())) {
        Optional<PassageTags> changed =
            AppliedCorrection.of(correction, passage.text()).applyTo(tags);
        if (changed.isEmpty()) {
          idle.add(correction);
        }
        tags = changed.orElse(tags);
      }
    }
    return tags;
  }

  /**
   * The whole note with corrections applied. Participations are not derived again from corrected
   * tags here.
   */
  public Note correctNote(Note tagged) {
    return tagged.withPassages(
        tagged.passages().stream()
            .map(
                p ->
                    isEmpty(p)
                        ? p
                        : p.withTags(correctParticipations(p, correctMentions(p, p.tags()))))
            .toList());
  }

  /** Corrections without effect: their passage is gone, or their tag is not given. */
  public List<TagCorrection> idle() {
    return List.copyOf(idle);
  }

  /**
   * The note with a warning for each correction without effect. They come first and replace older
   * such warnings, so that a note from the archive has its warnings in the same order as one that
   * was just read.
   */
  public Note withWarnings(Note note) {
    Stream<Reason> others =
        note.sheet().warnings().stream().filter(warning -> !warning.isOneOf(WARNINGS));
    Stream<Reason> broken = corrections.problems().stream().map(ReasonCode.CORRECTION::of);
    Stream<Reason> gone = idle.stream().map(CorrectionOverlay::warning);
    List<Reason> all = Stream.of(broken, gone, others).flatMap(w -> w).toList();
    return note.withSheet(note.sheet().withWarnings(all));
  }

  /**
   * The note without warnings of corrections that have no effect: they may be about another file of
   * the note, which its readers may not have.
   */
  public static Note withoutIdle(Note note) {
    List<Reason> others =
        note.sheet().warnings().stream().filter(warning -> !warning.isOneOf(IDLE)).toList();
    return note.withSheet(note.sheet().withWarnings(others));
  }

  private static ReasonCode idle(TagCorrection.Action action) {
    return switch (action) {
      case REMOVE -> ReasonCode.IDLE_REMOVE;
      case ADD -> ReasonCode.IDLE_ADD;
      case CHANGE -> ReasonCode.IDLE_CHANGE;
    };
  }

  private static Reason warning(TagCorrection idle) {
    String tag =
        idle.was().or(idle::now).map(label -> label.kind() + " " + label.code()).orElseThrow();
    return idle(idle.action()).of(tag, idle.passage().id());
  }

  /**
   * One correction of the tags of a passage. The wrong tag is told by its code and by where its
   * words stand: that they are more or fewer now, or that another role is read, does not matter to
   * a person who has said what is right.
   */
  private record AppliedCorrection<T>(TagKind<T> kind, TagCorrection correction, String text) {

    static AppliedCorrection<?> of(TagCorrection correction, String text) {
      return new AppliedCorrection<>(correction.kind(), correction, text);
    }

    /** The tags as corrected; empty where there is nothing to correct any more. */
    Optional<PassageTags> applyTo(PassageTags given) {
      List<T> tags = new ArrayList<>(kind.in().apply(given));
      boolean holds =
          switch (correction.action()) {
            case ADD -> add(correction.now().orElseThrow(), tags);
            case REMOVE -> tags.removeIf(tag -> is(correction.was().orElseThrow(), tag));
            case CHANGE ->
                change(correction.was().orElseThrow(), correction.now().orElseThrow(), tags);
          };
      return holds ? Optional.of(kind.replaced(given, tags)) : Optional.empty();
    }

    /** Whether a tag is what the correction says. */
    boolean produced(T tag) {
      return correction.now().filter(label -> isIdentical(label, tag)).isPresent();
    }

    private boolean add(TagLabel label, List<T> tags) {
      Optional<TextRange> range = label.words().flatMap(words -> words.in(text));
      if (range.isEmpty() && label.words().isPresent()) {
        return false;
      }
      tags.removeIf(tag -> isIdentical(label, tag));
      tags.add(kind.tag(label, Evidence.addedByPerson(range)));
      return true;
    }

    private boolean change(TagLabel wrong, TagLabel right, List<T> tags) {
      Optional<T> found = tags.stream().filter(tag -> is(wrong, tag)).findFirst();
      Optional<T> done = tags.stream().filter(tag -> isIdentical(right, tag)).findFirst();
      if (found.isEmpty()) {
        return done.filter(tag -> kind.evidence().apply(tag).corrected()).isPresent();
      }
      boolean holds = right.words().isEmpty() || right.words().get().in(text).isPresent();
      if (holds) {
        T corrected = changed(found.get(), wrong, right);
        tags.removeIf(tag -> is(wrong, tag) || isIdentical(right, tag));
        tags.add(corrected);
      }
      return holds;
    }

    /** What the words are stays as it was read, unless the words are what is wrong. */
    private T changed(T found, TagLabel wrong, TagLabel right) {
      Evidence before = kind.evidence().apply(found);
      Optional<TextRange> range =
          wrong.words().equals(right.words())
              ? before.range()
              : right.words().flatMap(words -> words.in(text));
      return kind.tag(right, new Evidence(before.rule(), range).correctedByPerson());
    }

    /** Whether it is the tag that is meant. */
    private boolean is(TagLabel meant, T tag) {
      TagLabel label = kind.label(tag, text);
      boolean roleMatters = kind.equals(TagKind.PARTICIPATION);
      return label.code().equals(meant.code())
          && (!roleMatters || label.detail().equals(meant.detail()))
          && (roleMatters || isWhere(meant, tag));
    }

    private boolean isWhere(TagLabel meant, T tag) {
      Optional<TextRange> range = kind.evidence().apply(tag).range();
      if (meant.words().isEmpty()) {
        return range.isEmpty();
      }
      Optional<TextRange> wanted = meant.words().flatMap(words -> words.in(text));
      return range.isPresent() && wanted.filter(range.get()::overlaps).isPresent();
    }

    /** Whether it says what is right already, be it by the program. */
    private boolean isIdentical(TagLabel right, T tag) {
      return is(right, tag) && kind.label(tag, text).detail().equals(right.detail());
    }
  }
}
