package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.access.Role;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where {@code archive.restricted} is false, nobody reads restricted notes: readers and editors
 * cannot tell an archive whose corpus has such files from one whose corpus has none. Operators are
 * shown the names of all files, and who may decide on markings those of files that wait for it,
 * which is not offered here.
 */
class TrustedTwinSitesIntegrationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"READER", "EDITOR"})
  void eachMappedAddressAnswersTheSame(Role role) {
    try (TwinSites twins = TwinSites.open(folder, role, false)) {
      List<String> addresses = new ArrayList<>(twins.addresses());
      addresses.add("/?q=" + TwinSites.SECRET_WORD);
      addresses.add("/api/search?q=" + TwinSites.SECRET_WORD);

      assertThat(twins.differences("GET", addresses)).isEmpty();
    }
  }
}
