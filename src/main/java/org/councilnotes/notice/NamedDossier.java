package org.councilnotes.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.note.number.InterinstitutionalFile.Mention;
import org.councilnotes.store.Dossier;
import org.councilnotes.store.StoredNoteReader;

/**
 * A dossier that a query asks for by the number of its file.
 *
 * @param notes how many notes of it the archive has
 */
public record NamedDossier(InterinstitutionalFile file, int notes) {

  private static final int MOST = 5;

  /**
   * The dossiers that a query names and that the archive has, in the order of the query. A number
   * without its procedure counts where it is the whole query.
   */
  static List<NamedDossier> in(String query, StoredNoteReader world) {
    Optional<InterinstitutionalFile> whole = InterinstitutionalFile.parse(query);
    Stream<InterinstitutionalFile> named =
        whole.isPresent()
            ? whole.stream()
            : InterinstitutionalFile.allIn(query).stream().map(Mention::file);
    return InterinstitutionalFile.distinct(named.toList()).stream()
        .limit(MOST)
        .flatMap(file -> held(file, world).stream())
        .toList();
  }

  private static Optional<NamedDossier> held(InterinstitutionalFile file, StoredNoteReader world) {
    return Dossier.of(file.id(), world)
        .map(dossier -> new NamedDossier(dossier.file(), dossier.papers().size()));
  }

  public String href() {
    return "/dossier/" + file.id();
  }

  SearchNotice toNotice() {
    return SearchNotice.of("dossier", "search.dossier.notice", file.display(), notes, href());
  }
}
