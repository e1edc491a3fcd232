package org.councilnotes.workbench;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;

/**
 * What a change of the vocabulary would alter in the passages of an archive.
 *
 * @param programmes each programme whose entry or whose passages change, by code
 * @param notes number of notes that were tagged again
 * @param isComplete whether these are all that may change
 */
public record VocabularyChange(List<ProgrammeChange> programmes, int notes, boolean isComplete) {

  public VocabularyChange {
    programmes = List.copyOf(programmes);
  }

  /** Passages that get a programme, over all programmes. */
  public int gained() {
    return programmes.stream().mapToInt(ProgrammeChange::gained).sum();
  }

  /** Passages that lose a programme, over all programmes. */
  public int lost() {
    return programmes.stream().mapToInt(ProgrammeChange::lost).sum();
  }

  /** A passage that gets or loses a programme, in its note. */
  public record Place(NoteSummary note, Passage passage) {

    /** The words that name the programme; empty where the section gives it. */
    public List<TextRange> words(String code) {
      return passage.tags().programmes().stream()
          .filter(tag -> tag.code().equals(code))
          .flatMap(tag -> tag.evidence().range().stream())
          .toList();
    }

    /** Whether the passage names the programme itself. */
    boolean isNamed(String code) {
      return passage.tags().programmes().stream()
          .anyMatch(tag -> tag.code().equals(code) && tag.how() == ProgrammeTag.Origin.NAMED);
    }
  }

  /** Counts the passages of one programme, before and after. */
  public static final class ProgrammeChange {

    /** Passages that are shown of those gained, and of those lost. */
    private static final int EXAMPLES = 3;

    private final String code;
    private int kept;
    private int gained;
    private int lost;
    private final List<Place> gainedPlaces = new ArrayList<>();
    private final List<Place> lostPlaces = new ArrayList<>();

    ProgrammeChange(String code) {
      this.code = code;
    }

    void count(boolean before, boolean after, NoteSummary note, Passage passage) {
      if (before && after) {
        kept++;
      } else if (after) {
        gained++;
        show(new Place(note, passage), gainedPlaces);
      } else {
        lost++;
        show(new Place(note, passage), lostPlaces);
      }
    }

    private void show(Place place, List<Place> shown) {
      if (shown.size() < EXAMPLES && place.isNamed(code)) {
        shown.add(place);
      }
    }

    boolean isChange() {
      return gained + lost > 0;
    }

    public String code() {
      return code;
    }

    /** Passages that have it, of the notes that were tagged again. */
    public int before() {
      return kept + lost;
    }

    /** Passages that would have it, of the notes that were tagged again. */
    public int after() {
      return kept + gained;
    }

    public int gained() {
      return gained;
    }

    public int lost() {
      return lost;
    }

    /** Some passages that name it and would get it. */
    public List<Place> gainedPlaces() {
      return List.copyOf(gainedPlaces);
    }

    /** Some passages that name it and would lose it. */
    public List<Place> lostPlaces() {
      return List.copyOf(lostPlaces);
    }
  }
}
