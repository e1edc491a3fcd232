package org.councilnotes.web.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.CorrectionEditor;
import org.councilnotes.curation.CorrectionOverlay;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.curation.SimilarMistakeFinder;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagCorrection.Action;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.label.TagNames;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/** Opens passages of one note for the correction of their tags. */
public record TagEditor(
    ArchivedNote held, CorrectionEditor corrector, SimilarMistakeFinder sameTag, TagNames words) {

  /**
   * Opens a passage.
   *
   * @param passage id of the passage; an unknown id opens none
   * @param correction id of the correction for which similar mistakes are searched
   */
  public EditableNote open(String passage, String correction) {
    NoteCorrections corrections = corrector.of(held.note().id());
    CorrectionOverlay overlay = corrections.overlayFor(held.note());
    Note corrected = overlay.correctNote(held.note());
    Optional<Panel> panel =
        corrected.passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .map(p -> panel(p, overlay, corrections.byId(correction)));
    return new EditableNote(corrected, overlay, corrections.arePendingIn(held), panel);
  }

  private Panel panel(Passage passage, CorrectionOverlay overlay, Optional<TagCorrection> last) {
    Optional<SimilarMistakesView> same =
        last.filter(correction -> overlay.of(passage.id()).contains(correction))
            .filter(correction -> correction.was().isPresent())
            .map(correction -> same(correction, passage));
    return new Panel(passage.id(), Row.of(passage, overlay, words.kinds(), words), words, same);
  }

  private SimilarMistakesView same(TagCorrection correction, Passage passage) {
    return new SimilarMistakesView(
        correction.id(), words.of(correction.was().orElseThrow()), sameTag.of(correction, passage));
  }

  /**
   * The tags of one passage with their actions.
   *
   * @param passage id of the passage
   * @param same passages with the same mistake as the last correction
   */
  record Panel(String passage, List<Row> rows, TagNames words, Optional<SimilarMistakesView> same) {

    Panel {
      rows = List.copyOf(rows);
    }

    public List<TagNames.Choice> kinds() {
      return words.kindChoices();
    }

    public List<TagNames.Choice> roles() {
      return words.roles();
    }

    public List<TagNames.Choice> codes() {
      return words.codes();
    }
  }

  /**
   * A tag in the editor.
   *
   * @param says the tag in words
   * @param state what a correction did to it
   * @param correction correction that can be taken back
   * @param wasSaid the wrong tag in words
   */
  record Row(
      TagLabel label,
      TagNames.TagName says,
      State state,
      Optional<TagCorrection> correction,
      Optional<TagNames.TagName> wasSaid) {

    /** What a correction did to a tag. */
    enum State {
      GIVEN,
      CHANGED,
      ADDED,
      REMOVED,
      /** Not corrected itself, but derived from corrected tags. */
      FOLLOWING,
      /** Corrected, and the correction was taken back; the next run indexes that. */
      UNDONE
    }

    /** The tags of a passage with the current corrections, followed by the removed tags. */
    static List<Row> of(
        Passage passage, CorrectionOverlay overlay, List<TagKind<?>> kinds, TagNames words) {
      List<Row> rows = new ArrayList<>();
      kinds.forEach(kind -> rows.addAll(rows(kind, passage, overlay, words)));
      overlay.of(passage.id()).stream()
          .filter(correction -> correction.action() == Action.REMOVE)
          .forEach(correction -> rows.add(removed(correction, words)));
      return List.copyOf(rows);
    }

    private static <T> List<Row> rows(
        TagKind<T> kind, Passage passage, CorrectionOverlay overlay, TagNames words) {
      List<Row> rows = new ArrayList<>();
      kind.byLabel(passage)
          .forEach(
              (label, tag) -> {
                boolean corrected = kind.evidence().apply(tag).corrected();
                Optional<TagCorrection> by =
                    overlay.correctionOf(passage, kind, tag).filter(correction -> corrected);
                State state = state(kind, corrected, by);
                Optional<TagNames.TagName> was = by.flatMap(TagCorrection::was).map(words::of);
                rows.add(new Row(label, words.of(label), state, by, was));
              });
      return rows;
    }

    private static State state(TagKind<?> kind, boolean corrected, Optional<TagCorrection> by) {
      if (by.isPresent()) {
        return by.get().action() == Action.ADD ? State.ADDED : State.CHANGED;
      }
      boolean follows = kind.equals(TagKind.PARTICIPATION);
      return corrected ? (follows ? State.FOLLOWING : State.UNDONE) : State.GIVEN;
    }

    private static Row removed(TagCorrection correction, TagNames words) {
      TagLabel was = correction.was().orElseThrow();
      return new Row(was, words.of(was), State.REMOVED, Optional.of(correction), Optional.empty());
    }

    public boolean isRemoved() {
      return state == State.REMOVED;
    }

    /** Whether it can be removed. */
    public boolean isOpen() {
      return state == State.GIVEN || state == State.FOLLOWING;
    }

    /**
     * Whether it can be replaced: participations cannot, as they follow from the country's role.
     */
    public boolean isChangeable() {
      return state == State.GIVEN && !label.kind().equals(TagKind.PARTICIPATION.key());
    }

    public boolean isCountry() {
      return label.kind().equals(TagKind.COUNTRY.key());
    }

    public boolean isProgramme() {
      return label.kind().equals(TagKind.PROGRAMME.key());
    }

    /** The id of the correction to take back. */
    public String undo() {
      return correction.map(TagCorrection::id).orElse("");
    }

    /** Whether the same mistake can be searched for in other passages. */
    public boolean isMistake() {
      return correction.flatMap(TagCorrection::was).isPresent();
    }
  }

  /**
   * Passages with the same mistake, as the page offers them.
   *
   * @param correction id of the correction
   * @param tag wrong tag
   * @param found passages, most likely mistakes first
   */
  record SimilarMistakesView(
      String correction, TagNames.TagName tag, SimilarMistakeFinder.Places found) {

    /** A passage with its tagged words highlighted. */
    record SimilarMistake(SimilarMistakeFinder.Place place, Excerpt excerpt, List<TextRun> runs) {

      static SimilarMistake of(SimilarMistakeFinder.Place place) {
        Excerpt excerpt = Excerpt.of(place.passage().text(), place.ranges());
        List<TextRun> runs =
            StyledText.of(place.passage()).with(place.ranges(), Ink.MATCH).runs(excerpt.part());
        return new SimilarMistake(place, excerpt, runs);
      }

      public String href() {
        return NoteLink.toPassage(place.note().id(), place.passage().id());
      }
    }

    public List<SimilarMistake> places() {
      return found.shown().stream().map(SimilarMistake::of).toList();
    }

    public boolean isEmpty() {
      return found.shown().isEmpty();
    }

    /** Whether there are more passages than are shown. */
    public boolean isCut() {
      return found.count() > found.shown().size();
    }
  }
}
