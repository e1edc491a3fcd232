package org.councilnotes.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.PaperKind;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;

/**
 * The notes of one interinstitutional file that a world has: the versions of its text, and what was
 * said of them.
 *
 * @param papers in every version and language, oldest first
 */
public record Dossier(InterinstitutionalFile file, List<Paper> papers) {

  private static final Comparator<NoteSummary> OLDEST_FIRST =
      Comparator.comparing((NoteSummary note) -> note.date().orElse(LocalDate.MAX))
          .thenComparing(note -> note.number().map(DocumentNumber::number).orElse(0))
          .thenComparing(note -> note.number().map(DocumentNumber::revision).orElse(0))
          .thenComparing(NoteSummary::id);

  private static final Set<PaperKind> VERSIONS =
      EnumSet.of(PaperKind.PROPOSAL, PaperKind.COMPROMISE, PaperKind.MANDATE);

  public Dossier {
    papers = List.copyOf(papers);
  }

  /** One note of a dossier. */
  public record Paper(NoteSummary note, PaperKind kind) {

    static Paper of(NoteSummary note) {
      NoteSummary.Naming naming = note.naming();
      boolean numbered = note.number().filter(DocumentNumber::isOfCouncil).isPresent();
      return new Paper(note, PaperKind.of(naming.type(), naming.subject(), numbered));
    }

    public String language() {
      return note.naming().language();
    }

    /** Whether it holds the text of the act, and is no supplement to it or correction of it. */
    public boolean isVersion() {
      return VERSIONS.contains(kind)
          && note.number().filter(number -> number.addition().isPresent()).isEmpty();
    }

    private boolean isAfterItsLike(Paper other) {
      boolean alike = kind == PaperKind.COMMENTS ? other.kind() == kind : other.isVersion();
      return alike && other.language().equals(language());
    }
  }

  /** Reads a dossier by the id of its file; empty where the world has no note of it. */
  public static Optional<Dossier> of(String id, StoredNoteReader world) {
    List<NoteSummary> notes = world.dossier(id);
    return notes.stream()
        .flatMap(note -> note.files().stream())
        .filter(file -> file.id().equals(id))
        .min(Comparator.comparing(file -> file.procedure().isEmpty()))
        .map(file -> new Dossier(file, notes.stream().map(Paper::of).toList()));
  }

  /** Notes by their dates, undated ones last; those of one day by their numbers. */
  public static List<NoteSummary> oldestFirst(Collection<NoteSummary> notes) {
    return notes.stream().sorted(OLDEST_FIRST).toList();
  }

  /**
   * The paper that one is to be compared with: the version of the text before it in the same
   * language, and for comments the comments before; empty where there is none.
   */
  public Optional<Paper> before(Paper paper) {
    return papers.stream()
        .takeWhile(other -> !other.equals(paper))
        .filter(paper::isAfterItsLike)
        .reduce((first, second) -> second);
  }

  /** The compromise texts in the language that has the most, oldest first. */
  public List<Paper> compromises() {
    return papers.stream()
        .filter(paper -> paper.kind() == PaperKind.COMPROMISE && paper.isVersion())
        .collect(Collectors.groupingBy(Paper::language))
        .values()
        .stream()
        .max(
            Comparator.comparing((List<Paper> some) -> some.size())
                .thenComparing(some -> some.getFirst().language(), Comparator.reverseOrder()))
        .orElse(List.of());
  }

  /** The versions in a language, oldest first. */
  public List<Paper> versions(String language) {
    return papers.stream()
        .filter(Paper::isVersion)
        .filter(paper -> paper.language().equals(language))
        .toList();
  }

  /** The paper of a note; empty where the note is not of this dossier. */
  public Optional<Paper> paper(String note) {
    return papers.stream().filter(paper -> paper.note().id().equals(note)).findFirst();
  }
}
