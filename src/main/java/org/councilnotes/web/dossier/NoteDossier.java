package org.councilnotes.web.dossier;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.store.Dossier;
import org.councilnotes.store.Dossier.Paper;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.address.NoteLink;

/**
 * A dossier on the page of one of its notes: the succession of versions around it.
 *
 * @param papers number of all its papers, of any kind and language
 * @param versions in the language of the note, oldest first; empty where there is only one
 * @param compromises comparison of the compromise texts in one click; empty for fewer than two
 */
public record NoteDossier(
    InterinstitutionalFile file,
    int papers,
    List<Step> versions,
    Optional<TextComparison> compromises) {

  /** So many versions are shown before and after the note; the page of the dossier has all. */
  private static final int AROUND = 4;

  public NoteDossier {
    versions = List.copyOf(versions);
  }

  /**
   * One version in the succession.
   *
   * @param current whether it is the note of the page
   * @param compareHref comparison of it with that note; empty for the note itself, and where that
   *     holds no version
   */
  public record Step(
      NoteSummary note, String kindKey, boolean current, Optional<String> compareHref) {

    public String href() {
      return NoteLink.to(note.id());
    }
  }

  /** The dossiers of a note, in the order of its cover. */
  public static List<NoteDossier> of(Note note, StoredNoteReader world) {
    return note.cover().trail().files().stream()
        .flatMap(file -> Dossier.of(file.id(), world).stream())
        .map(dossier -> of(note, dossier))
        .toList();
  }

  private static NoteDossier of(Note note, Dossier dossier) {
    List<Paper> versions = dossier.versions(note.language());
    int here = versions.stream().map(paper -> paper.note().id()).toList().indexOf(note.id());
    int from = Math.max(0, here < 0 ? versions.size() - 2 * AROUND : here - AROUND);
    int to = Math.min(versions.size(), here < 0 ? versions.size() : here + AROUND + 1);
    List<Step> steps =
        versions.subList(from, to).stream().map(v -> step(v, versions, here)).toList();
    return new NoteDossier(
        dossier.file(),
        dossier.papers().size(),
        dossier.papers().size() > 1 ? steps : List.of(),
        TextComparison.of(dossier.compromises()));
  }

  private static Step step(Paper version, List<Paper> versions, int here) {
    int at = versions.indexOf(version);
    Optional<String> compareHref =
        here < 0 || at == here
            ? Optional.empty()
            : Optional.of(
                NoteLink.toComparison(
                    versions.get(Math.min(at, here)).note().id(),
                    versions.get(Math.max(at, here)).note().id()));
    return new Step(version.note(), DossierView.kindKey(version), at == here, compareHref);
  }

  public String href() {
    return NoteLink.toDossier(file.id());
  }

  /** The id of its heading. */
  public String headingId() {
    return "dossier-" + file.id();
  }
}
