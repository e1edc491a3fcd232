package org.councilnotes.web.dossier;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.Comparison;
import org.councilnotes.store.Dossier.Paper;
import org.councilnotes.web.address.NoteLink;

/** The comparison of several texts, at most as many as stand beside each other. */
public record TextComparison(int texts, String href) {

  /** The comparison of the last of these texts; empty for fewer than two. */
  static Optional<TextComparison> of(List<Paper> texts) {
    List<String> last =
        texts.stream()
            .skip(Math.max(0, texts.size() - Comparison.MOST_BESIDE))
            .map(paper -> paper.note().id())
            .toList();
    return last.size() < 2
        ? Optional.empty()
        : Optional.of(new TextComparison(last.size(), NoteLink.toComparison(last)));
  }
}
