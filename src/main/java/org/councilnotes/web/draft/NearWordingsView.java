package org.councilnotes.web.draft;

import java.util.List;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.near.NearWording;
import org.councilnotes.draft.near.NearWordings;

/**
 * What is near in meaning, as the page shows it: beside what words find, and as a guess.
 *
 * @param isOn whether the component of meaning is on; where it is off, the page says nothing
 * @param isCut whether some sentences of the text were not looked up
 * @param several whether the text has several sentences of which something is near
 */
record NearWordingsView(boolean isOn, boolean isCut, boolean several, List<Line> lines) {

  NearWordingsView {
    lines = List.copyOf(lines);
  }

  /** How many sentences of a text are looked up. */
  public int most() {
    return NearWordings.MOST_SENTENCES;
  }

  /** One sentence of the archive. */
  record Line(NearWording wording, List<WordingUseView> uses) {

    Line {
      uses = List.copyOf(uses);
    }

    public WordingUseView last() {
      return uses.getFirst();
    }

    public String language() {
      return wording.last().note().naming().language();
    }

    /** Keys of the differences that the model does not see. */
    public List<String> differences() {
      return wording.differences().stream().sorted().map(DifferenceKind::key).toList();
    }
  }

  static NearWordingsView of(NearWordings near) {
    List<Line> lines =
        near.wordings().stream()
            .map(
                wording ->
                    new Line(wording, wording.uses().stream().map(WordingUseView::new).toList()))
            .toList();
    long sentences = near.wordings().stream().map(NearWording::query).distinct().count();
    return new NearWordingsView(near.isOn(), near.leftOut() > 0, sentences > 1, lines);
  }
}
