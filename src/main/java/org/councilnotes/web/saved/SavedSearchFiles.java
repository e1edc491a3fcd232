package org.councilnotes.web.saved;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.access.account.AccountFile;
import org.councilnotes.access.saved.SavedSearchFolder;
import org.councilnotes.access.saved.SavedSearchProblem;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The searches of the present user. They are kept on the server where there is a file of users
 * beside which the program may write, and nowhere else; those of nobody in the browser.
 */
@Component
final class SavedSearchFiles {

  private static final Logger LOG = LoggerFactory.getLogger(SavedSearchFiles.class);

  private final ArchiveAccess archiveAccess;
  private final Optional<SavedSearchFolder> folder;

  SavedSearchFiles(
      ArchiveAccess archiveAccess, @Value("${" + AccountFile.SETTING + ":}") String users) {
    this.archiveAccess = archiveAccess;
    this.folder =
        Optional.of(users.strip())
            .filter(name -> !name.isEmpty())
            .map(name -> SavedSearchFolder.beside(new AccountFile(Path.of(name))));
  }

  /** Whether those of the present user are kept here. */
  boolean isKept() {
    return archiveAccess.user().role() != Role.ANONYMOUS
        && folder.filter(SavedSearchFolder::isWritable).isPresent();
  }

  /**
   * Whether the browser may keep those of the present user: nobody's only, as whoever uses it next
   * reads them.
   */
  boolean isForBrowser() {
    return archiveAccess.user().role() == Role.ANONYMOUS;
  }

  SavedSearches read() {
    SavedSearchFolder kept = folder.orElseThrow(SavedSearchFiles::refused);
    String user = requiredUser().name();
    try {
      return kept.read(user);
    } catch (SavedSearchProblem problem) {
      throw unusable(problem);
    }
  }

  /**
   * Changes the searches of the present user.
   *
   * @throws Refusal 401 where nobody is logged in
   */
  void change(UnaryOperator<SavedSearches> change) {
    SavedSearchFolder kept = folder.orElseThrow(SavedSearchFiles::refused);
    String user = requiredUser().name();
    try {
      kept.change(user, change);
    } catch (SavedSearchProblem problem) {
      throw unusable(problem);
    }
  }

  private static Refusal unusable(SavedSearchProblem problem) {
    LOG.error("{}", problem.getMessage());
    return Refusal.busy("searches.file");
  }

  /**
   * Refuses the request where nobody is logged in whose searches are kept here.
   *
   * @throws Refusal 401
   */
  void requireUser() {
    if (!isKept()) {
      throw refused();
    }
  }

  private ArchiveUser requiredUser() {
    ArchiveUser user = archiveAccess.user();
    if (user.role() == Role.ANONYMOUS) {
      throw refused();
    }
    return user;
  }

  private static Refusal refused() {
    return Refusal.unauthorized("login");
  }
}
