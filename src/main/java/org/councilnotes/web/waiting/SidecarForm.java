package org.councilnotes.web.waiting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.status.DoubtfulPeriodView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Links to the form in which the sidecar of a file is written, where this server has it. */
@Component
final class SidecarForm {

  private static final String PATH = "/sidecar";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  SidecarForm(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /**
   * A doubtful period with the place where it is decided.
   *
   * @param path of the file that the note was made from
   * @param form address of the form; empty where there is none for that file
   */
  record DecidedPeriod(DoubtfulPeriodView period, Optional<String> path, Optional<String> form) {}

  List<DecidedPeriod> linked(List<DoubtfulPeriodView> periods, ArchiveReader world) {
    if (periods.isEmpty()) {
      return List.of();
    }
    Map<String, String> paths = paths(world);
    boolean offered = isOffered();
    return periods.stream()
        .map(period -> linked(period, Optional.ofNullable(paths.get(period.note().id())), offered))
        .toList();
  }

  private static DecidedPeriod linked(
      DoubtfulPeriodView period, Optional<String> path, boolean offered) {
    return new DecidedPeriod(
        period,
        path.map(ControlCharacterEscaping::escapeLine),
        path.filter(_ -> offered).flatMap(SidecarForm::href));
  }

  /** The file that each note was read from. */
  private static Map<String, String> paths(ArchiveReader world) {
    return world.ledger().stream()
        .filter(file -> file.isNoteRead() && !file.isImported())
        .collect(
            Collectors.toMap(
                file -> file.note().orElseThrow(), LedgerEntry::path, (one, _) -> one));
  }

  private boolean isOffered() {
    return mappings.getObject().getHandlerMethods().keySet().stream()
        .anyMatch(mapping -> mapping.getPatternValues().contains(PATH));
  }

  /** Nothing can be written beside a file in a container. */
  private static Optional<String> href(String path) {
    return path.contains(ContainerFile.INSIDE)
        ? Optional.empty()
        : Optional.of(PATH + "?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }
}
