package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.Overlay;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Correction.Action;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.TagLabel;

/**
 * A tag in the list of those that can be corrected.
 *
 * @param says what it says, in words
 * @param state what was done to it
 * @param correction that can be taken back
 * @param wasSaid what was there before, in words
 */
record TagRow(
    TagLabel label,
    TagWords.Said says,
    State state,
    Optional<Correction> correction,
    Optional<TagWords.Said> wasSaid) {

  /** What a person did to a tag. */
  enum State {
    GIVEN,
    CHANGED,
    ADDED,
    REMOVED,
    /** It follows from other tags that a person has corrected. */
    FOLLOWING,
    /** It was corrected, and that was taken back; the next run takes that up. */
    UNDONE
  }

  /** The tags of a passage as corrected, and after them those that were taken away. */
  static List<TagRow> of(Passage passage, Overlay overlay, List<TagKind<?>> kinds, TagWords words) {
    List<TagRow> rows = new ArrayList<>();
    kinds.forEach(kind -> rows.addAll(rows(kind, passage, overlay, words)));
    overlay.of(passage.id()).stream()
        .filter(correction -> correction.action() == Action.REMOVE)
        .forEach(correction -> rows.add(removed(correction, words)));
    return List.copyOf(rows);
  }

  private static <T> List<TagRow> rows(
      TagKind<T> kind, Passage passage, Overlay overlay, TagWords words) {
    List<TagRow> rows = new ArrayList<>();
    kind.byLabel(passage)
        .forEach(
            (label, tag) -> {
              boolean corrected = kind.evidence().apply(tag).corrected();
              Optional<Correction> by =
                  overlay.behind(passage, kind, tag).filter(correction -> corrected);
              State state = state(kind, corrected, by);
              Optional<TagWords.Said> was = by.flatMap(Correction::was).map(words::of);
              rows.add(new TagRow(label, words.of(label), state, by, was));
            });
    return rows;
  }

  private static State state(TagKind<?> kind, boolean corrected, Optional<Correction> by) {
    if (by.isPresent()) {
      return by.get().action() == Action.ADD ? State.ADDED : State.CHANGED;
    }
    boolean follows = kind.equals(TagKind.PARTICIPATION);
    return corrected ? (follows ? State.FOLLOWING : State.UNDONE) : State.GIVEN;
  }

  private static TagRow removed(Correction correction, TagWords words) {
    TagLabel was = correction.was().orElseThrow();
    return new TagRow(was, words.of(was), State.REMOVED, Optional.of(correction), Optional.empty());
  }

  public boolean isRemoved() {
    return state == State.REMOVED;
  }

  /** Whether it can be taken away. */
  public boolean isOpen() {
    return state == State.GIVEN || state == State.FOLLOWING;
  }

  /** Whether it can be made another one: who takes part follows from the country's role. */
  public boolean isChangeable() {
    return state == State.GIVEN && !label.kind().equals(TagKind.PARTICIPATION.key());
  }

  public boolean isCountry() {
    return label.kind().equals(TagKind.COUNTRY.key());
  }

  public boolean isProgramme() {
    return label.kind().equals(TagKind.PROGRAMME.key());
  }

  /** The id of the correction, which takes it back. */
  public String undo() {
    return correction.map(Correction::id).orElse("");
  }

  /** Whether the same tag may be wrong elsewhere, too. */
  public boolean isMistake() {
    return correction.flatMap(Correction::was).isPresent();
  }
}
