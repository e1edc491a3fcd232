package org.councilnotes.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.near.NearWording;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;

/**
 * A sentence that is near one of a passage in meaning, as the page shows it.
 *
 * @param differences keys of what the score does not tell
 */
record NearPassageView(NearWording wording, WordingUse use, List<String> differences) {

  private static final int MOST = 10;

  NearPassageView {
    differences = List.copyOf(differences);
  }

  /**
   * The nearest in other passages.
   *
   * @param passage id of the passage that they are near to
   */
  static List<NearPassageView> of(NearWordings near, String passage) {
    return near.wordings().stream()
        .sorted(Comparator.comparingDouble(NearWording::score).reversed())
        .flatMap(wording -> of(wording, passage).stream())
        .limit(MOST)
        .toList();
  }

  private static Optional<NearPassageView> of(NearWording wording, String passage) {
    List<String> differences =
        wording.differences().stream().sorted().map(DifferenceKind::key).toList();
    return wording.uses().stream()
        .filter(use -> !use.passage().id().equals(passage))
        .findFirst()
        .map(use -> new NearPassageView(wording, use, differences));
  }

  public NoteSummary note() {
    return use.note();
  }

  public String href() {
    return NoteLink.toPassage(use.note().id(), use.passage().id());
  }
}
