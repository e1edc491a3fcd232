package org.councilnotes.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.DocumentNumber.Suffix;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.Dropped.Kind;
import org.councilnotes.note.Marking;

/**
 * Who may read a note, from its cover: a readable ST or CM cover without mark is public; where the
 * mark says so, or in series that are not public by default, authorised readers only.
 */
final class MarkingRule {

  private static final Set<String> OPEN_SERIES = Set.of("ST", "CM", "PE-CONS", "EUCO");

  private static final String RELEASED = "PUBLIC";

  /** Finds {@code LIMITE} and what a machine makes of it, {@code L1MlTÉ}; nothing in {@code EN}. */
  private static final Pattern LIMITE_IN_FOOTER = Pattern.compile("L[Il1|!]M[Il1|!]T[EÉ]");

  private MarkingRule() {}

  static Marking marking(Optional<DocumentNumber> number, List<String> marks) {
    boolean released =
        marks.contains(RELEASED) || number.filter(MarkingRule::isReleased).isPresent();
    if (released) {
      return Marking.PUBLIC;
    }
    if (marks.stream().anyMatch(m -> CoverWords.GRADE.matcher(m).matches())) {
      return Marking.CLASSIFIED;
    }
    boolean open = number.map(n -> OPEN_SERIES.contains(n.series())).orElse(false);
    return open && !marks.contains("LIMITE") ? Marking.PUBLIC : Marking.LIMITE;
  }

  /**
   * The marks at the foot of the first page and those printed across pages; of the foot of a cover
   * that nothing else restricts one must not lose a grade.
   */
  static List<String> beside(List<Dropped> dropped) {
    return dropped.stream().flatMap(d -> mark(d).stream()).toList();
  }

  private static Optional<String> mark(Dropped dropped) {
    boolean across = dropped.kind() == Kind.WATERMARK || dropped.kind() == Kind.STAMP;
    if (across) {
      return Optional.of(dropped.text()).filter(RELEASED::equals);
    }
    boolean foot = dropped.kind() == Kind.FOOTER && dropped.page().orElse(0) == 1;
    return foot ? FooterPattern.mark(dropped.text()) : Optional.empty();
  }

  /**
   * The marking of a cover that was read by OCR, which may have lost its mark: where the footers
   * still have it and nothing says that the note was released, authorised readers only.
   */
  static CoverPage guarded(Cover cover, List<Dropped> dropped) {
    CoverPage page = cover.page();
    boolean released =
        cover.passages().contains(RELEASED)
            || page.identity().number().filter(MarkingRule::isReleased).isPresent();
    boolean marked =
        dropped.stream()
            .filter(d -> d.kind() == Dropped.Kind.FOOTER)
            .anyMatch(d -> LIMITE_IN_FOOTER.matcher(d.text()).find());
    return page.marking() == Marking.PUBLIC && marked && !released
        ? page.with(Marking.LIMITE)
        : page;
  }

  private static boolean isReleased(DocumentNumber number) {
    return number.suffixes().stream()
        .anyMatch(s -> s.kind() == Suffix.Kind.DCL || s.kind() == Suffix.Kind.EXT);
  }
}
