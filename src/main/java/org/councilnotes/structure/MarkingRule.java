package org.councilnotes.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.DocumentNumber.Suffix;
import org.councilnotes.note.Marking;

/**
 * Who may read a note, from its cover: a readable ST or CM cover without mark is public; where the
 * mark says so, or in series that are not public by default, authorised readers only.
 */
final class MarkingRule {

  private static final Set<String> OPEN_SERIES = Set.of("ST", "CM", "PE-CONS", "EUCO");

  private MarkingRule() {}

  static Marking marking(Optional<DocumentNumber> number, List<String> marks) {
    boolean released =
        marks.contains("PUBLIC") || number.filter(MarkingRule::isReleased).isPresent();
    if (released) {
      return Marking.PUBLIC;
    }
    if (marks.stream().anyMatch(m -> CoverWords.GRADE.matcher(m).matches())) {
      return Marking.CLASSIFIED;
    }
    boolean open = number.map(n -> OPEN_SERIES.contains(n.series())).orElse(false);
    return open && !marks.contains("LIMITE") ? Marking.PUBLIC : Marking.LIMITE;
  }

  private static boolean isReleased(DocumentNumber number) {
    return number.suffixes().stream()
        .anyMatch(s -> s.kind() == Suffix.Kind.DCL || s.kind() == Suffix.Kind.EXT);
  }
}
