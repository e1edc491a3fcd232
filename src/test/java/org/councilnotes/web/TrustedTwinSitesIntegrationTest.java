package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.access.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where {@code archive.restricted} is false, nobody reads restricted notes: readers cannot tell an
 * archive whose corpus has such files from one whose corpus has none. Editors are told of files
 * that wait for them, and of how many a run reads, and operators of all files.
 */
class TrustedTwinSitesIntegrationTest {

  @TempDir private Path folder;

  @Tag("campaign")
  @Tag("hostile")
  @Test
  void eachMappedAddressAnswersTheSame() {
    try (TwinSites twins = TwinSites.open(folder, Role.READER, false)) {
      List<String> addresses = new ArrayList<>(twins.addresses());
      addresses.add("/?q=" + TwinSites.SECRET_WORD);
      addresses.add("/api/search?q=" + TwinSites.SECRET_WORD);

      assertThat(twins.differences("GET", addresses)).isEmpty();
    }
  }
}
